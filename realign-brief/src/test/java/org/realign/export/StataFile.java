package org.realign.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a Stata file of format 118 by its description, section by section, and refuses what does not fit. */
final class StataFile {
    private static final String[] SECTIONS = {
        "variable_types",
        "varnames",
        "sortlist",
        "formats",
        "value_label_names",
        "variable_labels",
        "characteristics",
        "data",
        "strls",
        "value_labels"
    };
    /** What {@code .} is; {@code .a} is the next one up. */
    private static final int LONG_MISSING = 2_147_483_621;

    private static final long DOUBLE_MISSING = 0x7FE0000000000000L;

    /** A variable as the file describes it. */
    record Variable(String name, int type, String format, String valueLabel, String label) {}

    private final ByteBuffer bytes;
    private final String head;
    private final String label;
    private final List<Long> map = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private final Map<String, String> characteristics = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> valueLabels = new LinkedHashMap<>();

    StataFile(byte[] file) {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        expect("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>");
        int count = bytes.getShort();
        expect("</K><N>");
        long rows = bytes.getLong();
        expect("</N><label>");
        label = text(bytes.getShort());
        expect("</label><timestamp>");
        text(bytes.get());
        expect("</timestamp></header>");
        int places = bytes.position();
        expect("<map>");
        head = new String(file, 0, bytes.position(), StandardCharsets.UTF_8);
        for (int i = 0; i < 14; i++) {
            map.add(bytes.getLong());
        }
        require(map.get(1), places);
        expect("</map>");
        read(count, rows);
        require(map.get(12), bytes.position());
        expect("</stata_dta>");
        require(map.get(13), bytes.position());
        require(file.length, bytes.position());
    }

    private void read(int count, long rows) {
        int[] types = new int[count];
        String[][] texts = new String[4][count];
        for (int s = 0; s < SECTIONS.length; s++) {
            require(map.get(2 + s), bytes.position());
            expect("<" + SECTIONS[s] + ">");
            switch (s) {
                case 0 -> {
                    for (int v = 0; v < count; v++) {
                        types[v] = bytes.getShort() & 0xFFFF;
                    }
                }
                case 1 -> padded(texts[0], 129);
                case 2 -> bytes.position(bytes.position() + 2 * (count + 1));
                case 3 -> padded(texts[1], 57);
                case 4 -> padded(texts[2], 129);
                case 5 -> padded(texts[3], 321);
                case 6 -> readCharacteristics();
                case 7 -> data(types, rows);
                case 9 -> readValueLabels();
                default -> {}
            }
            expect("</" + SECTIONS[s] + ">");
        }
        for (int v = 0; v < count; v++) {
            variables.add(new Variable(texts[0][v], types[v], texts[1][v], texts[2][v], texts[3][v]));
        }
    }

    private void padded(String[] into, int length) {
        for (int v = 0; v < into.length; v++) {
            into[v] = padded(length);
        }
    }

    /** A text up to its first zero; the last byte of a field of labels or names must be one. */
    private String padded(int length) {
        String text = text(length);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private void readCharacteristics() {
        while (is("<ch>")) {
            expect("<ch>");
            int end = bytes.getInt() + bytes.position();
            String name = padded(129) + "." + padded(129);
            characteristics.put(name, padded(end - bytes.position()));
            expect("</ch>");
        }
    }

    private void data(int[] types, long rows) {
        for (long row = 0; row < rows; row++) {
            List<String> cell = new ArrayList<>();
            for (int type : types) {
                cell.add(
                        switch (type) {
                            case 65526 -> real(bytes.getLong());
                            case 65528 -> whole(bytes.getInt());
                            default -> padded(type);
                        });
            }
            cells.add(cell);
        }
    }

    private static String whole(int value) {
        return value < LONG_MISSING ? String.valueOf(value) : "." + (char) ('a' + value - LONG_MISSING - 1);
    }

    private static String real(long bits) {
        boolean missing = bits >= DOUBLE_MISSING;
        return missing
                ? "." + (char) ('a' + ((bits - DOUBLE_MISSING) >>> 40) - 1)
                : String.valueOf(Double.longBitsToDouble(bits));
    }

    private void readValueLabels() {
        while (is("<lbl>")) {
            expect("<lbl>");
            int length = bytes.getInt();
            String name = padded(129);
            bytes.position(bytes.position() + 3);
            int from = bytes.position();
            int n = bytes.getInt();
            int all = bytes.getInt();
            require(length, 8 + 8L * n + all);
            int[] offsets = new int[n];
            for (int i = 0; i < n; i++) {
                offsets[i] = bytes.getInt();
            }
            int[] values = new int[n];
            for (int i = 0; i < n; i++) {
                values[i] = bytes.getInt();
            }
            Map<String, String> labels = new LinkedHashMap<>();
            int texts = bytes.position();
            for (int i = 0; i < n; i++) {
                bytes.position(texts + offsets[i]);
                labels.put(whole(values[i]), padded(all - offsets[i]));
            }
            bytes.position(from + length);
            valueLabels.put(name, labels);
            expect("</lbl>");
        }
    }

    private String text(int length) {
        byte[] some = new byte[length];
        bytes.get(some);
        return new String(some, StandardCharsets.UTF_8);
    }

    private boolean is(String mark) {
        int at = bytes.position();
        boolean found = text(mark.length()).equals(mark);
        bytes.position(at);
        return found;
    }

    private void expect(String mark) {
        int at = bytes.position();
        String found = text(mark.length());
        if (!found.equals(mark)) {
            throw new AssertionError("at byte " + at + " stands '" + found + "', not '" + mark + "'");
        }
    }

    private static void require(long wanted, long found) {
        if (wanted != found) {
            throw new AssertionError(found + " is not " + wanted);
        }
    }

    String head() {
        return head;
    }

    String label() {
        return label;
    }

    List<Long> map() {
        return map;
    }

    long size() {
        return bytes.capacity();
    }

    List<Variable> variables() {
        return variables;
    }

    List<List<String>> cells() {
        return cells;
    }

    Map<String, String> characteristics() {
        return characteristics;
    }

    Map<String, Map<String, String>> valueLabels() {
        return valueLabels;
    }
}
