package org.realign.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What every run may be told.
 *
 * @param record a folder to read the record from, instead of the one that comes with Realign
 * @param asOf the last day that is seen, if not all
 * @param seed of the random streams
 * @param command the command that repeats the run, for the brief
 * @param archive the archive whose datasets add to the record, if any do
 * @param vintages of some datasets, the id of the source to use instead of the last imported
 */
public record Settings(
        Optional<Path> record,
        Optional<LocalDate> asOf,
        long seed,
        String command,
        Optional<Path> archive,
        Map<String, Integer> vintages) {
    public Settings {
        vintages = Map.copyOf(vintages);
    }

    /** The bundled record alone, all of it, with the usual seed. */
    public static Settings usual(String command) {
        return new Settings(Optional.empty(), Optional.empty(), 1, command, Optional.empty(), Map.of());
    }
}
