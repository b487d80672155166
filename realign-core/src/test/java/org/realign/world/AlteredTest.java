package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.Party;
import org.realign.simulate.effects.Beliefs;

class AlteredTest {
    private static final Sphere SPHERE = MadeUp.sphere(2);
    private static final Party XAA = new Party("XAA");

    private static Circumstances altered(Circumstances given, int until, Change change) {
        return Altered.circumstances(given, scenario(until, change));
    }

    private static Scenario scenario(int until, Change change) {
        return new Scenario("s", "S", "", "", 1952, until, List.of(change));
    }

    @Test
    void aCircumstanceIsChangedInItsYearsAlone() {
        Circumstances given = MadeUp.circumstances(SPHERE, 6);
        Circumstances altered =
                altered(given, 1960, new Change.Circumstantial("", Circumstance.VISITS, XAA, 1, 1953, 1957, 0.25));
        assertThat(altered.at(Circumstance.VISITS, 1953, 0, 1)).isEqualTo(0.25);
        assertThat(altered.at(Circumstance.VISITS, 1957, 0, 1)).isEqualTo(0.25);
        assertThat(altered.at(Circumstance.VISITS, 1952, 0, 1)).isEqualTo(given.at(Circumstance.VISITS, 1952, 0, 1));
        assertThat(altered.at(Circumstance.VISITS, 1953, 1, 1)).isEqualTo(given.at(Circumstance.VISITS, 1953, 1, 1));
        assertThat(altered.at(Circumstance.VISITS, 1958, 0, 1))
                .as("afterwards it is as it was in the last year known")
                .isEqualTo(given.at(Circumstance.VISITS, 1955, 0, 1));
        assertThat(given.last()).as("what was given is left alone").isEqualTo(1955);
    }

    @Test
    void aStateJoinsForGood() {
        Circumstances given = MadeUp.empty(SPHERE, 6);
        Circumstances altered = altered(given, 1960, new Change.Joins("", XAA, new Party("org:CLUB"), 1954));
        assertThat(altered.member(1953, 0, 0)).isFalse();
        assertThat(altered.member(1954, 0, 0)).isTrue();
        assertThat(altered.member(1960, 0, 0)).isTrue();
        assertThat(given.member(1955, 0, 0)).isFalse();
    }

    /** One failed negotiation teaches A = 0.9, B = 1.9: a belief of 0.9/2.8; had it succeeded, of 1.9/2.8. */
    @Test
    void aNegotiationTeachesSomethingElse() {
        Circumstances given = MadeUp.empty(SPHERE, 6);
        given.learn(List.of(new Beliefs.Negotiation(0, 0, 1952.5, 0, 1)));
        assertThat(given.at(Circumstance.BELIEF, 1952, 0, 0)).isCloseTo(0.9 / 2.8, within(1e-12));
        Circumstances altered = altered(given, 1955, new Change.Negotiated("", XAA, 0, 1952, 1));
        assertThat(altered.at(Circumstance.BELIEF, 1951, 0, 0)).isEqualTo(0.5);
        assertThat(altered.at(Circumstance.BELIEF, 1952, 0, 0)).isCloseTo(1.9 / 2.8, within(1e-12));
        Circumstances more = altered(given, 1955, new Change.Negotiated("", XAA, 2, 1953, 1));
        assertThat(more.at(Circumstance.BELIEF, 1953, 0, 2))
                .as("one that never was")
                .isGreaterThan(0.5);
    }

    @Test
    void rivalryIsChangedBothWays() {
        Imputation given = MadeUp.imputation(SPHERE, new byte[3][6]);
        Imputation altered = Altered.imputation(given, scenario(1958, new Change.Rivals("", 0, 2, 1952, 1956, 0.1)));
        assertThat(altered.rivalry(1950)[2]).isEqualTo(0.5);
        assertThat(altered.rivalry(1952)[2]).isEqualTo(0.1);
        assertThat(altered.rivalry(1956)[6]).isEqualTo(0.1);
        assertThat(altered.rivalry(1958)[2]).isEqualTo(0.5);
        assertThat(given.rivalry(1952)[2]).isEqualTo(0.5);
    }
}
