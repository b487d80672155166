package org.realign.align;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.realign.kernel.PolyaGamma;
import org.realign.kernel.Slice;

/**
 * One Markov chain over the paths of one or more states and the parameters they share.
 *
 * <p><b>Model.</b> A sweep draws, in turn: the auxiliary variables of every term; for each state q0 and J with x integrated
 * out, then x; shifts along directions that the likelihood does not feel; each indicator's coefficients, intercepts and,
 * when calibrating, scales; the chance of a jump.
 * <p><b>Cost.</b> O(terms + cells) a sweep.
 * <p><b>Source.</b> Polson, Scott and Windle 2013, JASA 108(504) (Polya-Gamma); Liu and Sabatti 2000, Biometrika 87(2)
 * (moves along groups).
 */
final class Chain {
    private static final double STUDENT_DF = 4;
    private static final double SLICE_WIDTH = 1.0;
    private static final int SLICE_STEPS = 20;
    private static final int SIZE_EVERY = 5;

    final Model model;
    final List<Panel> panels;
    final Walk[] walks;
    final Item[] items;
    final Steps steps;
    /** Chance of a jump in a year, common when calibrating. */
    final double[] jumpChance;

    private final UniformRandomProvider random;
    private final NormalizedGaussianSampler normal;
    private final PolyaGamma polyaGamma;
    private final Slice slice;
    private final Item.Draw draw;
    private final Regression regression;
    private final Scales scales;
    private int sweeps;

    Chain(Model model, List<Panel> panels, UniformRandomProvider random) {
        this.model = model;
        this.panels = panels;
        this.random = random;
        normal = ZigguratSampler.NormalizedGaussian.of(random);
        polyaGamma = new PolyaGamma(random);
        slice = new Slice(random);
        draw = new Item.Draw(random, normal);
        walks = new Walk[panels.size()];
        jumpChance = new double[panels.size()];
        double chance = model.motion().jumpsA()
                / (model.motion().jumpsA() + model.motion().jumpsB());
        for (int i = 0; i < walks.length; i++) {
            Panel panel = panels.get(i);
            walks[i] = new Walk(panel.clock().periods(), panel.poles(), panel.from());
            jumpChance[i] = chance;
            pace(i);
        }
        steps = new Steps(model, panels, walks, slice);
        List<Item> built = new ArrayList<>();
        int widest = 0;
        for (int k = 0; k < model.indicators().size(); k++) {
            Item item = new Item(model.indicators().get(k), model.priors().get(k), panels, k);
            built.add(item);
            widest = Math.max(widest, item.effect.length);
        }
        items = built.toArray(Item[]::new);
        regression = new Regression(model.poles() + widest + 1);
        scales = new Scales(slice, draw);
    }

    /** Carries a state's yearly chance of a jump over to its periods. */
    private void pace(int i) {
        walks[i].rho = jumpChance[i] * panels.get(i).clock().step().years();
    }

    void sweep() {
        for (int i = 0; i < walks.length; i++) {
            observe(i);
        }
        if (model.calibrating()) {
            steps.drawSharedWithDeviations();
        }
        for (int i = 0; i < walks.length; i++) {
            path(i);
        }
        shiftPoles();
        shiftStates();
        stretchAll();
        for (Item item : items) {
            if (item.terms() > 0) {
                regression.draw(item, walks, draw);
                if (item.course == null) {
                    intercepts(item);
                } else {
                    item.course.draw(item, walks, draw, normal);
                }
                if (model.calibrating()) {
                    // A state's run knows loadings and levels well enough for one way of drawing them.
                    if (item.course != null) {
                        item.loading = item.course.loading(item, walks, draw);
                        item.course.shift(item, draw);
                    }
                    scales.draw(item, walks, sweeps % SIZE_EVERY == 0);
                }
            }
        }
        chances();
        if (model.calibrating()) {
            steps.drawShared(draw);
        }
        sweeps++;
    }

    /** True in every other sweep, where own courses are not held but their sum with alignment is. */
    private boolean joined(Item item) {
        return item.course != null && sweeps % 2 == 1;
    }

    /** Turns all terms of a state into what its walk meets. */
    private void observe(int i) {
        Walk walk = walks[i];
        walk.clear();
        for (Item item : items) {
            item.augment(i, walk.x, polyaGamma, draw);
            Course course = item.course;
            if (course != null && joined(item)) {
                course.join(i, item.loading, walk);
            } else {
                item.inform(i, walk.omega, walk.info);
            }
        }
    }

    private void path(int i) {
        Walk walk = walks[i];
        steps.draw(i);
        if (model.innovation() == Innovation.JUMPS) {
            // A jump is carried along time every other sweep: it costs as much as the rest of the walk.
            if (sweeps / 2 % 2 == 0) {
                walk.moveJumps(random);
            }
            walk.drawJumps(random);
        } else {
            walk.filter();
        }
        walk.drawPath(normal);
        for (Item item : items) {
            Course course = item.course;
            if (course != null && joined(item)) {
                course.part(i, item.loading, walk.x);
            }
        }
        if (model.innovation() == Innovation.STUDENT_T) {
            stretch(walk);
        }
    }

    private double sliced(double at, double width, DoubleUnaryOperator logDensity) {
        return slice.next(logDensity, at, width, SLICE_STEPS);
    }

    /** Scale mixture of Student's t: each cell's multiplier is inverse gamma given its step. */
    private void stretch(Walk walk) {
        for (int t = 1; t < walk.periods; t++) {
            for (int c = t * walk.poles; c < (t + 1) * walk.poles; c++) {
                double e = walk.x[c] - walk.x[c - walk.poles];
                walk.stretch[c] = (STUDENT_DF + e * e / walk.q0) / 2 / draw.gammaTwoAndHalf();
            }
        }
    }

    /**
     * Adds d to x of one pole for all states and takes loading times d off the pole's levels, which leaves every psi as it
     * was; d is drawn from its normal full conditional.
     */
    private void shiftPoles() {
        for (int p = 0; p < model.poles(); p++) {
            double precision = walks.length;
            double pull = 0;
            for (Walk walk : walks) {
                pull -= walk.x[p];
            }
            for (Item item : items) {
                double sd = item.prior.levelSd()[p];
                double slope = item.loading / (sd * sd);
                precision += item.loading * slope;
                pull += slope * (item.level[p] - item.prior.level()[p]);
            }
            double d = pull / precision + draw.normal() / Math.sqrt(precision);
            for (Walk walk : walks) {
                for (int c = p; c < walk.x.length; c += walk.poles) {
                    walk.x[c] += d;
                }
            }
            for (Item item : items) {
                item.level[p] -= item.loading * d;
            }
        }
    }

    /** Adds d to all of a state's x and takes loading times d off its intercepts, or off its own courses. */
    private void shiftStates() {
        for (int i = 0; i < walks.length; i++) {
            Walk walk = walks[i];
            double precision = walk.poles;
            double pull = 0;
            for (int p = 0; p < walk.poles; p++) {
                pull -= walk.x[p];
            }
            for (Item item : items) {
                if (item.hasTerms(i)) {
                    Course.Common common = item.common(i);
                    precision += item.loading * item.loading * common.precision();
                    pull += item.loading * common.info();
                }
            }
            double d = pull / precision + draw.normal() / Math.sqrt(precision);
            for (int c = 0; c < walk.x.length; c++) {
                walk.x[c] += d;
            }
            for (Item item : items) {
                if (item.hasTerms(i)) {
                    item.add(i, -item.loading * d);
                }
            }
        }
    }

    /**
     * Multiplies all x by e^u, all q0 by e^2u and all loadings by e^-u, which leaves every psi and the density of every
     * small step as it was; u is drawn given what remains: where the walks begin, the jumps, and the priors of loadings
     * and steps. Without this the scale of a calibration creeps, the more slowly the more terms there are.
     */
    private void stretchAll() {
        double u = slice.next(this::stretched, 0, SLICE_WIDTH, SLICE_STEPS);
        double factor = FastMath.exp(u);
        for (int i = 0; i < walks.length; i++) {
            for (int c = 0; c < walks[i].x.length; c++) {
                walks[i].x[c] *= factor;
            }
            steps.log[i] += 2 * u;
        }
        steps.pace();
        if (model.calibrating()) {
            steps.mean += 2 * u;
        }
        for (Item item : items) {
            if (item.terms() > 0) {
                item.loading /= factor;
            }
        }
    }

    /** Log density along {@link #stretchAll}, the determinant of its map included. */
    private double stretched(double u) {
        double factor = FastMath.exp(u);
        double sum = 0;
        for (Walk walk : walks) {
            sum += walk.stretched(u, factor * factor);
        }
        for (Item item : items) {
            if (item.terms() > 0) {
                double e = (Math.abs(item.loading) / factor - item.prior.loading()) / item.prior.loadingSd();
                sum -= u + 0.5 * e * e;
            }
        }
        double sd = model.motion().logStepSd();
        if (model.calibrating()) {
            double e = (steps.mean + 2 * u - model.motion().logStep()) / sd;
            return sum - 0.5 * e * e;
        }
        for (double step : steps.log) {
            double e = (step + 2 * u - model.motion().logStep()) / sd;
            sum -= 0.5 * e * e;
        }
        return sum;
    }

    private void intercepts(Item item) {
        double prior = 1 / (item.stateSd * item.stateSd);
        for (int i = 0; i < walks.length; i++) {
            double precision = prior;
            double pull = 0;
            for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                precision += item.w[n];
                pull += item.w[n]
                        * (item.z[n] - item.rest(n, i) + item.own[i] - item.loading * walks[i].x[item.cell[n]]);
            }
            item.own[i] = pull / precision + draw.normal() / Math.sqrt(precision);
        }
    }

    /** Draws the yearly chance of a jump: one for all states when calibrating, else each state's own. */
    private void chances() {
        if (model.innovation() != Innovation.JUMPS) {
            return;
        }
        if (model.calibrating()) {
            double chance = chance(0, walks.length, jumpChance[0]);
            java.util.Arrays.fill(jumpChance, chance);
        } else {
            for (int i = 0; i < walks.length; i++) {
                jumpChance[i] = chance(i, i + 1, jumpChance[i]);
            }
        }
        for (int i = 0; i < walks.length; i++) {
            pace(i);
        }
    }

    /** A draw of the chance shared by states {@code from} to {@code to - 1}, given their jumps, on the logit scale. */
    private double chance(int from, int to, double now) {
        int jumps = 0;
        int rests = 0;
        for (int i = from; i < to; i++) {
            for (int t = 1; t < walks[i].periods; t++) {
                if (walks[i].jump[t]) {
                    jumps++;
                } else if (walks[i].moves(t)) {
                    rests++;
                }
            }
        }
        double years = panels.get(from).clock().step().years();
        double happened = model.motion().jumpsA() + jumps;
        double quiet = rests;
        double drawn = sliced(FastMath.log(now / (1 - now)), SLICE_WIDTH, u -> {
            double c = 1 / (1 + FastMath.exp(-u));
            return happened * FastMath.log(c)
                    + model.motion().jumpsB() * FastMath.log1p(-c)
                    + quiet * FastMath.log1p(-c * years);
        });
        return 1 / (1 + FastMath.exp(-drawn));
    }

    /** Log of the joint density of data, jumps and paths given the parameters, as a quantity to compare runs by. */
    double logLikelihood() {
        double sum = 0;
        for (Item item : items) {
            for (int i = 0; i < walks.length; i++) {
                for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                    sum += item.logLikelihood(n, i, walks[i].x[item.cell[n]]);
                }
            }
        }
        return sum;
    }
}
