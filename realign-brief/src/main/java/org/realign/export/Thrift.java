package org.realign.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes structures in Thrift's compact protocol, which Parquet's own descriptions are in. */
final class Thrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final Bytes out;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    Thrift(Bytes out) {
        this.out = out;
    }

    private void field(int id, int type) {
        int step = id - last;
        if (step < 1 || step > 15) {
            throw new IllegalStateException("field " + id + " cannot follow field " + last);
        }
        out.put(step << 4 | type);
        last = id;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.put((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.put((int) rest);
    }

    private void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    Thrift i32(int id, int value) {
        field(id, I32);
        zigzag(value);
        return this;
    }

    Thrift i64(int id, long value) {
        field(id, I64);
        zigzag(value);
        return this;
    }

    Thrift text(int id, String value) {
        field(id, BINARY);
        text(value);
        return this;
    }

    private void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        out.put(utf8);
    }

    private void list(int id, int size, int type) {
        field(id, LIST);
        if (size < 15) {
            out.put(size << 4 | type);
        } else {
            out.put(0xF0 | type);
            varint(size);
        }
    }

    Thrift i32s(int id, int... values) {
        list(id, values.length, I32);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    Thrift texts(int id, List<String> values) {
        list(id, values.size(), BINARY);
        values.forEach(this::text);
        return this;
    }

    /** Begins a list of {@code size} structures; each is set between {@link #open} and {@link #end}. */
    Thrift structs(int id, int size) {
        list(id, size, STRUCT);
        return this;
    }

    /** Begins a structure that is a field. */
    Thrift begin(int id) {
        field(id, STRUCT);
        return open();
    }

    /** Begins a structure that is the whole, or one of a list. */
    Thrift open() {
        outer.push(last);
        last = 0;
        return this;
    }

    Thrift end() {
        out.put(0);
        last = outer.pop();
        return this;
    }
}
