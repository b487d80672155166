package org.realign.explain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.realign.align.Clock;

/**
 * One number made of readings: their mean in some periods less their mean before, each weighted by its precision.
 *
 * <p><b>Shapes.</b> One weight for each reading of the track; they sum to 0.
 */
final class Observation {
    private static final double ROUND = 1e9;

    private final Track track;
    final double[] weight;

    /**
     * That of {@code track}.
     *
     * @param before periods of the readings that are subtracted; all others are added
     * @throws IllegalArgumentException if one side has no reading
     */
    Observation(Track track, Clock.Range before) {
        this.track = track;
        weight = new double[track.size()];
        double[] sum = new double[2];
        for (int n = 0; n < weight.length; n++) {
            Track.Source source = track.sources().get(track.source()[n]);
            weight[n] = 1 / (track.variance()[n] + source.stray());
            sum[side(n, before)] += weight[n];
        }
        if (sum[0] == 0 || sum[1] == 0) {
            throw new IllegalArgumentException("readings on one side only, before period " + before.to() + " or after");
        }
        for (int n = 0; n < weight.length; n++) {
            int side = side(n, before);
            weight[n] *= (side == 0 ? -1 : 1) / sum[side];
        }
    }

    private int side(int n, Clock.Range before) {
        return track.at()[n] < before.to() ? 0 : 1;
    }

    /** What was read. */
    double value() {
        return times(track.value());
    }

    private double times(double[] values) {
        double sum = 0;
        for (int n = 0; n < weight.length; n++) {
            sum += weight[n] * values[n];
        }
        return sum;
    }

    /** What it is expected to be where {@code term} is all that happens, or nothing does. */
    Predictive predicted(Optional<Term> term, Prior prior) {
        Map<Double, Double> shifts = term.map(this::shifts).orElse(Map.of(0.0, 1.0));
        int grid = prior.drifts().length * prior.noises().length;
        double[] weights = new double[grid * shifts.size()];
        double[] spread = new double[weights.length];
        double[] moves = new double[weights.length];
        double size = Math.sqrt(prior.sizeVariance());
        double[] variance = variances();
        int i = 0;
        for (double drift : prior.drifts()) {
            for (double noise : prior.noises()) {
                for (Map.Entry<Double, Double> shift : shifts.entrySet()) {
                    weights[i] = shift.getValue() / grid;
                    spread[i] = Math.sqrt(drift * drift * variance[0] + noise * variance[1] + variance[2]);
                    moves[i++] = size * shift.getKey();
                }
            }
        }
        return new Predictive(weights, spread, moves, term.map(Term::signed).orElse(false));
    }

    /** How far a size of one moves it, in order, each with the weight of the variants in which it does. */
    private Map<Double, Double> shifts(Term term) {
        Map<Double, Double> shifts = new TreeMap<>();
        for (int v = 0; v < term.shapes().length; v++) {
            double[] f = term.shapes()[v];
            double by = times(Arrays.stream(track.at()).mapToDouble(t -> f[t]).toArray());
            // Rounding tells shifts apart that are the same.
            shifts.merge(Math.rint(by * ROUND) / ROUND, term.weights()[v], Double::sum);
        }
        return shifts;
    }

    /** w'Cw in parts: of a drift of 1, of noise as stated, of errors that last; the level, as weights sum to 0, has none. */
    private double[] variances() {
        double[] sum = new double[3];
        for (int n = 0; n < weight.length; n++) {
            Track.Source own = track.sources().get(track.source()[n]);
            sum[1] += weight[n] * weight[n] * track.variance()[n];
            for (int m = 0; m <= n; m++) {
                double both = (m == n ? 1 : 2) * weight[n] * weight[m];
                sum[0] += both * track.at()[m];
                if (track.source()[n] == track.source()[m]) {
                    int apart = track.at()[n] - track.at()[m];
                    sum[2] += own.stray() > 0 ? both * own.stray() * FastMath.pow(own.stay(), apart) : 0;
                }
            }
        }
        return sum;
    }
}
