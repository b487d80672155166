package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realign.claim.Break;
import org.realign.claim.PostureTest;
import org.realign.measure.Shift;
import org.realign.posture.Word;

/** Breaks and postures are read strictly, and say in words what they ask. */
class StandingTestsTest {
    @Test
    void aBreakIsOfAMeasureInAWindow() {
        Break down = (Break) CaseText.test(
                "test: break\nmeasure: alignment(PRK, washington)\nwithin: 2019-02..2019-04\ndirection: down");
        assertThat(down.words())
                .isEqualTo("a downward break in the alignment of North Korea with Washington within 2019-02..2019-04");
        assertThat(down.direction()).isEqualTo(Shift.Direction.DOWN);
        assertThat(down.kind()).isEqualTo("break");
        Break none =
                (Break) CaseText.test("test: no-break\nmeasure: engagement(PRK, moscow)\nkinds: visit\nwithin: after");
        assertThat(none.words())
                .isEqualTo("no break in dealings (visits) between North Korea and Moscow within 2019-03..2025-09");
        assertThat(none.direction()).isEqualTo(Shift.Direction.EITHER);
        assertThat(none.kind()).isEqualTo("no-break");
    }

    @Test
    void aMeasureWithoutAPathOfItsOwnCannotBreak() {
        assertThat(CaseText.problems(CaseText.withTest("test: break\nmeasure: hedging(PRK)\nwithin: 2019")))
                .anySatisfy(
                        p -> assertThat(p.problem()).contains("hedging", "alignment, cohesion, conflict, engagement"));
    }

    @Test
    void aPostureIsOfAStateInAWindow() {
        PostureTest tilting =
                (PostureTest) CaseText.test("test: posture\nstate: PRK\nis: tilting\ntowards: moscow\nduring: after");
        assertThat(tilting.words()).isEqualTo("North Korea is tilting towards Moscow in 2019-03..2025-09");
        PostureTest apart = (PostureTest) CaseText.test("test: posture\nstate: PRK\nis: non-aligned\nduring: 1975");
        assertThat(apart.words()).isEqualTo("North Korea is non-aligned in 1975");
        assertThat(apart.is()).isEqualTo(Word.NON_ALIGNED);
    }

    @Test
    void measuresOfOneStateTakeOne() {
        assertThat(CaseText.problems(CaseText.withTest("test: level\nmeasure: hedging(PRK)\nduring: 2019\nabove: 0.5")))
                .isEmpty();
        assertThat(CaseText.problems(
                        CaseText.withTest("test: level\nmeasure: tilt(PRK, USA)\nduring: 2019\nabove: -1")))
                .isEmpty();
        assertThat(CaseText.problems(
                        CaseText.withTest("test: level\nmeasure: \"hedging(PRK, USA)\"\nduring: 2019\nabove: 0.5")))
                .anySatisfy(p -> assertThat(p.problem()).contains("one state, like hedging(PRK)"));
        assertThat(CaseText.problems(CaseText.withTest("test: level\nmeasure: hedging(PRK)\nduring: 2019\nabove: 1.5")))
                .isNotEmpty();
    }
}
