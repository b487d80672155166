package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeTest {
    @Test
    void aDateMeansTheDaysItMayMean() {
        PartialDate month = PartialDate.parse("1992-02");
        assertThat(month.earliest()).isEqualTo("1992-02-01");
        assertThat(month.latest()).isEqualTo("1992-02-29");
        assertThat(month.precision()).isEqualTo(PartialDate.Precision.MONTH);
        assertThat(month.spoken()).isEqualTo("February 1992");
        assertThat(PartialDate.parse("1992").precision()).isEqualTo(PartialDate.Precision.YEAR);
    }

    @Test
    void impossibleDatesAreRefusedWithTheirText() {
        for (String bad : new String[] {"2023-02-30", "2023-13", "23-01-01", "2023/01/01", "2023-1-1", "", "2019-Q1"}) {
            assertThatThrownBy(() -> PartialDate.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + bad + "'");
        }
    }

    @Test
    void orderIsCertainOnlyWhereDatesDoNotOverlap() {
        assertThat(PartialDate.parse("1990-09").before(PartialDate.parse("1990-10-01")))
                .isTrue();
        assertThat(PartialDate.parse("1990").before(PartialDate.parse("1990-10-01")))
                .isFalse();
        assertThat(PartialDate.parse("1990-10-01").before(PartialDate.parse("1990")))
                .isFalse();
    }

    @Test
    void windowsRunFromTheFirstDayToTheLast() {
        Window w = Window.parse("2018-01..2019-02");
        assertThat(w.from()).isEqualTo("2018-01-01");
        assertThat(w.to()).isEqualTo("2019-02-28");
        assertThat(w).hasToString("2018-01..2019-02");
        assertThat(Window.parse("2019")).isEqualTo(Window.year(2019)).hasToString("2019");
        assertThat(Window.parse("2019-03-01")).hasToString("2019-03-01");
        assertThatThrownBy(() -> Window.parse("2020..2019")).hasMessageContaining("before it begins");
    }

    @Test
    void aDateThatStraddlesTheWindowLiesInsideInPart() {
        Window second = Window.parse("1992-07..1992-12");
        assertThat(second.share(PartialDate.parse("1992"))).isCloseTo(184 / 366.0, within(1e-12));
        assertThat(second.share(PartialDate.parse("1992-06"))).isZero();
        assertThat(second.share(PartialDate.parse("1992-07"))).isEqualTo(1);
    }

    @Test
    void yearsAreCountedInDays() {
        assertThat(Window.parse("2001..2004").days()).isEqualTo(1461);
        assertThat(Window.parse("2001..2400").years()).isCloseTo(400, within(1e-9));
        assertThat(new Window(LocalDate.EPOCH, LocalDate.EPOCH).days()).isEqualTo(1);
    }
}
