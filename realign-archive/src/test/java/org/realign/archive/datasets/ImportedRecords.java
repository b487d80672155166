package org.realign.archive.datasets;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.store.Archive;
import org.realign.archive.store.ArchiveWriter;
import org.realign.archive.store.Load;
import org.realign.archive.store.RowSink;
import org.realign.record.ImportedSource;
import org.realign.record.PublicRecord;
import org.realign.record.Tie;

/** Archives made up for a test, and what they add to the record. */
abstract class ImportedRecords {
    static final PublicRecord OWN = AuthoredRecord.bundled().record();

    @TempDir
    private Path folder = Path.of("");

    private int number;

    /** Imports rows that speak of these years. */
    final void source(String dataset, int first, int last, Consumer<RowSink> rows) {
        number++;
        try (ArchiveWriter writer = ArchiveWriter.open(file())) {
            try (Load load = writer.begin()) {
                rows.accept(load);
                load.commit(
                        new ImportedSource(
                                load.id(),
                                dataset,
                                "Data on " + dataset,
                                "v1",
                                dataset + ".csv",
                                "hash of " + dataset + number,
                                1,
                                new ImportedSource.Rows(1, 1, 0, 0),
                                Optional.of(LocalDate.of(first, 1, 1)),
                                Optional.of(LocalDate.of(last, 12, 31)),
                                "",
                                "",
                                true,
                                "",
                                "",
                                1),
                        Map.of(),
                        Map.of());
            }
            writer.publish();
        }
    }

    private Path file() {
        return folder.resolve("archive.duckdb");
    }

    final ImportedRecord read() {
        return open((archive, used) -> ImportedRecord.of(OWN, archive, used));
    }

    final <T> T open(BiFunction<Archive, Map<String, ImportedSource>, T> reader) {
        try (Archive archive = Archive.open(file())) {
            return reader.apply(archive, archive.inUse(Map.of()));
        }
    }

    static List<String> ties(ImportedRecord whole, Tie.Sort sort, String state, String partner) {
        return whole.record().ties().stream()
                .filter(t -> t.sort() == sort
                        && t.state().code().equals(state)
                        && t.partner().code().equals(partner))
                .map(t -> t.years() + "=" + (t.there() ? 1 : 0))
                .toList();
    }
}
