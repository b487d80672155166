package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.InputException;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OutputTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkStaysALinkAndItsFileIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        Output.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("other"));
        Output.write(dangling, "new");
        assertThat(folder.resolve("other")).hasContent("new");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null"));
        Output.write(device, "gone");
        assertThat(device).isSymbolicLink();
        Output.requireApart(List.of(device, device), List.of());
        Files.delete(device);
    }

    @Test
    void nothingElseIsLeftAndWhatLiesInTheWayIsNotTouched() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "kept");
        Files.createSymbolicLink(folder.resolve(".brief.html.part"), victim);
        Output.write(folder.resolve("brief.html"), "text");
        assertThat(victim).hasContent("kept");
        assertThat(names()).containsExactlyInAnyOrder("brief.html", "victim", ".brief.html.part");
        assertThatThrownBy(() -> Output.write(victim.resolve("x"), "text")).isInstanceOf(InputException.class);
        assertThat(victim).hasContent("kept");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
