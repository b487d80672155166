package org.realign.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * Reads Voeten's table of votes in the UN General Assembly, one row for each state and roll call, plain or gzipped.
 *
 * <p>Needs the columns {@code resid} (session times 1000 plus number), {@code ccode} (Correlates of War number),
 * {@code date} and {@code vote} (1 yes, 2 abstain, 3 no, 8 absent, 9 not a member); others are ignored.
 *
 * <p><b>Errors.</b> {@link InputException} at the first row that cannot be read, with line and value.
 */
public final class VoteFile {
    /** Sessions run from September of 1945 plus the session's number. */
    static final int SESSION_ZERO = 1945;

    private static final int LAST_SESSION = 199;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final long MOST_BYTES = 2L << 30;
    private static final long REPORT_EVERY = 50_000;
    private static final List<String> COLUMNS = List.of("resid", "ccode", "date", "vote");
    private static final String VOTES = "known: 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member";

    private final Path path;
    private final String name;
    private final Sha256 hash = new Sha256();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final int[] places = new int[COLUMNS.size()];
    private int width;

    /** Takes the rows one by one. */
    public interface Sink {
        /**
         * One row.
         *
         * @param where for problems that only show when rows are compared
         * @param rollCall session times 1000 plus number
         * @param number Correlates of War number of the state
         * @param date as the row gives it
         * @param vote 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member
         */
        void accept(Place where, int rollCall, int number, LocalDate date, int vote);
    }

    /** The file at {@code path}. */
    public VoteFile(Path path) {
        this.path = path;
        name = path.toString().replace('\\', '/');
    }

    /** Reads all rows. Returns the SHA-256 of the file as it lies on the disk. */
    public String read(Sink sink, Progress progress) {
        if (!Files.isRegularFile(path)) {
            String problem = Files.exists(path) ? "is not a file" : "does not exist";
            throw new InputException(Place.of(name), name, problem, "Perhaps the path is mistyped.");
        }
        long[] line = {1};
        try (InputStream disk = Files.newInputStream(path);
                DigestInputStream digested = hash.over(disk)) {
            CappedInput raw = new CappedInput(digested, MOST_BYTES);
            readRows(raw, Files.size(path), sink, progress, line);
            return hash.hex();
        } catch (CsvParseException e) {
            String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw wrong(line[0], "cannot be read as CSV after this line (" + why + ")", e);
        } catch (UncheckedIOException e) {
            throw unreadable(line[0], Objects.requireNonNull(e.getCause()), e);
        } catch (IOException e) {
            throw unreadable(line[0], e, e);
        }
    }

    /** The text of the file's bytes, plain or gzipped whatever its name says. */
    private static Reader text(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(raw, BUFFER);
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        InputStream bytes = gzip ? new GZIPInputStream(in, BUFFER) : in;
        return new InputStreamReader(new CappedInput(bytes, MOST_BYTES), strict());
    }

    private void readRows(CappedInput raw, long size, Sink sink, Progress progress, long[] line) throws IOException {
        try (Reader text = text(raw);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .skipEmptyLines(false)
                        // Counted in row(), which can say what the header has.
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_LINE)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                throw new InputException(Place.of(name), "", "is empty", "");
            }
            findColumns(rows.next());
            for (long n = 1; rows.hasNext(); n++) {
                CsvRecord row = rows.next();
                line[0] = row.getStartingLineNumber();
                row(row, sink);
                if (n % REPORT_EVERY == 0) {
                    progress.report(raw.passed(), size);
                }
            }
            // What stands behind the last row belongs to the hash as well.
            raw.transferTo(OutputStream.nullOutputStream());
            progress.report(size, size);
        }
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private void findColumns(CsvRecord header) {
        List<String> names = new ArrayList<>(header.getFields());
        names.set(0, names.get(0).replace("\uFEFF", ""));
        for (int i = 0; i < places.length; i++) {
            places[i] = names.indexOf(COLUMNS.get(i));
            if (places[i] < 0) {
                throw new InputException(
                        Place.line(name, 1),
                        String.join(",", names),
                        "has no column '" + COLUMNS.get(i) + "'; needed: " + String.join(", ", COLUMNS) + "; found: "
                                + InputException.quoted(String.join(", ", names)),
                        "Perhaps this is not the long table of votes.");
            }
        }
        width = names.size();
    }

    private void row(CsvRecord row, Sink sink) {
        if (row.getFieldCount() != width) {
            throw wrong(
                    row.getStartingLineNumber(),
                    "has " + row.getFieldCount() + " cells; the header has " + width,
                    null);
        }
        int rollCall = number(row, 0, 1000, LAST_SESSION * 1000 + 999, "session times 1000 plus number, like 46002");
        int number = number(row, 1, 1, 999, "a Correlates of War number, like 731");
        LocalDate date = date(row);
        String vote = row.getField(places[3]);
        if (vote.length() != 1 || "12389".indexOf(vote.charAt(0)) < 0) {
            throw cell(row, 3, "is unknown; " + VOTES, "Perhaps this is another layout of the dataset.");
        }
        sink.accept(place(row, 0), rollCall, number, date, vote.charAt(0) - '0');
    }

    private int number(CsvRecord row, int column, int least, int most, String what) {
        String text = row.getField(places[column]);
        int number = -1;
        if (!text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            number = Integer.parseInt(text);
        }
        if (number < least || number > most) {
            throw cell(row, column, "is not " + what, "");
        }
        return number;
    }

    private LocalDate date(CsvRecord row) {
        String text = row.getField(places[2]);
        LocalDate date = dates.get(text);
        if (date == null) {
            try {
                date = LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw cell(row, 2, "is not a day of the calendar; write it like 1991-10-03", "");
            }
            dates.put(text, date);
        }
        return date;
    }

    private InputException cell(CsvRecord row, int column, String problem, String remedy) {
        String value = row.getField(places[column]);
        return new InputException(place(row, column), value, InputException.quoted(value) + " " + problem, remedy);
    }

    private Place place(CsvRecord row, int column) {
        return Place.cell(name, Math.toIntExact(row.getStartingLineNumber()), COLUMNS.get(column));
    }

    private InputException unreadable(long line, IOException e, Exception cause) {
        if (e instanceof EOFException) {
            return wrong(line, "ends after this line in the middle of its gzip data", cause);
        }
        if (e instanceof ZipException) {
            return wrong(line, "holds broken gzip data after this line (" + e.getMessage() + ")", cause);
        }
        if (e instanceof CharacterCodingException) {
            return wrong(line, "is not UTF-8 after this line", cause);
        }
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        return wrong(line, String.format(Locale.ROOT, "cannot be read after this line (%s)", why), cause);
    }

    private InputException wrong(long line, String problem, @Nullable Exception cause) {
        InputException e = new InputException(Place.line(name, Math.toIntExact(line)), "", problem, "");
        if (cause != null) {
            e.initCause(cause);
        }
        return e;
    }
}
