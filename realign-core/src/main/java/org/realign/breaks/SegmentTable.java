package org.realign.breaks;

/**
 * The log marginal likelihood of every segment of a series, computed once.
 *
 * <p><b>Cost.</b> Memory and time O(T^2): 9 MB for T = 1500.
 */
final class SegmentTable {
    /** Beyond this the table would need more than 400 MB. */
    private static final int LONGEST = 10_000;

    private final SegmentModel model;
    private final double[][] logs;

    SegmentTable(SegmentModel model) {
        this.model = model;
        int n = model.length();
        if (n < 1 || n > LONGEST) {
            throw new IllegalArgumentException("a series must have 1 to " + LONGEST + " observations, has " + n);
        }
        logs = new double[n][];
        for (int from = 0; from < n; from++) {
            logs[from] = new double[n - from];
            for (int to = from + 1; to <= n; to++) {
                double log = model.logMarginal(from, to);
                if (!Double.isFinite(log)) {
                    throw new IllegalArgumentException(
                            "segment " + from + " to " + (to - 1) + " has log marginal likelihood " + log);
                }
                logs[from][to - from - 1] = log;
            }
        }
    }

    int length() {
        return logs.length;
    }

    SegmentModel model() {
        return model;
    }

    double log(int from, int to) {
        return logs[from][to - from - 1];
    }
}
