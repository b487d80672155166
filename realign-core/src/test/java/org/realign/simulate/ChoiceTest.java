package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.simulate.effects.Effects;
import org.realign.simulate.effects.Given;

class ChoiceTest {
    private static final double RATE = 1;

    /** One actor, two columns of levels 0 to 2, at 0 and 1: it may rise in both and fall in the second. */
    private static Model model() {
        Layer layer = Layer.graded("ties", 2, 2, 0, 2);
        Panel panel = new Panel(List.of(Waves.of(layer, new int[] {0, 1, 2, 2}, new int[] {1, 1, 2, 1})));
        Given given = Given.of(panel, 0).centredBy(new Given.Centre(1, 0));
        return new Model(
                panel,
                List.of(),
                List.of(
                        Term.of(Effects.named("level").make(given)),
                        Term.of(Effects.named("shape").make(given)),
                        new Term(Effects.named("level").make(given), Variant.ENDOWMENT)));
    }

    /**
     * With level 0.4, shape -0.3 and 0.2 for losses: a rise from 0 adds 0.4 - 0.3 (0 - 1) = 0.7, one from 1 adds 0.4 - 0.3 = 0.1, a
     * fall from 1 adds -0.4 - 0.3 - 0.2 = -0.9.
     */
    @Test
    void partsAddUpToTheLogOdds() {
        Choice choice = Choice.of(model(), 0, 0, 0, new double[] {RATE, 0.4, -0.3, 0.2});
        assertThat(choice.steps()).hasSize(3);
        double[] expected = {0.7, 0.1, -0.9};
        double total = 1;
        for (double e : expected) {
            total += FastMath.exp(e);
        }
        for (int i = 0; i < 3; i++) {
            Choice.Step step = choice.steps().get(i);
            assertThat(step.logOdds()).isCloseTo(expected[i], within(1e-12));
            assertThat(step.parts()[0] + step.parts()[1] + step.parts()[2]).isEqualTo(step.logOdds());
            assertThat(step.probability()).isCloseTo(FastMath.exp(expected[i]) / total, within(1e-12));
        }
        assertThat(choice.steps().get(2).by()).isEqualTo(-1);
        assertThat(choice.steps().get(0).parts()[2])
                .as("rises do not count what losses weigh")
                .isZero();
        assertThat(choice.staying()).isCloseTo(1 / total, within(1e-12));
    }
}
