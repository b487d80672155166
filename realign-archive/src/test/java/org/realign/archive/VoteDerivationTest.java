package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realign.archive.VoteAccount.Rule;
import org.realign.archive.VoteDerivation.Options;
import org.realign.archive.VoteDerivation.Result;
import org.realign.record.InputException;
import org.realign.record.StateSystem;

class VoteDerivationTest {
    private static final StateSystem SYSTEM = new SmallRecord().load().record().states();

    private static final String VOTES = """
            resid,ccode,date,year,vote
            2001,2,1947-10-02,1947,1
            2001,710,1947-10-02,1947,3
            1001,750,1946-12-02,1946,1
            2001,369,1947-10-02,1947,3
            26050,2,1971-12-05,1971,3
            26050,710,1971-12-05,1971,1
            46001,2,1991-10-03,1991,3
            46001,365,1991-10-03,1991,2
            46001,731,1991-10-03,1991,1
            46001,731,1991-10-03,1991,1
            46001,369,1991-10-03,1991,1
            46002,2,1991-12-03,1991,3
            46002,365,1991-12-03,1991,3
            46002,731,1991-12-03,1991,8
            47001,2,1992-12-03,1992,3
            47001,365,1992-12-03,1992,2
            47001,731,1993-01-07,1993,1
            47001,710,1992-12-03,1992,1
            47001,511,1992-12-03,1992,1
            78001,2,2024-03-04,2022,3
            78001,731,2024-03-04,2022,3
            """;

    @TempDir
    private Path folder;

    private Result derive(String votes) {
        return derive(votes.getBytes(StandardCharsets.UTF_8), "out");
    }

    private Result derive(byte[] votes, String out) {
        try {
            Path file = Files.write(folder.resolve("votes.csv"), votes);
            return VoteDerivation.derive(SYSTEM, new Options(file, folder.resolve(out)), Progress.SILENT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private InputException refused(byte[] votes) {
        InputException e = catchThrowableOfType(InputException.class, () -> derive(votes, "out"));
        assertThat(e).isNotNull();
        assertThat(folder.resolve("out")).doesNotExist();
        return e;
    }

    private List<String> rows(String file) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("out").resolve(file))) {
            return lines.filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.replace('\t', ' '))
                    .toList();
        }
    }

    @Test
    void countsEveryPairOfVotesOnce() throws IOException {
        derive(VOTES);
        assertThat(rows("usa.tsv"))
                .containsExactly(
                        "1947 TWN USA 0 0 0 0 0 0 1 0 0",
                        "1971 CHN USA 0 0 1 0 0 0 0 0 0",
                        "1991 PRK USA 0 0 1 0 0 0 0 0 0",
                        "1991 SUN USA 0 0 0 0 0 1 0 0 1",
                        "1991 UKR USA 0 0 1 0 0 0 0 0 0",
                        "1992 CHN USA 0 0 1 0 0 0 0 0 0",
                        "1992 PRK USA 0 0 1 0 0 0 0 0 0",
                        "1992 RUS USA 0 0 0 0 0 1 0 0 0",
                        "2024 PRK USA 0 0 0 0 0 0 0 0 1");
        assertThat(rows("rus.tsv"))
                .containsExactly(
                        "1991 PRK SUN 0 1 0 0 0 0 0 0 0",
                        "1991 UKR SUN 0 1 0 0 0 0 0 0 0",
                        "1991 USA SUN 0 0 0 0 0 0 0 1 1",
                        "1992 CHN RUS 0 1 0 0 0 0 0 0 0",
                        "1992 PRK RUS 0 1 0 0 0 0 0 0 0",
                        "1992 USA RUS 0 0 0 0 0 0 0 1 0");
        assertThat(rows("chn.tsv"))
                .containsExactly(
                        "1971 USA CHN 0 0 0 0 0 0 1 0 0",
                        "1992 PRK CHN 1 0 0 0 0 0 0 0 0",
                        "1992 RUS CHN 0 0 0 1 0 0 0 0 0",
                        "1992 USA CHN 0 0 0 0 0 0 1 0 0");
        assertThat(rows("fra.tsv")).isEmpty();
    }

    @Test
    void everyRowIsAccountedFor() throws IOException {
        Result result = derive(VOTES);
        VoteAccount account = result.account();
        assertThat(account.read()).isEqualTo(21);
        assertThat(account.used()).isEqualTo(16);
        assertThat(account.ignored())
                .containsEntry(Rule.TWICE, 1L)
                .containsEntry(Rule.NO_VOTE, 1L)
                .containsEntry(Rule.UNLISTED, 1L)
                .containsEntry(Rule.NO_STATE, 2L)
                .containsEntry(Rule.SECOND_SEAT, 0L);
        assertThat(account.severalDates()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("out").resolve("usa.tsv")))
                .contains("# rows: 21 read = 16 used + 5 ignored, of these:")
                .anyMatch(l -> l.startsWith("# ignored: 2, ") && l.endsWith(" (369: 1, 750: 1)"))
                .anyMatch(l -> l.startsWith("# dataset: votes.csv, SHA-256 " + result.sha256()))
                .contains("# command: realign derive votes --votes votes.csv --out out");
    }

    @Test
    void theFilesAreReadAsPartOfARecord() throws IOException {
        derive(VOTES);
        SmallRecord record = new SmallRecord().remove("agreement/usa.tsv");
        for (String file : List.of("usa.tsv", "rus.tsv", "chn.tsv", "gbr.tsv", "fra.tsv")) {
            record.put(
                    "agreement/" + file,
                    Files.readAllBytes(folder.resolve("out").resolve(file)));
        }
        assertThat(record.load().record().tallies()).hasSize(19);
    }

    @Test
    void twiceGivesTheSameBytesInAnyOrderOfRows() throws IOException {
        derive(VOTES.getBytes(StandardCharsets.UTF_8), "a/out");
        derive(VOTES.getBytes(StandardCharsets.UTF_8), "b/out");
        List<String> rows = new ArrayList<>(VOTES.lines().skip(1).toList());
        Collections.reverse(rows);
        derive(VOTES.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows) + "\n");
        for (String file : List.of("usa.tsv", "rus.tsv", "chn.tsv", "gbr.tsv", "fra.tsv")) {
            byte[] a = Files.readAllBytes(folder.resolve("a/out").resolve(file));
            assertThat(folder.resolve("b/out").resolve(file)).hasBinaryContent(a);
            String reversed = Files.readString(folder.resolve("out").resolve(file));
            assertThat(reversed.replaceFirst("SHA-256 \\w+", ""))
                    .isEqualTo(new String(a, StandardCharsets.UTF_8).replaceFirst("SHA-256 \\w+", ""));
        }
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left.map(p -> p.getFileName().toString()).sorted())
                    .containsExactly("chn.tsv", "fra.tsv", "gbr.tsv", "rus.tsv", "usa.tsv");
        }
    }

    @Test
    void gzipIsKnownByItsContent() throws IOException {
        derive(VOTES);
        List<String> plain = rows("usa.tsv");
        derive(gzipped(VOTES), "out");
        assertThat(rows("usa.tsv")).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            46001,731,1991-10-03,1991,1; 46001,731,1991-10-03,1991,7; 10; vote; '7'; known: 1 yes, 2 abstain, 3 no
            46001,731,1991-10-03,1991,1; 46001,731,1991-10-03,1991,; 10; vote; ''; known: 1 yes
            46001,731,1991-10-03,1991,1; 46001,731,1991-02-30,1991,1; 10; date; '1991-02-30'; day of the calendar
            46001,731,1991-10-03,1991,1; 46001,PRK,1991-10-03,1991,1; 10; ccode; 'PRK'; Correlates of War number
            46001,731,1991-10-03,1991,1; 461,731,1991-10-03,1991,1; 10; resid; '461'; session times 1000 plus number
            47001,731,1993-01-07,1993,1; 46001,731,1991-10-03,1991,3; 18; resid; votes 3; an earlier row says 1
            """)
    void badCellsAreNamed(String old, String replacement, int line, String column, String value, String words) {
        InputException e = refused(VOTES.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
        assertThat(e.line()).isEqualTo(line);
        assertThat(e.place().field()).isEqualTo(column);
        assertThat(e.getMessage())
                .contains("votes.csv line " + line)
                .contains(value)
                .contains(words);
    }

    @Test
    void badFilesAreNamed() throws IOException {
        assertThat(refused(bytes(VOTES.replace("resid,", "rcid,"))).getMessage())
                .contains("no column 'resid'");
        assertThat(refused(bytes(VOTES.replace("1992-12-03,1992,2", "1992-12-03,1992")))
                        .getMessage())
                .contains("line 17: has 4 cells; the header has 5");
        assertThat(refused(bytes("")).getMessage()).contains("is empty");
        assertThat(refused(bytes("resid,ccode,date,year,vote\n")).getMessage()).contains("holds no votes");
        assertThat(refused(bytes(VOTES + "47001,\"" + "x".repeat(200_000))).getMessage())
                .contains("line 22: cannot be read as CSV after this line");
        byte[] latin = bytes(VOTES);
        latin[latin.length - 2] = (byte) 0xE9;
        assertThat(refused(latin).getMessage()).contains("is not UTF-8");
        byte[] whole = gzipped(VOTES);
        assertThat(refused(Arrays.copyOf(whole, whole.length - 20)).getMessage())
                .contains("gzip data");
        Options nowhere = new Options(folder.resolve("nowhere.csv"), folder.resolve("out"));
        assertThat(catchThrowableOfType(
                        InputException.class, () -> VoteDerivation.derive(SYSTEM, nowhere, Progress.SILENT)))
                .hasMessageContaining("nowhere.csv: does not exist");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file");
        InputException e = catchThrowableOfType(InputException.class, () -> derive(bytes(VOTES), "taken"));
        assertThat(e.getMessage()).contains("taken").contains("cannot be written");
        assertThat(folder.resolve("taken")).hasContent("a file");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        }
        return bytes.toByteArray();
    }
}
