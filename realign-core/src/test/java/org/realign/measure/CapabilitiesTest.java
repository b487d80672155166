package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Window;

class CapabilitiesTest {
    private static final List<Pole> THREE = List.of(Pole.of("USA"), Pole.of("RUS"), Pole.of("CHN"));

    private static Records records() {
        return Records.usual()
                .series("cinc", "USA", "", "2000", 0.2, "share of the world")
                .series("cinc", "RUS", "", "2000", 0.1, "share of the world")
                .series("cinc", "CHN", "", "2000", 0.1, "share of the world")
                .series("cinc", "USA", "", "2001", 0.3, "share of the world")
                .series("cinc", "RUS", "", "2001", 0.1, "share of the world")
                .series("cinc", "CHN", "", "2001", 0.1, "share of the world")
                .series("cinc", "USA", "", "2002", 0.2, "share of the world");
    }

    private static Observed<Estimate> ask(Measure measure, Records records, String window) {
        return measure.estimate(Evidence.of(records.record()), Question.ofGroup(THREE, Window.parse(window)));
    }

    private static Estimate known(Measure measure, String window) {
        return ask(measure, records(), window).match(e -> e, a -> {
            throw new AssertionError(a.why());
        });
    }

    /** Shares 1/2, 1/4, 1/4: sqrt((3/8 - 1/3) / (2/3)) = 1/4. Shares 3/5, 1/5, 1/5: sqrt((11/25 - 1/3) / (2/3)) = 2/5. */
    @Test
    void concentrationIsTheMeanOfYears() {
        Estimate two = known(Capabilities.CONCENTRATION, "2000..2002");
        // Sums and square roots of doubles.
        assertThat(two.distribution().mean()).isCloseTo((0.25 + 0.4) / 2, within(1e-12));
        assertThat(two.distribution().quantile(0.01))
                .isEqualTo(two.distribution().quantile(0.99));
        assertThat(two.basis()).hasSize(6);
        assertThat(two.caveats()).singleElement().satisfies(c -> assertThat(c).contains("2 of 3 years", "no error"));
    }

    /** In 2000 all have at least half of what the first has; in 2001 the first alone. */
    @Test
    void polarityCountsThoseWithHalfOfTheFirst() {
        assertThat(known(Capabilities.POLARITY, "2000").distribution().mean()).isEqualTo(3);
        assertThat(known(Capabilities.POLARITY, "2000..2001").distribution().mean())
                .isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsNamed() {
        ask(Capabilities.CONCENTRATION, Records.usual(), "2000")
                .either(e -> assertThat(e).isNull(), a -> {
                    assertThat(a.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
                    assertThat(a.why()).contains("cinc", "realign import");
                });
        ask(Capabilities.POLARITY, records(), "2002").either(e -> assertThat(e).isNull(), a -> {
            assertThat(a.kind()).isEqualTo(Missing.NOT_CODED);
            assertThat(a.why()).contains("RUS");
        });
    }
}
