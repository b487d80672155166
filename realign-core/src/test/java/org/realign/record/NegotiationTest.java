package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
    private static PublicRecord record() {
        return Records.usual()
                .negotiated("PRK", "USA", "2019-02-28", 0, Check.CHECKED)
                .negotiated("PRK", "RUS", "2001", 1, Check.MEMORY)
                .negotiated("PRK", "SUN", "1985-05", 0.5, Check.REPORTED)
                .negotiated("NOR", "USA", "2008-12", 1, Check.COMPUTED)
                .record();
    }

    private static List<String> ids(PublicRecord record) {
        return record.negotiations().stream()
                .map(n -> n.state() + "." + n.partner() + "." + n.date())
                .toList();
    }

    @Test
    void byDate() {
        assertThat(ids(record()))
                .containsExactly("PRK.SUN.1985-05", "PRK.RUS.2001", "NOR.USA.2008-12", "PRK.USA.2019-02-28");
    }

    @Test
    void ofAStateWithAPoleThroughItsSuccessions() {
        Pole moscow = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));
        assertThat(record().negotiations(Pole.of("PRK"), moscow))
                .extracting(Negotiation::outcome)
                .containsExactly(0.5, 1.0);
        assertThat(record().negotiations(moscow, Pole.of("PRK"))).isEmpty();
    }

    /** One that may have ended later has not been seen. */
    @Test
    void asOfADay() {
        assertThat(ids(record().asOf(LocalDate.of(2001, 12, 30)))).containsExactly("PRK.SUN.1985-05");
        assertThat(ids(record().asOf(LocalDate.of(2001, 12, 31)))).containsExactly("PRK.SUN.1985-05", "PRK.RUS.2001");
        assertThat(ids(record().asOf(LocalDate.of(2019, 2, 27)))).hasSize(3);
        assertThat(ids(record().asOf(LocalDate.of(2019, 2, 28)))).hasSize(4);
    }

    @Test
    void withoutWhatIsFromMemoryOrHearsay() {
        assertThat(ids(record().lookedUp())).hasSize(3).doesNotContain("PRK.RUS.2001");
        assertThat(ids(record().confirmed())).hasSize(3).doesNotContain("PRK.SUN.1985-05");
    }

    /** The contents with other series and events keep their negotiations, and the other way round. */
    @Test
    void contentsAreChangedOneAtATime() {
        PublicRecord.Contents contents = record().contents();
        assertThat(contents.with(Observations.NONE, List.of(), List.of()).negotiations())
                .hasSize(4);
        assertThat(contents.with(List.of())).satisfies(c -> {
            assertThat(c.negotiations()).isEmpty();
            assertThat(c.acts()).isEqualTo(contents.acts());
            assertThat(c.observations()).isEqualTo(contents.observations());
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void outcomesThatAreNone(double outcome) {
        assertThatThrownBy(() -> new Records().negotiated("PRK", "USA", "2019", outcome, Check.CHECKED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(outcome));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY, Double.NaN})
    void weightsThatAreNone(double weight) {
        Negotiation some = record().negotiations().get(0);
        assertThatThrownBy(() -> new Negotiation(
                        some.id(), some.state(), some.partner(), some.date(), 1, weight, some.words(), some.source()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(weight));
    }
}
