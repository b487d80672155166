package org.realign.archive.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.InputException;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

/** Whatever becomes of a file's bytes: it is refused with a reason, or each of its rows is accounted for. */
class MutatedFixtureLawTest {
    private static final List<String> PIECES = List.of(
            "",
            ",",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\"",
            "\"\"",
            "\0",
            "\uFEFF",
            "-9",
            "1e400",
            "3,5",
            "2023-02-30",
            "NA",
            "xx",
            "\u0661",
            "\uD83D\uDE42",
            "=HYPERLINK(1)",
            "x".repeat(5000),
            "\"\n\"",
            ";");

    private static final List<String> FILES = List.of(
            "resid,ccode,date,year,vote\n" + "1001,365,1946-01-01,1946,3\n1001,2,1946-01-01,1946,1\n".repeat(20),
            "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n"
                    + "731,1990,-9,1200,7000,70000,20000,8000,0.0123\n".repeat(20),
            "id,start_date,end_date,visitor,from_id,from_name,description,source_file\n"
                    + "1,1987-12-07,1987-12-10,\"Mikhail \"\"G\"\"\",x,Soviet Union,\"Signed,\nthen left.\",1987.xml\n"
                            .repeat(20),
            "Event ID\tEvent Date\tSource Country\tCAMEO Code\tIntensity\tTarget Country\n"
                    + "1\t2018-06-12\tUnited States\t040\t1\tNorth Korea\n".repeat(20),
            "ccode1;ccode2;year;flow1;flow2\r\n" + "2;20;1970;0;5.5\r\n".repeat(20),
            gdelt());

    @TempDir
    Path folder;

    private static String gdelt() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i)
                    .append(
                            "\t20180612\t201806\t2018\t2018.4\t\t\tUSA\t\t\t\t\t\t\t\t\t\tPRK\t\t\t\t\t\t\t\t1\t040\t040\t04\t1\t2.8\t5")
                    .append("\t".repeat(28))
                    .append("20180612000000\thttps://example.org/\u00E9\n");
        }
        return text.toString();
    }

    /** A change at a share of the length: so many bytes go, and a piece comes. */
    private record Change(int file, double place, int removed, int piece) {}

    private static final Gen<Change> CHANGE = Gen.both(
            Gen.both(Gen.ints(0, FILES.size() - 1), Gen.doubles(0, 1), (f, p) -> new Change(f, p, 0, 0)),
            Gen.both(Gen.ints(0, 12), Gen.ints(0, PIECES.size() - 1), (r, p) -> new Change(0, 0, r, p)),
            (where, what) -> new Change(where.file(), where.place(), what.removed(), what.piece()));

    @Test
    void aMutatedFileIsRefusedOrAccountedFor() {
        Laws.forAll(Gen.lists(CHANGE, 1, 4), 600, 20_261_122, changes -> {
            byte[] bytes = FILES.get(changes.get(0).file()).getBytes(UTF_8);
            for (Change change : changes) {
                bytes = changed(bytes, change);
            }
            check(bytes);
        });
    }

    @Test
    void theFixturesThemselvesAreRead() {
        for (String file : FILES) {
            Fixture f = Fixture.of(folder, file.getBytes(UTF_8), Optional.empty());
            assertThat(f.accounts.rejected()).isZero();
            assertThat(f.rows).isNotEmpty();
        }
    }

    @Test
    void noiseIsRefusedOrAccountedFor() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[2000];
            random.nextBytes(noise);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("ccode1,ccode2,year,flow1,flow2\n".getBytes(UTF_8));
            bytes.writeBytes(noise);
            check(bytes.toByteArray());
        }
    }

    private static byte[] changed(byte[] bytes, Change change) {
        int at = (int) (change.place() * bytes.length);
        int end = Math.min(bytes.length, at + change.removed());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(PIECES.get(change.piece()).getBytes(UTF_8));
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }

    private void check(byte[] bytes) {
        try {
            Fixture f = Fixture.of(folder, bytes, Optional.empty());
            assertThat(f.accounts.read())
                    .isEqualTo(f.accounts.accepted() + f.accounts.rejected() + f.accounts.ignored());
            assertThat(f.accounts.details()).hasSize((int) f.accounts.rejected());
            // No row of a file is lost: there are as many as there are lines behind the header, but for joined ones.
            List<Long> lines = new ArrayList<>();
            f.accounts.details().forEach(d -> lines.add(d.line()));
            assertThat(lines).isSorted();
        } catch (InputException e) {
            assertThat(e.problems()).isNotEmpty();
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
