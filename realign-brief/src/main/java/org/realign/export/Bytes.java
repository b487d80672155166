package org.realign.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes written one after another; numbers with their least significant byte first. */
final class Bytes {
    private byte[] bytes = new byte[1 << 16];
    private int size;

    private void reserve(int more) {
        if (size > Integer.MAX_VALUE - 64 - more) {
            throw new IllegalStateException("a file of more than 2 GiB; ask for fewer states, years or measures");
        }
        if (size + more > bytes.length) {
            long wanted = Math.max((long) size + more, 2L * bytes.length);
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
        }
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    Bytes put(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    Bytes put(byte[] some) {
        reserve(some.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
        return this;
    }

    Bytes put(Bytes other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    /** {@code text} in UTF-8. */
    Bytes put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The {@code length} lowest bytes of {@code value}. */
    Bytes put(long value, int length) {
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) (value >>> (8 * i));
        }
        return this;
    }

    Bytes put(double value) {
        return put(Double.doubleToLongBits(value), Long.BYTES);
    }

    /** {@code text} in UTF-8 and zeros up to {@code length} bytes; a text that is longer loses its last characters. */
    Bytes padded(String text, int length) {
        String kept = text;
        while (kept.getBytes(StandardCharsets.UTF_8).length > length) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        byte[] utf8 = kept.getBytes(StandardCharsets.UTF_8);
        put(utf8);
        return put(new byte[length - utf8.length]);
    }

    /** Writes {@code value} over what stands at {@code at}. */
    void set(int at, long value, int length) {
        for (int i = 0; i < length; i++) {
            bytes[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
