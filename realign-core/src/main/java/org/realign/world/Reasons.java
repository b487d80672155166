package org.realign.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.realign.record.Party;
import org.realign.simulate.Choice;

/**
 * What pulls a state towards each pole or away from it, and what would turn it.
 *
 * <p><b>Model.</b> Of each step that the state could take next, the log-odds against staying, taken apart by mechanism at the pooled
 * estimate: means over imputations, in each of which the parts add up exactly. Another value of a circumstance would flip the most
 * likely step if it made another step, or staying, more likely; log-odds are linear in circumstances, so that the value follows from two.
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
     * @param then the step that would be the most likely; empty for staying
     * @param rises whether it has to rise
     */
    public record Turn(Circumstance what, int pole, double now, double at, Optional<Step> then, boolean rises) {}

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
        for (Mechanism mechanism : figures.mechanisms()) {
            mechanism.circumstance().ifPresent(what -> {
                for (int pole = 0; pole < Sphere.POLES.size(); pole++) {
                    turn(figures, circumstances, ego, year, now, what, pole).ifPresent(turns::add);
                }
            });
        }
        turns.sort(Comparator.comparingDouble(t -> Math.abs(t.at() - t.now())));
        return turns;
    }

    private static Optional<Turn> turn(
            WorldFigures figures,
            Circumstances circumstances,
            int ego,
            int year,
            List<Step> now,
            Circumstance what,
            int pole) {
        double told = circumstances.at(what, year, ego, pole);
        double value = Double.isNaN(told) ? figures.usual().of(what) : told;
        Optional<Turn> nearest = Optional.empty();
        for (double end : new double[] {what.low(), what.high()}) {
            if (end == value) {
                continue;
            }
            Circumstances other = circumstances.until(circumstances.last());
            other.set(what, year, ego, pole, end);
            List<Step> then = steps(figures, other, ego, year);
            Optional<Turn> found = crossing(now, then, what, pole, value, end);
            if (found.isPresent()
                    && nearest.map(t -> Math.abs(found.get().at() - value) < Math.abs(t.at() - value))
                            .orElse(true)) {
                nearest = found;
            }
        }
        return nearest;
    }

    /** Where, on the way from {@code value} to {@code end}, something else becomes the most likely. */
    private static Optional<Turn> crossing(
            List<Step> now, List<Step> then, Circumstance what, int pole, double value, double end) {
        Step first = now.get(0);
        double firstThen = logOdds(then, first);
        Optional<Turn> nearest = Optional.empty();
        double least = 1;
        for (Step other : now.subList(1, now.size())) {
            double gapNow = first.logOdds() - other.logOdds();
            double gapThen = firstThen - logOdds(then, other);
            if (gapNow > 0 && gapThen < 0 && gapNow / (gapNow - gapThen) < least) {
                least = gapNow / (gapNow - gapThen);
                double at = value + least * (end - value);
                nearest = Optional.of(new Turn(what, pole, value, at, Optional.of(other), end > value));
            }
        }
        return nearest;
    }

    private static double logOdds(List<Step> steps, Step like) {
        return steps.stream()
                .filter(s -> s.pole() == like.pole() && s.by() == like.by())
                .mapToDouble(Step::logOdds)
                .findFirst()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
