package org.realign.export;

import java.util.List;
import java.util.Optional;
import org.realign.record.ImportedSource;

/**
 * How an export came about.
 *
 * @param version of Realign
 * @param command that makes it again
 * @param seed of the random streams
 * @param recordSha256 hash over the record
 * @param recordThrough last day that the record speaks of
 * @param asOf last day that was seen, if not all
 * @param votesSha256 hash of the roll calls given, if any
 * @param imports what was imported and adds to the record
 * @param file the data's file
 */
public record Made(
        String version,
        String command,
        long seed,
        String recordSha256,
        String recordThrough,
        Optional<String> asOf,
        Optional<String> votesSha256,
        List<ImportedSource> imports,
        String file) {
    public Made {
        imports = List.copyOf(imports);
    }
}
