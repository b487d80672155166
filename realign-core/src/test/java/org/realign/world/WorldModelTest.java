package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realign.simulate.Estimator;
import org.realign.simulate.Panel;

class WorldModelTest {
    private static final Sphere SPHERE = MadeUp.sphere(2);

    /** Two states, three waves; the second state is there from the second wave on. */
    private static Imputation imputation() {
        byte none = Imputation.ABSENT;
        return MadeUp.imputation(
                SPHERE, new byte[][] {{1, 2, 3, none, none, none}, {2, 2, 3, 4, 0, 2}, {2, 3, 3, 4, 1, 2}});
    }

    private static WorldModel model(Circumstances circumstances, String... mechanisms) {
        return WorldModel.of(
                imputation(),
                circumstances,
                imputation().waves(),
                MadeUp.mechanisms(mechanisms),
                new Usual(Map.of(Circumstance.VISITS, 0.25), 0, 2));
    }

    @Test
    void whoIsAbsentAtOneEndDoesNotCount() {
        Panel panel = model(MadeUp.empty(SPHERE, 6), "level").model().panel();
        assertThat(panel.periods()).isEqualTo(2);
        // 1950 to 1952: the first state's step from 1 to 2. 1952 to 1954: one of each.
        assertThat(panel.distance(WorldModel.ALIGNMENT, 0)).isEqualTo(1);
        assertThat(panel.distance(WorldModel.ALIGNMENT, 1)).isEqualTo(2);
    }

    /** The mean grade: 6/3 in the first wave, 13/6 in the second, 15/6 in the third. */
    @Test
    void theCentreIsTheMeanOverWaves() {
        double level = WorldModel.level(
                imputation(), MadeUp.empty(SPHERE, 6), imputation().waves());
        assertThat(level).isCloseTo((2 + 13.0 / 6 + 15.0 / 6) / 3, within(1e-12));
    }

    /**
     * The statistic of visits is sum c o with c = grade at the end of the period less 2: a visit in 1952, when the second period
     * begins, counts by the grade of 1954, one in 1953 or 1954 not at all.
     */
    @Test
    void circumstancesAreThoseOfTheYearInWhichAPeriodBegins() {
        Circumstances known = MadeUp.empty(SPHERE, 6);
        for (int year = 1950; year <= 1955; year++) {
            for (int i = 0; i < 6; i++) {
                known.set(Circumstance.VISITS, year, i / 3, i % 3, 0);
            }
        }
        double without = target(known);
        known.set(Circumstance.VISITS, 1953, 1, 0, 1);
        known.set(Circumstance.VISITS, 1954, 1, 0, 1);
        assertThat(target(known)).isEqualTo(without);
        known.set(Circumstance.VISITS, 1952, 1, 0, 1);
        assertThat(target(known) - without).isCloseTo(4 - 2, within(1e-12));
    }

    private static double target(Circumstances circumstances) {
        double[] targets = Estimator.targets(model(circumstances, "recognition").model());
        return targets[targets.length - 1];
    }

    /** Nothing is known of visits: each weighs the usual 0.25, in every cell. */
    @Test
    void theUsualStandsInForTheUnknown() {
        Circumstances unknown = MadeUp.empty(SPHERE, 6);
        Circumstances usual = MadeUp.empty(SPHERE, 6);
        for (int year = 1950; year <= 1955; year++) {
            for (int i = 0; i < 6; i++) {
                usual.set(Circumstance.VISITS, year, i / 3, i % 3, 0.25);
            }
        }
        assertThat(target(unknown)).isEqualTo(target(usual));
    }

    @Test
    void ratesComeBeforeMechanismsInTheirOrder() {
        WorldModel model = model(MadeUp.circumstances(SPHERE, 6), "level", "recognition", "treaty");
        assertThat(model.names())
                .containsExactly(
                        "alignment: rate (period 1)",
                        "alignment: rate (period 2)",
                        "alignment: level",
                        "alignment: recognition",
                        "alignment: treaty (endowment)");
        assertThat(model.mechanism(1)).isEmpty();
        assertThat(model.mechanism(3)).contains(Mechanism.named("recognition").orElseThrow());
    }

    @Test
    void imputationsAnswerForYearsBetweenAndBeyondWaves() {
        Imputation imputation = imputation();
        assertThat(imputation.waves()).containsExactly(1950, 1952, 1954);
        assertThat(imputation.grade(1953, 1, 0)).isEqualTo(4);
        assertThat(imputation.grade(1951, 1, 0)).isEqualTo(Imputation.ABSENT);
        assertThat(imputation.grade(2030, 0, 1)).isEqualTo(3);
        assertThat(Arrays.equals(imputation.rivalry(1940), MadeUp.RIVALRY)).isTrue();
    }
}
