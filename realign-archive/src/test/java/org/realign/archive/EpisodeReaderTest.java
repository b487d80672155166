package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.InputException;
import org.realign.truth.Episode;

class EpisodeReaderTest {
    private static final String HEADER =
            "iso3\tstart\tend\tkind\tfrom_pole\tto_pole\tdirection\tconfidence\tnote\tsource\n";

    @TempDir
    private Path folder;

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("realignments.tsv"), HEADER + rows);
    }

    @Test
    void aRowIsAnEpisode() throws IOException {
        Episode e = EpisodeReader.read(
                        file("ALB\t1960-06\t1961-12\trealign\tRUS\tCHN\tswap\thigh\tSoviet break\tGriffith 1963\n"))
                .get(0);
        assertThat(e.state()).isEqualTo("ALB");
        assertThat(e.window()).hasToString("1960-06..1961-12");
        assertThat(e.kind()).isEqualTo(Episode.Kind.REALIGN);
        assertThat(e.from()).isEqualTo(1);
        assertThat(e.to()).isEqualTo(2);
        assertThat(e.sure()).isTrue();
        assertThat(e.note()).isEqualTo("Soviet break");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() throws IOException {
        String good = "ALB\t1960-06\t1961-12\thedge\tRUS\tNONE\tequidistance\tmedium\t\t\n";
        Path pole = file(good + good.replace("RUS", "IND"));
        assertThatThrownBy(() -> EpisodeReader.read(pole))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("realignments.tsv")
                .hasMessageContaining("3")
                .hasMessageContaining("IND");
        for (String wrong : List.of(good.replace("hedge", "fence"), good.replace("1960-06", "June"), "ALB\t1960\n")) {
            Path path = file(wrong);
            assertThatThrownBy(() -> EpisodeReader.read(path)).isInstanceOf(InputException.class);
        }
        Path other = Files.writeString(folder.resolve("other.tsv"), "x\n");
        assertThatThrownBy(() -> EpisodeReader.read(other)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> EpisodeReader.read(folder.resolve("none.tsv"))).isInstanceOf(InputException.class);
    }

    @Test
    void theSetAtHandIsReadWhole() {
        List<Episode> episodes = EpisodeReader.read(SharedData.file("realignments.tsv"));
        assertThat(episodes).hasSize(123);
        assertThat(episodes.stream().filter(e -> e.kind() == Episode.Kind.REALIGN))
                .hasSize(78);
        assertThat(episodes.stream().filter(e -> e.kind() == Episode.Kind.STABLE))
                .hasSize(20);
    }
}
