package org.realign.simulate;

import java.util.Arrays;

/**
 * Which cells of a layer exist in a period, and which of them may move.
 *
 * <p><b>Missing.</b> A cell that is absent, as of an actor not yet or no longer there, has no level, is in no statistic and
 * never moves. A closed cell has a level, is in the statistics, and does not move (structural zeros and ones).
 */
final class Cells {
    final boolean[] present;

    /** 1 where a cell may move, else 0; for multiplication in hot loops. */
    final double[] open;

    /** How many cells of a column are present. */
    final int[] inColumn;

    /** How many cells of a row are present. */
    final int[] inRow;

    /** Rows with at least one open cell, in order: the actors that choose. */
    final int[] actors;

    Cells(Layer layer, boolean[] present, boolean[] closed) {
        this.present = present.clone();
        open = new double[layer.cells()];
        inColumn = new int[layer.columns()];
        inRow = new int[layer.rows()];
        boolean[] acts = new boolean[layer.rows()];
        for (int cell = 0; cell < open.length; cell++) {
            int row = cell / layer.columns();
            int column = cell % layer.columns();
            this.present[cell] &= !(layer.oneMode() && row == column);
            if (this.present[cell]) {
                inRow[row]++;
                inColumn[column]++;
                boolean moves = !closed[cell] && layer.moves() != Layer.Moves.NONE;
                open[cell] = moves ? 1 : 0;
                acts[row] |= moves;
            }
        }
        int[] rows = new int[layer.rows()];
        int count = 0;
        for (int row = 0; row < acts.length; row++) {
            if (acts[row]) {
                rows[count++] = row;
            }
        }
        actors = Arrays.copyOf(rows, count);
    }
}
