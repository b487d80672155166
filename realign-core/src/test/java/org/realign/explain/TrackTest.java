package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackTest {
    private static final List<Track.Source> ONE = List.of(Track.Source.plain("acts"));

    private static Track track(int at, double value, double variance, int source) {
        return new Track(
                4, new int[] {1, at}, new double[] {0, value}, new double[] {1, variance}, new int[] {0, source}, ONE);
    }

    @Test
    void oneReadingAPeriod() {
        Track track = Track.of(new double[] {3, 4, 5}, 0.25);
        assertThat(track.periods()).isEqualTo(3);
        assertThat(track.size()).isEqualTo(3);
        assertThat(track.at()).containsExactly(0, 1, 2);
        assertThat(track.variance()).containsOnly(0.25);
    }

    @Test
    void readingsThatDoNotFitAreRefusedWithTheirNumbers() {
        assertThat(track(1, 2, 1, 0).size()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(0, 2, 1, 0))
                .withMessageContainingAll("reading 1", "period 0");
        assertThatIllegalArgumentException().isThrownBy(() -> track(4, 2, 1, 0)).withMessageContaining("period 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(2, Double.NaN, 1, 0))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(2, Double.POSITIVE_INFINITY, 1, 0))
                .withMessageContaining("Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> track(2, 2, 0, 0)).withMessageContaining("variance 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(2, 2, Double.NaN, 0))
                .withMessageContaining("variance NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> track(2, 2, 1, 1)).withMessageContaining("source 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Track(4, new int[] {1, 2}, new double[2], new double[] {1, 1}, new int[1], ONE));
    }

    @Test
    void whatIsKeptKeepsItsPeriod() {
        Track kept = Track.of(new double[] {3, 4, 5, 6}, 1).only(n -> n % 2 == 1);
        assertThat(kept.periods()).isEqualTo(4);
        assertThat(kept.at()).containsExactly(1, 3);
        assertThat(kept.value()).containsExactly(4, 6);
        assertThat(kept.isAs(Track.of(new double[] {3, 4, 5, 6}, 1))).isFalse();
        assertThat(kept.isAs(Track.of(new double[] {0, 4, 0, 6}, 1).only(n -> n % 2 == 1)))
                .isTrue();
    }
}
