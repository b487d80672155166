package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.record.EventTally.Quad;

class EventsTest {
    private static final Source SOURCE = new Source("news", "", Check.COMPUTED);
    private static final Pole MOSCOW = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));

    private static Events told() {
        return new Events.Builder(Set.of("PRK", "SUN", "RUS", "USA", "CHN"))
                .add("PRK", "USA", YearMonth.of(1991, 12), 1, 2, 3, 4)
                .add("USA", "PRK", YearMonth.of(1991, 12), 10, 0, 0, 0)
                .add("PRK", "SUN", YearMonth.of(1991, 12), 5, 0, 0, 0)
                .add("RUS", "PRK", YearMonth.of(1991, 12), 0, 6, 0, 0)
                .add("RUS", "SUN", YearMonth.of(1991, 12), 7, 0, 0, 0)
                .add("USA", "CHN", YearMonth.of(1992, 2), 0, 0, 1, 0)
                .build("icews", SOURCE);
    }

    @Test
    void eventsCountInEitherDirection() {
        List<EventTally> months = told().tallies(Pole.of("PRK"), Pole.of("USA"), Window.parse("1991..1992"));
        assertThat(months).extracting(m -> m.period().toString()).containsExactly("1991-12", "1992-02");
        assertThat(months.get(0).between()).containsExactly(11L, 2L, 3L, 4L);
        assertThat(months.get(0).all()).isEqualTo(31);
        assertThat(months.get(0).between(Set.of(Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)))
                .isEqualTo(7);
        // Covered, since it tells of others: none was told of these two.
        assertThat(months.get(1).between()).containsExactly(0L, 0L, 0L, 0L);
        assertThat(months.get(1).all()).isZero();
    }

    @Test
    void whatPassesBetweenTheMembersOfAPoleIsNobodysEvent() {
        EventTally month =
                told().tallies(MOSCOW, Pole.of("PRK"), Window.parse("1991-12")).get(0);
        assertThat(month.between(EnumSet.allOf(Quad.class))).isEqualTo(11);
        assertThat(month.all()).isEqualTo(11);
        EventTally turned =
                told().tallies(Pole.of("PRK"), MOSCOW, Window.parse("1991-12")).get(0);
        assertThat(turned.between()).isEqualTo(month.between());
        assertThat(turned.all()).isEqualTo(31);
    }

    @Test
    void aMonthCountsWhereHalfOfItLiesInTheWindow() {
        Events told = told();
        assertThat(told.tallies(MOSCOW, Pole.of("PRK"), Window.parse("1991-12-16..1991-12-31")))
                .hasSize(1);
        assertThat(told.tallies(MOSCOW, Pole.of("PRK"), Window.parse("1991-12-17..1991-12-31")))
                .isEmpty();
        assertThat(told.span()).contains(Window.parse("1991-12..1992-02"));
        assertThat(told.covered()).isEqualTo(2);
    }

    @Test
    void nothingLaterIsSeen() {
        assertThat(told().asOf(LocalDate.of(1992, 2, 28)).covered()).isEqualTo(1);
        assertThat(told().asOf(LocalDate.of(1992, 2, 29)).covered()).isEqualTo(2);
        assertThat(told().asOf(LocalDate.of(1991, 12, 30)).span()).isEmpty();
    }

    @Test
    void refusesWhatItCannotPlace() {
        Events.Builder builder = new Events.Builder(Set.of("PRK", "USA"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add("PRK", "CHN", YearMonth.of(2000, 1), 1, 1, 1, 1))
                .withMessageContaining("CHN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add("PRK", "PRK", YearMonth.of(2000, 1), 1, 1, 1, 1))
                .withMessageContaining("itself");
    }

    @Test
    void entriesSayWhatTheyCount() {
        EventTally month = told().tallies(Pole.of("PRK"), Pole.of("USA"), Window.parse("1991-12"))
                .get(0);
        assertThat(month.words())
                .contains("PRK and USA, 1991-12", "11 verbal cooperation", "4 material conflict", "anybody: 31");
        assertThat(month.id()).isEqualTo("events.1991-12.PRK.USA");
        assertThat(month.date().text()).isEqualTo("1991-12");
        assertThat(month.and(month).all()).isEqualTo(62);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new EventTally(month.period(), month.state(), month.partner(), List.of(1L), 1, SOURCE));
    }
}
