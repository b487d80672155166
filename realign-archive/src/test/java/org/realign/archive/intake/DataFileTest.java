package org.realign.archive.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.Sha256;
import org.realign.record.InputException;

class DataFileTest {
    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String text(String named) throws IOException {
        try (DataFile file = DataFile.open(named)) {
            String text = new String(file.text().readAllBytes(), UTF_8);
            file.sha256();
            return text;
        }
    }

    private void refused(Path path, String problem) {
        refused(path.toString(), problem);
    }

    private void refused(String named, String problem) {
        assertThatThrownBy(() -> {
                    try (DataFile file = DataFile.open(named)) {
                        try {
                            file.text().transferTo(OutputStream.nullOutputStream());
                        } catch (IOException e) {
                            throw file.unreadable(e);
                        }
                    }
                })
                .isInstanceOf(InputException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void plainGzippedAndZippedTextIsTheSameWhateverItsName() throws IOException {
        byte[] bytes = "a,b\n1,2\n".getBytes(UTF_8);
        Path plain = file("x.zip", bytes);
        assertThat(text(plain.toString())).isEqualTo("a,b\n1,2\n");
        assertThat(text(file("y.csv", gzip(bytes)).toString())).isEqualTo("a,b\n1,2\n");
        byte[] zipped = zip("../../etc/data.csv", "a,b\n1,2\n", "__MACOSX/._data.csv", "x", "folder/", "");
        assertThat(text(file("z", zipped).toString())).isEqualTo("a,b\n1,2\n");
        try (DataFile file = DataFile.open(plain.toString())) {
            assertThat(file.head().lines()).containsExactly("a,b", "1,2");
            file.text().readAllBytes();
            Sha256 expected = new Sha256();
            expected.add(bytes);
            assertThat(file.sha256()).isEqualTo(expected.hex()).isEqualTo(file.digest());
        }
    }

    @Test
    void ofSeveralEntriesOneMustBeNamed() throws IOException {
        Path zip = file("two.zip", zip("one.csv", "1\n", "two.csv", "2\n"));
        refused(zip, "'one.csv', 'two.csv'");
        assertThat(text(zip + "!two.csv")).isEqualTo("2\n");
        refused(zip + "!three.csv", "no entry 'three.csv'");
    }

    @Test
    void whatIsNoTextSaysWhatItIs() throws IOException {
        refused(folder, "is a folder");
        refused(folder.resolve("none.csv"), "does not exist");
        refused(file("empty.csv", new byte[0]), "is empty");
        refused(file("blank.gz", gzip(new byte[0])), "holds nothing");
        refused(file("utf16.csv", "\uFEFFa,b\n".getBytes(UTF_16LE)), "UTF-16");
        refused(file("nomark.csv", "ccode,year,milex\n".getBytes(UTF_16LE)), "UTF-16");
        refused(file("twice.gz", gzip(gzip("a\n".getBytes(UTF_8)))), "packed twice");
        refused(file("x.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0}), "7z");
        refused(file("x.xlsx", zip("[Content_Types].xml", "x", "xl/sheet1.xml", "y")), "Office");
    }

    @Test
    void aFileCutShortIsNotTakenForAWholeOne() throws IOException {
        byte[] whole = gzip("a,b\n1,2\n".repeat(40_000).getBytes(UTF_8));
        refused(file("cut.gz", Arrays.copyOf(whole, whole.length / 2)), "middle of its packed data");
        byte[] broken = whole.clone();
        broken[whole.length / 2] ^= 0x55;
        refused(file("broken.gz", broken), "packed data");
    }

    @Test
    void aBombIsStopped() throws IOException {
        // Members of a gzip file follow one another: 72 times 16 MiB of zeros, in little more than a megabyte.
        byte[] member = gzip(new byte[16 << 20]);
        Path bomb = folder.resolve("bomb.gz");
        for (int i = 0; i < 72; i++) {
            Files.write(bomb, member, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        refused(bomb, "far more than its size");
    }

    @Test
    void aPipeIsRefusedBeforeItBlocks() throws Exception {
        Path pipe = folder.resolve("pipe");
        boolean made = Files.isExecutable(Path.of("/usr/bin/mkfifo"))
                && new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                                .start()
                                .waitFor()
                        == 0;
        assumeTrue(made, "skipped: no mkfifo here");
        refused(pipe, "is not a regular file");
    }

    @Test
    void theUsersOwnLinkIsFollowed() throws IOException {
        Path data = file("data.csv", "a\n".getBytes(UTF_8));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), data);
        assertThat(text(link.toString())).isEqualTo("a\n");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNoticed() throws IOException {
        Path path = file("growing.csv", "a\n".getBytes(UTF_8));
        try (DataFile file = DataFile.open(path.toString())) {
            file.text().readAllBytes();
            Files.write(path, "b\n".getBytes(UTF_8), StandardOpenOption.APPEND);
            assertThatThrownBy(file::sha256)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("changed while it was read");
        }
    }
}
