package org.realign.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.realign.panel.Column;
import org.realign.panel.PanelTable;

/**
 * A panel as a Parquet file: PLAIN values, not compressed, one page for each column and group of rows.
 *
 * <p><b>Model.</b> Every column is optional; definition levels are runs. Whole numbers are INT32, others DOUBLE, text is
 * BYTE_ARRAY marked UTF8.
 * <p><b>Missing.</b> Null, and the kind in the column {@code <name>_missing}, null where there is a value.
 * <p>Follows the Apache Parquet format, version 1 pages, and Thrift's compact protocol.
 */
public final class Parquet {
    private static final String MAGIC = "PAR1";
    private static final int GROUP = 1 << 17;

    private static final int INT32 = 1;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int UNCOMPRESSED = 0;

    private final Bytes out = new Bytes();
    private final List<Leaf> leaves = new ArrayList<>();
    private final int rows;

    /** A column of the file: a column of the panel, or the kinds of missing of one. */
    private record Leaf(Column column, boolean kinds) {
        String name() {
            return kinds ? column.head().companion() : column.head().name();
        }

        int type() {
            if (kinds || column.head().type() == Column.Type.TEXT) {
                return BYTE_ARRAY;
            }
            return column.head().type() == Column.Type.WHOLE ? INT32 : DOUBLE;
        }

        boolean isNull(int row) {
            return column.isMissing(row) != kinds;
        }

        void put(Bytes to, int row) {
            switch (type()) {
                case INT32 -> to.put((long) column.number(row), Integer.BYTES);
                case DOUBLE -> to.put(column.number(row));
                default -> {
                    String text = kinds ? column.missing(row).words() : column.text(row);
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    to.put(utf8.length, Integer.BYTES).put(utf8);
                }
            }
        }
    }

    /** Where a column's values of a group of rows stand. */
    private record Chunk(Leaf leaf, int at, int size) {}

    private Parquet(PanelTable panel) {
        rows = panel.rows();
        for (Column column : panel.columns()) {
            leaves.add(new Leaf(column, false));
            if (column.head().explained()) {
                leaves.add(new Leaf(column, true));
            }
        }
    }

    /**
     * The whole file.
     *
     * @param notes kept beside the schema, by key
     * @param version of the writer
     */
    public static byte[] write(PanelTable panel, Map<String, String> notes, String version) {
        return new Parquet(panel).file(new TreeMap<>(notes), version);
    }

    private byte[] file(Map<String, String> notes, String version) {
        out.put(MAGIC);
        List<List<Chunk>> groups = new ArrayList<>();
        for (int from = 0; from < rows; from += GROUP) {
            List<Chunk> group = new ArrayList<>();
            for (Leaf leaf : leaves) {
                group.add(chunk(leaf, from, Math.min(rows, from + GROUP)));
            }
            groups.add(group);
        }
        int footer = out.size();
        footer(groups, notes, version);
        int length = out.size() - footer;
        return out.put(length, Integer.BYTES).put(MAGIC).toArray();
    }

    private Chunk chunk(Leaf leaf, int from, int to) {
        Bytes page = new Bytes();
        page.put(0, Integer.BYTES);
        levels(page, from, to, leaf::isNull);
        page.set(0, page.size() - Integer.BYTES, Integer.BYTES);
        for (int row = from; row < to; row++) {
            if (!leaf.isNull(row)) {
                leaf.put(page, row);
            }
        }
        int at = out.size();
        new Thrift(out)
                .open()
                .i32(1, DATA_PAGE)
                .i32(2, page.size())
                .i32(3, page.size())
                .begin(5)
                .i32(1, to - from)
                .i32(2, PLAIN)
                .i32(3, RLE)
                .i32(4, RLE)
                .end()
                .end();
        out.put(page);
        return new Chunk(leaf, at, out.size() - at);
    }

    /** Runs of ones and zeros: twice the length, then the level. */
    private static void levels(Bytes page, int from, int to, IntPredicate isNull) {
        for (int row = from; row < to; ) {
            int end = row + 1;
            while (end < to && isNull.test(end) == isNull.test(row)) {
                end++;
            }
            int rest = (end - row) << 1;
            while ((rest & ~0x7F) != 0) {
                page.put((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            page.put(rest).put(isNull.test(row) ? 0 : 1);
            row = end;
        }
    }

    private void footer(List<List<Chunk>> groups, Map<String, String> notes, String version) {
        Thrift meta = new Thrift(out).open().i32(1, 1).structs(2, leaves.size() + 1);
        meta.open().text(4, "panel").i32(5, leaves.size()).end();
        for (Leaf leaf : leaves) {
            meta.open().i32(1, leaf.type()).i32(3, OPTIONAL).text(4, leaf.name());
            if (leaf.type() == BYTE_ARRAY) {
                meta.i32(6, UTF8);
            }
            meta.end();
        }
        meta.i64(3, rows).structs(4, groups.size());
        for (int g = 0; g < groups.size(); g++) {
            group(meta, groups.get(g), Math.min(GROUP, rows - g * GROUP));
        }
        meta.structs(5, notes.size());
        notes.forEach((key, value) -> meta.open().text(1, key).text(2, value).end());
        meta.text(6, "realign " + version).end();
    }

    private static void group(Thrift meta, List<Chunk> chunks, int rows) {
        meta.open().structs(1, chunks.size());
        long all = 0;
        for (Chunk chunk : chunks) {
            meta.open()
                    .i64(2, chunk.at())
                    .begin(3)
                    .i32(1, chunk.leaf().type())
                    .i32s(2, PLAIN, RLE)
                    .texts(3, List.of(chunk.leaf().name()))
                    .i32(4, UNCOMPRESSED)
                    .i64(5, rows)
                    .i64(6, chunk.size())
                    .i64(7, chunk.size())
                    .i64(9, chunk.at())
                    .end()
                    .end();
            all += chunk.size();
        }
        meta.i64(2, all).i64(3, rows).end();
    }
}
