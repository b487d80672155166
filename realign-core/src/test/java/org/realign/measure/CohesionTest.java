package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Window;

class CohesionTest {
    private static final int REPLICATIONS = 300;

    private static final Pole PRK = Pole.of("PRK");
    private static final Pole CHN = Pole.of("CHN");
    private static final Pole RUS = Pole.of("RUS");
    private static final Pole IND = Pole.of("IND");

    private static Observed<Estimate> of(Records records, String window, Pole... members) {
        List<Party> parties =
                List.of(members).stream().flatMap(m -> m.parties().stream()).toList();
        Question question = Question.of(new Pole("group", parties, "the group"), Window.parse(window))
                .narrowed(Options.NONE.among(List.of(members)));
        return new Cohesion().estimate(Evidence.of(records.record()), question);
    }

    private static Estimate value(Observed<Estimate> found) {
        return found.match(e -> e, a -> {
            throw new AssertionError(a.why());
        });
    }

    @Test
    void isTheMeanOfThePairs() {
        Records records = Records.usual()
                .votes(2018, "PRK", "CHN", 80, 84)
                .votes(2018, "PRK", "RUS", 60, 84)
                .votes(2018, "CHN", "RUS", 70, 84);
        Estimate e = value(of(records, "2018", PRK, CHN, RUS));
        // Quantiles of three betas, averaged: the grid of 999 places and the betas' own are good to 0.001.
        for (double p : new double[] {0.05, 0.5, 0.95}) {
            double mean = (new BetaDistribution(80.5, 4.5).inverseCumulativeProbability(p)
                            + new BetaDistribution(60.5, 24.5).inverseCumulativeProbability(p)
                            + new BetaDistribution(70.5, 14.5).inverseCumulativeProbability(p))
                    / 3;
            assertThat(e.distribution().quantile(p)).isCloseTo(mean, within(0.001));
        }
        assertThat(e.observations()).isEqualTo(3 * 84);
        assertThat(e.basis()).hasSize(3);
        assertThat(e.caveats()).isEmpty();
    }

    @Test
    void aPairWithoutVotesIsLeftOutAndNamed() {
        Records records = Records.usual().votes(2018, "PRK", "CHN", 80, 84).votes(2018, "IND", "CHN", 42, 84);
        Estimate e = value(of(records, "2018", PRK, CHN, IND));
        assertThat(e.distribution().quantile(0.5)).isCloseTo((80 + 42) / 168.0, within(0.01));
        assertThat(e.caveats())
                .containsExactly("For 2018 the record has votes of 2 of 3 pairs; not of " + PRK.label() + " and "
                        + IND.label() + ".");
    }

    @Test
    void aMemberOfWhoseVotesNothingIsKnownLeavesNoValue() {
        Records records = Records.usual().votes(2018, "PRK", "CHN", 80, 84);
        Observed<Estimate> found = of(records, "2018", PRK, CHN, IND);
        found.either(e -> assertThat(e).isNull(), a -> {
            assertThat(a.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
            assertThat(a.why()).contains(IND.label()).doesNotContain(CHN.label());
        });
    }

    /**
     * Pairs whose years swing together, as one agenda makes them: 300 windows of eight years of 80 roll calls, standard
     * deviation of the share covered 0.017; three of them below 0.9, and no bound above but that of three above.
     */
    @Test
    void coversWhereOneAgendaMovesAllPairs() {
        assertThat(covered(true)).isBetween(0.85, 0.95);
    }

    /** Pairs whose years swing apart: errors cancel in the mean, and intervals are too wide, as is said. */
    @Test
    void isWiderThanItNeedBeWhereAgendasDiffer() {
        assertThat(covered(false)).isGreaterThan(0.95);
    }

    private static double covered(boolean together) {
        RandomStreams streams = new RandomStreams(20261122);
        int covered = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            UniformRandomProvider random = streams.stream(Purpose.SIMULATED_RECORD, 31, together ? 1 : 0, r);
            Pole[] members = {PRK, CHN, RUS};
            double[] means = {
                0.3 + 0.5 * random.nextDouble(), 0.3 + 0.5 * random.nextDouble(), 0.3 + 0.5 * random.nextDouble()
            };
            double concentration = 20 + 100 * random.nextDouble();
            Records records = Records.usual();
            for (int year = 2000; year < 2008; year++) {
                double agenda = random.nextDouble();
                for (int pair = 0; pair < 3; pair++) {
                    double u = together ? agenda : random.nextDouble();
                    double p = new BetaDistribution(means[pair] * concentration, (1 - means[pair]) * concentration)
                            .inverseCumulativeProbability(u);
                    int same = 0;
                    for (int v = 0; v < 80; v++) {
                        same += random.nextDouble() < p ? 1 : 0;
                    }
                    Pole a = members[pair == 2 ? 1 : 0];
                    Pole b = members[pair == 0 ? 1 : 2];
                    records.votes(year, a.name(), b.name(), same, 80);
                }
            }
            double truth = (means[0] + means[1] + means[2]) / 3;
            Estimate e = value(of(records, "2000..2007", members));
            covered += e.distribution().quantile(0.05) <= truth
                            && truth <= e.distribution().quantile(0.95)
                    ? 1
                    : 0;
        }
        return covered / (double) REPLICATIONS;
    }
}
