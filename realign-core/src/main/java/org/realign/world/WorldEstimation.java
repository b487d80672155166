package org.realign.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.kernel.RandomStreams;
import org.realign.simulate.Estimate;
import org.realign.simulate.Estimator;
import org.realign.simulate.Progress;
import org.realign.simulate.Settings;

/**
 * Estimates the model of states on several imputations and pools the results.
 *
 * <p><b>Model.</b> The method of moments on each imputation, the next begun from the last result; only runs that converged are
 * pooled, by Rubin's rules.
 * <p><b>Determinism.</b> A function of imputations, circumstances, waves, mechanisms, settings and seed.
 */
final class WorldEstimation {
    private WorldEstimation() {}

    /**
     * What an estimation came to.
     *
     * @param pooled the result; empty where fewer than two imputations converged
     * @param runs of each imputation, in order
     * @param usual what the model was centred by
     */
    record Result(Optional<Pooled> pooled, List<Estimate> runs, Usual usual) {
        int converged() {
            return (int) runs.stream().filter(Estimate::hasConverged).count();
        }
    }

    static Result of(
            List<Imputation> imputations,
            Circumstances circumstances,
            List<Integer> waves,
            List<Mechanism> mechanisms,
            Settings settings,
            RandomStreams streams,
            Progress progress) {
        double level = WorldModel.level(imputations.get(0), circumstances, waves);
        Usual usual = Usual.of(circumstances, level, waves.get(0), waves.get(waves.size() - 1));
        List<Estimate> runs = new ArrayList<>();
        Optional<double[]> begin = Optional.empty();
        for (int m = 0; m < imputations.size(); m++) {
            int number = m + 1;
            WorldModel world = WorldModel.of(imputations.get(m), circumstances, waves, mechanisms, usual);
            Progress named = (stage, done, of) ->
                    progress.at("imputation " + number + " of " + imputations.size() + ", " + stage, done, of);
            RandomStreams own = new RandomStreams(streams.seed() * imputations.size() + m);
            Estimate run = begin.isPresent()
                    ? Estimator.estimate(world.model(), begin.get(), settings, own, named)
                    : Estimator.estimate(world.model(), settings, own, named);
            runs.add(run);
            if (run.outcome() == Estimate.Outcome.REFUSED || run.outcome() == Estimate.Outcome.STOPPED) {
                break;
            }
            if (run.hasConverged()) {
                begin = Optional.of(run.theta());
            }
        }
        return new Result(pooled(runs), List.copyOf(runs), usual);
    }

    private static Optional<Pooled> pooled(List<Estimate> runs) {
        List<Estimate> good = runs.stream().filter(Estimate::hasConverged).toList();
        if (good.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Pooled.of(
                good.get(0).names(),
                good.stream().map(Estimate::theta).toList(),
                good.stream().map(r -> r.fit().orElseThrow().covariance()).toList()));
    }
}
