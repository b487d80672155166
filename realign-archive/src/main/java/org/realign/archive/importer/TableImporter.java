package org.realign.archive.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.DataFile;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Head;
import org.realign.archive.intake.Rows;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/** An importer of a table with a header row, which is recognised by the names of its columns. */
abstract class TableImporter extends Importer {
    private static final long TICK = 4096;

    private final Format format;
    private final List<String> required;
    private final List<String> columns;
    private final int deepest;

    /**
     * Recognised by {@code required} columns, all of which the first line must have.
     *
     * @param optional further columns that are read where there are any
     */
    TableImporter(Dataset dataset, Format format, List<String> required, List<String> optional) {
        this(dataset, format, required, optional, 1);
    }

    /** The same where up to {@code deepest} - 1 lines may stand before the header. */
    TableImporter(Dataset dataset, Format format, List<String> required, List<String> optional, int deepest) {
        super(dataset);
        this.format = format;
        this.required = List.copyOf(required);
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        this.columns = List.copyOf(all);
        this.deepest = deepest;
    }

    /** Reads the rows of one file: columns by their place among the required ones, then the optional ones. */
    abstract RowReader reader(Import to);

    /** What to call the file among others of its dataset that are used beside it; empty where only the last counts. */
    Optional<String> part(DataFile file) {
        return Optional.empty();
    }

    /** The columns that are read. */
    final List<String> columns() {
        return columns;
    }

    /** The columns that it is recognised by. */
    final List<String> required() {
        return required;
    }

    @Override
    public String recognisedBy() {
        return "a header with " + String.join(", ", required);
    }

    @Override
    Optional<Match> match(Head head) {
        for (int line = 0; line < Math.min(deepest, head.lines().size()); line++) {
            for (char delimiter : format.quoted()
                    ? new char[] {format.delimiter(), ',', ';', '\t'}
                    : new char[] {format.delimiter()}) {
                Format cut = format.withDelimiter(delimiter);
                List<String> names = names(head.cells(line, cut));
                if (names.size() > 1 && names.containsAll(lower(required))) {
                    return Optional.of(new Recognised(this, cut, line, names));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> names(List<String> cells) {
        return lower(cells);
    }

    /** A file whose header was found. */
    private record Recognised(TableImporter importer, Format format, int headerLine, List<String> names)
            implements Match {
        @Override
        public int strength() {
            return importer.required.size();
        }

        @Override
        public Accounts read(DataFile file, Import to) throws IOException {
            int[] places = places(file.name());
            Accounts accounts = new Accounts();
            accounts.ignore("line before the header", headerLine);
            Rows rows = new Rows(file.text(), format, accounts);
            rows.skip(headerLine + 1);
            importer.part(file).ifPresent(to::part);
            RowReader reader = importer.reader(to);
            long[] n = {0};
            rows.read(importer.columns, places, names.size(), row -> {
                to.begin();
                if (n[0]++ % TICK == 0) {
                    to.tick();
                }
                reader.row(row);
                to.commit();
            });
            to.begin();
            reader.end();
            to.commit();
            return accounts;
        }

        private int[] places(String file) {
            int[] places = new int[importer.columns.size()];
            Set<String> wanted = new HashSet<>(lower(importer.columns));
            for (int i = 0; i < names.size(); i++) {
                if (wanted.contains(names.get(i)) && names.lastIndexOf(names.get(i)) != i) {
                    throw new InputException(
                            Place.line(file, headerLine + 1),
                            names.get(i),
                            "names the column " + InputException.quoted(names.get(i)) + " twice, so that it is not"
                                    + " known which is meant",
                            "Rename or remove one of the two.");
                }
            }
            for (int i = 0; i < places.length; i++) {
                places[i] = names.indexOf(importer.columns.get(i).toLowerCase(Locale.ROOT));
            }
            return places;
        }
    }
}
