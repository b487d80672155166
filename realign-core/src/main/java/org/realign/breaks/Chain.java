package org.realign.breaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.FastMath;

/**
 * All segmentations of one series, weighed by their posterior, for one known probability of change.
 *
 * <p><b>Model.</b> A boundary at t starts a segment with observation t. {@code before[t]} is the log mass of everything
 * before a boundary at t, {@code after[t]} that of everything from it on; the factor p of the boundary itself is in
 * neither. Both ends of the series are boundaries without such a factor.
 */
final class Chain {
    private final SegmentTable table;
    private final int n;
    private final double logChange;
    private final double logStay;
    private final double[] before;
    private final double[] after;

    Chain(SegmentTable table, double p) {
        this.table = table;
        this.n = table.length();
        this.logChange = FastMath.log(p);
        this.logStay = FastMath.log1p(-p);
        this.before = new double[n + 1];
        this.after = new double[n + 1];
        LogSum sum = new LogSum(n);
        for (int t = 1; t <= n; t++) {
            for (int s = 0; s < t; s++) {
                sum.add(entered(s) + segment(s, t));
            }
            before[t] = sum.take();
        }
        for (int t = n - 1; t >= 0; t--) {
            for (int u = t + 1; u <= n; u++) {
                sum.add(segment(t, u) + left(u));
            }
            after[t] = sum.take();
        }
    }

    /** Log mass of the data from s to t - 1 in one segment, and of no change inside it. */
    private double segment(int s, int t) {
        return table.log(s, t) + (t - s - 1) * logStay;
    }

    /** Log mass of everything up to and including the boundary at s. */
    private double entered(int s) {
        return s == 0 ? 0 : before[s] + logChange;
    }

    /** Log mass of everything from the boundary at u on, itself included. */
    private double left(int u) {
        return u == n ? 0 : logChange + after[u];
    }

    /** Log marginal likelihood of the series. */
    double logEvidence() {
        return after[0];
    }

    /** Posterior probability of a boundary at t, 0 &lt; t &lt; n. */
    double change(int t) {
        return FastMath.exp(before[t] + logChange + after[t] - logEvidence());
    }

    /** Posterior probability that the observations from s to t - 1 are exactly one segment. */
    double whole(int s, int t) {
        return FastMath.exp(entered(s) + segment(s, t) + left(t) - logEvidence());
    }

    /** Log posterior probability of no boundary from {@code a} to {@code b}, 0 &lt; a &lt;= b &lt; n. */
    double logNone(int a, int b) {
        LogSum sum = new LogSum(a * (n - b));
        for (int s = 0; s < a; s++) {
            for (int u = b + 1; u <= n; u++) {
                sum.add(entered(s) + segment(s, u) + left(u));
            }
        }
        return sum.take() - logEvidence();
    }

    /**
     * Log posterior probability that no boundary from {@code a} to {@code b} is followed by a level higher than the one
     * before it (lower, if {@code sign} is -1): the recursion over boundaries, restricted, with the last segment as state.
     */
    double logNoTurn(int a, int b, int sign) {
        // last[t - a][u - t - 1]: log mass up to u of histories without a turn whose last segment is t to u - 1
        double[][] last = new double[b - a + 1][];
        for (int t = a; t <= b; t++) {
            last[t - a] = withoutTurn(last, a, t, sign);
        }
        LogSum sum = new LogSum((b + 1) * (n - b));
        for (int s = 0; s <= b; s++) {
            for (int u = b + 1; u <= n; u++) {
                sum.add(mass(last, a, s, u) + left(u));
            }
        }
        return sum.take() - logEvidence();
    }

    private double mass(double[][] last, int a, int s, int u) {
        return s < a ? entered(s) + segment(s, u) : last[s - a][u - s - 1];
    }

    private double[] withoutTurn(double[][] last, int a, int t, int sign) {
        SegmentModel model = table.model();
        int[] starts = ascending(t, sign);
        double[] levels = new double[starts.length];
        double[] upTo = new double[starts.length + 1];
        upTo[0] = Double.NEGATIVE_INFINITY;
        // Histories ending in a segment higher than the next one are cut off, so sums run from the highest down.
        for (int i = starts.length - 1, k = 0; i >= 0; i--, k++) {
            levels[k] = sign * model.level(starts[i], t);
            upTo[k + 1] = LogSum.of(upTo[k], mass(last, a, starts[i], t));
        }
        double blind = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < t; s++) {
            if (!model.observed(s, t)) {
                blind = LogSum.of(blind, mass(last, a, s, t));
            }
        }
        double[] result = new double[n - t];
        for (int u = t + 1; u <= n; u++) {
            int kept = model.observed(t, u) ? atLeast(levels, sign * model.level(t, u)) : levels.length;
            result[u - t - 1] = LogSum.of(upTo[kept], blind) + logChange + segment(t, u);
        }
        return result;
    }

    /** The starts of segments ending before t that observe anything, by level. */
    private int[] ascending(int t, int sign) {
        SegmentModel model = table.model();
        return IntStream.range(0, t)
                .filter(s -> model.observed(s, t))
                .boxed()
                .sorted(Comparator.comparingDouble(s -> sign * model.level(s, t)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many of the descending {@code levels} are at least {@code level}. */
    private static int atLeast(double[] levels, double level) {
        int low = 0;
        int high = levels.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (levels[middle] >= level) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
        double rest = random.nextDouble();
        for (int u = t + 1; u < n; u++) {
            rest -= FastMath.exp(segment(t, u) + left(u) - after[t]);
            if (rest < 0) {
                return u;
            }
        }
        return n;
    }

    /** The set of boundaries with the largest posterior probability. */
    int[] mostProbable() {
        double[] best = new double[n + 1];
        int[] following = new int[n];
        Arrays.fill(best, 0, n, Double.NEGATIVE_INFINITY);
        for (int t = n - 1; t >= 0; t--) {
            for (int u = n; u > t; u--) {
                double log = segment(t, u) + best[u] + (u == n ? 0 : logChange);
                if (log > best[t]) {
                    best[t] = log;
                    following[t] = u;
                }
            }
        }
        return IntStream.iterate(following[0], t -> t < n, t -> following[t]).toArray();
    }
}
