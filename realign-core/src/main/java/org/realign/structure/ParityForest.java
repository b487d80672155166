package org.realign.structure;

/** Which vertices are tied to one another, and whether on the same side: a disjoint-set forest that keeps parities. */
final class ParityForest {
    private final int[] parent;
    private final boolean[] odd;

    ParityForest(int size) {
        parent = new int[size];
        odd = new boolean[size];
        for (int v = 0; v < size; v++) {
            parent[v] = v;
        }
    }

    /** The vertex that stands for all that {@code v} is tied to. */
    int root(int v) {
        int root = v;
        boolean parity = false;
        while (parent[root] != root) {
            parity ^= odd[root];
            root = parent[root];
        }
        for (int at = v; at != root; ) {
            int next = parent[at];
            boolean rest = parity ^ odd[at];
            parent[at] = root;
            odd[at] = parity;
            parity = rest;
            at = next;
        }
        return root;
    }

    /** Whether {@code v} is on the other side than its root. */
    boolean turned(int v) {
        root(v);
        return odd[v];
    }

    /** Ties two vertices, on {@code opposite} sides or the same; false if they were tied already. */
    boolean tie(int v, int u, boolean opposite) {
        int a = root(v);
        int b = root(u);
        if (a == b) {
            return false;
        }
        parent[b] = a;
        odd[b] = odd[v] ^ odd[u] ^ opposite;
        return true;
    }
}
