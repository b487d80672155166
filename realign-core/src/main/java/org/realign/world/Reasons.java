package org.realign.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.realign.record.Party;
import org.realign.simulate.Choice;
import org.realign.simulate.Variant;

/**
 * What pulls a state towards each pole or away from it, and what would turn it.
 *
 * <p><b>Model.</b> Of each step that the state could take next, the log-odds against staying, taken apart by mechanism at the pooled
 * estimate: means over imputations, in each of which the parts add up exactly. Another value of a circumstance would flip the most
 * likely step if it made another step more likely; log-odds are linear in circumstances, so that the value follows.
 * <p><b>Limits.</b> One choice at one moment; parameters are those of all states.
 *
 * @param state who chooses
 * @param year the wave
 * @param steps open ones, most likely first
 * @param staying probability that the next choice is no change
 * @param turns circumstances that would flip the most likely step, smallest change first
 */
public record Reasons(Party state, int year, List<Step> steps, double staying, List<Turn> turns) {
    public Reasons {
        steps = List.copyOf(steps);
        turns = List.copyOf(turns);
    }

    /**
     * A step that the state could take.
     *
     * @param pole the column
     * @param by 1 closer, -1 further
     * @param parts in order of size
     * @param logOdds against staying: the sum of the parts
     * @param probability that it is the next choice
     */
    public record Step(int pole, int by, List<Part> parts, double logOdds, double probability) {
        public Step {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What one mechanism adds.
     *
     * @param mechanism which
     * @param logOdds what it adds to the log-odds
     */
    public record Part(Mechanism mechanism, double logOdds) {}

    /**
     * A circumstance that would flip the most likely step.
     *
     * @param what which
     * @param pole of which pole
     * @param now its value
     * @param at from which value on the step would be another
     * @param then the step that would be the most likely
     * @param rises whether it has to rise
     */
    public record Turn(Circumstance what, int pole, double now, double at, Step then, boolean rises) {}

    /**
     * Of a state at a wave.
     *
     * @return empty where the state was not there
     */
    static Optional<Reasons> of(WorldFigures figures, Circumstances circumstances, Party state, int year) {
        int ego = circumstances.sphere().place(state);
        int period = figures.waves().indexOf(year);
        boolean there = ego >= 0
                && period >= 0
                && figures.imputations().stream().allMatch(m -> m.grade(year, ego, 0) != Imputation.ABSENT);
        if (!there) {
            return Optional.empty();
        }
        List<Step> now = steps(figures, circumstances, ego, year);
        return Optional.of(new Reasons(state, year, now, 1 - sum(now), turns(figures, circumstances, ego, year, now)));
    }

    private static double sum(List<Step> steps) {
        double sum = 0;
        for (Step step : steps) {
            sum += step.probability();
        }
        return sum;
    }

    /** Means over imputations; a step that is open in some of them only counts with what it is there. */
    private static List<Step> steps(WorldFigures figures, Circumstances circumstances, int ego, int year) {
        int poles = Sphere.POLES.size();
        int effects = figures.mechanisms().size();
        double[][] parts = new double[2 * poles][effects];
        double[] probability = new double[2 * poles];
        int[] open = new int[2 * poles];
        for (Imputation imputation : figures.imputations()) {
            for (Choice.Step step :
                    choice(figures, imputation, circumstances, ego, year).steps()) {
                int slot = 2 * step.column() + (step.by() > 0 ? 0 : 1);
                open[slot]++;
                probability[slot] += step.probability() / figures.imputations().size();
                for (int k = 0; k < effects; k++) {
                    parts[slot][k] += step.parts()[k];
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int slot = 0; slot < open.length; slot++) {
            if (open[slot] > 0) {
                steps.add(step(figures, slot, parts[slot], open[slot], probability[slot]));
            }
        }
        steps.sort(Comparator.comparingDouble(Step::probability).reversed());
        return steps;
    }

    private static Step step(WorldFigures figures, int slot, double[] parts, int open, double probability) {
        List<Part> named = new ArrayList<>();
        double sum = 0;
        for (int k = 0; k < parts.length; k++) {
            named.add(new Part(figures.mechanisms().get(k), parts[k] / open));
            sum += parts[k] / open;
        }
        named.sort(Comparator.comparingDouble((Part p) -> Math.abs(p.logOdds())).reversed());
        return new Step(slot / 2, slot % 2 == 0 ? 1 : -1, named, sum, probability);
    }

    private static Choice choice(
            WorldFigures figures, Imputation imputation, Circumstances circumstances, int ego, int year) {
        List<Integer> waves = List.of(year, year + Imputation.STEP);
        WorldModel world = WorldModel.of(imputation, circumstances, waves, figures.mechanisms(), figures.usual());
        int effects = figures.mechanisms().size();
        double[] theta = new double[1 + effects];
        theta[0] = 1;
        System.arraycopy(figures.main().pooled().mean(), figures.main().rates(), theta, 1, effects);
        return Choice.of(world.model(), 0, WorldModel.ALIGNMENT, ego, theta);
    }

    private static List<Turn> turns(
            WorldFigures figures, Circumstances circumstances, int ego, int year, List<Step> now) {
        List<Turn> turns = new ArrayList<>();
        for (Circumstance what : Circumstance.values()) {
            for (int pole = 0; pole < Sphere.POLES.size(); pole++) {
                double told = circumstances.at(what, year, ego, pole);
                double value = Double.isNaN(told) ? figures.usual().of(what) : told;
                double[] slopes = new double[now.size()];
                for (int s = 0; s < slopes.length; s++) {
                    slopes[s] = slope(figures, circumstances, year, what, pole, now.get(s));
                }
                nearest(now, slopes, what, pole, value).ifPresent(turns::add);
            }
        }
        turns.sort(Comparator.comparingDouble(t -> Math.abs(t.at() - t.now())));
        return turns;
    }

    /** What one unit of a circumstance with a pole adds to the log-odds of a step. */
    private static double slope(
            WorldFigures figures, Circumstances circumstances, int year, Circumstance what, int pole, Step step) {
        double sum = 0;
        for (int k = 0; k < figures.mechanisms().size(); k++) {
            Mechanism m = figures.mechanisms().get(k);
            double weight = figures.main().pooled().mean()[figures.main().rates() + k] * step.by();
            boolean counts = m.variant() == Variant.EVALUATION || (m.variant() == Variant.CREATION) == (step.by() > 0);
            if (counts && m.circumstance().equals(Optional.of(what)) && step.pole() == pole) {
                sum += weight;
            } else if (counts && m.circumstance().isEmpty() && m.feeds(what) && step.pole() != pole) {
                double other = circumstances.among(year, step.pole(), pole);
                sum += weight * (Double.isNaN(other) ? figures.usual().among() : other);
            }
        }
        return sum;
    }

    /** The nearest value, within its range, at which another step becomes as likely as the first. */
    private static Optional<Turn> nearest(List<Step> now, double[] slopes, Circumstance what, int pole, double value) {
        Optional<Turn> nearest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int s = 1; s < slopes.length; s++) {
            double by = (now.get(0).logOdds() - now.get(s).logOdds()) / (slopes[s] - slopes[0]);
            double at = value + by;
            boolean within = at >= what.low() && at <= what.high() && by != 0;
            if (within && Math.abs(by) < least) {
                least = Math.abs(by);
                nearest = Optional.of(new Turn(what, pole, value, at, now.get(s), by > 0));
            }
        }
        return nearest;
    }
}
