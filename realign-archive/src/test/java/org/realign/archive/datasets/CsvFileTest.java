package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.InputException;

class CsvFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(String text, boolean gzip) throws IOException {
        Path file = folder.resolve("a.csv");
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream through = gzip ? new GZIPOutputStream(out) : out) {
            through.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return file;
    }

    private Dataset read(List<String> columns, CsvFile.Sink sink) {
        return new CsvFile(folder, "a.csv", StandardCharsets.ISO_8859_1).read("A, version 1", "none", columns, sink);
    }

    @Test
    void rowsThatFitAreReadAndOthersCounted() throws IOException {
        for (boolean gzip : new boolean[] {false, true}) {
            write("year,name,x\n1950,Côte,-9\n1951,too,many,cells\n1952,\"a, b\",\n1953,unused,1\n", gzip);
            List<String> seen = new ArrayList<>();
            Dataset dataset = read(List.of("name", "year", "x"), row -> {
                seen.add(row.text(0) + " " + row.whole(1, 0) + " " + row.whole(2, 7) + " " + row.number(2));
                return row.whole(1, 0) != 1953;
            });
            assertThat(seen).containsExactly("Côte 1950 -9 -9.0", "a, b 1952 7 NaN", "unused 1953 1 1.0");
            assertThat(dataset.rows()).isEqualTo(4);
            assertThat(dataset.skipped()).isEqualTo(2);
            assertThat(dataset.sentence()).contains("A, version 1; a.csv, SHA-256 " + dataset.sha256());
        }
    }

    @Test
    void aFileThatIsNotTheDatasetIsRefused() throws IOException {
        assertThatThrownBy(() -> read(List.of("year"), row -> true))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.csv");
        write("year,x\n", false);
        assertThatThrownBy(() -> read(List.of("country"), row -> true))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("country")
                .hasMessageContaining("year, x");
        Files.write(folder.resolve("a.csv"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
        assertThatThrownBy(() -> read(List.of("year"), row -> true)).isInstanceOf(InputException.class);
    }
}
