package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Normal;

/** Simple forecasts of two states, worked out by hand. Poles are alike, so that only the first is looked at. */
class ForecastsTest {
    private static final double EXACT = 1e-12;
    private static final int PERSISTENT = 0;

    private final Sphere sphere = new MadeUpWorld(2).sphere;

    /** Grades of both states, the same with all poles, at 2008, 2010, 2012. */
    private Imputation imputation(int[] first, int[] second) {
        byte[][] grades = new byte[first.length][2 * Sphere.POLES.size()];
        for (int wave = 0; wave < first.length; wave++) {
            for (int cell = 0; cell < grades[wave].length; cell++) {
                grades[wave][cell] = (byte) (cell < Sphere.POLES.size() ? first[wave] : second[wave]);
            }
        }
        return MadeUpWorld.imputation(sphere, 2008, grades);
    }

    private final Imputation one = imputation(new int[] {1, 2, 2}, new int[] {3, 3, 3});
    private final Imputation other = imputation(new int[] {1, 1, 2}, new int[] {3, 3, 4});
    private final Forecasts forecasts = new Forecasts(List.of(one, other), List.of(2014, 2016));

    @Test
    void persistenceIsWhereTheyStood() {
        Forecast said = forecasts.persistence();
        assertThat(said.grades()[1][PERSISTENT]).containsExactly(0, 0, 1, 0, 0);
        assertThat(said.grades()[1][Sphere.POLES.size()]).containsExactly(0, 0, 0, 0.5, 0.5);
        // One posture, since half 3 with all and half 4 with all, with the same rivals, are both hedging.
        assertThat(said.postures()[0][1][
                        Forecast.POSTURES.indexOf(Grades.posture(new int[] {3, 3, 3}, one.rivalry(2012)))])
                .isEqualTo(1);
    }

    @Test
    void theChainMovesAsGradesDid() {
        Forecast said = forecasts.chain();
        // From 1: to 2 (2), to 1 (1). From 2: to 2 (1). From 3: to 3 (3), to 4 (1). From 4: never seen, stays.
        assertThat(said.grades()[0][PERSISTENT]).containsExactly(0, 0, 1, 0, 0);
        assertThat(said.grades()[0][Sphere.POLES.size()][3]).isCloseTo(0.5 * 0.75, within(EXACT));
        assertThat(said.grades()[0][Sphere.POLES.size()][4]).isCloseTo(0.5 + 0.5 * 0.25, within(EXACT));
        assertThat(said.grades()[1][Sphere.POLES.size()][3]).isCloseTo(0.5 * 0.75 * 0.75, within(EXACT));
        double all = 0;
        for (double p : said.postures()[1][1]) {
            all += p;
        }
        assertThat(all).isCloseTo(1, within(EXACT));
    }

    @Test
    void climatologyIsHowOftenEachWas() {
        Forecast said = forecasts.climatology();
        // From 2002 on, years before the first wave count as it: 1 in eight, 2 in three of 12 for the first state; 3, 4
        // for the other.
        assertThat(said.grades()[0][PERSISTENT]).containsExactly(said.grades()[1][Sphere.POLES.size()]);
        assertThat(said.grades()[0][PERSISTENT][4]).isCloseTo(1 / 12.0, within(EXACT));
        assertThat(said.grades()[0][PERSISTENT][1]).isCloseTo(3 / 12.0, within(EXACT));
    }

    @Test
    void theHazardIsOfMeans() {
        // Means over imputations 1, 1.5, 2 and 3, 3, 3.5: nobody moves by one in two years, the first does in four.
        assertThat(forecasts.hazard(2)).isZero();
        assertThat(forecasts.hazard(4)).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void whoIsNotThereIsNotForecast() {
        byte[][] grades = one.grades();
        for (byte[] wave : grades) {
            wave[0] = Imputation.ABSENT;
        }
        Imputation without = MadeUpWorld.imputation(sphere, 2008, grades);
        Forecasts gone = new Forecasts(List.of(without), List.of(2014));
        assertThat(gone.persistence().grades()[0][1]).containsOnly(0);
        assertThat(gone.chain().postures()[0][0]).containsOnly(0);
        assertThat(new Verification(List.of(without), List.of(without), List.of(2014)).states(0))
                .containsExactly(1);
    }

    @Test
    void scoresAreMeansOverTheLaterRecordsImputations() {
        Verification verification = new Verification(List.of(one, other), List.of(one, other), List.of(2012));
        Forecast said = new Forecasts(List.of(one, other), List.of(2014)).persistence();
        int poles = Sphere.POLES.size();
        // Of the second state half 3, half 4 is said and was: (1/2)^2 / 4 whichever; the first is certain and right.
        assertThat(verification.ranked(said, 0, 0, 1)).containsExactly(0, 0.0625);
        assertThat(verification.ranked(said, 0, 0, poles)[1]).isCloseTo(3 * 0.0625, within(EXACT));
        assertThat(verification.hindsight().grades()[0][poles]).containsExactly(0, 0, 0, 0.5, 0.5);
    }

    @Test
    void onsetsAreOfMeanGrades() {
        Imputation moved = imputation(new int[] {1, 2, 2, 4}, new int[] {3, 3, 3, 3});
        Verification verification = new Verification(List.of(one), List.of(moved), List.of(2014));
        boolean[] happened = verification.onsets(0);
        assertThat(happened).containsExactly(true, true, true, false, false, false);
        assertThat(verification.onsetScores(new double[] {0.5, 1, 0, 0.2, 0, 0}, happened))
                .containsExactly(1.25, 0.2 * 0.2);
    }

    @Test
    void probabilitiesOfOnsetsAreTheHazardOnAverage() {
        Imputation still = imputation(new int[] {1, 2, 2, 2}, new int[] {3, 3, 3, 3});
        Verification verification = new Verification(List.of(one), List.of(still), List.of(2014));
        Forecast said = forecasts.persistence();
        // Grades 2 and 3.5 are expected. From there, nothing moves: the hazard, for all.
        for (double probability : verification.onsetsSaid(said, 0, new double[] {2, 2, 2, 3.5, 3.5, 3.5}, 0.25)) {
            assertThat(probability).isCloseTo(0.25, within(1e-9));
        }
        // From 2 and 3 the second moves by a half, with error e: 2 F(-1 / e) and F(-0.5 / e) + F(-1.5 / e), which is
        // more.
        double[] moves = verification.onsetsSaid(said, 0, new double[] {2, 2, 2, 3, 3, 3}, 0.25);
        double error = -1 / Normal.quantile(moves[0] / 2);
        assertThat(moves[5]).isCloseTo(Normal.cdf(-0.5 / error) + Normal.cdf(-1.5 / error), within(1e-9));
        assertThat(moves[5]).isGreaterThan(moves[0]);
        assertThat((moves[0] + moves[5]) / 2).isCloseTo(0.25, within(1e-9));
    }
}
