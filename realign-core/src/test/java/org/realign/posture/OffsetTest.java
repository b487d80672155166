package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.realign.posture.Courses.ENEMIES;
import static org.realign.posture.Courses.MOSCOW;
import static org.realign.posture.Courses.WASHINGTON;
import static org.realign.posture.Courses.absent;
import static org.realign.posture.Courses.present;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.Terms;
import org.realign.record.Window;

class OffsetTest {
    private static final Window BOTH = Window.parse("1950..1951");

    private static Course leaning(double washington, double moscow) {
        return Courses.of(2, 2, 2, (s, t, p) -> p == WASHINGTON ? washington : moscow + t, ENEMIES);
    }

    @Test
    void oppositeLeansOffsetEachOther() {
        // 1950: leads of 1 and -2; 1951: of 0 and -3.
        assertThat(present(new Offset(leaning(1, 0), leaning(-2, 0)).means(BOTH))[0])
                .isCloseTo(0.9 * (1 * 2 + 0) / 2, within(1e-12));
        assertThat(present(new Offset(leaning(1, 0), leaning(3, 0)).during(BOTH))
                        .mean())
                .isZero();
        assertThat(present(new Offset(leaning(-2, 0), leaning(1, 0)).means(BOTH)))
                .isEqualTo(present(new Offset(leaning(1, 0), leaning(-2, 0)).means(BOTH)));
    }

    @Test
    void bothDomainsMustSpeak() {
        Course silent = Courses.of(
                "PRK",
                2,
                2,
                2,
                (s, t, p) -> 0,
                ENEMIES,
                List.of(new Terms.Builder().add(0, 1).build()));
        assertThat(absent(new Offset(leaning(0, 0), silent).means(BOTH)).why()).contains("Moscow");
        assertThat(new Offset(silent, leaning(0, 0)).during(BOTH).isPresent()).isFalse();
    }

    @Test
    void otherDrawsAreRefused() {
        Course more = Courses.of(3, 2, 2, (s, t, p) -> p == MOSCOW ? 1 : 0, ENEMIES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offset(leaning(0, 0), more))
                .withMessageContainingAll("2 draws", "3 draws");
    }
}
