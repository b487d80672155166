package org.realign.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.realign.claim.read.ExplanationReader;
import org.realign.explain.Explanation;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.StateSystem;

/** The explanations that a case may name: those that come with Realign, and those in {@code explanations/} beside the case. */
final class Explanations {
    /** Those that come with Realign. */
    static final List<String> SHIPPED = List.of(
            "china-shock",
            "combine-and-contain",
            "economic-opening",
            "hanoi-recalibration",
            "october-war",
            "order-shift",
            "russias-war",
            "sadats-choice",
            "soviet-collapse",
            "soviet-refusal");

    /** More than this is no explanation. */
    private static final int MOST_BYTES = 1 << 18;

    private static final int MOST_FILES = 200;

    private Explanations() {}

    /**
     * By name; one beside the case takes the place of a shipped one.
     *
     * @throws InputException if one of them cannot be read, with every problem in it
     */
    static Map<String, Explanation> of(StateSystem states, CaseFile argument) {
        ExplanationReader reader = new ExplanationReader(states);
        Map<String, Explanation> known = new TreeMap<>();
        for (String name : SHIPPED) {
            String file = "cases/explanations/" + name + ".yaml";
            put(known, reader.read(file, shipped(file)), name, file);
        }
        for (Path file : beside(argument)) {
            String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
            put(known, reader.read(file.toString(), bytes(file)), name, file.toString());
        }
        return known;
    }

    private static void put(Map<String, Explanation> known, Explanation read, String name, String file) {
        if (!read.name().equals(name)) {
            throw new InputException(
                    Place.of(file),
                    read.name(),
                    "holds the explanation " + InputException.quoted(read.name())
                            + ", which its file is not named after",
                    "Call the file " + read.name() + ".yaml.");
        }
        known.put(name, read);
    }

    private static List<Path> beside(CaseFile argument) {
        Path folder = argument.folder().map(f -> f.resolve("explanations")).orElse(Path.of(""));
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
                        Place.of(folder.toString()), "", "holds more than " + MOST_FILES + " explanations", "");
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
        try (InputStream in = Explanations.class.getResourceAsStream("/realign/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the shipped explanation " + file + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
