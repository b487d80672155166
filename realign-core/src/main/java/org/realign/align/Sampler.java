package org.realign.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.realign.kernel.Convergence;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Draws from the posterior of one state's alignment, several chains at once.
 *
 * <p><b>Determinism.</b> A chain depends on the seed, the run's key and its own number alone; threads only decide when.
 * <p><b>Cost.</b> O(sweeps x (terms + periods x poles)) for each chain.
 */
public final class Sampler {
    private Sampler() {}

    /**
     * Joint draws for {@code panel} under {@code model}.
     *
     * @param key what tells this run's random streams from others of the same seed
     */
    public static AlignmentDraws draw(Model model, Panel panel, Schedule schedule, RandomStreams streams, long key) {
        List<Kept> chains = IntStream.range(0, schedule.chains())
                .parallel()
                .mapToObj(c -> run(model, panel, schedule, streams, key, c))
                .toList();
        return joined(panel, model.priors(), schedule, chains);
    }

    /** What one chain kept. */
    private static final class Kept {
        final float[] x;
        final boolean[] jumps;
        final double[] step;
        final double[][] watched;
        final float[][] precision;
        final float[][] weighted;
        final Sites sites;

        Kept(int kept, Panel panel, Model model, int scalars) {
            int indicators = model.indicators().size();
            x = new float[kept * panel.cells()];
            jumps = new boolean[kept * panel.clock().periods()];
            step = new double[kept];
            watched = new double[scalars][kept];
            precision = new float[indicators][panel.cells()];
            weighted = new float[indicators][panel.cells()];
            sites = new Sites(panel, model.priors());
        }
    }

    private static Kept run(Model model, Panel panel, Schedule schedule, RandomStreams streams, long key, int number) {
        Chain chain = new Chain(model, List.of(panel), streams.stream(Purpose.ALIGNMENT, key, number));
        List<Integer> watchedCells = watched(panel);
        int scalars = watchedCells.size() + 2 + model.indicators().size();
        Kept kept = new Kept(schedule.kept(), panel, model, scalars);
        int s = 0;
        for (int sweep = 1; sweep <= schedule.sweeps(); sweep++) {
            chain.sweep();
            if (sweep > schedule.warmUp() && (sweep - schedule.warmUp()) % schedule.every() == 0) {
                keep(chain, kept, s++, watchedCells);
            }
        }
        return kept;
    }

    private static void keep(Chain chain, Kept kept, int s, List<Integer> watchedCells) {
        Walk walk = chain.walks[0];
        int cells = walk.x.length;
        int jumps = 0;
        for (int c = 0; c < cells; c++) {
            kept.x[s * cells + c] = (float) walk.x[c];
        }
        for (int t = 0; t < walk.periods; t++) {
            kept.jumps[s * walk.periods + t] = walk.jump[t];
            jumps += walk.jump[t] ? 1 : 0;
        }
        kept.step[s] = Math.sqrt(walk.q0 / chain.panels.get(0).clock().step().years());
        int n = 0;
        for (int cell : watchedCells) {
            kept.watched[n++][s] = walk.x[cell];
        }
        kept.watched[n++][s] = chain.steps.log[0];
        kept.watched[n++][s] = jumps;
        for (Item item : chain.items) {
            kept.watched[n++][s] = item.terms() == 0 ? Double.NaN : item.loading;
        }
        for (int k = 0; k < chain.items.length; k++) {
            Item item = chain.items[k];
            for (int i = 0; i < item.terms(); i++) {
                double lw = item.loading * item.w[i];
                kept.precision[k][item.cell[i]] += (float) (item.loading * lw);
                kept.weighted[k][item.cell[i]] += (float) (lw * (item.z[i] - item.rest(i, 0)));
            }
        }
        kept.sites.add(chain.items, 1);
    }

    /** One cell in two years for each pole, among those in which both exist. */
    private static List<Integer> watched(Panel panel) {
        List<Integer> cells = new ArrayList<>();
        int every = 2 * panel.clock().step().perYear();
        for (int t = every / 2; t < panel.clock().periods(); t += every) {
            for (int p = 0; p < panel.poles(); p++) {
                if (panel.alive(t, p)) {
                    cells.add(t * panel.poles() + p);
                }
            }
        }
        return cells;
    }

    private static AlignmentDraws joined(Panel panel, List<Prior> priors, Schedule schedule, List<Kept> chains) {
        int kept = schedule.kept();
        int draws = kept * chains.size();
        int cells = panel.cells();
        int periods = panel.clock().periods();
        float[] x = new float[draws * cells];
        long[] jumps = new long[(int) (((long) draws * periods + 63) >>> 6)];
        double[] step = new double[draws];
        int indicators = panel.terms().size();
        float[][] precision = new float[indicators][cells];
        float[][] weighted = new float[indicators][cells];
        Sites sites = new Sites(panel, priors);
        for (int c = 0; c < chains.size(); c++) {
            Kept chain = chains.get(c);
            System.arraycopy(chain.x, 0, x, c * kept * cells, kept * cells);
            System.arraycopy(chain.step, 0, step, c * kept, kept);
            for (int b = 0; b < chain.jumps.length; b++) {
                if (chain.jumps[b]) {
                    long bit = (long) c * kept * periods + b;
                    jumps[(int) (bit >>> 6)] |= 1L << bit;
                }
            }
            for (int k = 0; k < indicators; k++) {
                for (int cell = 0; cell < cells; cell++) {
                    precision[k][cell] += chain.precision[k][cell] / draws;
                    weighted[k][cell] += chain.weighted[k][cell] / draws;
                }
            }
            sites.add(chain.sites, 1.0 / draws);
        }
        return new AlignmentDraws(
                panel, draws, x, jumps, step, new Influence(precision, weighted), sites, diagnosis(chains, draws));
    }

    private static Diagnosis diagnosis(List<Kept> chains, int draws) {
        int scalars = chains.get(0).watched.length;
        List<Convergence.Figures> all = IntStream.range(0, scalars)
                .parallel()
                .mapToObj(n ->
                        Convergence.of(chains.stream().map(k -> k.watched[n]).toArray(double[][]::new)))
                .toList();
        double rhat = 1;
        double bulk = draws;
        double tail = draws;
        for (Convergence.Figures one : all) {
            if (!Double.isNaN(one.rHat())) {
                rhat = Math.max(rhat, one.rHat());
                bulk = Math.min(bulk, one.bulk());
                tail = Math.min(tail, one.tail());
            }
        }
        return new Diagnosis(rhat, bulk, tail, scalars, draws);
    }
}
