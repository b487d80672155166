package org.realign.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.realign.kernel.Distribution;

/**
 * How two estimates, or several, compare.
 *
 * <p><b>Model.</b> Estimates from the joint draws of one run are compared within each draw, because what makes one wrong
 * makes the other wrong too; all others as if they were independent.
 * <p><b>Cost.</b> O(draws log draws), or O({@value Distribution#SIZE}).
 */
public final class Contrast {
    private final Distribution first;
    private final Distribution second;
    /** The first minus the second within draws, where both come from one run. */
    private final Optional<Distribution> paired;

    private Contrast(Distribution first, Distribution second, Optional<Distribution> paired) {
        this.first = first;
        this.second = second;
        this.paired = paired;
    }

    /** The first against the second. */
    public static Contrast of(Estimate first, Estimate second) {
        return new Contrast(
                first.distribution(),
                second.distribution(),
                paired(first, second).map(Distribution::ofDraws));
    }

    /** The same as if a rate at which nothing is recorded was 0. */
    public static Contrast ofNone(Estimate first, Estimate second) {
        return first.nothing() || second.nothing()
                ? new Contrast(first.orNone(), second.orNone(), Optional.empty())
                : of(first, second);
    }

    private static Optional<double[]> paired(Estimate first, Estimate second) {
        if (!areOfOneRun(List.of(first, second))) {
            return Optional.empty();
        }
        double[] differences = new double[first.draws().orElseThrow().values().length];
        Arrays.setAll(
                differences,
                s -> first.draws().orElseThrow().values()[s]
                        - second.draws().orElseThrow().values()[s]);
        return Optional.of(differences);
    }

    private static boolean areOfOneRun(List<Estimate> estimates) {
        Optional<Draws> one = estimates.get(0).draws();
        return one.isPresent()
                && estimates.stream()
                        .allMatch(e -> e.draws()
                                .map(d -> d.isOfSameRun(one.orElseThrow()))
                                .orElse(false));
    }

    /** The probability that the first exceeds the second by more than {@code margin}; equality counts half. */
    public double above(double margin) {
        return paired.map(d -> d.above(margin)).orElseGet(() -> first.above(second, margin));
    }

    /** The probability that the second exceeds the first by more than {@code margin}. */
    public double below(double margin) {
        return paired.map(d -> d.below(-margin)).orElseGet(() -> second.above(first, margin));
    }

    /** The quantile {@code p} of the first minus the second. */
    public double quantile(double p) {
        return paired.map(d -> d.quantile(p)).orElseGet(() -> first.differenceQuantile(second, p));
    }

    /** The probability that the estimates come out in this order, largest first. */
    public static double decreasing(List<Estimate> estimates) {
        if (!areOfOneRun(estimates)) {
            return Distribution.decreasing(
                    estimates.stream().map(Estimate::distribution).toArray(Distribution[]::new));
        }
        double[][] values = values(estimates);
        int ordered = 0;
        for (int s = 0; s < values[0].length; s++) {
            boolean falls = true;
            for (int i = 1; i < values.length; i++) {
                falls &= values[i - 1][s] > values[i][s];
            }
            ordered += falls ? 1 : 0;
        }
        return ordered / (double) values[0].length;
    }

    /** The probability that {@code one} is above all {@code others}. */
    public static double first(Estimate one, List<Estimate> others) {
        return extreme(one, others, 1);
    }

    /** The probability that {@code one} is below all {@code others}. */
    public static double last(Estimate one, List<Estimate> others) {
        return extreme(one, others, -1);
    }

    private static double extreme(Estimate one, List<Estimate> others, int sign) {
        List<Estimate> all = Stream.concat(Stream.of(one), others.stream()).toList();
        if (!areOfOneRun(all)) {
            Distribution[] rest = others.stream()
                    .map(e -> sign > 0 ? e.distribution() : e.distribution().mirrored())
                    .toArray(Distribution[]::new);
            return (sign > 0 ? one.distribution() : one.distribution().mirrored()).aboveAll(rest);
        }
        double[][] values = values(all);
        int extreme = 0;
        for (int s = 0; s < values[0].length; s++) {
            boolean is = true;
            for (int i = 1; i < values.length; i++) {
                is &= sign * (values[0][s] - values[i][s]) > 0;
            }
            extreme += is ? 1 : 0;
        }
        return extreme / (double) values[0].length;
    }

    private static double[][] values(List<Estimate> estimates) {
        return estimates.stream().map(e -> e.draws().orElseThrow().values()).toArray(double[][]::new);
    }
}
