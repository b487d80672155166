package org.realign.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.realign.archive.AtomicFiles;

/** Writes a result to a file, whole or not at all. */
final class Output {
    private Output() {}

    static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        AtomicFiles.write(
                whole.getParent(), Map.of(whole.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8)));
    }
}
