package org.realign.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.realign.archive.AtomicFiles;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/** Writes a result to a file, whole or not at all; through links, and into what is no file ({@code /dev/null}) as is. */
public final class Output {
    private static final int MOST_LINKS = 40;

    private Output() {}

    /**
     * Puts {@code text} into {@code file}, replacing what was there.
     *
     * @throws InputException if that fails; the file is then as it was
     */
    public static void write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isDirectory(file)) {
            throw failure(file, "is a folder", "Name a file in it.");
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes, StandardOpenOption.WRITE);
                return;
            }
            Path meant = throughLinks(file);
            Path folder = meant.getParent();
            Path name = meant.getFileName();
            if (folder == null || name == null) {
                throw failure(file, "is no file", "");
            }
            AtomicFiles.write(folder, Map.of(name.toString(), bytes));
        } catch (IOException e) {
            throw failure(file, "cannot be written (" + e.getMessage() + ")", "");
        }
    }

    /**
     * Makes sure that no result overwrites another, or a case that it answers, and that none is a folder.
     *
     * @param outputs files to be written
     * @param inputs names of files that are read; names of which there is no file do not matter
     * @throws InputException if two are the same file
     */
    public static void requireApart(List<Path> outputs, List<String> inputs) {
        for (int i = 0; i < outputs.size(); i++) {
            Path output = outputs.get(i);
            if (Files.isDirectory(output)) {
                throw failure(output, "is a folder", "Name a file in it.");
            }
            for (String input : inputs) {
                if (same(output, Path.of(input))) {
                    throw failure(output, "is a case of this run, and would be overwritten", "Name another file.");
                }
            }
            for (Path other : outputs.subList(0, i)) {
                if (same(output, other)) {
                    throw failure(output, "is named for two results; one would overwrite the other", "Name two files.");
                }
            }
        }
    }

    /** True for one and the same file; what is no file, like a terminal, may be written to twice. */
    private static boolean same(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isRegularFile(one) && Files.isSameFile(one, other);
            }
            return throughLinks(one).normalize().equals(throughLinks(other).normalize());
        } catch (IOException e) {
            return false;
        }
    }

    private static Path throughLinks(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(at); links++) {
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at;
    }

    private static InputException failure(Path file, String what, String hint) {
        return new InputException(Place.of(file.toString().isEmpty() ? "''" : file.toString()), "", what, hint);
    }
}
