package org.realign.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, and whether all of it arrived. Java's own forgets that a disk was full, so that half a result would
 * pass for a whole one. A reader who has seen enough ({@code | head}) is no failure.
 */
final class Delivery extends FilterOutputStream {
    private @Nullable IOException lost;

    Delivery(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (lost == null) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                lost = e;
            }
        }
    }

    /** Why not all of it arrived, if so. */
    Optional<String> failure() {
        return Optional.ofNullable(lost)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(why -> !why.toLowerCase(Locale.ROOT).contains("broken pipe"));
    }
}
