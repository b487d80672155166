package org.realign.archive.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final List<String> COLUMNS = List.of("a", "b", "c");

    private final List<String> taken = new ArrayList<>();

    private Accounts read(Format format, byte[] bytes) throws IOException {
        return read(format, new ByteArrayInputStream(bytes));
    }

    private Accounts read(Format format, InputStream in) throws IOException {
        Accounts accounts = new Accounts();
        new Rows(in, format, accounts)
                .read(
                        COLUMNS,
                        new int[] {0, 1, 2},
                        3,
                        row -> taken.add(row.line() + ":" + row.text(0) + "|" + row.text(1) + "|" + row.text(2)));
        assertThat(accounts.read()).isEqualTo(accounts.accepted() + accounts.rejected() + accounts.ignored());
        return accounts;
    }

    private Accounts read(Format format, String text) throws IOException {
        return read(format, text.getBytes(UTF_8));
    }

    @Test
    void allThreeLineEndsEndALine() throws IOException {
        Accounts accounts = read(Format.CSV, "1,2,3\r\n4,5,6\r7,8,9\n10,11,12");
        assertThat(taken).containsExactly("1:1|2|3", "2:4|5|6", "3:7|8|9", "4:10|11|12");
        assertThat(accounts.accepted()).isEqualTo(4);
    }

    @Test
    void anUnclosedQuoteCostsItsLineOnly() throws IOException {
        Accounts accounts = read(Format.CSV, "1,2,3\n4,\"5,6\n7,8,9\n");
        assertThat(taken).containsExactly("1:1|2|3", "3:7|8|9");
        assertThat(accounts.rejectedBy()).containsOnlyKeys("opens a quote and does not close it");
        assertThat(accounts.details().get(0).line()).isEqualTo(2);
    }

    @Test
    void anUnclosedQuoteNeverSwallowsTheRowsBehindIt() throws IOException {
        // The quote of line 1 closes in line 3, but what is joined has five cells: line 1 alone is lost.
        read(Format.CSV.withLineEnds(), "1,\"2,3\n4,5,6\n7,\"8\",9\n10,11,12\n");
        assertThat(taken).containsExactly("2:4|5|6", "3:7|8|9", "4:10|11|12");
        taken.clear();
        // It never closes at all.
        read(Format.CSV.withLineEnds(), "1,\"2,3\n4,5,6\n7,8,9\n");
        assertThat(taken).containsExactly("2:4|5|6", "3:7|8|9");
    }

    @Test
    void aCellMayRunOverLineEndsWhereTheFormatSaysSo() throws IOException {
        Accounts accounts = read(Format.CSV.withLineEnds(), "1,\"2\nand \"\"more\"\"\",3\n4,5,6\n");
        assertThat(taken).containsExactly("1:1|2\nand \"more\"|3", "3:4|5|6");
        assertThat(accounts.read()).isEqualTo(2);
    }

    @Test
    void cellsTooManyOrTooFewAreRejectedWithTheirNumber() throws IOException {
        Accounts accounts = read(Format.CSV, "1,2\n1,2,3,4\n1,2,\n,,\n\n  \n");
        assertThat(taken).containsExactly("3:1|2|");
        assertThat(accounts.rejected()).isEqualTo(2);
        assertThat(accounts.details()).extracting(Accounts.Rejected::cell).containsExactly("2 cells", "4 cells");
        assertThat(accounts.ignoredBy()).containsEntry("row of blank cells", 1L).containsEntry("blank line", 2L);
    }

    @Test
    void bytesThatAreNoTextAreRejected() throws IOException {
        byte[] latin = "Côte,2,3\n".getBytes(ISO_8859_1);
        assertThat(read(Format.CSV, latin).rejectedBy()).containsOnlyKeys("is not UTF-8");
        assertThat(read(Format.CSV.orLatin1(), latin).accepted()).isEqualTo(1);
        assertThat(read(Format.CSV.orLatin1(), "Côte,2,4\n").accepted()).isEqualTo(1);
        assertThat(taken).containsExactly("1:Côte|2|3", "1:Côte|2|4");
        assertThat(read(Format.CSV, "1,\0,3\n").rejectedBy()).containsOnlyKeys("holds a NUL byte");
        assertThat(read(Format.CSV, "1,\"2\"x,3\n").rejectedBy()).containsOnlyKeys("has text after a closing quote");
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstCell() throws IOException {
        read(Format.CSV, "\uFEFF1,2,3\n");
        assertThat(taken).containsExactly("1:1|2|3");
    }

    @Test
    void aLineWithoutEndIsRejectedWithoutBeingHeld() throws IOException {
        // 256 MiB in one line: held whole, it would not fit into what a test run is given several times over.
        byte[] block = new byte[1 << 20];
        java.util.Arrays.fill(block, (byte) 'x');
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream("1,2,3\n".getBytes(UTF_8)));
        for (int i = 0; i < 256; i++) {
            parts.add(new ByteArrayInputStream(block));
        }
        parts.add(new ByteArrayInputStream("\n4,5,6\n".getBytes(UTF_8)));
        Accounts accounts = read(Format.CSV, new SequenceInputStream(Collections.enumeration(parts)));
        assertThat(taken).containsExactly("1:1|2|3", "3:4|5|6");
        assertThat(accounts.rejected()).isEqualTo(1);
    }
}
