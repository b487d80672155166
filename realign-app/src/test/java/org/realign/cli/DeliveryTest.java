package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aResultCutShortIsNoSuccess() {
        assertThat(exitOf("No space left on device")).isEqualTo(Exit.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoFailure() {
        assertThat(exitOf("Broken pipe")).isEqualTo(Exit.COMPLETE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int exitOf(String failure) {
        Delivery out = new Delivery(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                100);
        return Main.exit(Main.run(terminal, "schema"), out, terminal);
    }
}
