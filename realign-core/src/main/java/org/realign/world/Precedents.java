package org.realign.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.kernel.Sums;
import org.realign.record.Party;

/**
 * States that once stood as a state stands in a scenario, in like circumstances: what became of them, and whether there are any.
 *
 * <p><b>Model.</b> A moment is a state at a wave: mean grades over imputations, the circumstances that are known, and rivalry between poles.
 * Its distance from another is the root mean square of differences in what is known of both, each in standard deviations over all moments. A scenario is outside
 * what history has seen where its nearest moment is further away than the nearest ones of {@value #USUAL} of all moments.
 * <p><b>Limits.</b> What is unknown of either is not compared. Nearness is no cause.
 */
final class Precedents {
    private static final double USUAL = 0.95;
    /** Moments of the state itself count only so many years away. */
    private static final int APART = 10;
    /** So many years after a moment its end is looked at. */
    private static final int AFTER = 6;
    /** Of every so many moments one is asked how far its nearest is. */
    private static final int SAMPLE = 23;

    private final WorldFigures figures;
    private final Circumstances circumstances;
    private final List<Moment> moments = new ArrayList<>();
    private final double[] scale;
    private final double usual;

    /** A state at a wave; NaN for what is unknown. */
    @SuppressWarnings("ArrayRecordComponent") // made once, read in loops, never written
    private record Moment(int state, int year, double[] features) {}

    /**
     * A moment like that of a scenario.
     *
     * @param state which
     * @param year of the wave
     * @param distance in standard deviations
     * @param before mean grades then, by pole
     * @param after mean grades {@value #AFTER} years later
     */
    record Precedent(Party state, int year, double distance, List<Double> before, List<Double> after) {
        Precedent {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * What was found.
     *
     * @param nearest the nearest, one for each state
     * @param outside whether the scenario is outside what history has seen
     */
    record Found(List<Precedent> nearest, boolean outside) {
        Found {
            nearest = List.copyOf(nearest);
        }
    }

    Precedents(WorldFigures figures, Circumstances circumstances) {
        this.figures = figures;
        this.circumstances = circumstances;
        List<Integer> waves = figures.waves();
        for (int year : waves) {
            for (int i = 0;
                    year + AFTER <= waves.get(waves.size() - 1)
                            && i < circumstances.sphere().size();
                    i++) {
                if (there(i, year) && there(i, year + AFTER)) {
                    moments.add(new Moment(i, year, features(circumstances, i, year, year, figures.imputations())));
                }
            }
        }
        scale = scale();
        usual = usual();
    }

    private boolean there(int state, int year) {
        return figures.imputations().get(0).grade(year, state, 0) != Imputation.ABSENT
                && figures.imputations().get(0).grade(year, state, 2) != Imputation.ABSENT;
    }

    private double grade(int state, int year, int pole) {
        double sum = 0;
        for (Imputation imputation : figures.imputations()) {
            sum += Math.max(0, imputation.grade(year, state, pole));
        }
        return sum / figures.imputations().size();
    }

    /** Grades as of one year, circumstances and rivalry as of another. */
    private double[] features(Circumstances known, int state, int year, int when, List<Imputation> rivals) {
        int poles = Sphere.POLES.size();
        Circumstance[] all = Circumstance.values();
        double[] features = new double[poles * (all.length + 2)];
        for (int p = 0; p < poles; p++) {
            features[p] = grade(state, year, p);
            for (int k = 0; k < all.length; k++) {
                features[(k + 1) * poles + p] = known.at(all[k], when, state, p);
            }
            double rivalry = 0;
            for (Imputation imputation : rivals) {
                rivalry += imputation.rivalry(when)[p * poles + (p + 1) % poles] / rivals.size();
            }
            features[(all.length + 1) * poles + p] = rivalry;
        }
        return features;
    }

    private double[] scale() {
        int width = moments.isEmpty() ? 0 : moments.get(0).features().length;
        double[] scales = new double[width];
        for (int f = 0; f < width; f++) {
            int at = f;
            double[] known = moments.stream()
                    .mapToDouble(m -> m.features()[at])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            double mean = known.length == 0 ? 0 : Sums.mean(known);
            double square = known.length == 0
                    ? 0
                    : Sums.mean(Arrays.stream(known)
                            .map(v -> (v - mean) * (v - mean))
                            .toArray());
            scales[f] = Math.sqrt(square);
        }
        return scales;
    }

    private double distance(double[] one, double[] other) {
        double sum = 0;
        int count = 0;
        for (int f = 0; f < scale.length; f++) {
            double by = (one[f] - other[f]) / scale[f];
            if (scale[f] > 0 && !Double.isNaN(by)) {
                sum += by * by;
                count++;
            }
        }
        return count == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(sum / count);
    }

    /** What is like a state in a scenario: where it stood at its beginning, in the circumstances of its end. */
    Found of(Scenario scenario, Party state, int count) {
        int place = circumstances.sphere().place(state);
        Circumstances altered = Altered.circumstances(circumstances, scenario);
        List<Imputation> rivals = figures.imputations().stream()
                .map(m -> Altered.imputation(m, scenario))
                .toList();
        double[] features = features(altered, place, scenario.from(), scenario.until(), rivals);
        // The nearest moment of each state.
        Map<Integer, Precedent> byState = new TreeMap<>();
        for (Moment m : moments) {
            boolean itself = m.state() == place && Math.abs(m.year() - scenario.from()) < APART;
            double distance = itself ? Double.POSITIVE_INFINITY : distance(features, m.features());
            Precedent known = byState.get(m.state());
            if (distance < (known == null ? Double.POSITIVE_INFINITY : known.distance())) {
                byState.put(m.state(), precedent(m, distance));
            }
        }
        List<Precedent> nearest = byState.values().stream()
                .sorted(Comparator.comparingDouble(Precedent::distance))
                .limit(count)
                .toList();
        return new Found(nearest, nearest.isEmpty() || nearest.get(0).distance() > usual);
    }

    private Precedent precedent(Moment m, double distance) {
        Party who = circumstances.sphere().actors().get(m.state());
        return new Precedent(who, m.year(), distance, grades(m.state(), m.year()), grades(m.state(), m.year() + AFTER));
    }

    private List<Double> grades(int state, int year) {
        List<Double> grades = new ArrayList<>();
        for (int p = 0; p < Sphere.POLES.size(); p++) {
            grades.add(grade(state, year, p));
        }
        return grades;
    }

    /** Further than this few moments are from their nearest. */
    private double usual() {
        List<Double> nearest = new ArrayList<>();
        for (int s = 0; s < moments.size(); s += SAMPLE) {
            Moment one = moments.get(s);
            double least = Double.POSITIVE_INFINITY;
            for (Moment other : moments) {
                boolean same = one.state() == other.state() && Math.abs(one.year() - other.year()) < APART;
                least = same ? least : Math.min(least, distance(one.features(), other.features()));
            }
            nearest.add(least);
        }
        nearest.sort(Comparator.naturalOrder());
        return nearest.isEmpty() ? 0 : nearest.get((int) (USUAL * (nearest.size() - 1)));
    }
}
