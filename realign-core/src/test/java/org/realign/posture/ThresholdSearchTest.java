package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.realign.posture.Courses.ENEMIES;
import static org.realign.posture.Courses.MOSCOW;
import static org.realign.posture.Courses.absent;
import static org.realign.posture.Courses.present;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Window;

class ThresholdSearchTest {
    private static final Window YEAR = Window.parse("1950");

    /** A state that stands {@code lead} above Washington, at {@code height} with Moscow, in every other draw. */
    private static Course course(String state, double height, double lead) {
        return Courses.of(
                state,
                10,
                1,
                2,
                (s, t, p) -> (p == MOSCOW ? height : height - lead) + 0.01 * s,
                ENEMIES,
                Courses.everywhere(1, 1, 2));
    }

    private static Example example(String state, double height, double lead, Word word, OptionalInt pole) {
        return present(Example.of(course(state, height, lead), YEAR, word, pole));
    }

    /** Labels made with equal distance ending at 0.5 rather than 0.35, and alignment beginning at 0.75 rather than 1. */
    private static List<Example> made() {
        List<Example> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String state = "S0" + i;
            cases.add(example(state, 0.4, 0.42 + 0.01 * i, Word.HEDGING, OptionalInt.empty()));
            cases.add(example(state, 0.4, 0.55 + 0.01 * i, Word.TILTING, OptionalInt.of(MOSCOW)));
            cases.add(example(state, 0.8 + 0.01 * i, 1.4, Word.ALIGNED, OptionalInt.of(MOSCOW)));
            cases.add(example(state, 0.6, 1.4, Word.TILTING, OptionalInt.of(MOSCOW)));
            cases.add(example(state, -0.7, 0.3, Word.WITHDRAWN, OptionalInt.empty()));
        }
        return cases;
    }

    @Test
    void anExampleCountsDraws() {
        Example one = example("PRK", 0.96, 1.2, Word.ALIGNED, OptionalInt.of(MOSCOW));
        // heights 0.96 to 1.05, six of them at least 1
        assertThat(one.probability(Thresholds.UNTUNED)).isEqualTo(0.6, within(0.1001));
        assertThat(example("PRK", 0.96, 1.2, Word.ALIGNED, OptionalInt.of(0)).probability(Thresholds.UNTUNED))
                .isZero();
        assertThat(one.state()).isEqualTo("PRK");
    }

    @Test
    void itFindsTheThresholdsTheLabelsWereMadeWith() {
        ThresholdSearch.Found found = ThresholdSearch.search(made(), 3);
        assertThat(found.best()).isEqualTo(new Thresholds(-0.25, 0.75, 1, 0.5, 0.4));
        assertThat(found.score()).isGreaterThan(found.untuned());
        assertThat(found.validated()).isGreaterThan(found.untuned());
        assertThat(found.chosen()).isEqualTo(found.best());
        assertThat(found.probabilities()).hasSize(30).allMatch(p -> p == 1);
        // slip: 5% of blind guessing, one of four postures, for those towards a pole one of two poles; four sorts of
        // label
        double none = FastMath.log(0.95 + 0.05 / 4);
        double pole = FastMath.log(0.95 + 0.05 / 8);
        assertThat(found.validated()).isCloseTo((2 * none + 2 * pole) / 4, within(1e-12));
    }

    @Test
    void theOrderOfCasesPlaysNoPart() {
        List<Example> reversed = new ArrayList<>(made());
        Collections.reverse(reversed);
        ThresholdSearch.Found found = ThresholdSearch.search(reversed, 3);
        assertThat(found.best()).isEqualTo(ThresholdSearch.search(made(), 3).best());
        assertThat(found.score()).isCloseTo(ThresholdSearch.search(made(), 3).score(), within(1e-12));
    }

    @Test
    void whatDoesNotCarryOverToOtherStatesIsNotUsed() {
        // each of two states asks for limits under which the other's label is wrong
        List<Example> cases = List.of(
                example("AAA", 0.8, 1.4, Word.ALIGNED, OptionalInt.of(MOSCOW)),
                example("BBB", 1.05, 1.4, Word.TILTING, OptionalInt.of(MOSCOW)));
        ThresholdSearch.Found found = ThresholdSearch.search(cases, 2);
        assertThat(found.validated()).isLessThanOrEqualTo(found.untuned());
        assertThat(found.chosen()).isEqualTo(Thresholds.UNTUNED);
    }

    /** The log score would be half wrong of many rather than quite wrong of a few; Brier's would not. */
    @Test
    void aBetterLogScoreAloneIsNoHelp() {
        List<Example> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String state = "S0" + i;
            cases.add(example(state, 0.4, 0.42, Word.HEDGING, OptionalInt.empty()));
            Course torn = Courses.of(
                    state,
                    10,
                    1,
                    2,
                    (s, t, p) -> p == MOSCOW ? 0.4 : s < 5 ? 0 : -0.2,
                    ENEMIES,
                    Courses.everywhere(1, 1, 2));
            for (int n = 0; n < 6; n++) {
                cases.add(present(Example.of(torn, YEAR, Word.TILTING, OptionalInt.of(MOSCOW))));
            }
        }
        ThresholdSearch.Found found = ThresholdSearch.search(cases, 2);
        assertThat(found.best().equidistant()).isEqualTo(0.5);
        assertThat(found.validated()).isGreaterThan(found.untuned());
        assertThat(found.helps()).isFalse();
        assertThat(found.chosen()).isEqualTo(Thresholds.UNTUNED);
    }

    @Test
    void statesCannotBeSplit() {
        List<Example> one = List.of(example("AAA", 1, 1, Word.HEDGING, OptionalInt.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThresholdSearch.search(one, 2))
                .withMessageContaining("1 states");
        assertThatIllegalArgumentException().isThrownBy(() -> ThresholdSearch.search(made(), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.of(course("AAA", 1, 1), YEAR, Word.WITHDRAWN, OptionalInt.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.of(course("AAA", 1, 1), YEAR, Word.ALIGNED, OptionalInt.of(2)));
    }

    @Test
    void withoutDataThereIsNoExample() {
        assertThat(absent(Example.of(course("AAA", 1, 1), Window.parse("1990"), Word.ALIGNED, OptionalInt.empty()))
                        .kind())
                .isEqualTo(Missing.OUTSIDE_COVERAGE);
    }
}
