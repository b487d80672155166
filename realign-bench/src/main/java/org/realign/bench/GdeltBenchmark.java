package org.realign.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.importer.Import;
import org.realign.archive.importer.Registry;
import org.realign.archive.importer.States;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.DataFile;

/**
 * How many rows of a GDELT 2.0 file are counted by pair of states and month in a second: by Realign's importer, and by DuckDB's
 * own reader of CSV, both with two threads in one process, on the same file of {@value #ROWS} rows drawn from a seed.
 *
 * <p>Realign hashes the file, checks each row and remembers each event number besides; DuckDB does not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(GdeltBenchmark.ROWS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class GdeltBenchmark {
    /** Rows of the file: some 700 MB. */
    public static final int ROWS = 2_000_000;

    private static final List<String> CODES = List.of(
            "USA", "RUS", "CHN", "PRK", "KOR", "JPN", "GBR", "FRA", "IRN", "ISR", "IND", "UKR", "EUR", "", "", "");

    private final Path file = written();
    private final States states = new States(AuthoredRecord.bundledStates());

    private static Path written() {
        SplittableRandom random = new SplittableRandom(2018);
        try {
            Path file = Files.createTempFile("gdelt", ".csv");
            file.toFile().deleteOnExit();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                for (int i = 0; i < ROWS; i++) {
                    out.write(row(719_024_875L + i, random).getBytes(StandardCharsets.UTF_8));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(long id, SplittableRandom random) {
        int month = 1 + random.nextInt(12);
        String day = String.format(Locale.ROOT, "2018%02d%02d", month, 1 + random.nextInt(28));
        String actor = CODES.get(random.nextInt(CODES.size()));
        String target = CODES.get(random.nextInt(CODES.size()));
        String place = "4\tPyongyang, P'yongyang-si, North Korea\tKN\tKN12\t22\t39.0194\t125.755\t-202686\t";
        return id + "\t" + day + "\t" + day.substring(0, 6) + "\t2018\t2018.5\t" + actor + "\t\t" + actor
                + "\t\t\t\t\t\t\t\t"
                + target + "\t\t" + target + "\t\t\t\t\t\t\t\t" + random.nextInt(2) + "\t040\t040\t04\t"
                + (1 + random.nextInt(4)) + "\t" + (random.nextInt(200) - 100) / 10.0 + "\t" + (1 + random.nextInt(30))
                + "\t1\t10\t-2.56410256410256\t" + place + place + place
                + "20180101000000\thttps://www.example.org/news/2018/"
                + id + "/a-headline-of-the-usual-length-with-hyphens\n";
    }

    /** Realign's importer, up to the rows of the table. */
    @Benchmark
    public long realign() throws IOException {
        long[] cells = {0};
        try (DataFile data = DataFile.open(file.toString())) {
            Import to = new Import((table, row) -> cells[0]++, states, () -> {});
            Accounts accounts = Registry.recognise(data.name(), data.head(), Optional.empty())
                    .read(data, to);
            data.sha256();
            return cells[0] + accounts.accepted();
        }
    }

    /** DuckDB's reader and its grouping. */
    @Benchmark
    public long duckdb() throws SQLException {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 61; i++) {
            columns.append(i == 0 ? "" : ", ")
                    .append("'c")
                    .append(i)
                    .append("': '")
                    .append(type(i))
                    .append('\'');
        }
        String query = "SELECT c7, c17, c1 // 100, count(*), count(*) FILTER (c29 = 1), count(*) FILTER (c29 = 2),"
                + " count(*) FILTER (c29 = 3), count(*) FILTER (c29 = 4), sum(c25), sum(c30), sum(c31) FROM read_csv('"
                + file
                + "', delim = '\t', header = false, quote = '', escape = '', auto_detect = false, columns = {" + columns
                + "})"
                + " WHERE c7 IS NOT NULL AND c17 IS NOT NULL AND c7 <> c17 GROUP BY ALL ORDER BY ALL";
        long cells = 0;
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = db.createStatement()) {
            statement.execute("SET threads = 2");
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    cells++;
                }
            }
        }
        return cells;
    }

    private static String type(int column) {
        return switch (column) {
            case 0, 1, 31 -> "BIGINT";
            case 25, 29 -> "INTEGER";
            case 30 -> "DOUBLE";
            default -> "VARCHAR";
        };
    }
}
