package org.realign.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * Declarations that a case may name: those that come with Realign, and those in a folder beside the case.
 *
 * @param noun what they are: {@code explanation}; their folders are called {@code explanations}
 * @param shipped names of those that come with Realign
 * @param reader reads one from a file's name and bytes
 * @param name what a declaration calls itself, which its file must be named after
 * @param <T> what they are read as
 */
record Shelf<T>(String noun, List<String> shipped, BiFunction<String, byte[], T> reader, Function<T, String> name) {
    /** More than this is no declaration. */
    private static final int MOST_BYTES = 1 << 18;

    private static final int MOST_FILES = 200;

    Shelf {
        shipped = List.copyOf(shipped);
    }

    /**
     * By name; one beside the case takes the place of a shipped one.
     *
     * @throws InputException if one of them cannot be read, with every problem in it
     */
    Map<String, T> of(CaseFile argument) {
        Map<String, T> known = new TreeMap<>();
        for (String one : shipped) {
            String file = "cases/" + noun + "s/" + one + ".yaml";
            put(known, reader.apply(file, shipped(file)), one, file);
        }
        for (Path file : beside(argument)) {
            String called = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
            put(known, reader.apply(file.toString(), bytes(file)), called, file.toString());
        }
        return known;
    }

    private void put(Map<String, T> known, T read, String called, String file) {
        String itself = name.apply(read);
        if (!itself.equals(called)) {
            throw new InputException(
                    Place.of(file),
                    itself,
                    "holds the " + noun + " " + InputException.quoted(itself) + ", which its file is not named after",
                    "Call the file " + itself + ".yaml.");
        }
        known.put(called, read);
    }

    private List<Path> beside(CaseFile argument) {
        Path folder = argument.folder().map(f -> f.resolve(noun + "s")).orElse(Path.of(""));
        if (argument.folder().isEmpty() || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(f -> f.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .limit(MOST_FILES + 1)
                    .sorted()
                    .toList();
            if (found.size() > MOST_FILES) {
                throw new InputException(
                        Place.of(folder.toString()), "", "holds more than " + MOST_FILES + " " + noun + "s", "");
            }
            return found;
        } catch (IOException e) {
            throw new InputException(Place.of(folder.toString()), "", "cannot be listed: " + e.getMessage(), "");
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new InputException(Place.of(file.toString()), "", "is larger than " + MOST_BYTES + " bytes", "");
            }
            return bytes;
        } catch (IOException e) {
            throw new InputException(Place.of(file.toString()), "", "cannot be read: " + e.getMessage(), "");
        }
    }

    private static byte[] shipped(String file) {
        try (InputStream in = Shelf.class.getResourceAsStream("/realign/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the shipped " + file + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
