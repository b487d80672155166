package org.realign.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands whose answers rest on what was imported too. */
final class ImportOptions {
    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Option(names = "--no-imports", description = "Answer from the bundled record alone, whatever was imported.")
    private boolean none;

    @Option(
            names = "--vintage",
            paramLabel = "DATASET=ID",
            description = "Use this source of a dataset instead of the one imported last; realign sources lists them.")
    private Map<String, Integer> vintages = Map.of();

    /** The archive to use: one that was named, which must be there, or the usual one, if it is. */
    Optional<Path> archive() {
        return none ? Optional.empty() : Optional.of(archive.path()).filter(p -> archive.named() || Files.exists(p));
    }

    Map<String, Integer> vintages() {
        return vintages;
    }
}
