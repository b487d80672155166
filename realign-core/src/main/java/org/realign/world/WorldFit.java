package org.realign.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;
import org.realign.posture.Posture;
import org.realign.simulate.Auxiliary;
import org.realign.simulate.GoodnessOfFit;
import org.realign.simulate.Levels;
import org.realign.simulate.Model;
import org.realign.simulate.World;

/**
 * Whether simulated worlds look like the imputed ones in something that was not fitted.
 *
 * <p><b>Model.</b> {@link GoodnessOfFit} of each of some imputations, with the parameters that were estimated on it. Numbers are means over
 * imputations, {@code p} is the median of theirs.
 * <p><b>Units.</b> States, added up over the ends of all periods.
 *
 * @param feature what was compared: {@code grades}, {@code postures} or {@code changes}
 * @param names what each number counts
 * @param observed numbers in the imputations
 * @param expected means of simulations
 * @param deviation standard deviations over simulations
 * @param p share of simulations as far from their mean or further; the fit is poor below 0.05
 * @param imputations how many were looked at
 */
@SuppressWarnings("ArrayRecordComponent") // a result; whoever reads it must not write
public record WorldFit(
        String feature,
        List<String> names,
        double[] observed,
        double[] expected,
        double[] deviation,
        double p,
        int imputations) {
    private static final int GRADES = Grades.HIGH + 1;
    private static final List<Posture> POSTURES = List.of(Posture.values());

    public WorldFit {
        names = List.copyOf(names);
    }

    /**
     * Fit of an estimation in grades by pole, in postures and in changes of grade.
     *
     * @param estimation what was estimated
     * @param runs its runs, one an imputation
     * @param imputations those the runs are on
     * @param waves years
     * @param most of how many imputations, the first that converged
     * @param simulations of each
     */
    public static List<WorldFit> of(
            WorldEstimation estimation,
            List<WorldEstimation.Run> runs,
            List<Imputation> imputations,
            List<Integer> waves,
            int most,
            int simulations) {
        List<Integer> looked = IntStream.range(0, runs.size())
                .filter(m -> runs.get(m).hasConverged())
                .limit(most)
                .boxed()
                .toList();
        List<List<GoodnessOfFit>> fits = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int m : looked) {
            Model model = estimation.model(imputations.get(m), waves).model();
            List<Auxiliary> features = List.of(
                    Auxiliary.levels(WorldModel.ALIGNMENT),
                    postures(imputations.get(m), waves),
                    changes(imputations.get(m), waves));
            RandomStreams streams = new RandomStreams(estimation.seed() * imputations.size() + m);
            for (int f = 0; f < features.size(); f++) {
                fits.get(f).add(GoodnessOfFit.of(model, runs.get(m).theta(), features.get(f), simulations, streams));
            }
        }
        return looked.isEmpty()
                ? List.of()
                : List.of(
                        mean("grades", gradeNames(), fits.get(0)),
                        mean("postures", postureNames(), fits.get(1)),
                        mean("changes", changeNames(), fits.get(2)));
    }

    /** How many states have which posture at the end of a period, of those that are there with all poles. */
    static Auxiliary postures(Imputation imputation, List<Integer> waves) {
        return end -> {
            double[] counts = new double[POSTURES.size()];
            double[] rivalry = imputation.rivalry(waves.get(end.period() + 1));
            int[] grades = new int[Sphere.POLES.size()];
            Levels x = end.layer(WorldModel.ALIGNMENT);
            for (int state = 0; state < x.layer().rows(); state++) {
                boolean whole = true;
                for (int p = 0; p < grades.length; p++) {
                    whole &= x.isPresent(state, p);
                    grades[p] = x.level(state, p);
                }
                if (whole) {
                    counts[POSTURES.indexOf(Grades.posture(grades, rivalry))]++;
                }
            }
            return counts;
        };
    }

    /** How many cells went from which grade to which, over a period. */
    static Auxiliary changes(Imputation imputation, List<Integer> waves) {
        return end -> counted(imputation, waves, end);
    }

    private static double[] counted(Imputation imputation, List<Integer> waves, World end) {
        double[] counts = new double[GRADES * GRADES];
        Levels x = end.layer(WorldModel.ALIGNMENT);
        int year = waves.get(end.period());
        for (int cell = 0; cell < x.layer().cells(); cell++) {
            int state = cell / Sphere.POLES.size();
            int pole = cell % Sphere.POLES.size();
            if (x.isPresent(state, pole)) {
                counts[imputation.grade(year, state, pole) * GRADES + x.level(state, pole)]++;
            }
        }
        return counts;
    }

    private static WorldFit mean(String feature, List<String> names, List<GoodnessOfFit> fits) {
        double[] p = fits.stream().mapToDouble(GoodnessOfFit::p).sorted().toArray();
        double median = (p[(p.length - 1) / 2] + p[p.length / 2]) / 2;
        return new WorldFit(
                feature,
                names,
                means(fits.stream().map(GoodnessOfFit::observed).toList()),
                means(fits.stream().map(GoodnessOfFit::means).toList()),
                means(fits.stream().map(GoodnessOfFit::deviations).toList()),
                median,
                fits.size());
    }

    private static double[] means(List<double[]> all) {
        return IntStream.range(0, all.get(0).length)
                .mapToDouble(
                        k -> Sums.mean(all.stream().mapToDouble(one -> one[k]).toArray()))
                .toArray();
    }

    private static List<String> gradeNames() {
        return Sphere.POLES.stream()
                .flatMap(p -> Grades.WORDS.stream().map(w -> p.name() + " " + w))
                .toList();
    }

    private static List<String> postureNames() {
        return POSTURES.stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> changeNames() {
        return Grades.WORDS.stream()
                .flatMap(from -> Grades.WORDS.stream().map(to -> from + " to " + to))
                .toList();
    }
}
