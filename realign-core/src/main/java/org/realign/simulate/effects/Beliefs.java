package org.realign.simulate.effects;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.realign.simulate.DyadicCovariate;

/**
 * What each actor believes of dealing with each pole, learned from negotiations as they end.
 *
 * <p><b>Model.</b> b = A / (A + B) from A = B = 1; each negotiation of outcome o and weight w adds w o to A and w (1 - o) to B; between
 * negotiations, both fade by the factor {@value #FADING} a year, so that b stays and what is new weighs more.
 * <p><b>Units.</b> b from 0, nothing comes of it, to 1; 1/2 before anything was learned. Times in years.
 * <p><b>Source.</b> Realign's own, a fading beta-binomial; Levy 1994, International Organization 48, 279-312, for learning.
 */
public final class Beliefs {
    /** What is left of past experience after a year. */
    static final double FADING = 0.9;

    /**
     * A negotiation that came to an end.
     *
     * @param row the actor
     * @param column with whom
     * @param time when, in years
     * @param outcome from 0, failed, to 1, succeeded
     * @param weight how much it taught, above 0; most teach 1
     */
    public record Negotiation(int row, int column, double time, double outcome, double weight) {
        public Negotiation {
            if (!(outcome >= 0 && outcome <= 1) || !(weight > 0) || !Double.isFinite(time + weight)) {
                throw new IllegalArgumentException("a negotiation with outcome " + outcome + ", weight " + weight
                        + " at " + time + "; outcomes are from 0 to 1, weights above 0");
            }
        }
    }

    private Beliefs() {}

    /** Beliefs at {@code times}, the beginnings of periods: periods x (rows x columns). What ends later is not known yet. */
    public static DyadicCovariate at(double[] times, int rows, int columns, List<Negotiation> negotiations) {
        double[][] beliefs = new double[times.length][rows * columns];
        for (int period = 0; period < times.length; period++) {
            double[] good = new double[rows * columns];
            double[] bad = new double[rows * columns];
            Arrays.fill(good, 1);
            Arrays.fill(bad, 1);
            learn(good, bad, times[period], columns, negotiations);
            for (int cell = 0; cell < good.length; cell++) {
                beliefs[period][cell] = good[cell] / (good[cell] + bad[cell]);
            }
        }
        return new DyadicCovariate("belief", rows, columns, beliefs);
    }

    private static void learn(double[] good, double[] bad, double now, int columns, List<Negotiation> negotiations) {
        double[] last = new double[good.length];
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
        List<Negotiation> known = negotiations.stream()
                .filter(n -> n.time() <= now)
                .sorted((a, b) -> Double.compare(a.time(), b.time()))
                .toList();
        for (Negotiation n : known) {
            int cell = n.row() * columns + n.column();
            double kept = last[cell] == Double.NEGATIVE_INFINITY ? FADING : FastMath.pow(FADING, n.time() - last[cell]);
            good[cell] = kept * good[cell] + n.weight() * n.outcome();
            bad[cell] = kept * bad[cell] + n.weight() * (1 - n.outcome());
            last[cell] = n.time();
        }
    }
}
