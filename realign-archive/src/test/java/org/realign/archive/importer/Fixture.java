package org.realign.archive.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.DataFile;
import org.realign.archive.store.RowSink;
import org.realign.archive.store.Table;

/** A file put through its importer, and the rows that came of it. */
final class Fixture implements RowSink {
    static final States STATES = new States(AuthoredRecord.bundledStates());

    final List<String> rows = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    final Accounts accounts;
    final Import to;
    final String dataset;

    private Fixture(Path file, Optional<Mapping> mapping) {
        try (DataFile data = DataFile.open(file.toString())) {
            to = new Import(this, STATES, () -> {});
            Importer.Match match = Registry.recognise("file.csv", data.head(), mapping);
            try {
                accounts = match.read(data, to);
            } catch (IOException e) {
                throw data.unreadable(e);
            }
            dataset = to.dataset(match.importer().dataset());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file on the disk. */
    static Fixture of(Path file) {
        return new Fixture(file, Optional.empty());
    }

    /** A file with these bytes, written into {@code folder}. */
    static Fixture of(Path folder, byte[] bytes, Optional<Mapping> mapping) {
        try {
            return new Fixture(Files.write(folder.resolve("fixture"), bytes), mapping);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of these lines. */
    static Fixture of(Path folder, String... lines) {
        return of(folder, (String.join("\n", lines) + "\n").getBytes(UTF_8), Optional.empty());
    }

    @Override
    public void add(Table table, Object[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null && !fits(table.columns().get(i).type(), cells[i])) {
                throw new AssertionError(
                        table.name() + "." + table.columns().get(i).name() + " got a "
                                + cells[i].getClass().getSimpleName());
            }
        }
        tables.add(table);
        rows.add(table.name() + Arrays.toString(cells));
    }

    private static boolean fits(Table.Type type, Object cell) {
        return switch (type) {
            case TEXT -> cell instanceof String;
            case WHOLE -> cell instanceof Integer;
            case LONG -> cell instanceof Long;
            case NUMBER -> cell instanceof Double d && Double.isFinite(d);
            case DAY -> cell instanceof java.time.LocalDate;
            case FLAG -> cell instanceof Boolean;
        };
    }
}
