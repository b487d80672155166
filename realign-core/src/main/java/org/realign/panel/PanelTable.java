package org.realign.panel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tidy panel: one row for each unit, columns with their meaning.
 *
 * @param name of the panel, as in {@code realign export}
 * @param unit what a row is, in words
 * @param order in which rows stand, and what is left out, in sentences
 * @param key the columns that together name a row
 * @param columns all of one length, the key's first
 */
public record PanelTable(String name, String unit, String order, List<String> key, List<Column> columns) {
    public PanelTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        long names = columns.stream()
                .flatMap(c -> c.head().explained()
                        ? Stream.of(c.head().name(), c.head().companion())
                        : Stream.of(c.head().name()))
                .distinct()
                .count();
        long all = columns.stream().mapToInt(c -> c.head().explained() ? 2 : 1).sum();
        if (names != all) {
            throw new IllegalArgumentException("two columns of " + name + " have the same name");
        }
        int rows = columns.get(0).rows();
        if (columns.stream().anyMatch(c -> c.rows() != rows)) {
            throw new IllegalArgumentException("the columns of " + name + " are not of one length");
        }
    }

    public int rows() {
        return columns.get(0).rows();
    }

    /** The column of this name. */
    public Optional<Column> column(String wanted) {
        return columns.stream().filter(c -> c.head().name().equals(wanted)).findFirst();
    }

    /** Every source of some column, in the order of columns. */
    public List<DataSource> sources() {
        return columns.stream()
                .flatMap(c -> c.head().sources().stream())
                .distinct()
                .toList();
    }

    /** Every method of some column: keys in docs/references.bib, in the order of columns. */
    public List<String> methods() {
        return columns.stream()
                .flatMap(c -> c.head().methods().stream())
                .distinct()
                .toList();
    }
}
