package org.realign.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;

/**
 * A chain whose parameters, paths and data are drawn from the joint prior that {@link Model}, {@link Chain} and
 * {@link Scales} state, written here a second time and without any of their code for drawing. The panels only say where
 * there are terms; their values are replaced.
 */
final class Drawn {
    private static final int[] SIZES = {1, 2, 3, 4, 6, 8, 12, 16, 24};
    /** A share below this logit is shown as at its detection limit. */
    static final double LIMIT = -0.5;

    final Chain chain;
    private final Model model;
    private final List<Panel> panels;
    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian normal;

    Drawn(Model model, List<Panel> panels, UniformRandomProvider random) {
        this.model = model;
        this.panels = panels;
        this.random = random;
        normal = ZigguratSampler.NormalizedGaussian.of(random);
        chain = new Chain(model, panels, random);
        motion();
        for (int i = 0; i < panels.size(); i++) {
            path(i);
        }
        for (Item item : chain.items) {
            parameters(item);
            Course course = item.course;
            if (course != null) {
                for (int i = 0; i < panels.size(); i++) {
                    course(item, course, i);
                }
            }
            for (int i = 0; i < panels.size(); i++) {
                data(item, i);
            }
        }
    }

    /** A chain as a run would begin it, on the same data, knowing nothing of the truth. */
    Chain fresh(UniformRandomProvider other) {
        Chain fresh = new Chain(model, panels, other);
        for (int k = 0; k < fresh.items.length; k++) {
            Item from = chain.items[k];
            Item to = fresh.items[k];
            System.arraycopy(from.value, 0, to.value, 0, from.value.length);
            System.arraycopy(from.censored, 0, to.censored, 0, from.censored.length);
        }
        return fresh;
    }

    private void motion() {
        Motion motion = model.motion();
        if (model.calibrating()) {
            chain.steps.mean = motion.logStep() + motion.logStepSd() * normal.sample();
            chain.steps.sd = Math.abs(normal.sample());
        } else {
            chain.steps.mean = motion.logStep();
            chain.steps.sd = motion.logStepSd();
        }
        double common = beta(motion.jumpsA(), motion.jumpsB());
        for (int i = 0; i < panels.size(); i++) {
            chain.steps.log[i] = chain.steps.mean + chain.steps.sd * normal.sample();
            if (model.innovation() == Innovation.JUMPS) {
                chain.jumpChance[i] = model.calibrating() ? common : beta(motion.jumpsA(), motion.jumpsB());
            }
            double years = panels.get(i).clock().step().years();
            chain.walks[i].q0 = FastMath.exp(chain.steps.log[i]) * years;
            chain.walks[i].rho = chain.jumpChance[i] * years;
        }
    }

    private void path(int i) {
        Walk walk = chain.walks[i];
        int[] from = panels.get(i).from();
        int earliest = Arrays.stream(from).min().orElseThrow();
        for (int t = 0; t < walk.periods; t++) {
            walk.jump[t] = model.innovation() == Innovation.JUMPS && t > earliest && random.nextDouble() < walk.rho;
            for (int p = 0; p < walk.poles; p++) {
                int c = t * walk.poles + p;
                if (t == 0) {
                    walk.x[c] = normal.sample();
                } else if (t <= from[p]) {
                    walk.x[c] = walk.x[c - walk.poles];
                } else {
                    if (model.innovation() == Innovation.STUDENT_T) {
                        walk.stretch[c] = 1 / kappa();
                    }
                    double variance = walk.q0 * walk.stretch[c] + (walk.jump[t] ? 1 : 0);
                    walk.x[c] = walk.x[c - walk.poles] + Math.sqrt(variance) * normal.sample();
                }
            }
        }
    }

    private void parameters(Item item) {
        Prior prior = item.prior;
        if (model.calibrating()) {
            item.stateSd = Math.abs(normal.sample());
            item.spread = Math.abs(normal.sample()) / Math.sqrt(kappa());
            item.size = size();
            item.driftSd = 0.2 * Math.abs(normal.sample());
            if (item.course != null) {
                item.course.sd = Math.abs(normal.sample()) / Math.sqrt(kappa());
                item.course.stay = FastMath.pow(random.nextDouble(), 1 / 9.0);
            }
        }
        for (int p = 0; p < item.poles; p++) {
            item.level[p] = prior.level()[p] + prior.levelSd()[p] * normal.sample();
        }
        for (int c = 0; c < item.effect.length; c++) {
            item.effect[c] = prior.column()[c] + prior.columnSd()[c] * normal.sample();
        }
        double size = -1;
        while (size < 0) {
            size = prior.loading() + prior.loadingSd() * normal.sample();
        }
        item.loading = item.indicator.sign() * size;
        for (int i = 0; i < item.own.length; i++) {
            item.own[i] = item.course == null ? item.stateSd * normal.sample() : 0;
        }
        if (model.calibrating() && item.indicator.drifts()) {
            for (int y = 1; y < item.drift.length; y++) {
                for (int p = 0; p < item.poles; p++) {
                    item.drift[y][p] = item.drift[y - 1][p] + item.driftSd * normal.sample();
                }
            }
        }
    }

    /** From the first to the last period that has a term with the pole. */
    private void course(Item item, Course course, int i) {
        Clock clock = panels.get(i).clock();
        double phi = FastMath.pow(course.stay, clock.step().years());
        for (int p = 0; p < item.poles; p++) {
            for (int t = 0; t < clock.periods(); t++) {
                course.stretch[i][t * item.poles + p] = 1 / kappa();
            }
            boolean begun = false;
            for (int t = 0; t < clock.periods(); t++) {
                int c = t * item.poles + p;
                boolean before = hasTerm(item, i, p, 0, t);
                if (before && hasTerm(item, i, p, t, clock.periods() - 1)) {
                    double m = course.stretch[i][(clock.year(t) - clock.year(0)) * item.poles + p];
                    double step = Math.sqrt(m * (1 - phi * phi)) * normal.sample();
                    course.value[i][c] = course.sd * (begun ? step : normal.sample())
                            + (begun ? phi * course.value[i][c - item.poles] : 0);
                    begun = true;
                }
            }
        }
    }

    private static boolean hasTerm(Item item, int i, int pole, int from, int to) {
        for (int n = item.start[i]; n < item.start[i + 1]; n++) {
            int t = item.cell[n] / item.poles;
            if (item.pole[n] == pole && t >= from && t <= to) {
                return true;
            }
        }
        return false;
    }

    private void data(Item item, int i) {
        for (int n = item.start[i]; n < item.start[i + 1]; n++) {
            int c = item.column[n];
            double psi = item.level[item.pole[n]]
                    + item.own[i]
                    + (c < 0 ? 0 : item.effect[c])
                    + item.drift[item.year[n]][item.pole[n]]
                    + (item.course == null ? 0 : item.course.value[i][item.cell[n]])
                    + item.loading * chain.walks[i].x[item.cell[n]];
            switch (item.indicator.family()) {
                case PRESENCE ->
                    item.value[n] = random.nextDouble() * (1 + FastMath.exp(-psi - item.offset[n])) < 1 ? 1 : 0;
                case COUNT -> item.value[n] = count(FastMath.exp(psi + item.offset[n]), item.size);
                case SHARE -> {
                    double kappa = kappa();
                    double y = psi + item.spread * normal.sample() / Math.sqrt(kappa);
                    item.censored[n] = y < LIMIT;
                    item.value[n] = Math.max(y, LIMIT);
                    item.w[n] = kappa / (item.spread * item.spread);
                }
                case SIMILARITY ->
                    item.value[n] = psi + Math.sqrt(item.spread * item.spread + item.variance[n]) * normal.sample();
            }
        }
    }

    /** What makes a normal value Student's t with 4 degrees of freedom: Gamma(2) with mean 1. */
    private double kappa() {
        return -0.5 * FastMath.log((1 - random.nextDouble()) * (1 - random.nextDouble()));
    }

    private int size() {
        double total = 0;
        for (int s : SIZES) {
            total += s * FastMath.exp(-0.5 * s);
        }
        double target = total * random.nextDouble();
        int at = 0;
        while (at < SIZES.length - 1) {
            target -= SIZES[at] * FastMath.exp(-0.5 * SIZES[at]);
            if (target < 0) {
                break;
            }
            at++;
        }
        return SIZES[at];
    }

    private double beta(double a, double b) {
        double g = AhrensDieterMarsagliaTsangGammaSampler.of(random, a, 1).sample();
        double h = AhrensDieterMarsagliaTsangGammaSampler.of(random, b, 1).sample();
        return g / (g + h);
    }

    private int count(double mean, int size) {
        double rate = AhrensDieterMarsagliaTsangGammaSampler.of(random, size, mean / size)
                .sample();
        // The normal draw for huge means keeps a count within the whole numbers.
        return rate < 1e-9 ? 0 : rate < 1e8 ? PoissonSampler.of(random, rate).sample() : 100_000_000;
    }

    /** Something of every kind that a sweep draws, by name, in an order that is the same for all chains of a model. */
    static List<Quantity> quantities(Chain chain) {
        List<Quantity> list = new ArrayList<>();
        double terms = 0;
        for (int i = 0; i < chain.walks.length; i++) {
            Walk walk = chain.walks[i];
            int jumps = 0;
            for (boolean j : walk.jump) {
                jumps += j ? 1 : 0;
            }
            int last = (walk.periods - 1) * walk.poles;
            int middle = walk.periods / 2 * walk.poles;
            list.add(new Quantity("x-first-" + i, walk.x[0]));
            list.add(new Quantity("x-middle-" + i, walk.x[middle]));
            list.add(new Quantity("x-last-" + i, walk.x[last + walk.poles - 1]));
            list.add(new Quantity("step-" + i, walk.x[middle] - walk.x[middle - walk.poles]));
            list.add(new Quantity("log-q0-" + i, chain.steps.log[i]));
            list.add(new Quantity("stretch-" + i, walk.stretch[middle]));
            list.add(new Quantity("jumps-" + i, jumps));
            list.add(new Quantity("jump-last-" + i, walk.jump[walk.periods - 1] ? 1 : 0));
        }
        list.add(new Quantity("chance", 100 * chain.jumpChance[0]));
        list.add(new Quantity("step-mean", chain.steps.mean));
        list.add(new Quantity("step-sd", chain.steps.sd));
        for (Item item : chain.items) {
            String name = item.indicator.name();
            list.add(new Quantity(name + "-level", item.level[0]));
            list.add(new Quantity(name + "-loading", item.loading));
            if (item.effect.length > 0) {
                list.add(new Quantity(name + "-effect", item.effect[0]));
            }
            list.add(new Quantity(name + "-own", item.own[0]));
            list.add(new Quantity(name + "-own-by-x", item.own[0] * item.loading * chain.walks[0].x[item.cell[0]]));
            list.add(new Quantity(name + "-level-by-x", item.level[0] * item.loading * chain.walks[0].x[0]));
            list.add(new Quantity(name + "-state-sd", item.stateSd));
            list.add(new Quantity(name + "-spread", item.spread));
            list.add(new Quantity(name + "-size", item.size));
            if (item.indicator.family() == Family.SHARE) {
                list.add(new Quantity(name + "-kappa", item.w[0] * item.spread * item.spread));
            }
            list.add(new Quantity(name + "-drift", item.drift[item.drift.length - 1][0]));
            list.add(new Quantity(name + "-drift-sd", item.driftSd));
            list.add(new Quantity(name + "-fit", fit(chain, item)));
            list.add(new Quantity(name + "-slope", item.loading * chain.walks[0].x[item.cell[0]] * shown(item)));
            if (item.course != null) {
                double value = item.course.value[0][item.cell[item.start[1] - 1]];
                list.add(new Quantity(name + "-course", value));
                list.add(new Quantity(name + "-course-by-x", value * chain.walks[0].x[item.cell[item.start[1] - 1]]));
                list.add(new Quantity(name + "-course-sd", item.course.sd));
                list.add(new Quantity(name + "-course-stay", item.course.stay));
                list.add(new Quantity(name + "-course-stretch", item.course.stretch[0][item.pole[item.start[1] - 1]]));
            }
            terms += item.terms();
        }
        list.add(new Quantity("log-likelihood", chain.logLikelihood() / terms));
        return list;
    }

    private static double fit(Chain chain, Item item) {
        double sum = 0;
        for (int n = 0; n < item.start[1]; n++) {
            sum += item.logLikelihood(n, 0, chain.walks[0].x[item.cell[n]]);
        }
        return sum / Math.max(1, item.start[1]);
    }

    /** The mean of the data, each bounded: what ties a parameter to the data it belongs to. */
    private static double shown(Item item) {
        double sum = 0;
        for (int n = 0; n < item.terms(); n++) {
            double y = item.value[n] - (item.censored[n] ? 1 : 0);
            sum += y / (5 + Math.abs(y));
        }
        return sum / item.terms();
    }

    record Quantity(String name, double value) {}
}
