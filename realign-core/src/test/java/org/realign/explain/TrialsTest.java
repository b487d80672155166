package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;

class TrialsTest {
    /** The design note of this method: the right one chosen, by drift; then surely (0.9 and more). */
    private static final double[][] RIGHT = {{.65, .98, .95, .75}, {.53, .88, .80, .63}, {.50, .80, .88, .33}};

    private static final double[][] SURE = {{0, .80, .70, .18}, {0, .53, .57, .07}, {0, .47, .53, .02}};

    /**
     * The figures of the design note, which is not published, are of 40 simulations: a share p has standard deviation sqrt(p (1 - p) /
     * 40), at most 0.079. With 200 of our own, 2.6 standard deviations of the difference are 0.225 at most. How sizes were drawn is not
     * said there; see docs/methods.md.
     */
    @Test
    void confusionOfTheDesignNote() {
        List<Trials.Cell> cells = Trials.confusion(200, new RandomStreams(7));
        double squares = 0;
        double misled = 0;
        for (int d = 0; d < 3; d++) {
            for (int truth = 0; truth < 4; truth++) {
                Trials.Cell cell = cells.get(4 * d + truth);
                assertThat(cell.rate().right()).as(cell.toString()).isCloseTo(RIGHT[d][truth], within(0.225));
                assertThat(cell.rate().sure()).as(cell.toString()).isCloseTo(SURE[d][truth], within(0.225));
                // Another with 0.9 and more: there at most 0.4 per cent; of 1000 series here up to 1.3, of which more
                // than six in 200 come once in 60 times.
                assertThat(cell.rate().misled()).as(cell.toString()).isLessThanOrEqualTo(0.03);
                misled += cell.rate().misled() / 12;
                double p = RIGHT[d][truth];
                double off = cell.rate().right() - p;
                squares += off * off / (p * (1 - p) * (1 / 40.0 + 1 / 200.0));
            }
        }
        // 0.4 per cent on average of 1000 series in each cell; three standard errors of 2400.
        assertThat(misled).isLessThan(0.008);
        // Twelve squared normal values: above 28.3 once in 200 times.
        assertThat(squares).isLessThan(28.3);
    }

    /** Simulated from what is believed, probabilities are what they say: bins of 100 within 3 standard deviations. */
    @Test
    void probabilitiesAreWhatTheySay() {
        for (Trials.Bin bin : Trials.reliability(400, new RandomStreams(8))) {
            if (bin.count() >= 20) {
                double sd = Math.sqrt(bin.said() * (1 - bin.said()) / bin.count());
                assertThat(bin.held()).as(bin.toString()).isCloseTo(bin.said(), within(3 * sd + 0.005));
            }
        }
    }
}
