package org.realign.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which archive, and which source of each dataset in it, a command reads. */
final class SourceOptions {
    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Option(
            names = "--vintage",
            paramLabel = "DATASET=ID",
            description = "Use this source of a dataset instead of the one imported last; realign sources lists them.")
    private Map<String, Integer> vintages = Map.of();

    /** The archive, be it there or not. */
    Path archive() {
        return archive.path();
    }

    /** The archive to use if there is one: one that was named, which must be there, or the usual one, if it is. */
    Optional<Path> archiveIfAny() {
        return Optional.of(archive.path()).filter(p -> archive.named() || Files.exists(p));
    }

    Map<String, Integer> vintages() {
        return vintages;
    }
}
