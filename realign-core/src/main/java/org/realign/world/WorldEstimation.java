package org.realign.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.realign.kernel.RandomStreams;
import org.realign.simulate.Estimate;
import org.realign.simulate.Estimator;
import org.realign.simulate.Problem;
import org.realign.simulate.Progress;
import org.realign.simulate.Settings;

/**
 * Estimates the model of states on several imputations and pools the results.
 *
 * <p><b>Model.</b> The method of moments on each imputation, the next begun from the last result; only runs that converged are
 * pooled, by Rubin's rules. The circumstances and the centre are the same for all spans of years, so that parameters of one can be
 * held against those of another.
 * <p><b>Determinism.</b> A function of imputations, circumstances, waves, mechanisms, centre, settings and seed, whatever the
 * threads, and whether runs that were done before are handed in or run again.
 *
 * @param circumstances what bears on states
 * @param mechanisms what they weigh
 * @param usual what stands in for the unknown, and what effects are centred by
 * @param settings of each run
 * @param seed of all runs
 */
public record WorldEstimation(
        Circumstances circumstances, List<Mechanism> mechanisms, Usual usual, Settings settings, long seed) {

    public WorldEstimation {
        mechanisms = List.copyOf(mechanisms);
        if (mechanisms.isEmpty()) {
            throw new IllegalArgumentException("no mechanisms");
        }
    }

    /**
     * The run on one imputation.
     *
     * @param outcome whether it is an answer
     * @param says the same in a sentence, with the numbers
     * @param names of the parameters
     * @param theta the parameters
     * @param covariance theirs; empty where it did not come that far
     * @param problems why it was refused
     */
    @SuppressWarnings("ArrayRecordComponent") // a result; whoever reads it must not write
    public record Run(
            Estimate.Outcome outcome,
            String says,
            List<String> names,
            double[] theta,
            double[][] covariance,
            List<Problem> problems) {
        static Run of(Estimate estimate) {
            return new Run(
                    estimate.outcome(),
                    estimate.says(),
                    estimate.names(),
                    estimate.theta(),
                    estimate.fit().map(Estimate.Fit::covariance).orElse(new double[0][]),
                    estimate.problems());
        }

        /** Whether it is an answer. */
        public boolean hasConverged() {
            return outcome == Estimate.Outcome.CONVERGED;
        }

        private boolean ends() {
            return outcome == Estimate.Outcome.REFUSED || outcome == Estimate.Outcome.STOPPED;
        }
    }

    /**
     * What an estimation came to.
     *
     * @param pooled the result; empty where fewer than two imputations converged
     * @param runs of each imputation, in order; none after one that was refused or stopped
     */
    public record Result(Optional<Pooled> pooled, List<Run> runs) {
        public Result {
            runs = List.copyOf(runs);
        }

        /** How many runs are answers. */
        public int converged() {
            return (int) runs.stream().filter(Run::hasConverged).count();
        }

        /** What is wrong with the model, if it was refused. */
        public List<Problem> problems() {
            return runs.isEmpty() ? List.of() : runs.get(runs.size() - 1).problems();
        }
    }

    /** What stands in for the unknown over these waves. */
    public static Usual usual(Imputation imputation, Circumstances circumstances, List<Integer> waves) {
        double level = WorldModel.level(imputation, circumstances, waves);
        return Usual.of(circumstances, level, waves.get(0), waves.get(waves.size() - 1));
    }

    /**
     * Estimates on each imputation, and pools.
     *
     * @param waves years
     * @param done runs on the first imputations that were done before
     * @param finished is told each further run as it ends, so that it can be kept
     */
    public Result of(
            List<Imputation> imputations,
            List<Integer> waves,
            List<Run> done,
            Consumer<Run> finished,
            Progress progress) {
        List<Run> runs = new ArrayList<>(done.subList(0, Math.min(done.size(), imputations.size())));
        while (runs.size() < imputations.size() && runs.stream().noneMatch(Run::ends)) {
            int number = runs.size() + 1;
            String whose = "imputation " + number + " of " + imputations.size();
            WorldModel world = model(imputations.get(number - 1), waves);
            RandomStreams own = new RandomStreams(seed * imputations.size() + number - 1);
            Progress named = (stage, some, all) -> progress.at(whose + ", " + stage, some, all);
            Run run = Run.of(last(runs)
                    .map(begin -> Estimator.estimate(world.model(), begin, settings, own, named))
                    .orElseGet(() -> Estimator.estimate(world.model(), settings, own, named)));
            runs.add(run);
            finished.accept(run);
        }
        return new Result(pooled(runs), runs);
    }

    /** The model on an imputation. */
    WorldModel model(Imputation imputation, List<Integer> waves) {
        return WorldModel.of(imputation, circumstances, waves, mechanisms, usual);
    }

    private static Optional<double[]> last(List<Run> runs) {
        return runs.stream().filter(Run::hasConverged).map(Run::theta).reduce((one, next) -> next);
    }

    private static Optional<Pooled> pooled(List<Run> runs) {
        List<Run> good = runs.stream().filter(Run::hasConverged).toList();
        if (good.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Pooled.of(
                good.get(0).names(),
                good.stream().map(Run::theta).toList(),
                good.stream().map(Run::covariance).toList()));
    }
}
