package org.realign.posture;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * What probabilities were worth, once it is known what happened.
 *
 * <p><b>Model.</b> A forecast is one probability of one thing that then is so or is not. Brier score: the mean squared
 * distance of the probability from 1 or 0; smaller is better, 0.25 is a coin's. Log score: the mean logarithm of the
 * probability given to what is so; larger is better, and a probability below {@value #FLOOR} counts as that, so that one
 * certainty gone wrong does not hide all else. The bins make the reliability diagram: of forecasts of one size, the share
 * that came true should be that size.
 * <p><b>Source.</b> Brier 1950, 1-3.
 *
 * @param bins equal stretches of probability, those without a forecast left out
 * @param brier Brier score
 * @param log log score, in natural logarithms
 * @param base the share of forecasts that came true; always saying it scores base (1 - base) by Brier
 */
public record Reliability(List<Bin> bins, double brier, double log, double base) {
    /** The smallest probability the log score can tell from none: that of two thousand draws with one astray. */
    static final double FLOOR = 5e-4;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Forecasts of about one size.
     *
     * @param from smallest probability
     * @param to largest probability, itself included only in the last bin
     * @param forecasts how many
     * @param said their mean probability
     * @param happened the share that came true
     */
    public record Bin(double from, double to, int forecasts, double said, double happened) {}

    /**
     * How {@code said} compares with what happened.
     *
     * @param said probabilities, at least one
     * @param happened as many
     * @param bins into how many stretches to cut
     */
    public static Reliability of(double[] said, boolean[] happened, int bins) {
        if (said.length == 0 || said.length != happened.length || bins < 1) {
            throw new IllegalArgumentException(
                    "as many outcomes as probabilities, at least one, and at least one bin are"
                            + " needed, not " + said.length + " probabilities, " + happened.length + " outcomes, "
                            + bins
                            + " bins");
        }
        int[] count = new int[bins];
        int[] hits = new int[bins];
        double[] sum = new double[bins];
        double brier = 0;
        double log = 0;
        int all = 0;
        for (int i = 0; i < said.length; i++) {
            if (!(said[i] >= 0 && said[i] <= 1)) {
                throw new IllegalArgumentException("a probability lies from 0 to 1, was " + said[i]);
            }
            int bin = Math.min((int) (said[i] * bins), bins - 1);
            int hit = happened[i] ? 1 : 0;
            count[bin]++;
            hits[bin] += hit;
            sum[bin] += said[i];
            all += hit;
            brier += (said[i] - hit) * (said[i] - hit);
            log += FastMath.log(Math.max(FLOOR, happened[i] ? said[i] : 1 - said[i]));
        }
        List<Bin> kept = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            if (count[b] > 0) {
                kept.add(new Bin(
                        (double) b / bins, (b + 1.0) / bins, count[b], sum[b] / count[b], (double) hits[b] / count[b]));
            }
        }
        return new Reliability(kept, brier / said.length, log / said.length, (double) all / said.length);
    }
}
