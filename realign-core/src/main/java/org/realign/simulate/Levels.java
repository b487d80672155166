package org.realign.simulate;

import java.util.Set;

/**
 * The levels of a layer at one moment, with sums and counts that are kept up to date at every step.
 *
 * <p><b>Shapes.</b> Arrays by rows. Whoever reads the arrays must not write them; only {@link #step} changes levels.
 * <p><b>Missing.</b> Absent cells hold 0 and are in no sum: ask {@link #isPresent}.
 * <p><b>Cost.</b> A step costs a few additions; of a binary layer also the degree of both ends, for each table kept.
 */
public final class Levels {
    private static final double[] NONE = new double[0];
    private static final int[] NOBODY = new int[0];

    private final Layer layer;
    private final int rows;
    private final int columns;
    private final boolean binary;
    private Cells cells;

    private final double[] values;
    private final double[] transposed;
    private final double[] rowSums;
    private final double[] columnSums;
    private final int[] out;
    private final int[] outDegree;
    private final int[] in;
    private final int[] inDegree;
    private final double[] twoPaths;
    private final double[] returnPaths;
    private final double[] sharedOut;
    private final double[] sharedIn;

    /** All at level 0, with {@code kept} tables, which only a one-mode network may have. */
    Levels(Layer layer, Cells cells, Set<Table> kept) {
        if (!kept.isEmpty() && !(layer.isBinary() && layer.oneMode())) {
            throw new IllegalArgumentException(layer.name() + " is no one-mode network, so it has no " + kept);
        }
        this.layer = layer;
        this.cells = cells;
        rows = layer.rows();
        columns = layer.columns();
        binary = layer.isBinary();
        values = new double[layer.cells()];
        rowSums = new double[rows];
        columnSums = new double[columns];
        transposed = binary ? new double[layer.cells()] : NONE;
        out = binary ? new int[layer.cells()] : NOBODY;
        in = binary ? new int[layer.cells()] : NOBODY;
        outDegree = binary ? new int[rows] : NOBODY;
        inDegree = binary ? new int[columns] : NOBODY;
        twoPaths = kept.contains(Table.TWO_PATHS) ? new double[layer.cells()] : NONE;
        returnPaths = kept.contains(Table.RETURN_PATHS) ? new double[layer.cells()] : NONE;
        sharedOut = kept.contains(Table.SHARED_OUT) ? new double[layer.cells()] : NONE;
        sharedIn = kept.contains(Table.SHARED_IN) ? new double[layer.cells()] : NONE;
    }

    /** Takes over all of {@code other}, of the same layer and tables. */
    void copy(Levels other) {
        cells = other.cells;
        copy(other.values, values);
        copy(other.transposed, transposed);
        copy(other.rowSums, rowSums);
        copy(other.columnSums, columnSums);
        System.arraycopy(other.outDegree, 0, outDegree, 0, outDegree.length);
        System.arraycopy(other.inDegree, 0, inDegree, 0, inDegree.length);
        copyLists(other.out, out, outDegree, columns);
        copyLists(other.in, in, inDegree, rows);
        copy(other.twoPaths, twoPaths);
        copy(other.returnPaths, returnPaths);
        copy(other.sharedOut, sharedOut);
        copy(other.sharedIn, sharedIn);
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static void copyLists(int[] from, int[] to, int[] lengths, int width) {
        for (int i = 0; i < lengths.length; i++) {
            System.arraycopy(from, i * width, to, i * width, lengths[i]);
        }
    }

    /** Takes a cell from its level to {@code level}; of an absent cell, an error. */
    void set(int row, int column, int level) {
        if (!isPresent(row, column)) {
            throw new IllegalArgumentException(layer.name() + ": cell " + row + ", " + column + " is absent");
        }
        if (binary) {
            if (level != level(row, column)) {
                step(row, column, level == 1 ? 1 : -1);
            }
        } else {
            step(row, column, level - level(row, column));
        }
    }

    /** Adds {@code by} to a cell: 1 or -1 in a binary layer. */
    void step(int row, int column, int by) {
        int cell = row * columns + column;
        values[cell] += by;
        rowSums[row] += by;
        columnSums[column] += by;
        if (binary) {
            flip(row, column, by);
        }
    }

    private void flip(int row, int column, int by) {
        transposed[column * rows + row] += by;
        if (by < 0) {
            remove(out, row * columns, outDegree, row, column);
            remove(in, column * rows, inDegree, column, row);
        }
        if (layer.oneMode()) {
            count(row, column, by);
        }
        if (by > 0) {
            out[row * columns + outDegree[row]++] = column;
            in[column * rows + inDegree[column]++] = row;
        }
    }

    private static void remove(int[] list, int from, int[] lengths, int of, int what) {
        int last = from + --lengths[of];
        int at = last;
        while (list[at] != what) {
            at--;
        }
        list[at] = list[last];
    }

    /** Brings the tables up to date for a tie from {@code a} to {@code b}, while it is in neither list. */
    private void count(int a, int b, int by) {
        int n = columns;
        if (twoPaths.length > 0) {
            for (int k = a * n; k < a * n + inDegree[a]; k++) {
                twoPaths[in[k] * n + b] += by;
            }
            for (int k = b * n; k < b * n + outDegree[b]; k++) {
                twoPaths[a * n + out[k]] += by;
            }
        }
        if (returnPaths.length > 0) {
            for (int k = a * n; k < a * n + inDegree[a]; k++) {
                returnPaths[b * n + in[k]] += by;
            }
            for (int k = b * n; k < b * n + outDegree[b]; k++) {
                returnPaths[out[k] * n + a] += by;
            }
        }
        if (sharedOut.length > 0) {
            share(sharedOut, a, in, b * n, inDegree[b], by);
        }
        if (sharedIn.length > 0) {
            share(sharedIn, b, out, a * n, outDegree[a], by);
        }
    }

    private void share(double[] table, int one, int[] list, int from, int length, int by) {
        for (int k = from; k < from + length; k++) {
            table[one * columns + list[k]] += by;
            table[list[k] * columns + one] += by;
        }
    }

    /** Which layer this is of. */
    public Layer layer() {
        return layer;
    }

    /** Which cells exist and may move. */
    Cells cells() {
        return cells;
    }

    /** Whether a cell exists in this period. */
    public boolean isPresent(int row, int column) {
        return cells.present[row * columns + column];
    }

    /** Whether each cell exists, by rows. */
    public boolean[] present() {
        return cells.present;
    }

    /** The level of a cell; 0 where it is absent. */
    public int level(int row, int column) {
        return (int) values[row * columns + column];
    }

    /** All levels, by rows. */
    public double[] values() {
        return values;
    }

    /** All levels of a binary layer, by columns. */
    public double[] transposed() {
        return transposed;
    }

    /** The sum of an actor's levels. */
    public double rowSum(int row) {
        return rowSums[row];
    }

    /** The sum of all levels in a column. */
    public double columnSum(int column) {
        return columnSums[column];
    }

    /** The sums of all columns. */
    public double[] columnSums() {
        return columnSums;
    }

    /** How many actors have the column. */
    public int inColumn(int column) {
        return cells.inColumn[column];
    }

    /** How many columns the actor has. */
    public int inRow(int row) {
        return cells.inRow[row];
    }

    /** How many ties an actor of a binary layer has. */
    public int outDegree(int row) {
        return outDegree[row];
    }

    /** How many ties go to a column of a binary layer. */
    public int inDegree(int column) {
        return inDegree[column];
    }

    /** Whom row i has ties to: {@link #outDegree} entries from i x columns on, in no order. */
    public int[] out() {
        return out;
    }

    /** Who has ties to column j: {@link #inDegree} entries from j x rows on, in no order. */
    public int[] in() {
        return in;
    }

    /** Counts for all pairs, by rows; an error where the layer was not asked to keep them. */
    public double[] table(Table table) {
        double[] counts = switch (table) {
            case TWO_PATHS -> twoPaths;
            case RETURN_PATHS -> returnPaths;
            case SHARED_OUT -> sharedOut;
            case SHARED_IN -> sharedIn;
        };
        if (counts.length == 0) {
            throw new IllegalStateException(layer.name() + " keeps no " + table);
        }
        return counts;
    }
}
