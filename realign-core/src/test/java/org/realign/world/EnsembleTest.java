package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.record.Party;
import org.realign.simulate.effects.Beliefs;

class EnsembleTest {
    private static final Sphere SPHERE = MadeUp.sphere(8);
    private static final Party XAA = new Party("XAA");
    private static final int WAVES = 5;
    private static final Circumstances CIRCUMSTANCES = MadeUp.circumstances(SPHERE, 10);

    /** Figures that say that visits move states, and hardly err. */
    static WorldFigures figures(double visits) {
        List<Mechanism> weighed = MadeUp.mechanisms("level", "recognition", "belief");
        double[] theta = new double[WAVES - 1 + weighed.size()];
        double[][] covariance = new double[theta.length][theta.length];
        for (int m = 0; m < WAVES - 1; m++) {
            theta[m] = 3;
        }
        theta[WAVES] = visits;
        theta[WAVES + 1] = 2;
        for (int k = 0; k < theta.length; k++) {
            covariance[k][k] = 1e-4;
        }
        List<String> names = java.util.stream.IntStream.range(0, theta.length)
                .mapToObj(k -> "parameter " + k)
                .toList();
        double[] none = new double[theta.length];
        Pooled pooled = new Pooled(names, theta, covariance, none, none, none, 2);
        byte[][] grades = new byte[WAVES][SPHERE.size() * 3];
        for (byte[] wave : grades) {
            java.util.Arrays.fill(wave, (byte) 2);
        }
        Imputation imputation = MadeUp.imputation(SPHERE, grades);
        Usual usual = new Usual(Map.of(Circumstance.VISITS, 0.5, Circumstance.BELIEF, 0.5), 0, 2);
        return new WorldFigures(
                List.of(new WorldFigures.Span(1950, 1958, 2, pooled)),
                usual,
                weighed,
                List.of(imputation, imputation),
                List.of(),
                List.of());
    }

    private static Circumstances taught() {
        Circumstances taught = CIRCUMSTANCES.until(CIRCUMSTANCES.last());
        taught.learn(List.of(new Beliefs.Negotiation(0, 0, 1953.5, 0, 2)));
        return taught;
    }

    private static Outlook run(Change change, long seed) {
        Scenario scenario = new Scenario("s", "S", "", "", 1954, 1964, List.of(change));
        return new Ensemble(figures(2), taught(), new RandomStreams(seed)).run(scenario, List.of(XAA), 6, 40);
    }

    private static Change visits(double value) {
        return new Change.Circumstantial("", Circumstance.VISITS, XAA, 1, 1954, 1964, value);
    }

    @Test
    void wavesGoOnBeyondWhatWasSeen() {
        Outlook outlook = run(visits(1), 1);
        assertThat(outlook.waves()).containsExactly(1954, 1956, 1958, 1960, 1962, 1964);
        assertThat(outlook.worlds()).isEqualTo(240);
        assertThat(outlook.difference(XAA, 0, Feature.alignment(1), 0).mean()).isZero();
    }

    /** A change of something that nobody weighs changes nothing at all, in any world. */
    @Test
    void bothCoursesHaveTheSameChances() {
        Outlook outlook = run(new Change.Among("", 0, 1, 1954, 1964, 1), 1);
        for (Feature feature : Feature.ALL) {
            Outlook.Difference d = outlook.difference(XAA, 5, feature, 0);
            assertThat(d.mean()).isZero();
            assertThat(d.error()).isZero();
            assertThat(d.same()).isEqualTo(1);
        }
    }

    /** With a weight of 2, a pole that always visits against one that never does is nearly sure to be drawn near. */
    @Test
    void whatIsWeighedMovesAState() {
        Outlook often = run(visits(1), 1);
        Outlook never = run(visits(0), 1);
        assertThat(often.band(XAA, 5, Feature.alignment(1), true).mean())
                .isGreaterThan(never.band(XAA, 5, Feature.alignment(1), true).mean() + 0.5);
        assertThat(often.band(XAA, 5, Feature.alignment(1), false).mean())
                .as("the course without the scenario is the same")
                .isEqualTo(never.band(XAA, 5, Feature.alignment(1), false).mean());
        Outlook.Difference d = never.difference(XAA, 5, Feature.alignment(1), 0);
        assertThat(d.higher() + d.less() + d.same()).isCloseTo(1, within(1e-9));
    }

    /** The negotiation of 1953 failed; had one in 1955 succeeded, Washington would be closer. */
    @Test
    void aNegotiationThatSucceedsDrawsNear() {
        Outlook outlook = run(new Change.Negotiated("", XAA, 0, 1955, 1), 1);
        assertThat(outlook.difference(XAA, 5, Feature.alignment(0), 0).higher()).isGreaterThan(0.9);
    }

    @Test
    void theSameSeedGivesTheSameWorlds() {
        Outlook one = run(visits(1), 3);
        Outlook other = run(visits(1), 3);
        for (Feature feature : Feature.ALL) {
            assertThat(one.difference(XAA, 5, feature, 0)).isEqualTo(other.difference(XAA, 5, feature, 0));
        }
    }
}
