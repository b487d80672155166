package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.realign.posture.Courses.ENEMIES;
import static org.realign.posture.Courses.absent;
import static org.realign.posture.Courses.present;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;
import org.realign.align.Terms;
import org.realign.record.Missing;
import org.realign.record.Window;

class CourseTest {
    private static final Course TEN = Courses.of(1, 10, 2, (s, t, p) -> 0, ENEMIES);

    private static Clock.Range range(String window) {
        return present(TEN.answering(Window.parse(window)));
    }

    @Test
    void aWindowIsAnsweredByItsPeriods() {
        assertThat(range("1952..1954")).isEqualTo(new Clock.Range(2, 5));
        assertThat(range("1948..1952")).isEqualTo(new Clock.Range(0, 3));
        assertThat(range("1954-05..1954-07")).isEqualTo(new Clock.Range(4, 5));
    }

    @Test
    void aWindowMostlyOffTheClockIsNot() {
        assertThat(absent(TEN.answering(Window.parse("1945..1951"))).kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
        assertThat(absent(TEN.answering(Window.parse("1970..1975"))).why()).contains("1950 to 1959", "1970 to 1975");
    }

    @Test
    void noYearCountsBeforeThereIsAState() {
        Terms late = new Terms.Builder().add(10, 1).add(11, 1).build();
        Course course =
                Courses.of("PRK", 1, 2, (s, t, p) -> 0, ENEMIES, List.of(late), new int[] {5, 5}, new int[] {10, 10});
        assertThat(absent(course.answering(Window.parse("1950..1952"))).kind()).isEqualTo(Missing.NOT_YET_A_STATE);
        assertThat(present(course.answering(Window.parse("1953..1956")))).isEqualTo(new Clock.Range(3, 7));
        assertThat(course.counted(new Clock.Range(3, 7))).isEqualTo(2);
        assertThat(course.takesPart(new Clock.Range(3, 7), 1, 2)).isTrue();
    }

    @Test
    void aTermWithinTwoYearsSpeaksForAWindow() {
        Terms first = new Terms.Builder().add(0, 1).add(1, 1).build();
        Terms second = new Terms.Builder().add(8, 1).build();
        Course course = Courses.of("PRK", 1, 10, 2, (s, t, p) -> 0, ENEMIES, List.of(first, second));
        assertThat(course.answering(Window.parse("1952..1953")).isPresent()).isTrue();
        assertThat(absent(course.answering(Window.parse("1953..1956"))).why())
                .contains("Moscow")
                .doesNotContain("Washington");
    }

    @Test
    void rivalsOfOtherPolesOrPeriodsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Course("x", TEN.draws(), TEN.poles(), Rivals.of(9, 2, ENEMIES)))
                .withMessageContaining("9 periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Course("x", TEN.draws(), TEN.poles(), Rivals.of(10, 3, ENEMIES)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Course("x", TEN.draws(), List.of(), Rivals.of(10, 2, ENEMIES)));
    }
}
