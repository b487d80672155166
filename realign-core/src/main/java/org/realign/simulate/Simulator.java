package org.realign.simulate;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.realign.kernel.FastExp;

/**
 * Runs periods of a model, one after the other, for one thread.
 *
 * <p><b>Model.</b> The next choice comes after an exponential time with the sum of all rates; whose it is, and in which layer,
 * is drawn in proportion to rates. A period ends at time 1, or, where the model is conditional, when its layer is as far from
 * where it began as was observed. The score is the derivative of the log likelihood of all that happened.
 * <p><b>Cost.</b> Nothing is allocated per step; a step costs what its effects and its possible steps cost.
 * <p><b>Errors.</b> A period that takes more than {@value #MOST_CHOICES} choices and {@value #MOST_PER_CELL} for each cell is given up:
 * {@link #run} says so.
 */
public final class Simulator {
    private static final int MOST_CHOICES = 100_000;
    private static final int MOST_PER_CELL = 200;

    private final Model model;
    private final Starts starts;
    private final World world;
    private final Levels[] moving;
    private final Chooser[] choosers;
    private final Moments moments;
    private final double[] score;
    private final double[] statistics;
    private final double[] nothing = new double[0];
    /** Rates of the actors of each layer, added up, in the order of those who choose. */
    private final double[][] rates;

    private final double[] rateSums;
    private final int[] events;
    private int ego;
    private long steps;
    private double time;

    /** Of a model, from where its panel was seen to begin each period. */
    public Simulator(Model model) {
        this(model, new Starts(model));
    }

    Simulator(Model model, Starts starts) {
        this.model = model;
        this.starts = starts;
        List<Levels> like = starts.of(0);
        int layers = like.size();
        world = new World(like);
        moving = new Levels[layers];
        choosers = new Chooser[layers];
        rates = new double[layers][];
        for (int place = 0; place < layers; place++) {
            Levels levels = like.get(place);
            moving[place] =
                    model.moves(place) ? new Levels(levels.layer(), levels.cells(), model.tables(place)) : levels;
            choosers[place] = new Chooser(levels.layer(), model.layerModel(place));
            rates[place] = new double[levels.layer().rows()];
        }
        rateSums = new double[layers];
        events = new int[layers];
        moments = new Moments(model, like);
        score = new double[model.parameters()];
        statistics = new double[model.parameters()];
    }

    /**
     * Runs a period from where it was seen to begin; false where it had to be given up.
     *
     * @param period from 0
     * @param theta parameters in the order of {@link Model#names}
     * @param random whose next numbers decide
     * @param withScore whether {@link #score} is wanted
     */
    public boolean run(int period, double[] theta, UniformRandomProvider random, boolean withScore) {
        begin(period, theta, false);
        boolean ended = steps(period, theta, random, withScore ? score : nothing);
        if (withScore) {
            addRateScores(period, theta);
        }
        moments.of(period, starts.of(period), world, statistics);
        return ended;
    }

    /** Runs a period from where it was seen to begin, without statistics or score; false where it had to be given up. */
    public boolean start(int period, double[] theta, UniformRandomProvider random) {
        begin(period, theta, false);
        return steps(period, theta, random, nothing);
    }

    /**
     * Runs a period from where the last run ended, as in a course that goes its own way; false where it had to be given up. Cells
     * that were not there before begin as they were observed. There are no statistics of it.
     */
    public boolean advance(int period, double[] theta, UniformRandomProvider random) {
        begin(period, theta, true);
        return steps(period, theta, random, nothing);
    }

    /** How many choices a period may take; many times what any panel needs that can be estimated. */
    static int mostChoices(Panel panel) {
        int most = MOST_CHOICES;
        for (int place = 0; place < panel.layers(); place++) {
            most += MOST_PER_CELL * panel.layer(place).cells();
        }
        return most;
    }

    /** What the period came to, for each parameter; overwritten by the next run. */
    public double[] statistics() {
        return statistics;
    }

    /** The score of the last run; overwritten by the next. */
    public double[] score() {
        return score;
    }

    /** When the last run ended. */
    public double time() {
        return time;
    }

    /** How many choices this simulator has simulated. */
    public long choices() {
        return steps;
    }

    /** The world as the last run left it. */
    public World world() {
        return world;
    }

    private void begin(int period, double[] theta, boolean goesOn) {
        world.enter(period);
        Arrays.fill(score, 0);
        Arrays.fill(events, 0);
        List<Levels> from = starts.of(period);
        for (int place = 0; place < moving.length; place++) {
            if (model.moves(place)) {
                double[] before = goesOn ? moving[place].values().clone() : nothing;
                boolean[] there = moving[place].present();
                moving[place].copy(from.get(place));
                if (goesOn) {
                    carry(moving[place], before, there);
                }
                world.put(place, moving[place]);
                addRates(period, place, theta);
            } else {
                world.put(place, from.get(place));
                rateSums[place] = 0;
            }
        }
    }

    private static void carry(Levels levels, double[] before, boolean[] there) {
        int columns = levels.layer().columns();
        for (int cell = 0; cell < before.length; cell++) {
            if (there[cell] && levels.present()[cell]) {
                levels.set(cell / columns, cell % columns, (int) before[cell]);
            }
        }
    }

    private void addRates(int period, int place, double[] theta) {
        double rate = model.hasRates(place) ? theta[model.rate(place, period)] : 1;
        int[] actors = moving[place].cells().actors;
        List<RateTerm> terms = model.rateTerms(place);
        double sum = 0;
        for (int k = 0; k < actors.length; k++) {
            sum += terms.isEmpty() ? rate : rate * relative(terms, period, place, actors[k], theta);
            rates[place][k] = sum;
        }
        rateSums[place] = sum;
    }

    private double relative(List<RateTerm> terms, int period, int place, int actor, double[] theta) {
        double log = 0;
        for (int t = 0; t < terms.size(); t++) {
            log += theta[model.rateTerm(place) + t] * Moments.value(terms.get(t), period, actor);
        }
        return FastExp.exp(log);
    }

    private boolean steps(int period, double[] theta, UniformRandomProvider random, double[] scores) {
        ZigguratSampler.Exponential waiting = ZigguratSampler.Exponential.of(random);
        int conditional = model.conditional();
        int missing = conditional < 0 ? 0 : model.panel().distance(conditional, period);
        double[] begun =
                conditional < 0 ? nothing : starts.of(period).get(conditional).values();
        double total = 0;
        for (double rate : rateSums) {
            total += rate;
        }
        double mean = 1 / total;
        int limit = mostChoices(model.panel());
        time = 0;
        while (limit-- > 0) {
            if (conditional >= 0 && missing <= 0) {
                return true;
            }
            double next = time + waiting.sample() * mean;
            if (conditional < 0 && !(next < 1)) {
                time = 1;
                return true;
            }
            time = next;
            int place = choose(random.nextDouble() * total, period, theta, random, scores);
            if (place == conditional) {
                missing -= gained(choosers[place], begun);
            }
        }
        return false;
    }

    /** Lets somebody choose: the actor in whose rate {@code point} lies. Returns the layer. */
    private int choose(double point, int period, double[] theta, UniformRandomProvider random, double[] scores) {
        int place = 0;
        double rest = point;
        while (place < rateSums.length - 1 && (rest >= rateSums[place] || rateSums[place] == 0)) {
            rest -= rateSums[place++];
        }
        while (rateSums[place] == 0) {
            // Rounding left a little beyond the last layer that moves.
            place--;
        }
        ego = actor(place, rest);
        events[place]++;
        steps++;
        if (scores.length > 0) {
            addRateEvent(period, place, scores);
        }
        Chooser chooser = choosers[place];
        chooser.choose(world, ego, theta, random, scores);
        if (chooser.by() != 0) {
            moving[place].step(ego, chooser.column(), chooser.by());
        }
        return place;
    }

    /** The actor in whose share of the layer's rates {@code point} lies. */
    private int actor(int place, double point) {
        int[] actors = moving[place].cells().actors;
        int low = 0;
        int high = actors.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (point < rates[place][middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return actors[low];
    }

    /** How much nearer the last choice brought the layer to the distance observed. */
    private int gained(Chooser chooser, double[] begun) {
        if (chooser.by() == 0) {
            return 0;
        }
        int cell = ego * moving[model.conditional()].layer().columns() + chooser.column();
        double level = moving[model.conditional()].values()[cell];
        double before = Math.abs(level - chooser.by() - begun[cell]);
        return (int) (Math.abs(level - begun[cell]) - before);
    }

    private void addRateEvent(int period, int place, double[] scores) {
        List<RateTerm> terms = model.rateTerms(place);
        for (int t = 0; t < terms.size(); t++) {
            scores[model.rateTerm(place) + t] += Moments.value(terms.get(t), period, ego);
        }
    }

    /** Of the time between choices: nobody chose, though the rates would have had it. */
    private void addRateScores(int period, double[] theta) {
        for (int place = 0; place < moving.length; place++) {
            if (model.hasRates(place)) {
                double rate = theta[model.rate(place, period)];
                score[model.rate(place, period)] = (events[place] - time * rateSums[place]) / rate;
            }
            List<RateTerm> terms = model.rateTerms(place);
            int[] actors = moving[place].cells().actors;
            for (int t = 0; t < terms.size(); t++) {
                double expected = 0;
                for (int k = 0; k < actors.length; k++) {
                    double rate = rates[place][k] - (k == 0 ? 0 : rates[place][k - 1]);
                    expected += rate * Moments.value(terms.get(t), period, actors[k]);
                }
                score[model.rateTerm(place) + t] -= time * expected;
            }
        }
    }
}
