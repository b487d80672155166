package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Target statistics that RSiena 1.6.5 printed; they are sums of few terms, printed to five decimals or more. */
class S50TargetsReferenceTest {

    private static void areTargets(Model model, double... published) {
        assertThat(new Starts(model).targets()).containsExactly(published, within(5e-6));
    }

    @Test
    void friendshipInThreeWaves() {
        areTargets(S50.friendship("density", "recip", "transTrip", "cycle3"), 115, 106, 238, 160, 225, 72);
    }

    @Test
    void balanceInThreeWaves() {
        areTargets(S50.friendship("density", "recip", "balance"), 115, 106, 238, 160, 429.92);
    }

    @Test
    void networkPartOfFriendshipAndTobacco() {
        Panel panel = new Panel(List.of(S50.friends(2)));
        Model model = new Model(panel, List.of(), S50.terms(panel, 0, "density", "recip", "transTrip", "cycle3"));
        areTargets(model, 115, 116, 70, 88, 28);
    }

    @Test
    void friendshipAndTobacco() {
        areTargets(S50.smoking(), 115, 116, 70, 88, 28, 13.84163);
        areTargets(S50.smoking().conditionalOn(0), 116, 70, 88, 28, 13.84163);
    }

    @Test
    void friendshipAndAlcohol() {
        areTargets(
                S50.coevolution(),
                115,
                106,
                238,
                160,
                225,
                72,
                -16.97333,
                -8.97333,
                21.9957143,
                27,
                33,
                11.6666667,
                121.0711111,
                9.8527721);
    }

    @Test
    void alcohol() {
        areTargets(S50.drinking(), 27, 33, 11.66666667, 121.07111111);
    }
}
