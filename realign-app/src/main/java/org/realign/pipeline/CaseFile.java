package org.realign.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.realign.kernel.Spelling;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/** The bytes of a case, and what to call them. */
public final class CaseFile {
    /** The cases that {@code check} runs when it is not told any. */
    public static final List<String> FLAGSHIP = List.of("strategic-gamble", "done-hedging");

    /** All cases that come with Realign: the flagship ones first. */
    public static final List<String> SHIPPED =
            Stream.concat(FLAGSHIP.stream(), Stream.of("egypt-turn")).toList();

    /** One byte more than a case may have, so that a larger one is seen to be too large. */
    private static final int MOST = (1 << 20) + 1;

    private final String name;
    private final byte[] bytes;

    private final boolean shipped;

    private CaseFile(String name, byte[] bytes, boolean shipped) {
        this.name = name;
        this.bytes = bytes;
        this.shipped = shipped;
    }

    /** As the user named it. */
    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The folder it lies in; empty for a shipped case. */
    Optional<Path> folder() {
        return Optional.ofNullable(
                shipped ? null : Path.of(name).toAbsolutePath().getParent());
    }

    /**
     * A file, or a shipped case by its name.
     *
     * @throws InputException if there is neither, or it cannot be read
     */
    public static CaseFile of(String name) {
        Path path = path(name);
        if (Files.isRegularFile(path)) {
            try (InputStream in = Files.newInputStream(path)) {
                return new CaseFile(name, in.readNBytes(MOST), false);
            } catch (IOException e) {
                throw new InputException(Place.of(name), "", "cannot be read: " + e.getMessage(), "");
            }
        }
        if (SHIPPED.contains(name)) {
            return shipped(name);
        }
        if (!name.isEmpty() && Files.exists(path)) {
            throw new InputException(
                    Place.of(name),
                    "",
                    "is not a file",
                    "A case is a YAML file, like cases/examples/my-argument.yaml.");
        }
        Optional<String> near = Spelling.nearest(name, SHIPPED);
        throw new InputException(
                Place.of(name.isEmpty() ? "''" : name),
                "",
                "there is no such file, and no shipped case of this name",
                near.map(n -> "Perhaps you meant " + n + ".")
                        .orElse("Shipped cases: " + String.join(", ", SHIPPED) + "."));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputException(
                    Place.of(name),
                    "",
                    "is no name that a file can have here (" + e.getReason() + ")",
                    "Perhaps LC_ALL=C.UTF-8 lets it be read.");
        }
    }

    private static CaseFile shipped(String name) {
        String file = "cases/" + name + ".yaml";
        try (InputStream in = CaseFile.class.getResourceAsStream("/realign/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the shipped case " + file + " is missing from the jar");
            }
            return new CaseFile(file, in.readAllBytes(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
