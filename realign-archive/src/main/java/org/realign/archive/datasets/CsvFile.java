package org.realign.archive.datasets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.realign.archive.PublishedFile;
import org.realign.archive.Sha256;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * A published table in CSV, plain or gzipped whatever its name says, read row by row.
 *
 * <p>A row with too few or too many cells, or one that the reader refuses, is counted and passed over: published tables
 * have such rows, and their number is reported.
 *
 * <p><b>Errors.</b> {@link InputException} if the file is missing, is no CSV, or lacks a column.
 */
final class CsvFile {
    private static final int LONGEST_LINE = 1 << 18;
    private static final long MOST_BYTES = 1L << 30;

    private final Path path;
    private final PublishedFile published;
    private final String name;
    private final Charset charset;
    private final Sha256 hash = new Sha256();
    private long rows;
    private long skipped;

    /** Takes a row; false where it is of no use. */
    @FunctionalInterface
    interface Sink {
        boolean accept(Cells row);
    }

    /** The cells of a row, in the order in which their columns were asked for. */
    static final class Cells {
        private final int[] places;
        private CsvRecord row;

        private Cells(int[] places, CsvRecord row) {
            this.places = places;
            this.row = row;
        }

        String text(int column) {
            return row.getField(places[column]);
        }

        /** The whole number in a cell, or {@code otherwise} where there is none. */
        int whole(int column, int otherwise) {
            String text = text(column).strip();
            boolean digits = !text.isEmpty() && text.length() <= 9;
            for (int i = 0; i < text.length() && digits; i++) {
                char c = text.charAt(i);
                digits = (c >= '0' && c <= '9') || (i == 0 && c == '-' && text.length() > 1);
            }
            return digits ? Integer.parseInt(text) : otherwise;
        }

        /** The number in a cell, NaN where there is none. */
        double number(int column) {
            String text = text(column).strip();
            try {
                return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }

    CsvFile(Path folder, String file, Charset charset) {
        this.path = folder.resolve(file);
        published = new PublishedFile(path, MOST_BYTES);
        name = published.name();
        this.charset = charset;
    }

    /**
     * Reads all rows.
     *
     * @param title the dataset's name and version
     * @param zeros what its zeros, blanks and silence mean
     */
    Dataset read(String title, String zeros, List<String> columns, Sink sink) {
        published.require("Perhaps the folder is another one; docs/methods.md names the datasets of a calibration.");
        try (InputStream raw = hash.over(Files.newInputStream(path))) {
            read(raw, columns, sink);
        } catch (CsvParseException | UncheckedIOException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw unreadable(String.valueOf(cause.getMessage()), e);
        } catch (IOException e) {
            throw unreadable(e.toString(), e);
        }
        String file = Objects.requireNonNull(path.getFileName()).toString();
        return new Dataset(title, file, hash.hex(), rows, skipped, zeros);
    }

    private void read(InputStream raw, List<String> columns, Sink sink) throws IOException {
        try (Reader text = published.text(raw, lenient());
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .skipEmptyLines(true)
                        // Counted below.
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_LINE)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (!lines.hasNext()) {
                throw new InputException(Place.of(name), "", "is empty", "");
            }
            CsvRecord header = lines.next();
            Cells cells = new Cells(places(header, columns), header);
            while (lines.hasNext()) {
                cells.row = lines.next();
                rows++;
                if (cells.row.getFieldCount() != header.getFieldCount() || !sink.accept(cells)) {
                    skipped++;
                }
            }
            // What stands behind the last row belongs to the hash as well.
            raw.transferTo(OutputStream.nullOutputStream());
        }
    }

    private int[] places(CsvRecord header, List<String> columns) {
        List<String> names = new ArrayList<>(header.getFields());
        names.set(0, names.get(0).replace("\uFEFF", ""));
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = names.indexOf(columns.get(i));
            if (places[i] < 0) {
                throw new InputException(
                        Place.line(name, 1),
                        columns.get(i),
                        "has no column '" + columns.get(i) + "'; found: "
                                + InputException.quoted(String.join(", ", names)),
                        "Perhaps this is another version of the dataset.");
            }
        }
        return places;
    }

    private CharsetDecoder lenient() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private InputException unreadable(String why, Exception cause) {
        InputException e =
                new InputException(Place.of(name), "", "cannot be read after " + rows + " rows (" + why + ")", "");
        e.initCause(cause);
        return e;
    }
}
