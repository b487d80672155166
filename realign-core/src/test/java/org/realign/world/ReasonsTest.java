package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.realign.record.Party;

class ReasonsTest {
    private static final Sphere SPHERE = MadeUp.sphere(8);
    private static final Party XAA = new Party("XAA");

    private static Circumstances visits(double... withPoles) {
        Circumstances known = MadeUp.empty(SPHERE, 10);
        for (int year = 1950; year < 1960; year++) {
            for (int p = 0; p < 3; p++) {
                known.set(Circumstance.VISITS, year, 0, p, withPoles[p]);
                known.set(Circumstance.BELIEF, year, 0, p, 0.5);
            }
        }
        return known;
    }

    private static Reasons of(Circumstances known) {
        return Reasons.of(EnsembleTest.figures(2), known, XAA, 1954).orElseThrow();
    }

    @Test
    void partsAddUpAndProbabilitiesToOne() {
        Reasons reasons = of(visits(0.2, 0.6, 0.4));
        double sum = reasons.staying();
        for (Reasons.Step step : reasons.steps()) {
            double parts = 0;
            for (Reasons.Part part : step.parts()) {
                parts += part.logOdds();
            }
            assertThat(parts).isCloseTo(step.logOdds(), within(1e-12));
            sum += step.probability();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(reasons.steps()).hasSize(6);
        assertThat(reasons.steps().get(0).pole()).isEqualTo(1);
        assertThat(reasons.steps().get(0).logOdds()).as("weight 2 times 0.6").isCloseTo(1.2, within(1e-12));
    }

    /** Closer to Moscow, at 2 x 0.6, is the most likely until visits with it fall to those with Beijing, 0.4. */
    @Test
    void theSmallestChangeThatFlipsTheStepIsFound() {
        Reasons reasons = of(visits(0.2, 0.6, 0.4));
        Reasons.Turn nearest = reasons.turns().stream()
                .filter(t -> t.what() == Circumstance.VISITS && t.pole() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(nearest.at()).isCloseTo(0.4, within(1e-9));
        assertThat(nearest.rises()).isFalse();
        assertThat(nearest.then().pole()).isEqualTo(2);
        Reasons.Turn beijing = reasons.turns().stream()
                .filter(t -> t.what() == Circumstance.VISITS && t.pole() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(beijing.at()).isCloseTo(0.6, within(1e-9));
        assertThat(beijing.rises()).isTrue();
    }

    @Test
    void whoWasNotThereHasNone() {
        assertThat(Reasons.of(EnsembleTest.figures(2), visits(0, 0, 0), new Party("USA"), 1954))
                .isEmpty();
        assertThat(Reasons.of(EnsembleTest.figures(2), visits(0, 0, 0), XAA, 1953))
                .isEmpty();
    }
}
