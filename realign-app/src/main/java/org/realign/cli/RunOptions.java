package org.realign.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realign.pipeline.Settings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Options of every command that reads the record. */
final class RunOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = Day.class,
            description = "Show the record as it stood at the end of this day (2019-03-01); nothing later is seen.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--record",
            paramLabel = "FOLDER",
            description = "Read the record from this folder instead of the one that comes with Realign.")
    private @Nullable Path record;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random streams (default: 1).")
    private long seed = 1;

    /** The command whose options these are. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** For the bundled record alone. */
    Settings settings() {
        return settings(Optional.empty(), Map.of());
    }

    /** For the record and what {@code imports} say of an archive. */
    Settings settings(ImportOptions imports) {
        return settings(imports.archive(), imports.vintages());
    }

    /** For the record and an archive, which must be there. */
    Settings settings(SourceOptions sources) {
        return settings(Optional.of(sources.archive()), sources.vintages());
    }

    private Settings settings(Optional<Path> archive, Map<String, Integer> vintages) {
        return new Settings(
                Optional.ofNullable(record),
                Optional.ofNullable(asOf),
                seed,
                CommandText.of(command),
                archive,
                vintages);
    }

    /** Reads a day, and says what one looks like. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is not a day; write it like 2019-03-01");
            }
        }
    }
}
