package org.realign.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.similarity.AlliancePortfolios.Tie;

class AllianceYearTest {
    private static final Party A = new Party("AAA");
    private static final Party B = new Party("BBB");
    private static final Party C = new Party("CCC");
    private static final Party D = new Party("DDD");

    /**
     * By hand. A: 3 3 2 0, B: 3 3 0 0 over A, B, C, D. Ranks: they differ by 2 at C, so S = 1 - 2 (2/4) / 3 = 2/3, and squared
     * 1 - 2 (4/4) / 9 = 7/9; kappa = 2 cov / (var + var + (difference of means)^2) = 2 (1.5) / (1.5 + 2.25 + 0.25) = 0.75. Any
     * pact: A 1 1 1 0, B 1 1 0 0: they agree on 3 of 4, S = 1 - 2/4 = 1/2; by chance they would on 3/8 + 1/8 = 1/2, so that
     * kappa = (3/4 - 1/2) / (1/2) = 1/2; pooled shares 5/8 and 3/8, so that pi = (3/4 - 34/64) / (30/64) = 7/15.
     */
    @Test
    void coefficientsByHand() {
        AllianceYear year = new AllianceYear(
                1950,
                List.of(A, B, C, D),
                List.of(
                        new Tie(A, B, Set.of(Obligation.DEFENCE)),
                        new Tie(A, C, Set.of(Obligation.CONSULTATION, Obligation.NONAGGRESSION))));
        CrossTable ranks =
                year.table(Scale.DEFENCE_CONSULTATION_NONAGGRESSION, A, B).orElseThrow();
        assertThat(value(ranks.s(Distance.ABSOLUTE))).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(value(ranks.s(Distance.SQUARED))).isCloseTo(7 / 9.0, within(1e-12));
        assertThat(value(ranks.kappa(Distance.SQUARED))).isCloseTo(0.75, within(1e-12));
        CrossTable any = year.table(Scale.BINARY, A, B).orElseThrow();
        assertThat(value(any.s(Distance.ABSOLUTE))).isCloseTo(0.5, within(1e-12));
        assertThat(value(any.kappa(Distance.NOMINAL))).isCloseTo(0.5, within(1e-12));
        assertThat(value(any.pi(Distance.NOMINAL))).isCloseTo(7 / 15.0, within(1e-12));
        assertThat(year.states()).hasSize(4);
        assertThat(year.year()).isEqualTo(1950);
    }

    private static double value(Observed<Double> observed) {
        return observed.match(v -> v, absent -> Double.NaN);
    }

    @Test
    void ofStrangersNothingIsKnown() {
        AllianceYear year = new AllianceYear(1950, List.of(A, B), List.of());
        assertThat(year.table(Scale.BINARY, A, C)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> year.table(Scale.VOTES, A, B))
                .withMessageContaining("VOTES");
    }
}
