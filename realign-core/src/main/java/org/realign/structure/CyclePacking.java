package org.realign.structure;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The most that can be packed of sets of edges each of which holds a frustrated one: what frustration comes to at least.
 *
 * <p><b>Model.</b> Of each unbalanced cycle at least one edge is frustrated. So if cycles C have amounts y[C] and no edge
 * carries more than its weight, frustration costs at least sum y[C]: the linear programme max sum y[C] subject to
 * sum of y[C] over the C through e at most |weight[e]|, y at least 0. Its dual prices f[e] are the frustration of each edge in the
 * relaxed problem; cycles that would raise the sum are those whose prices add up to less than 1.
 * <p><b>Shapes.</b> A row for each edge. The basis has as many members as rows, and begins as what each edge has to spare; the
 * inverse is kept by columns, those of edges never priced being unit vectors that are not stored.
 * <p><b>Errors.</b> Rounding may end the search early or keep it going; {@link #bound} rests on none of it.
 * <p><b>Cost.</b> A pivot touches the rows of the entering cycle times the edges priced.
 * <p><b>Source.</b> Barahona and Mahjoub 1986 (the cycles); Dantzig and Wolfe 1960 (columns when needed);
 * Harris 1973 (which enters).
 */
final class CyclePacking {
    /** Rounding of prices and amounts stays well below this. */
    private static final double TINY = 1e-9;

    /** Ratios this near count as equal. */
    private static final double TIE = 1e-13;

    /** Smallest number worth dividing by. */
    private static final double PIVOT = 1e-7;

    /** Weights are raised by up to this, each by another part, so that few amounts are 0 and no pivot is made in vain. */
    private static final double SPREAD = 1e-6;

    private static final double GOLDEN = 0.6180339887498949;

    /** After so many pivots the inverse is made afresh, so that rounding cannot pile up. */
    private static final int REFRESH = 200;

    /** Amounts are counted in these parts where the bound is proved. */
    private static final long PARTS = 1 << 24;

    private static final int NONE = Integer.MIN_VALUE;

    private final WeightedGraph graph;
    private final int rows;
    private final double[] capacity;
    private final List<int[]> cycles = new ArrayList<>();
    private final Set<IntBuffer> known = new HashSet<>();

    /** The member of the basis at each position: a cycle, or ~e for what edge e has to spare. */
    private final int[] basis;

    private boolean[] packed = new boolean[64];
    private final boolean[] spared;

    /** What a unit of each cycle would gain, and how much its entry moves the rest, about. */
    private double[] gain = new double[64];

    private double[] norm = new double[64];
    private final double[] spareNorm;
    private final double[] row;

    private final double[][] inverse;
    private final int[] stored;
    private int storedCount;

    private final double[] amount;
    private final double[] price;
    private final double[] entering;
    private final int[] nonzero;
    private int nonzeroCount;
    private int sinceRefresh;
    private long pivots;

    /** Nothing packed yet, and no cycles known. */
    CyclePacking(WeightedGraph graph) {
        this.graph = graph;
        this.rows = graph.edges();
        this.capacity = new double[rows];
        this.basis = new int[rows];
        this.spared = new boolean[rows];
        this.inverse = new double[rows][];
        this.stored = new int[rows];
        this.amount = new double[rows];
        this.price = new double[rows];
        this.entering = new double[rows];
        this.nonzero = new int[rows];
        this.spareNorm = new double[rows];
        this.row = new double[rows];
        for (int e = 0; e < rows; e++) {
            double part = (e + 1) * GOLDEN;
            capacity[e] = Math.abs(graph.weight[e]) + SPREAD * (1 + part - Math.floor(part));
        }
        Arrays.fill(spareNorm, 1);
        spareAll();
    }

    private void spareAll() {
        Arrays.setAll(basis, e -> ~e);
        Arrays.fill(spared, true);
        Arrays.fill(packed, false);
        Arrays.fill(inverse, null);
        storedCount = 0;
        System.arraycopy(capacity, 0, amount, 0, rows);
        Arrays.fill(price, 0);
        Arrays.fill(gain, 1);
    }

    /**
     * Adds an unbalanced cycle; false if it is there already.
     *
     * @param edges distinct and ascending
     */
    boolean add(int[] edges) {
        if (!known.add(IntBuffer.wrap(edges))) {
            return false;
        }
        requireUnbalanced(edges);
        if (cycles.size() == packed.length) {
            packed = Arrays.copyOf(packed, 2 * packed.length);
            gain = Arrays.copyOf(gain, packed.length);
            norm = Arrays.copyOf(norm, packed.length);
        }
        gain[cycles.size()] = 1 - total(edges, price);
        norm[cycles.size()] = 1;
        cycles.add(edges);
        return true;
    }

    /** The proof rests on this: an even number of edges at each vertex, an odd number of negative ones. */
    private void requireUnbalanced(int[] edges) {
        boolean unbalanced = false;
        int[] ends = new int[2 * edges.length];
        for (int i = 0; i < edges.length; i++) {
            unbalanced ^= graph.weight[edges[i]] < 0;
            ends[2 * i] = graph.from[edges[i]];
            ends[2 * i + 1] = graph.to[edges[i]];
        }
        Arrays.sort(ends);
        for (int i = 0; i < ends.length; i += 2) {
            unbalanced &= ends[i] == ends[i + 1];
        }
        if (!unbalanced) {
            throw new IllegalStateException("not an unbalanced cycle: edges " + Arrays.toString(edges));
        }
    }

    List<int[]> cycles() {
        return cycles;
    }

    long pivots() {
        return pivots;
    }

    /** Relaxed frustration of each edge; shared, and changed by {@link #maximise}. */
    double[] prices() {
        return price;
    }

    /** Packs as much as the cycles added so far allow; false if {@code most} pivots were not enough. */
    boolean maximise(long most) {
        for (long left = most; left > 0; left--) {
            if (sinceRefresh >= REFRESH) {
                refresh();
            }
            int member = best();
            if (member == NONE) {
                return true;
            }
            answer(member);
            int leaving = leaving();
            if (leaving < 0) {
                return true;
            }
            double unit = Math.max(0, amount[leaving]) / entering[leaving];
            for (int k = 0; k < nonzeroCount; k++) {
                amount[nonzero[k]] -= unit * entering[nonzero[k]];
            }
            exchange(member, leaving);
            amount[leaving] = unit;
            pivots++;
        }
        return false;
    }

    /** The member outside the basis that gains most for how far it moves, or {@link #NONE}. */
    private int best() {
        double most = 0;
        int best = NONE;
        for (int c = 0; c < cycles.size(); c++) {
            if (!packed[c] && gain[c] > TINY && gain[c] * gain[c] > most * norm[c]) {
                most = gain[c] * gain[c] / norm[c];
                best = c;
            }
        }
        for (int e = 0; e < rows; e++) {
            if (!spared[e] && price[e] < -TINY && price[e] * price[e] > most * spareNorm[e]) {
                most = price[e] * price[e] / spareNorm[e];
                best = ~e;
            }
        }
        return best;
    }

    private static double total(int[] edges, double[] of) {
        double sum = 0;
        for (int e : edges) {
            sum += of[e];
        }
        return sum;
    }

    /** What a unit of a member takes from each member of the basis, in {@link #entering}. */
    private void answer(int member) {
        Arrays.fill(entering, 0);
        if (member < 0) {
            addColumn(~member);
        } else {
            for (int e : cycles.get(member)) {
                addColumn(e);
            }
        }
        nonzeroCount = 0;
        for (int i = 0; i < rows; i++) {
            if (Math.abs(entering[i]) > 1e-12) {
                nonzero[nonzeroCount++] = i;
            } else {
                entering[i] = 0;
            }
        }
    }

    private void addColumn(int e) {
        double[] column = inverse[e];
        if (column == null) {
            entering[e] += 1;
            return;
        }
        for (int i = 0; i < rows; i++) {
            entering[i] += column[i];
        }
    }

    /** The position that runs out first, of equals the one with the largest pivot; -1 if none does. */
    private int leaving() {
        double least = Double.POSITIVE_INFINITY;
        int leaving = -1;
        for (int k = 0; k < nonzeroCount; k++) {
            int i = nonzero[k];
            if (entering[i] > PIVOT) {
                double ratio = Math.max(0, amount[i]) / entering[i];
                if (ratio < least - TIE || (ratio < least + TIE && entering[i] > entering[leaving])) {
                    least = Math.min(least, ratio);
                    leaving = i;
                }
            }
        }
        return leaving;
    }

    /** Puts {@code member} at a position of the basis: inverse, prices, gains and norms follow. */
    private void exchange(int member, int position) {
        double pivot = entering[position];
        double gained = member < 0 ? -price[~member] : 1 - total(cycles.get(member), price);
        double moved = (member < 0 ? spareNorm[~member] : norm[member]) / (pivot * pivot);
        readRow(position);
        for (int k = 0; k < storedCount; k++) {
            int e = stored[k];
            double share = row[e] / pivot;
            if (share != 0) {
                double[] column = inverse[e];
                for (int q = 0; q < nonzeroCount; q++) {
                    column[nonzero[q]] -= share * entering[nonzero[q]];
                }
                column[position] = share;
                price[e] += gained * share;
                spareNorm[e] = Math.max(spareNorm[e], row[e] * row[e] * moved);
            }
        }
        for (int c = 0; c < cycles.size(); c++) {
            double answer = total(cycles.get(c), row);
            if (answer != 0) {
                gain[c] -= gained * answer / pivot;
                norm[c] = Math.max(norm[c], answer * answer * moved);
            }
        }
        replace(member, position, Math.max(1, moved));
        sinceRefresh++;
    }

    /** The row of the inverse at a position, by edge. */
    private void readRow(int position) {
        if (inverse[position] == null) {
            inverse[position] = new double[rows];
            inverse[position][position] = 1;
            stored[storedCount++] = position;
        }
        Arrays.fill(row, 0);
        for (int k = 0; k < storedCount; k++) {
            row[stored[k]] = inverse[stored[k]][position];
        }
    }

    private void replace(int member, int position, double normOut) {
        int out = basis[position];
        if (out < 0) {
            spared[~out] = false;
            spareNorm[~out] = normOut;
        } else {
            packed[out] = false;
            norm[out] = normOut;
        }
        basis[position] = member;
        if (member < 0) {
            spared[~member] = true;
        } else {
            packed[member] = true;
        }
    }

    /** Makes the inverse, the amounts and the prices of the present basis from nothing. */
    private void refresh() {
        int[] members = Arrays.stream(basis).filter(member -> member >= 0).toArray();
        boolean[] stays = spared.clone();
        spareAll();
        for (int member : members) {
            answer(member);
            int position = -1;
            for (int k = 0; k < nonzeroCount; k++) {
                int i = nonzero[k];
                boolean free = basis[i] < 0 && !stays[~basis[i]];
                if (free && (position < 0 || Math.abs(entering[i]) > Math.abs(entering[position]))) {
                    position = i;
                }
            }
            if (position >= 0 && Math.abs(entering[position]) > PIVOT) {
                exchange(member, position);
            }
        }
        sinceRefresh = 0;
        for (int c = 0; c < cycles.size(); c++) {
            gain[c] = 1 - total(cycles.get(c), price);
        }
        Arrays.fill(amount, 0);
        for (int e = 0; e < rows; e++) {
            double[] column = inverse[e];
            if (column == null) {
                amount[e] += capacity[e];
            } else {
                for (int i = 0; i < rows; i++) {
                    amount[i] += capacity[e] * column[i];
                }
            }
        }
        // A basis that rounding has made useless is begun again rather than mended.
        if (Arrays.stream(amount).anyMatch(a -> a < -SPREAD)) {
            spareAll();
        }
    }

    /**
     * What frustration costs at least, the graph's constant included: proved in whole numbers, however the packing was
     * found. Amounts are rounded down to parts, and lowered where an edge carries more than its weight; what is left, rounded
     * up, since a cost is a whole number.
     */
    long bound() {
        long[] spare = new long[rows];
        Arrays.setAll(spare, e -> Math.abs(graph.weight[e]) * PARTS);
        long total = 0;
        for (int i = 0; i < rows; i++) {
            if (basis[i] >= 0) {
                int[] cycle = cycles.get(basis[i]);
                long parts = (long) (Math.max(0, amount[i]) * PARTS);
                for (int e : cycle) {
                    parts = Math.min(parts, spare[e]);
                }
                for (int e : cycle) {
                    spare[e] -= parts;
                }
                total += parts;
            }
        }
        return graph.constant + -Math.floorDiv(-total, PARTS);
    }
}
