package org.realign.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.linear.RealMatrix;
import org.realign.kernel.RandomStreams;

/**
 * The method of moments for actor-oriented models: parameters at which simulated statistics are, on average, the observed ones.
 *
 * <p><b>Model.</b> Phase 1 simulates where the search begins, for the derivative D of expected statistics (score method) and their
 * covariance Sigma. Phase 2 searches ({@link Approximation}). Phase 3 simulates at the result, for its standard errors, from D^-1 Sigma
 * D'^-1, and for the convergence ratios. It has converged where each ratio is below {@value #EACH} and that of any combination below
 * {@value #ANY}; else phases 2 and 3 are run again from there.
 * <p><b>Errors.</b> None thrown: a model that cannot be estimated and one that did not converge are results that say so.
 * <p><b>Determinism.</b> A function of model, settings, beginning and seed, whatever the number of threads.
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395; Schweinberger and Snijders 2007, Computational
 * Statistics and Data Analysis 51, 4465-4483, for derivatives.
 */
public final class Estimator {
    private static final double EACH = 0.1;
    private static final double ANY = 0.25;
    private static final int LEAST_FIRST = 50;
    private static final int MOST_TIMES = 8;

    /** Stages are numbered so that each has streams of its own: 16 for each run of phases 2 and 3. */
    private static final int STAGES = 16;

    private final Model model;
    private final Settings settings;
    private final Simulations simulations;
    private final Progress progress;
    private final double[] targets;
    private long choices;

    private Estimator(Model model, Settings settings, RandomStreams streams, Progress progress) {
        this.model = model;
        this.settings = settings;
        this.progress = progress;
        simulations = new Simulations(model, streams);
        targets = simulations.starts().targets();
    }

    /** Estimates from parameters guessed from the traffic of each layer. */
    public static Estimate estimate(Model model, Settings settings, RandomStreams streams, Progress progress) {
        return estimate(model, Guess.of(model), settings, streams, progress);
    }

    /** Estimates from {@code begin}, such as the result of an earlier run. */
    public static Estimate estimate(
            Model model, double[] begin, Settings settings, RandomStreams streams, Progress progress) {
        if (begin.length != model.parameters()) {
            throw new IllegalArgumentException(
                    begin.length + " parameters to begin with; the model has " + model.parameters());
        }
        return new Estimator(model, settings, streams, progress).run(begin.clone());
    }

    /** What was observed of each statistic, in the order of the parameters. */
    public static double[] targets(Model model) {
        return new Starts(model).targets();
    }

    private Estimate run(double[] begin) {
        List<Problem> problems = Degeneracy.ofTargets(model);
        if (!problems.isEmpty()) {
            return refused(begin, problems);
        }
        int count = Math.max(LEAST_FIRST, 7 + 3 * model.parameters());
        Batch first = first(begin, count);
        if (first.count() < count) {
            return result(Estimate.Outcome.STOPPED, "ended in phase 1", begin, Optional.empty(), List.of());
        }
        problems = Degeneracy.ofSimulations(model, first, targets);
        if (!problems.isEmpty()) {
            return refused(begin, problems);
        }
        Approximation approximation = new Approximation(model, settings, simulations, first, progress);
        return search(approximation.first(begin, first), first);
    }

    /**
     * Phase 1: {@code count} simulations, or some times as many until every statistic rises with its own parameter. One that is
     * constant never will: more simulations would only delay the refusal.
     */
    private Batch first(double[] begin, int count) {
        for (int many = count; ; many *= 2) {
            int of = many;
            Batch batch = simulations.run(0, begin, of, done -> progress.at("phase 1", done, of));
            choices += batch.choices();
            boolean rises = true;
            for (int k = 0; k < begin.length; k++) {
                rises &= batch.derivative()[k][k] > 0;
            }
            boolean ends = rises || batch.givenUp() > 0 || batch.count() < of || many >= MOST_TIMES * count;
            if (ends || !Degeneracy.constant(batch).isEmpty()) {
                return batch;
            }
        }
    }

    private Estimate search(double[] begin, Batch first) {
        double[] theta = begin;
        Batch last = first;
        for (int round = 1; ; round++) {
            Approximation approximation = new Approximation(model, settings, simulations, last, progress);
            theta = approximation.run(theta, STAGES * round + 1);
            choices += approximation.choices();
            if (approximation.isStopped()) {
                return result(Estimate.Outcome.STOPPED, "ended in phase 2", theta, Optional.empty(), List.of());
            }
            last = simulations.run(STAGES * round, theta, settings.simulations(), this::inPhaseThree);
            choices += last.choices();
            Estimate.Fit fit = fit(last);
            boolean complete = last.count() == settings.simulations();
            boolean converged = hasConverged(fit) && last.givenUp() == 0;
            if (converged || !complete || round > settings.restarts()) {
                Estimate.Outcome outcome = !complete
                        ? Estimate.Outcome.STOPPED
                        : converged ? Estimate.Outcome.CONVERGED : Estimate.Outcome.NOT_CONVERGED;
                return result(outcome, says(outcome, fit, last, round), theta, Optional.of(fit), rates(last));
            }
        }
    }

    private boolean inPhaseThree(int done) {
        return progress.at("phase 3", done, settings.simulations());
    }

    private Estimate.Fit fit(Batch batch) {
        RealMatrix derivative = Matrices.of(batch.derivative());
        RealMatrix spread = Matrices.of(batch.covariance());
        RealMatrix covariance = Matrices.sandwich(Matrices.inverse(derivative), spread);
        double[] means = batch.means();
        int p = means.length;
        double[] ratios = new double[p];
        double[] errors = new double[p];
        for (int k = 0; k < p; k++) {
            // A statistic that is always the same is met, or never.
            double deviation = Math.sqrt(spread.getEntry(k, k));
            ratios[k] = means[k] == 0 ? 0 : means[k] / deviation;
            errors[k] = Math.sqrt(covariance.getEntry(k, k));
        }
        double maximum = Matrices.length(Matrices.inverse(spread), means);
        return new Estimate.Fit(
                batch.count(),
                means,
                derivative.getData(),
                spread.getData(),
                covariance.getData(),
                errors,
                ratios,
                maximum);
    }

    private static boolean hasConverged(Estimate.Fit fit) {
        boolean each = true;
        for (double ratio : fit.ratios()) {
            each &= Math.abs(ratio) < EACH;
        }
        return each && fit.maximum() < ANY;
    }

    private String says(Estimate.Outcome outcome, Estimate.Fit fit, Batch batch, int rounds) {
        int worst = 0;
        for (int k = 1; k < fit.ratios().length; k++) {
            worst = Math.abs(fit.ratios()[k]) > Math.abs(fit.ratios()[worst]) ? k : worst;
        }
        String start = switch (outcome) {
            case CONVERGED -> "converged";
            case STOPPED -> "ended in phase 3";
            case NOT_CONVERGED, REFUSED -> "not converged after " + rounds + " rounds, so that it is no answer";
        };
        String lost = batch.givenUp() == 0
                ? ""
                : "; " + batch.givenUp() + " simulated periods did not end within "
                        + Simulator.mostChoices(model.panel()) + " choices";
        return String.format(
                Locale.ROOT,
                "%s: overall maximum convergence ratio %.3f (below %.2f), largest single one %.3f of %s (below %.1f)%s",
                start,
                fit.maximum(),
                ANY,
                fit.ratios()[worst],
                model.names().get(worst),
                EACH,
                lost);
    }

    private List<Estimate.Rate> rates(Batch batch) {
        if (!model.isConditional()) {
            return List.of();
        }
        double[] means = Batch.mean(batch.times());
        double[][] covariance = Batch.covariance(batch.times());
        List<Estimate.Rate> rates = new ArrayList<>();
        for (int period = 0; period < means.length; period++) {
            rates.add(new Estimate.Rate(means[period], Math.sqrt(covariance[period][period])));
        }
        return rates;
    }

    private Estimate refused(double[] begin, List<Problem> problems) {
        String says = "cannot be estimated: " + problems.get(0).says();
        return new Estimate(
                Estimate.Outcome.REFUSED,
                says,
                model.names(),
                begin,
                targets,
                Optional.empty(),
                List.of(),
                problems,
                choices);
    }

    private Estimate result(
            Estimate.Outcome outcome,
            String says,
            double[] theta,
            Optional<Estimate.Fit> fit,
            List<Estimate.Rate> rates) {
        return new Estimate(outcome, says, model.names(), theta, targets, fit, rates, List.of(), choices);
    }
}
