package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ObservationsTest {
    private static Observations some() {
        return Records.usual()
                .series("gdp", "PRK", "", "2001", 2.123456789, "USD")
                .series("gdp", "PRK", "", "2000-05", 1, "USD")
                .series("gdp", "CHN", "", "2002-03-04", 3, "USD")
                .series("aid", "PRK", "CHN", "2001", 0, "")
                .record()
                .observations();
    }

    @Test
    void byNameAndStateInOrderOfDate() {
        Observations some = some();
        assertThat(some.names()).containsExactly("aid", "gdp");
        assertThat(some.of("gdp", new Party("PRK")))
                .extracting(o -> o.date().text())
                .containsExactly("2000-05", "2001");
        assertThat(some.of("gdp")).hasSize(3);
        assertThat(some.of("none")).isEmpty();
        assertThat(some.span("gdp")).isEqualTo(Window.parse("2000-05-01..2002-03-04"));
        assertThatIllegalArgumentException().isThrownBy(() -> some.span("none")).withMessageContaining("gdp");
    }

    @Test
    void aValueIsKnownOnceItsTimeIsOver() {
        assertThat(some().asOf(LocalDate.of(2001, 12, 30)).names()).containsExactly("gdp");
        assertThat(some().asOf(LocalDate.of(2001, 12, 31)).names()).containsExactly("aid", "gdp");
        assertThat(some().asOf(LocalDate.of(1999, 12, 31)).isEmpty()).isTrue();
    }

    @Test
    void entriesSayWhatTheyAre() {
        Observation gdp = some().of("gdp", new Party("PRK")).get(1);
        assertThat(gdp.words()).isEqualTo("PRK gdp: 2.12346 USD");
        assertThat(gdp.id()).isEqualTo("series.gdp.2001.PRK");
        Observation aid = some().of("aid").get(0);
        assertThat(aid.words()).isEqualTo("PRK with CHN aid: 0");
        assertThat(aid.id()).isEqualTo("series.aid.2001.PRK.CHN");
    }

    @Test
    void namesAreOneWord() {
        assertThat(Observation.nameOf(" aid given, net (USD) ")).isEqualTo("aid-given-net-USD-");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.usual().series("aid given", "PRK", "", "2001", 1, ""))
                .withMessageContaining("aid-given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.usual()
                        .series("aid", "PRK", "", "2001", Observed.of(Double.NaN), OptionalDouble.empty(), ""));
    }

    @Test
    void whatIsMissingSaysWhy() {
        Observation none = Records.usual()
                .series(
                        "aid",
                        "PRK",
                        "",
                        "2001",
                        Observed.missing(Missing.NOT_CODED, "Not coded."),
                        OptionalDouble.empty(),
                        "USD")
                .record()
                .observations()
                .of("aid")
                .get(0);
        assertThat(none.words()).isEqualTo("PRK aid: not coded");
    }
}
