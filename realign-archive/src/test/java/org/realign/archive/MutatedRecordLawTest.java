package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.realign.record.InputException;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

/** Whatever becomes of the record's bytes, it loads, or the user is told where it is wrong. */
class MutatedRecordLawTest {
    private static final List<String> PIECES = List.of(
            "",
            "\t",
            "\n",
            "\r",
            "\u0000",
            "\uFEFF",
            "#",
            "-",
            "9999",
            "2023-02-30",
            "..",
            "+",
            ";",
            "org:",
            "*",
            "ZZZ",
            "İı",
            "\uD83D\uDE42",
            "x".repeat(TableText.LONGEST_LINE));

    private static final SortedMap<String, byte[]> REAL = withoutAgreement();

    /** A place in a file as shares of its length, how many bytes go, and what comes instead. */
    private record Change(int file, double place, int removed, int piece) {}

    private static SortedMap<String, byte[]> withoutAgreement() {
        SortedMap<String, byte[]> files = new TreeMap<>(RecordFiles.bundled().bytes());
        files.keySet().removeIf(f -> f.startsWith("agreement/"));
        files.put("agreement/usa.tsv", new SmallRecord().files().bytes().get("agreement/usa.tsv"));
        return files;
    }

    @Test
    void aMutatedRecordLoadsOrNamesALine() {
        Gen<Change> change = Gen.both(
                Gen.both(Gen.ints(0, REAL.size() - 1), Gen.doubles(0, 1), (f, p) -> new Change(f, p, 0, 0)),
                Gen.both(Gen.ints(0, 12), Gen.ints(0, PIECES.size() - 1), (r, p) -> new Change(0, 0, r, p)),
                (where, what) -> new Change(where.file(), where.place(), what.removed(), what.piece()));
        Laws.forAll(Gen.lists(change, 1, 3), 300, 20_251_031, MutatedRecordLawTest::loadsOrNamesALine);
    }

    private static void loadsOrNamesALine(List<Change> changes) {
        SortedMap<String, byte[]> files = new TreeMap<>(REAL);
        List<String> names = new ArrayList<>(REAL.keySet());
        changes.forEach(c -> files.compute(names.get(c.file()), (name, bytes) -> mutated(bytes, c)));
        try {
            AuthoredRecord.of(new RecordFiles("record", files));
        } catch (InputException e) {
            assertThat(e.problems()).hasSizeBetween(1, Problems.MOST).allSatisfy(p -> {
                assertThat(p.place().file()).startsWith("record/");
                boolean whole = p.place().file().equals("record/reliability.tsv")
                        && p.problem().startsWith("has no row for");
                assertThat(p.place().line() > 0 || whole).as(p.toString()).isTrue();
            });
        }
    }

    private static byte[] mutated(byte[] bytes, Change change) {
        int at = (int) (change.place() * bytes.length);
        int after = Math.min(bytes.length, at + change.removed());
        byte[] piece = PIECES.get(change.piece()).getBytes(StandardCharsets.UTF_8);
        byte[] result = new byte[at + piece.length + bytes.length - after];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(piece, 0, result, at, piece.length);
        System.arraycopy(bytes, after, result, at + piece.length, bytes.length - after);
        return result;
    }
}
