package org.realign.simulate.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.simulate.ActorCovariate;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Layer;
import org.realign.simulate.Panel;
import org.realign.simulate.Waves;

class EffectsTest {
    private static final Panel PANEL = new Panel(List.of(
            Waves.of(Layer.network("friends", 2), new int[] {0, 1, 0, 0}, new int[] {0, 0, 1, 0}),
            Waves.of(Layer.graded("alignment", 2, 3, -1, 1), new int[6], new int[] {1, 1, 0, 0, -1, 1})));

    @Test
    void everyEffectHasItsOwnNameAndFormula() {
        assertThat(Effects.all()).extracting(EffectKind::name).doesNotHaveDuplicates();
        assertThat(Effects.all()).extracting(EffectKind::formula).noneMatch(String::isBlank);
        assertThat(Effects.named("transTrip").make(Given.of(PANEL, 0)).name()).isEqualTo("transTrip");
        assertThat(Effects.named("level").make(Given.of(PANEL, 1)).place()).isEqualTo(1);
    }

    @Test
    void anUnknownNameIsToldTheNearest() {
        assertThatThrownBy(() -> Effects.named("transtrips"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transtrips")
                .hasMessageContaining("Perhaps transTrip");
    }

    @Test
    void whatAnEffectNeedsIsToldWhereItIsMissing() {
        Given friends = Given.of(PANEL, 0);
        Given alignment = Given.of(PANEL, 1);
        refused("recip", alignment, "alignment", "NETWORK");
        refused("linear", alignment, "alignment", "BEHAVIOUR");
        refused("simX", friends, "values of actors", "value");
        refused("closure", friends, "other network");
        refused("closure", friends.layer(1), "alignment");
        refused("peers", alignment.layer(1), "alignment");
        refused("fracture", alignment.dyad(DyadicCovariate.constant("R", 1, 2, 2, 0, 1, 1, 0)), "R", "2 x 2", "3 x 3");
        DyadicCovariate oneWay = DyadicCovariate.constant("R", 1, 3, 3, 0, 1, 0, 1, 0, 0.5, 0, 0.25, 0);
        refused("bridge", alignment.dyad(oneWay), "R", "1 and 2", "0.5", "0.25");
        refused("simX", friends.actor(ActorCovariate.constant("age", 1, 1, 2, 3)), "age", "3", "2");
        refused("simX", friends.actor(ActorCovariate.constant("age", 1, 7, 7)), "same for all");
        refused("altX", friends.actor(ActorCovariate.constant("age", 2, 1, 2)), "age", "2 periods", "1");
        refused("concentration", alignment, "-1");
    }

    private static void refused(String name, Given given, String... words) {
        assertThatThrownBy(() -> Effects.named(name).make(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }
}
