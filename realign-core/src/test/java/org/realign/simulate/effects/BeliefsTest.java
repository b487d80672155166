package org.realign.simulate.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.simulate.effects.Beliefs.Negotiation;

class BeliefsTest {

    /** Worked out by hand: A = B = 1 fade to 0.9; success of weight 1 two years later, failure of weight 2 a year after that. */
    @Test
    void beliefsFollowOutcomes() {
        List<Negotiation> talks = List.of(
                new Negotiation(0, 1, 2003, 0, 2),
                new Negotiation(0, 1, 2002, 1, 1),
                new Negotiation(1, 0, 2010, 1, 1));
        double[] times = {2000, 2002, 2003.5};
        var beliefs = Beliefs.at(times, 2, 2, talks);
        assertThat(beliefs.values(0)).containsExactly(0.5, 0.5, 0.5, 0.5);
        assertThat(beliefs.values(1)[1]).isCloseTo(1.9 / 2.8, within(1e-12));
        assertThat(beliefs.values(2)[1]).isCloseTo(0.9 * 1.9 / (0.9 * 2.8 + 2), within(1e-12));
        // What ends later is not known yet, and others learn nothing from it.
        assertThat(beliefs.values(2)[2]).isEqualTo(0.5);
        assertThat(beliefs.values(2)[0]).isEqualTo(0.5);
    }

    @Test
    void outcomesAreFromZeroToOne() {
        assertThatThrownBy(() -> new Negotiation(0, 0, 2000, 1.5, 1)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Negotiation(0, 0, 2000, 1, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new Negotiation(0, 0, Double.NaN, 1, 1)).hasMessageContaining("NaN");
    }
}
