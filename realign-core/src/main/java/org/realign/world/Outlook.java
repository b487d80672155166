package org.realign.world;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Normal;
import org.realign.kernel.Sums;
import org.realign.record.Party;

/**
 * What a scenario would have changed: of the states that are watched, where they stand in worlds with it and without it.
 *
 * <p><b>Shapes.</b> Waves from the first, at which both courses are the same. For each draw of parameters and imputation, means over
 * worlds; the worlds of both courses have the same chances throughout (common random numbers).
 * <p><b>Units.</b> As {@link Feature} says.
 */
public final class Outlook {
    private final Scenario scenario;
    private final List<Party> watched;
    private final List<Integer> waves;
    private final int worlds;
    /** Draws x course x waves x states x features. */
    private final double[][][][][] means;
    /** Draws x waves x states x features: variance over worlds of the paired difference. */
    private final double[][][][] variance;

    Outlook(
            Scenario scenario,
            List<Party> watched,
            List<Integer> waves,
            int worlds,
            double[][][][][] means,
            double[][][][] variance) {
        this.scenario = scenario;
        this.watched = List.copyOf(watched);
        this.waves = List.copyOf(waves);
        this.worlds = worlds;
        this.means = means;
        this.variance = variance;
    }

    /**
     * A difference between the courses.
     *
     * @param mean over all draws and worlds
     * @param lower 5% of draws are below
     * @param upper 95% of draws are below
     * @param error Monte Carlo error of the mean: what more worlds would mend
     * @param higher the probability, over parameters and imputations, that it is above {@code margin}
     * @param less the probability that it is below minus {@code margin}
     */
    public record Difference(double mean, double lower, double upper, double error, double higher, double less) {
        /** The probability that it is within the margin. */
        public double same() {
            return Math.max(0, 1 - higher - less);
        }
    }

    /**
     * Where a state stands in one course at one wave.
     *
     * @param mean over all draws and worlds
     * @param lower 5% of draws' means are below
     * @param upper 95% of draws' means are below
     */
    public record Band(double mean, double lower, double upper) {}

    public Scenario scenario() {
        return scenario;
    }

    /** The states of which there is something to see. */
    public List<Party> watched() {
        return watched;
    }

    /** The years of the waves. */
    public List<Integer> waves() {
        return waves;
    }

    /** How many worlds were simulated in each course. */
    public int worlds() {
        return means.length * worlds;
    }

    /** How many draws of parameters there were. */
    public int draws() {
        return means.length;
    }

    /** A feature of a state at a wave, in the course with the scenario or without it. */
    public Band band(Party state, int wave, Feature feature, boolean with) {
        double[] each = each(state, wave, feature, with ? 1 : 0);
        double mean = Sums.mean(each);
        Arrays.sort(each);
        return new Band(mean, quantile(each, 0.05), quantile(each, 0.95));
    }

    /** How a feature of a state at a wave differs with the scenario. */
    public Difference difference(Party state, int wave, Feature feature, double margin) {
        double[] with = each(state, wave, feature, 1);
        double[] without = each(state, wave, feature, 0);
        int place = watched.indexOf(state);
        double[] differences = new double[with.length];
        double[] above = new double[with.length];
        double[] below = new double[with.length];
        double[] variances = new double[with.length];
        for (int k = 0; k < with.length; k++) {
            differences[k] = with[k] - without[k];
            variances[k] = variance[k][wave][place][feature.place()] / worlds;
            double error = FastMath.sqrt(variances[k]);
            above[k] = above(differences[k] - margin, error);
            below[k] = above(-differences[k] - margin, error);
        }
        double mean = Sums.mean(differences);
        double error = FastMath.sqrt(Sums.of(variances)) / with.length;
        Arrays.sort(differences);
        return new Difference(
                mean,
                quantile(differences, 0.05),
                quantile(differences, 0.95),
                error,
                Sums.mean(above),
                Sums.mean(below));
    }

    private static double above(double by, double error) {
        return error > 0 ? Normal.cdf(by / error) : by > 0 ? 1 : 0;
    }

    private double[] each(Party state, int wave, Feature feature, int course) {
        int place = watched.indexOf(state);
        if (place < 0) {
            throw new IllegalArgumentException(state + " was not watched");
        }
        double[] each = new double[means.length];
        for (int k = 0; k < each.length; k++) {
            each[k] = means[k][course][wave][place][feature.place()];
        }
        return each;
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
