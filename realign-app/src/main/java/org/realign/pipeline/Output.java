package org.realign.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.realign.archive.AtomicFiles;

/** Writes a result to a file, whole or not at all. */
public final class Output {
    private Output() {}

    /**
     * Puts {@code text} into {@code file}, replacing what was there.
     *
     * @throws org.realign.record.InputException if that fails; the file is then as it was
     */
    public static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        AtomicFiles.write(
                whole.getParent(), Map.of(whole.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8)));
    }
}
