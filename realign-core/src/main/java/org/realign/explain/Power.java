package org.realign.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;

/**
 * How often explanations would be told apart, on readings simulated with the times and noise of a series.
 *
 * <p><b>Model.</b> A walk with a step of the drift given and the noise stated, and the shape of one explanation, or none, times a
 * size; told apart where the posterior over none and each alone puts at least {@value #SURE} on what was simulated.
 */
public final class Power {
    private static final double SURE = 0.9;

    /**
     * What came of simulating one truth.
     *
     * @param right share of the simulations in which the truth has the highest probability
     * @param sure share in which it has at least {@value Power#SURE}
     * @param misled share in which another has at least that
     */
    public record Rate(double right, double sure, double misled) {}

    private final Track track;
    private final List<Term> terms;
    private final Prior prior;
    private final List<TrackScore> scores = new ArrayList<>();

    /** Power on {@code track}, each of {@code terms} alone competing with the others and with none. */
    public Power(Track track, List<Term> terms, Prior prior) {
        this.track = track;
        this.terms = List.copyOf(terms);
        this.prior = prior.withoutTurns();
        int[][] free = new int[1][track.periods()];
        for (int i = 0; i < terms.size(); i++) {
            Term own = new Term(
                    0,
                    terms.get(i).shapes(),
                    terms.get(i).weights(),
                    terms.get(i).signed());
            scores.add(new TrackScore(track, List.of(own), 1, this.prior, free, 1, track.periods() - 1));
        }
    }

    /** Draws a size for each simulation. */
    @FunctionalInterface
    public interface Size {
        /** A size of the shape simulated. */
        double draw(UniformRandomProvider random);
    }

    /**
     * How often the truth is found.
     *
     * @param truth 0 for none, else the term's place from 1
     * @param drift standard deviation of a period's step
     */
    public Rate of(int truth, double drift, Size size, int simulations, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        int right = 0;
        int sure = 0;
        int misled = 0;
        for (int i = 0; i < simulations; i++) {
            double[] values = simulated(truth, drift, size.draw(random), random, normal);
            double[] p = SetPosterior.of(logs(values)).probability();
            int best = 0;
            for (int k = 1; k < p.length; k++) {
                best = p[k] > p[best] ? k : best;
            }
            right += best == truth ? 1 : 0;
            sure += p[truth] >= SURE ? 1 : 0;
            misled += best != truth && p[best] >= SURE ? 1 : 0;
        }
        double n = simulations;
        return new Rate(right / n, sure / n, misled / n);
    }

    private double[] logs(double[] values) {
        double[] logs = new double[scores.size() + 1];
        for (int k = 1; k < logs.length; k++) {
            double[] two = scores.get(k - 1).logMarginals(values);
            logs[0] = two[0];
            logs[k] = two[1];
        }
        return logs;
    }

    private double[] simulated(
            int truth,
            double drift,
            double size,
            UniformRandomProvider random,
            ZigguratSampler.NormalizedGaussian normal) {
        double[] walk = new double[track.periods()];
        for (int t = 1; t < walk.length; t++) {
            walk[t] = walk[t - 1] + drift * normal.sample();
        }
        if (truth > 0) {
            double[][] shapes = terms.get(truth - 1).shapes();
            double[] shape = shapes[random.nextInt(shapes.length)];
            for (int t = 0; t < walk.length; t++) {
                walk[t] += size * shape[t];
            }
        }
        double[] stray = strays(normal);
        double[] values = new double[track.size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = walk[track.at()[n]] + stray[n] + Math.sqrt(track.variance()[n]) * normal.sample();
        }
        return values;
    }

    /** Errors of sources that last, by reading. */
    private double[] strays(ZigguratSampler.NormalizedGaussian normal) {
        double[] now = new double[track.sources().size()];
        int[] last = new int[now.length];
        Arrays.fill(last, -1);
        double[] stray = new double[track.size()];
        for (int n = 0; n < stray.length; n++) {
            int s = track.source()[n];
            Track.Source own = track.sources().get(s);
            double kept = last[s] < 0 ? 0 : FastMath.pow(own.stay(), track.at()[n] - last[s]);
            now[s] = kept * now[s] + Math.sqrt(own.stray() * (1 - kept * kept)) * normal.sample();
            last[s] = track.at()[n];
            stray[n] = now[s];
        }
        return stray;
    }
}
