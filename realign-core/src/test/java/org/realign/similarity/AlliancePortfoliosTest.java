package org.realign.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.record.Party;
import org.realign.similarity.AlliancePortfolios.Tie;

class AlliancePortfoliosTest {
    private static final Party CHN = new Party("CHN");
    private static final Party PRK = new Party("PRK");
    private static final Party USA = new Party("USA");
    private static final List<Party> ALL = List.of(CHN, PRK, USA);

    @Test
    void theStrongestObligationOfEitherSideCounts() {
        AlliancePortfolios portfolios = new AlliancePortfolios(
                Scale.DEFENCE_CONSULTATION_NONAGGRESSION,
                ALL,
                List.of(
                        new Tie(CHN, PRK, Set.of(Obligation.NONAGGRESSION)),
                        new Tie(PRK, CHN, Set.of(Obligation.CONSULTATION, Obligation.NONAGGRESSION)),
                        new Tie(USA, CHN, Set.of())));
        assertThat(portfolios.levels(0)).containsExactly(3, 2, 0);
        assertThat(portfolios.levels(1)).containsExactly(2, 3, 0);
        assertThat(portfolios.levels(2)).containsExactly(0, 0, 3);
    }

    @Test
    void scalesRankObligationsAsTheySay() {
        int[][] ranks = new int[3][];
        Scale[] scales = {Scale.DEFENCE_NEUTRALITY_CONSULTATION, Scale.DEFENCE_CONSULTATION_NONAGGRESSION, Scale.BINARY
        };
        for (int s = 0; s < scales.length; s++) {
            Scale scale = scales[s];
            ranks[s] = List.of(Obligation.values()).stream()
                    .mapToInt(o -> scale.level(Set.of(o)))
                    .toArray();
            assertThat(scale.level(Set.of())).isZero();
            assertThat(scale.level(Set.of(Obligation.values()))).isEqualTo(scale.levels() - 1);
        }
        assertThat(ranks[0]).containsExactly(3, 3, 2, 2, 1);
        assertThat(ranks[1]).containsExactly(3, 3, 2, 1, 2);
        assertThat(ranks[2]).containsExactly(1, 1, 1, 1, 1);
        assertThatIllegalStateException().isThrownBy(() -> Scale.VOTES.level(Set.of(Obligation.DEFENCE)));
    }

    @Test
    void bothOfAPairAreAmongTheTargets() {
        AlliancePortfolios portfolios = new AlliancePortfolios(Scale.BINARY, ALL, List.of());
        // Each has only itself: they differ at two of three targets.
        assertThat(portfolios.table(0, 1).agreement().<Double>match(v -> v, a -> -1.0))
                .isEqualTo(1 / 3.0);
        // And at none of those that weigh anything, where only the third does.
        assertThat(portfolios.table(0, 1, new double[] {0, 0, 7}).agreement().<Double>match(v -> v, a -> -1.0))
                .isEqualTo(1.0);
    }

    @Test
    void refusesTiesOfUnknownStates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlliancePortfolios(
                        Scale.BINARY, List.of(CHN, PRK), List.of(new Tie(USA, CHN, Set.of(Obligation.DEFENCE)))))
                .withMessageContaining("USA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlliancePortfolios(Scale.BINARY, List.of(CHN, CHN), List.of()));
    }
}
