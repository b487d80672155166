package org.realign.explain;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.realign.explain.Explanation.Exposure;
import org.realign.explain.Explanation.Votes;
import org.realign.explain.Explanation.Yardstick;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Window;

/**
 * Votes of Pyongyang and many made-up states with Moscow and Washington, yearly from 1950 on.
 *
 * <p>How far a state votes from Washington stays; its votes with Moscow walk by 0.01 a year, stray by 0.03, and move with that distance
 * by an agenda that itself walks, and by a pull that grows through the window. Pyongyang lies {@value #OWN} standard deviations out, and
 * misses no year.
 *
 * @param states how many
 * @param agenda step of the agenda in a year, for one standard deviation of distance
 * @param pull by the end of the window, for one standard deviation of distance
 * @param within years of the pull
 * @param last year of votes
 * @param swing standard deviation of what moves the votes of all in a year, with either power
 * @param missing share of years that a state misses
 */
record Assembly(int states, double agenda, double pull, Window within, int last, double swing, double missing) {
    static final Pole MOSCOW = Pole.of("RUS");
    static final double OWN = 2;
    private static final int CALLS = 80;
    private static final double WALK = 0.01;
    private static final double STRAY = 0.03;

    /** Without swings, and with all votes. */
    Assembly(int states, double agenda, double pull, Window within, int last) {
        this(states, agenda, pull, within, last, 0, 0);
    }

    /** The same with a swing of {@code by} in each year, and a quarter of votes missing. */
    Assembly patchy(double by) {
        return new Assembly(states, agenda, pull, within, last, by, 0.25);
    }

    /** Sixty states, with votes to the end of the window. */
    static Assembly of(double agenda, double pull, String within) {
        Window window = Window.parse(within);
        return new Assembly(60, agenda, pull, window, window.to().getYear());
    }

    /** An account by which those far from Washington in {@code during} moved to Moscow, or away from it. */
    static Exposure far(String within, String during, int direction) {
        return exposure(new Votes(Accounts.USA, true, Window.parse(during)), within, direction);
    }

    static Exposure exposure(Yardstick to, String within, int direction) {
        return new Exposure("Those far out moved.", to, MOSCOW, direction, Window.parse(within));
    }

    /** Code of the state in place {@code i}. */
    static String code(int i) {
        return i == 0 ? "PRK" : "X" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }

    Records records(long seed) {
        return into(Records.usual(), seed);
    }

    /** The same votes, added to {@code records}. */
    Records into(Records records, long seed) {
        UniformRandomProvider random = new RandomStreams(seed).stream(Purpose.SIMULATED_RECORD);
        NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] far = new double[states];
        double[] level = new double[states];
        double[] off = new double[states];
        for (int i = 0; i < states; i++) {
            far[i] = i == 0 ? OWN : normal.sample();
            level[i] = 0.5 + 0.05 * far[i] + 0.06 * normal.sample();
        }
        double moved = 0;
        for (int year = 1950; year <= last; year++) {
            moved += agenda * normal.sample();
            double now = moved + pull * pulled(year);
            double toMoscow = swing * normal.sample();
            double toWashington = swing * normal.sample();
            for (int i = 0; i < states; i++) {
                level[i] += WALK * normal.sample();
                off[i] = RollCalls.STAY * off[i]
                        + STRAY * Math.sqrt(1 - RollCalls.STAY * RollCalls.STAY) * normal.sample();
                if (random.nextDouble() >= missing || i == 0) {
                    vote(records, normal, year, code(i), "RUS", level[i] + off[i] + now * far[i] + toMoscow);
                    vote(records, normal, year, code(i), "USA", 0.5 - 0.12 * far[i] + toWashington);
                }
            }
        }
        return records;
    }

    private double pulled(int year) {
        int from = within.from().getYear();
        int to = within.to().getYear();
        return Math.max(0, Math.min(1, (year - from + 1.0) / (to - from + 1)));
    }

    private static void vote(
            Records records, NormalizedGaussianSampler normal, int year, String state, String pole, double share) {
        double p = Math.max(0.02, Math.min(0.98, share));
        long same = Math.round(CALLS * p + Math.sqrt(CALLS * p * (1 - p)) * normal.sample());
        records.votes(year, state, pole, (int) Math.max(0, Math.min(CALLS, same)), CALLS);
    }
}
