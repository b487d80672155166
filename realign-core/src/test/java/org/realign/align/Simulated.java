package org.realign.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.MarsagliaTsangWangDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;

/** Draws states with known paths and parameters, and what indicators would show of them. */
final class Simulated {
    /**
     * How states move and what is seen of them.
     *
     * @param step variance of a small step, of Student's t its squared scale
     * @param students true where a small step is Student's t with 4 degrees of freedom
     * @param chance of a jump in a period
     * @param missing chance that a term is missing
     * @param late an indicator begins in a period drawn below this
     */
    record World(
            int states,
            int periods,
            int poles,
            double step,
            boolean students,
            double chance,
            double missing,
            int late) {}

    final List<Panel> panels = new ArrayList<>();
    /** By state: x in cell t * poles + p. */
    final List<double[]> x = new ArrayList<>();

    final List<boolean[]> jumps = new ArrayList<>();
    private final World world;
    private final List<Indicator> indicators;
    private final List<Prior> truth;
    private final UniformRandomProvider random;
    private final NormalizedGaussianSampler normal;

    Simulated(World world, List<Indicator> indicators, List<Prior> truth, UniformRandomProvider random) {
        this.world = world;
        this.indicators = indicators;
        this.truth = truth;
        this.random = random;
        this.normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (int i = 0; i < world.states(); i++) {
            state(i);
        }
    }

    private void state(int i) {
        int cells = world.periods() * world.poles();
        double[] path = new double[cells];
        boolean[] jump = new boolean[world.periods()];
        for (int t = 0; t < world.periods(); t++) {
            jump[t] = t > 0 && random.nextDouble() < world.chance();
            for (int p = 0; p < world.poles(); p++) {
                int c = t * world.poles() + p;
                if (t == 0) {
                    path[c] = normal.sample();
                } else if (world.students()) {
                    path[c] = path[c - world.poles()] + Math.sqrt(world.step()) * student();
                } else {
                    double sd = Math.sqrt(world.step() + (jump[t] ? Motion.JUMP : 0));
                    path[c] = path[c - world.poles()] + sd * normal.sample();
                }
            }
        }
        List<Terms> terms = new ArrayList<>();
        for (int k = 0; k < indicators.size(); k++) {
            double own = truth.get(k).stateSd() * normal.sample();
            int start = world.late() == 0 ? 0 : random.nextInt(world.late());
            terms.add(terms(indicators.get(k), truth.get(k), path, own, start));
        }
        int[] from = new int[world.poles()];
        int[] to = new int[world.poles()];
        Arrays.fill(to, world.periods());
        panels.add(new Panel("S" + i, new Clock(Step.YEAR, 1946, world.periods()), world.poles(), from, to, terms));
        x.add(path);
        jumps.add(jump);
    }

    private Terms terms(Indicator indicator, Prior prior, double[] path, double own, int start) {
        Terms.Builder terms = new Terms.Builder();
        boolean sticky = !indicator.columns().isEmpty();
        for (int p = 0; p < world.poles(); p++) {
            int before = -1;
            boolean seenBefore = false;
            for (int t = 0; t < world.periods(); t++) {
                int c = t * world.poles() + p;
                double psi = prior.level()[p] + own + indicator.sign() * prior.loading() * path[c];
                boolean seen = t >= start && random.nextDouble() >= world.missing();
                switch (indicator.family()) {
                    case PRESENCE -> {
                        boolean stays = sticky && before == 1;
                        double eta = psi + (stays ? prior.column()[0] : 0);
                        int y = random.nextDouble() < 1 / (1 + FastMath.exp(-eta)) ? 1 : 0;
                        if (seen && (!sticky || seenBefore)) {
                            terms.add(c, y, 0, stays ? 0 : -1);
                        }
                        before = y;
                    }
                    case COUNT -> {
                        int y = negativeBinomial(FastMath.exp(psi), prior.size());
                        if (seen) {
                            terms.add(c, y);
                        }
                    }
                    case SHARE -> {
                        double y = psi + prior.spread() * student();
                        if (seen) {
                            if (y < -3) {
                                terms.below(c, -3, -1);
                            } else {
                                terms.share(c, y, -1);
                            }
                        }
                    }
                    case SIMILARITY -> {
                        if (seen) {
                            terms.similarity(c, psi + prior.spread() * normal.sample(), 0);
                        }
                    }
                }
                seenBefore = seen;
            }
        }
        return terms.build();
    }

    /** Student's t with 4 degrees of freedom: a normal over the root of a mean of two exponentials. */
    private double student() {
        double chi = -FastMath.log((1 - random.nextDouble()) * (1 - random.nextDouble()));
        return normal.sample() / Math.sqrt(chi / 2);
    }

    private int negativeBinomial(double mean, int size) {
        double rate = 0;
        for (int i = 0; i < size; i++) {
            rate -= FastMath.log(1 - random.nextDouble());
        }
        rate *= mean / size;
        return rate < 1e-9
                ? 0
                : MarsagliaTsangWangDiscreteSampler.Poisson.of(random, rate).sample();
    }
}
