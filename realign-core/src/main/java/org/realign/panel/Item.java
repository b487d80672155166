package org.realign.panel;

import java.util.List;
import org.realign.panel.Column.Head;

/**
 * Columns that are asked for by one word and filled together.
 *
 * @param word as in {@code --measures}
 * @param run true where it needs a run of the model for each state
 * @param directed true where it is not the same from both ends of a dyad
 * @param heads of its columns
 * @param filler adds a row to each
 */
record Item(String word, boolean run, boolean directed, List<Head> heads, Filler filler) {
    /** Adds what {@code ask} is answered to each column, in the order of the heads. */
    @FunctionalInterface
    interface Filler {
        void fill(Ask ask, List<Column.Builder> columns);
    }

    Item {
        heads = List.copyOf(heads);
    }
}
