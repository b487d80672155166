package org.realign.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands whose answers rest on what was imported too. */
final class ImportOptions {
    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(names = "--no-imports", description = "Answer from the bundled record alone, whatever was imported.")
    private boolean none;

    /** The archive to use, if any. */
    Optional<Path> archive() {
        return none ? Optional.empty() : sources.archiveIfAny();
    }

    Map<String, Integer> vintages() {
        return sources.vintages();
    }
}
