package org.realign.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.breaks.NoChange;
import org.realign.truth.Turn.Move;

class RuleTest {
    /** A large jump in 1960, which is documented, and a small one in 1970, which is not. */
    private static final AlignmentDraws DRAWS = Episodes.draws(
            "AAA", 10, (s, t, p) -> (t < 10 ? 0 : 2) + (t < 20 ? 0 : 0.6), (s, t) -> t == 10 || t == 20, 0);

    private static final List<Episode> EPISODES = List.of(
            Episodes.realign("AAA", "1960..1961", Episodes.NONE, Episodes.RUS, "toward_RUS"),
            Episodes.stable("AAA", "1963..1979", Episodes.RUS));

    @Test
    void theUntunedRuleFindsBoth() {
        assertThat(Rule.PROTOCOL.turns(DRAWS)).extracting(Turn::year).containsExactly(1960, 1970);
    }

    @Test
    void tuningFindsASizeThatRaisesNoAlarm() {
        for (Rule.Kind kind : Rule.Kind.values()) {
            Rule rule = Rule.tuned(kind, EPISODES, List.of(DRAWS), 1950, 2024, Rule.CAP);
            assertThat(rule.size()).isGreaterThan(0.6);
            assertThat(rule.turns(DRAWS)).extracting(Turn::year).containsExactly(1960);
            assertThat(rule.words()).contains("probability");
        }
    }

    @Test
    void noAlarmMayBeBoughtBeyondTheCap() {
        List<Episode> small = List.of(
                Episodes.realign("AAA", "1970..1971", Episodes.NONE, Episodes.RUS, "toward_RUS"),
                Episodes.stable("AAA", "1951..1968", Episodes.RUS));
        Rule strict = Rule.tuned(Rule.Kind.JUMP, small, List.of(DRAWS), 1950, 2024, Rule.CAP);
        assertThat(Dating.of(small, strict.turns(List.of(DRAWS)), 1950, 2024, true)
                        .alarms())
                .isZero();
        Rule loose = Rule.tuned(Rule.Kind.JUMP, small, List.of(DRAWS), 1950, 2024, 10);
        assertThat(Dating.of(small, loose.turns(List.of(DRAWS)), 1950, 2024, true)
                        .close())
                .isEqualTo(1);
    }

    @Test
    void stepsOfTheMeanCarryTheirSignAndSize() {
        List<Turn> turns = Rule.steps(DRAWS, series -> new int[] {10, 20}, 1);
        assertThat(turns).containsExactly(new Turn("AAA", 1960, List.of(new Move(0, 1), new Move(1, 1))));
        assertThat(Rule.steps(DRAWS, new NoChange(), 0.1)).isEmpty();
    }
}
