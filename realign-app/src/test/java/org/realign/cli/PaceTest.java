package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    private Pace pace(boolean interactive) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Pace(new Terminal(stream, stream, interactive, false, 100), () -> now);
    }

    @Test
    void rateAndTimeLeftAreShownAfterTwoSeconds() {
        Pace pace = pace(true);
        now = 1_000_000_000L;
        pace.report(10_000_000, 100_000_000);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        now = 4_000_000_000L;
        pace.report(40_000_000, 100_000_000);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("40%, 10.0 MB/s, 6 s left");
    }

    @Test
    void nothingIsShownWhereNobodyWatches() {
        Pace pace = pace(false);
        now = 4_000_000_000L;
        pace.report(40_000_000, 100_000_000);
        assertThat(err.size()).isZero();
    }
}
