package org.realign.breaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.FastMath;

/**
 * All segmentations of one series, weighed by their posterior, for one known probability of change.
 *
 * <p><b>Model.</b> A boundary at t starts a segment with observation t. {@code before[t]} is the mass of everything before
 * a boundary at t, {@code after[t]} that of everything from it on; the odds of the boundary itself are in neither. Both
 * ends of the series are boundaries without odds. Masses are in the scale of {@link SegmentMasses}, and without the
 * factor (1 - p)^(T - 1) that all segmentations share.
 */
final class Chain {
    /** Beyond this, or below its inverse, another scale keeps more digits. */
    private static final double FAR = 1e100;

    private final SegmentMasses masses;
    private final int n;
    private final double odds;
    private final double logStay;
    private final double[] before;
    private final double[] after;

    private Chain(SegmentMasses masses, double p) {
        this.masses = masses;
        this.n = masses.length();
        this.odds = p / (1 - p);
        this.logStay = FastMath.log1p(-p);
        this.before = new double[n + 1];
        this.after = new double[n + 1];
        for (int s = 0; s < n; s++) {
            double[] from = masses.from(s);
            double entered = entered(s);
            for (int k = 0; k < from.length; k++) {
                before[s + 1 + k] += entered * from[k];
            }
        }
        for (int t = n - 1; t >= 0; t--) {
            double[] from = masses.from(t);
            double sum = 0;
            for (int k = 0; k < from.length; k++) {
                sum += from[k] * left(t + 1 + k);
            }
            after[t] = sum;
        }
    }

    /** With {@code masses} where their scale fits {@code p}, and else with some of its own. */
    static Chain of(SegmentTable table, SegmentMasses masses, double p) {
        Chain chain = new Chain(masses, p);
        boolean fits = chain.after[0] > 1 / FAR && chain.after[0] < FAR;
        return fits ? chain : new Chain(new SegmentMasses(table, p), p);
    }

    /** Mass of everything up to and including the boundary at s. */
    private double entered(int s) {
        return s == 0 ? 1 : before[s] * odds;
    }

    /** Mass of everything from the boundary at u on, itself included. */
    private double left(int u) {
        return u == n ? 1 : odds * after[u];
    }

    /** Log marginal likelihood of the series. */
    double logEvidence() {
        return (n - 1) * logStay + masses.logScale() + FastMath.log(after[0]);
    }

    /** Posterior probability of a boundary at t, 0 &lt; t &lt; n. */
    double change(int t) {
        return before[t] * left(t) / after[0];
    }

    /** Posterior probability that the observations from s to t - 1 are exactly one segment. */
    double whole(int s, int t) {
        return entered(s) * masses.of(s, t) * left(t) / after[0];
    }

    /** Posterior probability of no boundary from {@code a} to {@code b}, 0 &lt; a &lt;= b &lt; n. */
    double none(int a, int b) {
        double sum = 0;
        for (int s = 0; s < a; s++) {
            double ahead = 0;
            for (int u = b + 1; u <= n; u++) {
                ahead += masses.of(s, u) * left(u);
            }
            sum += entered(s) * ahead;
        }
        return sum / after[0];
    }

    /**
     * Posterior probability that no boundary of a window is one of {@code turns}: the recursion over boundaries,
     * restricted, with the last segment as state.
     */
    double none(Turns turns) {
        int a = turns.from;
        int b = turns.to;
        // last[t - a][u - t - 1]: mass up to u of histories without a turn whose last segment is t to u - 1
        double[][] last = new double[b - a + 1][];
        for (int t = a; t <= b; t++) {
            last[t - a] = withoutTurn(last, t, turns);
        }
        double sum = 0;
        for (int s = 0; s <= b; s++) {
            for (int u = b + 1; u <= n; u++) {
                sum += mass(last, a, s, u) * left(u);
            }
        }
        return sum / after[0];
    }

    private double mass(double[][] last, int a, int s, int u) {
        return s < a ? entered(s) * masses.of(s, u) : last[s - a][u - s - 1];
    }

    private double[] withoutTurn(double[][] last, int t, Turns turns) {
        // Histories ending in a segment lower than the next one are cut off, so sums run from the highest down.
        int[] highest = turns.highest(t);
        double[] upTo = new double[highest.length + 1];
        for (int k = 0; k < highest.length; k++) {
            upTo[k + 1] = upTo[k] + mass(last, turns.from, highest[k], t);
        }
        double blind = 0;
        for (int s : turns.blind(t)) {
            blind += mass(last, turns.from, s, t);
        }
        double[] from = masses.from(t);
        double[] result = new double[from.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = (upTo[turns.allowed(t, k)] + blind) * odds * from[k];
        }
        return result;
    }

    /** A set of boundaries drawn from the posterior, exactly. */
    int[] sample(UniformRandomProvider random) {
        List<Integer> changes = new ArrayList<>();
        int t = next(0, random);
        while (t < n) {
            changes.add(t);
            t = next(t, random);
        }
        return changes.stream().mapToInt(Integer::intValue).toArray();
    }

    private int next(int t, UniformRandomProvider random) {
        double rest = random.nextDouble() * after[t];
        double[] from = masses.from(t);
        for (int u = t + 1; u < n; u++) {
            rest -= from[u - t - 1] * left(u);
            if (rest < 0) {
                return u;
            }
        }
        return n;
    }

    /** The set of boundaries with the largest posterior probability. */
    int[] mostProbable(SegmentTable table) {
        double logOdds = FastMath.log(odds);
        double[] best = new double[n + 1];
        int[] following = new int[n];
        Arrays.fill(best, 0, n, Double.NEGATIVE_INFINITY);
        for (int t = n - 1; t >= 0; t--) {
            for (int u = n; u > t; u--) {
                double log = table.log(t, u) + best[u] + (u == n ? 0 : logOdds);
                if (log > best[t]) {
                    best[t] = log;
                    following[t] = u;
                }
            }
        }
        return IntStream.iterate(following[0], t -> t < n, t -> following[t]).toArray();
    }
}
