package org.realign.align;

import org.hipparchus.util.FastMath;

/**
 * Turns what was read of one indicator for one state, cell by cell, into terms of its likelihood.
 *
 * <p><b>Shapes.</b> Arrays have one entry for each cell, period * poles + pole.
 * <p><b>Missing.</b> {@link #UNKNOWN} (or NaN) is no term, never a zero.
 * <p><b>Exposure.</b> The chance that something happens in a short period is proportional to its length: its logit is
 * shifted by log(years), so that one level serves months and years. Periods in which nothing happened are joined, up to a
 * year for what is sticky and a quarter for what is not, into one term at their middle.
 */
public final class Readings {
    /** Not known. */
    public static final int UNKNOWN = -1;

    private Readings() {}

    /**
     * Terms of something that stays as it is until it is changed: a level from 0 to {@code top} in each cell.
     *
     * <p>A step of the ladder is asked about where the one below is reached: whether it is taken (effect: none for the
     * first, 2 l - 3 for step l) or, where it was reached the period before, kept (effect 2 l - 2). The first known
     * period of a run is only a starting point.
     *
     * @param level level in each cell, {@link #UNKNOWN} where not known
     */
    public static Terms ladder(Clock clock, int poles, int[] level, int top) {
        Terms.Builder terms = new Terms.Builder();
        for (int p = 0; p < poles; p++) {
            int t = 1;
            while (t < clock.periods()) {
                int before = level[(t - 1) * poles + p];
                int now = level[t * poles + p];
                if (before == UNKNOWN || now == UNKNOWN) {
                    t++;
                    continue;
                }
                int length = 1;
                while (now == before
                        && length < clock.step().perYear()
                        && t + length < clock.periods()
                        && level[(t + length) * poles + p] == before
                        && clock.year(t + length) == clock.year(t)) {
                    length++;
                }
                int cell = (t + length / 2) * poles + p;
                steps(
                        terms,
                        cell,
                        before,
                        now,
                        top,
                        FastMath.log(length * clock.step().years()));
                t += length;
            }
        }
        return terms.build();
    }

    private static void steps(Terms.Builder terms, int cell, int before, int now, int top, double log) {
        for (int step = 1; step <= top; step++) {
            boolean kept = before >= step;
            boolean reached = now >= step;
            // What was kept is lost at a rate, so that more time makes keeping it less likely.
            int effect = kept ? 2 * step - 2 : 2 * step - 3;
            terms.add(cell, reached ? 1 : 0, kept ? -log : log, effect);
            if (!reached) {
                break;
            }
        }
    }

    /** Names of the effects of a ladder with {@code top} steps, in the order that {@link #ladder} numbers them. */
    public static java.util.List<String> ladderEffects(int top) {
        java.util.List<String> names = new java.util.ArrayList<>();
        for (int step = 1; step <= top; step++) {
            if (step > 1) {
                names.add("takes-step-" + step);
            }
            names.add("keeps-step-" + step);
        }
        return names;
    }

    /**
     * Terms of something that happens or not in a period, at a rate.
     *
     * @param happened 1, 0 or {@link #UNKNOWN}
     * @param logExposure log of how much there was to see relative to the ordinary, by period
     * @param effect index of the effect that holds in a period, or -1
     */
    public static Terms occurrences(Clock clock, int poles, int[] happened, double[] logExposure, int[] effect) {
        int quarter = Math.max(1, clock.step().perYear() / 4);
        Terms.Builder terms = new Terms.Builder();
        for (int p = 0; p < poles; p++) {
            int t = 0;
            while (t < clock.periods()) {
                int now = happened[t * poles + p];
                if (now == UNKNOWN) {
                    t++;
                    continue;
                }
                int length = 1;
                while (now == 0
                        && length < quarter
                        && t + length < clock.periods()
                        && happened[(t + length) * poles + p] == 0
                        && effect[t + length] == effect[t]
                        && (clock.first() + t + length) % quarter != 0) {
                    length++;
                }
                double log = FastMath.log(length * clock.step().years());
                int middle = t + length / 2;
                terms.add(middle * poles + p, now, log + logExposure[middle], effect[t]);
                t += length;
            }
        }
        return terms.build();
    }

    /**
     * Terms of something of which is known only whether it happened in a year, counted on the year's middle.
     *
     * @param happened 1, 0 or {@link #UNKNOWN} in every period of the year
     * @param effect index of the effect that holds in a period, or -1
     */
    public static Terms yearly(Clock clock, int poles, int[] happened, int[] effect) {
        Terms.Builder terms = new Terms.Builder();
        for (int c = 0; c < happened.length; c++) {
            int t = c / poles;
            if (happened[c] != UNKNOWN && t == clock.middle(clock.year(t))) {
                terms.add(c, happened[c], 0, effect[t]);
            }
        }
        return terms.build();
    }

    /**
     * Terms of a share of a whole.
     *
     * @param share 0 to 1, NaN where not known
     * @param limit shares at or below it are known only to be small, in (0, 1)
     * @param effect index of the effect that holds in a period, or -1
     */
    public static Terms shares(Clock clock, int poles, double[] share, double limit, int[] effect) {
        Terms.Builder terms = new Terms.Builder();
        for (int c = 0; c < share.length; c++) {
            double s = share[c];
            if (Double.isNaN(s)) {
                continue;
            }
            if (s < 0 || s > 1) {
                throw new IllegalArgumentException("a share lies between 0 and 1, not at " + s);
            }
            if (s <= limit) {
                terms.below(c, logit(limit), effect[c / poles]);
            } else {
                terms.share(c, logit(Math.min(s, 1 - limit)), effect[c / poles]);
            }
        }
        return terms.build();
    }

    /**
     * Terms of a share of same votes: its logit, with the sampling variance that its number of votes gives.
     *
     * @param same same votes in each cell
     * @param shared votes in which both took part, 0 where there are none
     * @param fewest fewer than this are no reading
     */
    public static Terms agreement(int[] same, int[] shared, int fewest) {
        Terms.Builder terms = new Terms.Builder();
        for (int c = 0; c < same.length; c++) {
            if (shared[c] < fewest) {
                continue;
            }
            if (same[c] < 0 || same[c] > shared[c]) {
                throw new IllegalArgumentException(same[c] + " same votes of " + shared[c]);
            }
            double p = (same[c] + 0.5) / (shared[c] + 1.0);
            terms.similarity(c, logit(p), 1 / ((shared[c] + 1.0) * p * (1 - p)));
        }
        return terms.build();
    }

    private static double logit(double p) {
        return FastMath.log(p) - FastMath.log1p(-p);
    }
}
