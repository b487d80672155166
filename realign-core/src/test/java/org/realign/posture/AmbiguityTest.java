package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.posture.Courses.ENEMIES;
import static org.realign.posture.Courses.MOSCOW;
import static org.realign.posture.Courses.absent;
import static org.realign.posture.Courses.present;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.Terms;
import org.realign.record.Missing;
import org.realign.record.Window;

class AmbiguityTest {
    private static final Window YEAR = Window.parse("1950");

    private static Course course(Courses.Values values, Rivals.Source rivals, List<Terms> terms) {
        return Courses.of("PRK", 2, 1, 2, values, rivals, terms);
    }

    private static final List<Terms> FOUR = Courses.everywhere(4, 1, 2);

    @Test
    void itIsTheSpreadOfTheSignedLead() {
        // leads 1 and -1: standard deviation sqrt 2, that of two poles taken at random
        Course open = course((s, t, p) -> p == MOSCOW ? (s == 0 ? 1 : -1) : 0, ENEMIES, FOUR);
        assertThat(present(new Ambiguity(open, Thresholds.UNTUNED).during(YEAR)))
                .isCloseTo(1, within(1e-12));
        Course clear = course((s, t, p) -> p == MOSCOW ? 1 + s : s, ENEMIES, FOUR);
        assertThat(present(new Ambiguity(clear, Thresholds.UNTUNED).during(YEAR)))
                .isZero();
    }

    @Test
    void fewSignalsAreIgnoranceNotAmbiguity() {
        List<Terms> three = Courses.everywhere(3, 1, 2);
        Course few = course((s, t, p) -> s + p, ENEMIES, three);
        assertThat(absent(new Ambiguity(few, Thresholds.UNTUNED).during(YEAR)).kind())
                .isEqualTo(Missing.OUTSIDE_COVERAGE);
        // a fourth that speaks of one of the two only
        List<Terms> four = new ArrayList<>(three);
        four.add(new Terms.Builder().add(MOSCOW, 1).build());
        assertThat(new Ambiguity(course((s, t, p) -> s + p, ENEMIES, four), Thresholds.UNTUNED)
                        .during(YEAR)
                        .isPresent())
                .isTrue();
    }

    @Test
    void partnersLeaveNothingToBeUnclearAbout() {
        Course partners = course((s, t, p) -> s + p, (t, p, q) -> 0.1, FOUR);
        assertThat(absent(new Ambiguity(partners, Thresholds.UNTUNED).during(YEAR))
                        .why())
                .contains("North Korea", "1950");
    }
}
