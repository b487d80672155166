package org.realign.archive.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GdeltEventsTest {
    @TempDir
    Path folder;

    private static String row(
            int width, long id, String day, String actor, String target, int root, int quad, String gold) {
        String[] cells = new String[width];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(id);
        cells[1] = day;
        cells[2] = day.substring(0, 6);
        cells[3] = day.substring(0, 4);
        cells[7] = actor;
        cells[17] = target;
        cells[25] = String.valueOf(root);
        cells[29] = String.valueOf(quad);
        cells[30] = gold;
        cells[31] = "7";
        cells[width - 1] = "https://example.org/a-long-address-that-nobody-reads";
        cells[width == 61 ? 59 : 56] = "20180101000000";
        return String.join("\t", cells);
    }

    @Test
    void rowsAreCountedByPairAndMonth() {
        for (int width : new int[] {57, 58, 61}) {
            Fixture f = Fixture.of(
                    folder,
                    row(width, 1, "20180612", "USA", "PRK", 1, 1, "3.4"),
                    row(width, 2, "20180630", "USA", "PRK", 0, 4, "-10"),
                    row(width, 2, "20180630", "USA", "PRK", 0, 4, "-10"),
                    row(width, 3, "19911225", "RUS", "PRK", 1, 2, "1"),
                    row(width, 4, "20180612", "USA", "EUR", 1, 1, "3.4"),
                    row(width, 5, "20180612", "USA", "USA", 1, 1, "3.4"),
                    row(width, 6, "20180612", "USA", "", 1, 1, "3.4"),
                    row(width, 7, "20180612", "USA", "PRK", 1, 1, ""));
            assertThat(f.dataset).isEqualTo("gdelt:20180101000000");
            assertThat(f.rows)
                    .containsExactly(
                            "events[SUN, PRK, 1991-12-01, 1, 0, 1, 0, 0, 1, 1.0, 7]",
                            "events[USA, PRK, 2018-06-01, 2, 1, 0, 0, 1, 1, -6.6, 14]");
            assertThat(f.accounts.accepted()).isEqualTo(3);
            assertThat(f.accounts.read()).isEqualTo(8);
            assertThat(f.accounts.ignoredBy())
                    .containsEntry("repeats an earlier event", 1L)
                    .containsEntry("within one state", 1L)
                    .containsEntry("without a Goldstein value", 1L)
                    .containsEntry("an actor or target that is no state of the list", 2L);
        }
    }

    @Test
    void brokenRowsAreRejectedWithTheirLine() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String good = row(61, 1, "20180612", "USA", "PRK", 1, 1, "3.4");
        for (String line : new String[] {
            good,
            row(61, 2, "20180230", "USA", "PRK", 1, 1, "3.4"),
            row(61, 3, "20180612", "USA", "PRK", 1, 5, "3.4"),
            row(61, 4, "20180612", "USA", "PRK", 2, 1, "3.4"),
            row(61, 5, "20180612", "USA", "PRK", 1, 1, "11"),
            row(61, 99_999_999_999L, "20180612", "USA", "PRK", 1, 1, "3.4"),
            good + "\t",
            "",
            row(61, 8, "20180612", "USA", "PRK", 1, 1, "3.4").replace("nobody", "no\0body")
        }) {
            bytes.write((line + "\r\n").getBytes(UTF_8));
        }
        bytes.write(row(61, 9, "20180612", "USA", "PRK", 1, 1, "3.4")
                .replace("nobody", "Côte")
                .getBytes(ISO_8859_1));
        Fixture f = Fixture.of(folder, bytes.toByteArray(), Optional.empty());
        assertThat(f.accounts.accepted()).isEqualTo(1);
        assertThat(f.accounts.ignoredBy()).containsEntry("blank line", 1L);
        assertThat(f.accounts.details())
                .extracting(r -> r.line() + " " + r.column())
                .containsExactly(
                        "2 SQLDATE",
                        "3 QuadClass",
                        "4 IsRootEvent",
                        "5 GoldsteinScale",
                        "6 GLOBALEVENTID",
                        "7 ",
                        "9 ",
                        "10 ");
    }

    @Test
    void blocksOfManyLinesGiveWhatOneRowAfterAnotherWould() {
        // 40,000 rows fill three blocks; each pair's count is known without the reader.
        SplittableRandom random = new SplittableRandom(20_180_612);
        String[] states = {"USA", "PRK", "CHN", "RUS", "EUR", ""};
        Map<String, long[]> expected = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        long repeated = 0;
        for (int i = 0; i < 40_000; i++) {
            String actor = states[random.nextInt(states.length)];
            String target = states[random.nextInt(states.length)];
            boolean again = i > 100 && random.nextInt(50) == 0;
            int quad = 1 + random.nextInt(4);
            boolean pair = actor.length() == 3
                    && target.length() == 3
                    && !actor.equals(target)
                    && !actor.equals("EUR")
                    && !target.equals("EUR");
            // A repeated row has the number of the first row, which is of a pair.
            long id = again ? 1 : i + 1000;
            if (i == 0) {
                actor = "USA";
                target = "PRK";
                pair = true;
                id = 1;
            }
            if (pair && !again) {
                expected.computeIfAbsent(actor + target, k -> new long[5])[0]++;
                expected.get(actor + target)[quad]++;
            }
            repeated += pair && again ? 1 : 0;
            text.append(row(61, id, "20180612", actor, target, 0, quad, "1.5"))
                    .append(i % 3 == 0 ? " " + "x".repeat(random.nextInt(600)) : "")
                    .append('\n');
        }
        Fixture f = Fixture.of(folder, text.toString().getBytes(UTF_8), Optional.empty());
        assertThat(text.length()).isGreaterThan(9 << 20);
        assertThat(f.accounts.read()).isEqualTo(40_000);
        assertThat(f.accounts.ignoredBy()).containsEntry("repeats an earlier event", repeated);
        assertThat(f.rows).hasSize(expected.size());
        expected.forEach((pair, n) -> assertThat(f.rows)
                .contains("events[" + pair.substring(0, 3) + ", " + pair.substring(3) + ", 2018-06-01, " + n[0] + ", "
                        + n[1] + ", " + n[2] + ", " + n[3] + ", " + n[4] + ", 0, " + n[0] * 1500 / 1000.0 + ", "
                        + n[0] * 7 + "]"));
    }

    @Test
    void aLineLongerThanABlockCostsItselfOnly() {
        String good = row(61, 1, "20180612", "USA", "PRK", 1, 1, "3.4");
        Fixture f = Fixture.of(
                folder,
                good,
                row(61, 2, "20180612", "USA", "PRK", 1, 1, "3.4") + "x".repeat(9 << 20),
                row(61, 3, "20180612", "USA", "PRK", 1, 1, "3.4"));
        assertThat(f.accounts.accepted()).isEqualTo(2);
        assertThat(f.accounts.rejected()).isEqualTo(1);
    }
}
