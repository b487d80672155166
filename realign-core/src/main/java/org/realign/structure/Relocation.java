package org.realign.structure;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Good partitions into clusters where what counts is how well the members of a cluster go together, two by two.
 *
 * <p><b>Model.</b> Maximises the sum of {@code together[i][j]} over pairs in one cluster. From a random start each vertex in
 * turn goes where it gains most, a cluster of its own included; when none moves, clusters are merged while that gains;
 * then some vertices are put elsewhere at random and it begins again from there.
 * <p><b>Shapes.</b> {@code together} is square and symmetric; its diagonal is not read.
 * <p><b>Errors.</b> A heuristic: nothing says how far off the best partition is.
 * <p><b>Determinism.</b> A function of the matrix and the random stream.
 */
final class Relocation {
    /** Gains below this are rounding. */
    private static final double TINY = 1e-10;

    /** One vertex in so many is put elsewhere to begin again. */
    private static final int SHAKEN = 8;

    private final double[][] together;
    private final int n;
    private final int most;
    private final UniformRandomProvider random;
    private final int[] cluster;
    private final int[] size;
    /** What each vertex has in common with each cluster. */
    private final double[][] pull;

    private Relocation(double[][] together, int most, UniformRandomProvider random) {
        this.together = together;
        this.n = together.length;
        this.most = Math.min(most, n);
        this.random = random;
        this.cluster = new int[n];
        this.size = new int[this.most];
        this.pull = new double[n][this.most];
    }

    /**
     * The best partition found.
     *
     * @param most clusters at most
     * @param starts random starts, each followed by {@code shakes} shakes
     */
    static Partition search(double[][] together, int most, int starts, int shakes, UniformRandomProvider random) {
        if (together.length == 0) {
            return Partition.of();
        }
        Relocation search = new Relocation(together, most, random);
        int[] best = search.cluster.clone();
        double high = search.value();
        for (int start = 0; start < starts; start++) {
            search.scatter(1 + random.nextInt(search.most));
            search.climb();
            int[] here = search.cluster.clone();
            double level = search.value();
            for (int shake = 0; shake < shakes; shake++) {
                search.shake();
                search.climb();
                double value = search.value();
                if (value > level - TINY) {
                    level = value;
                    here = search.cluster.clone();
                } else {
                    search.take(here);
                }
            }
            if (level > high + TINY) {
                high = level;
                best = here;
            }
        }
        return Partition.of(best);
    }

    private double value() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += cluster[i] == cluster[j] ? together[i][j] : 0;
            }
        }
        return sum;
    }

    private void scatter(int clusters) {
        int[] start = new int[n];
        Arrays.setAll(start, v -> random.nextInt(clusters));
        take(start);
    }

    private void take(int[] start) {
        System.arraycopy(start, 0, cluster, 0, n);
        Arrays.fill(size, 0);
        for (int i = 0; i < n; i++) {
            size[cluster[i]]++;
            Arrays.fill(pull[i], 0);
            for (int j = 0; j < n; j++) {
                pull[i][cluster[j]] += i == j ? 0 : together[i][j];
            }
        }
    }

    private void shake() {
        for (int v = 0; v < n; v++) {
            if (random.nextInt(SHAKEN) == 0) {
                move(v, random.nextInt(most));
            }
        }
    }

    private void climb() {
        boolean moved = true;
        while (moved) {
            moved = settle();
            moved |= merge();
        }
    }

    /** Each vertex goes where it gains most, until none does; false if none did. */
    private boolean settle() {
        boolean any = false;
        boolean moved = true;
        while (moved) {
            moved = false;
            int offset = random.nextInt(n);
            for (int k = 0; k < n; k++) {
                int v = (k + offset) % n;
                int to = bestFor(v);
                if (pull[v][to] > pull[v][cluster[v]] + TINY) {
                    move(v, to);
                    moved = true;
                    any = true;
                }
            }
        }
        return any;
    }

    /** Empty clusters have no pull, so that they stand for a cluster of one's own. */
    private int bestFor(int v) {
        int best = cluster[v];
        for (int c = 0; c < most; c++) {
            if (pull[v][c] > pull[v][best] + TINY) {
                best = c;
            }
        }
        return best;
    }

    private void move(int v, int to) {
        int from = cluster[v];
        if (from == to) {
            return;
        }
        cluster[v] = to;
        size[from]--;
        size[to]++;
        for (int u = 0; u < n; u++) {
            if (u != v) {
                // An empty cluster's pull is nothing, not what rounding left of it.
                pull[u][from] = size[from] == 0 ? 0 : pull[u][from] - together[u][v];
                pull[u][to] += together[u][v];
            }
        }
        pull[v][from] = size[from] == 0 ? 0 : pull[v][from];
    }

    /** Joins the two clusters that gain most by it; false if none gain. */
    private boolean merge() {
        double[][] gain = new double[most][most];
        for (int v = 0; v < n; v++) {
            for (int c = 0; c < most; c++) {
                gain[cluster[v]][c] += pull[v][c];
            }
        }
        int into = -1;
        int from = -1;
        for (int a = 0; a < most; a++) {
            for (int b = a + 1; b < most; b++) {
                if (gain[a][b] > TINY && (into < 0 || gain[a][b] > gain[into][from])) {
                    into = a;
                    from = b;
                }
            }
        }
        for (int v = 0; into >= 0 && v < n; v++) {
            if (cluster[v] == from) {
                move(v, into);
            }
        }
        return into >= 0;
    }
}
