package org.realign.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.realign.archive.AtomicFiles;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/** Writes a result to a file, whole or not at all. */
public final class Output {
    private Output() {}

    /**
     * Puts {@code text} into {@code file}, replacing what was there.
     *
     * @throws InputException if that fails; the file is then as it was
     */
    public static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null || Files.isDirectory(whole)) {
            throw new InputException(Place.of(file.toString()), "", "is a folder", "Name a file in it.");
        }
        AtomicFiles.write(folder, Map.of(whole.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8)));
    }
}
