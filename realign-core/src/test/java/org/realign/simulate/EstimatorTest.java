package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.simulate.effects.Effects;
import org.realign.simulate.effects.Given;

class EstimatorTest {
    private static final Settings QUICK = Settings.DEFAULT.withSimulations(200);

    private static Panel friends() {
        SplittableRandom random = new SplittableRandom(21);
        int[][] levels = new int[2][144];
        for (int cell = 0; cell < 144; cell++) {
            levels[0][cell] = random.nextInt(5) == 0 ? 1 : 0;
            levels[1][cell] = random.nextInt(5) == 0 ? 1 - levels[0][cell] : levels[0][cell];
        }
        return new Panel(List.of(Waves.of(Layer.network("friends", 12), levels)));
    }

    private static Estimate estimate(Model model) {
        return Estimator.estimate(model, QUICK, new RandomStreams(1), Progress.SILENT);
    }

    @Test
    void sameSeedSameBytes() {
        Panel panel = friends();
        Model model = new Model(panel, List.of(), S50.terms(panel, 0, "density", "recip"));
        Estimate one = estimate(model);
        Estimate other = estimate(model);
        assertThat(other.theta()).containsExactly(one.theta());
        assertThat(other.fit().orElseThrow().covariance())
                .isDeepEqualTo(one.fit().orElseThrow().covariance());
        assertThat(other.says()).isEqualTo(one.says());
        Estimate third = Estimator.estimate(model, QUICK, new RandomStreams(2), Progress.SILENT);
        assertThat(third.theta()).isNotEqualTo(one.theta());
    }

    @Test
    void effectsThatSayTheSameAreNamedBeforeALongRun() {
        Panel panel = friends();
        Estimate refused = estimate(new Model(panel, List.of(), S50.terms(panel, 0, "density", "recip", "level")));
        assertThat(refused.outcome()).isEqualTo(Estimate.Outcome.REFUSED);
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).parameters())
                .as(refused.says())
                .containsExactly("friends: density", "friends: level");
        assertThat(refused.says()).contains("friends: density").contains("friends: level");
        assertThat(refused.choices()).isLessThan(20_000);
    }

    /** Three covariates of which one is the sum of the others. */
    @Test
    void combinationsThatSayTheSameAreNamed() {
        Panel panel = friends();
        SplittableRandom random = new SplittableRandom(3);
        double[] first = random.doubles(12).toArray();
        double[] second = random.doubles(12).toArray();
        double[] sum = new double[12];
        for (int i = 0; i < 12; i++) {
            sum[i] = first[i] + second[i];
        }
        List<Term> terms = new ArrayList<>(S50.terms(panel, 0, "density"));
        for (double[] values : List.of(first, second, sum)) {
            ActorCovariate covariate = ActorCovariate.constant("v", 1, values);
            terms.add(Term.of(Effects.named("altX").make(Given.of(panel, 0).actor(covariate))));
        }
        Estimate refused = estimate(new Model(panel, List.of(), terms));
        assertThat(refused.outcome()).isEqualTo(Estimate.Outcome.REFUSED);
        assertThat(refused.problems().get(0).parameters())
                .as(refused.says())
                .containsExactly("friends: altX", "friends: altX 2", "friends: altX 3");
    }

    @Test
    void anEffectWithoutAnythingToWeighIsNamed() {
        Panel panel = friends();
        DyadicCovariate nothing = DyadicCovariate.constant("embassies", 1, 12, 12, new double[144]);
        List<Term> terms = new ArrayList<>(S50.terms(panel, 0, "density"));
        terms.add(Term.of(Effects.named("X").make(Given.of(panel, 0).dyad(nothing))));
        Estimate refused = estimate(new Model(panel, List.of(), terms));
        assertThat(refused.outcome()).isEqualTo(Estimate.Outcome.REFUSED);
        assertThat(refused.problems().get(0).parameters()).as(refused.says()).containsExactly("friends: X");
    }

    @Test
    void layersThatDoNotMoveOrMoveOneWayAreNamedWithoutASimulation() {
        int[] same = {0, 1, 0, 0, 0, 1, 0, 0, 0};
        int[] more = {0, 1, 1, 0, 0, 1, 0, 0, 0};
        Panel still = new Panel(List.of(Waves.of(Layer.network("still", 3), same, same)));
        Estimate one = estimate(new Model(still, List.of(), S50.terms(still, 0, "density")));
        assertThat(one.problems().get(0).parameters()).containsExactly("still: rate (period 1)");
        Panel rising = new Panel(List.of(Waves.of(Layer.network("rising", 3), same, more)));
        Estimate other = estimate(new Model(rising, List.of(), S50.terms(rising, 0, "density")));
        assertThat(other.outcome()).isEqualTo(Estimate.Outcome.REFUSED);
        assertThat(other.says()).contains("rising").contains("rises");
        assertThat(other.choices()).isZero();
        assertThat(one.choices()).isZero();
    }

    /** One short search from far away does not get there; the result says so, and a second one goes on from it. */
    @Test
    void whatDidNotConvergeSaysSoAndCanGoOn() {
        Panel panel = friends();
        Model model = new Model(panel, List.of(), S50.terms(panel, 0, "density", "recip", "transTrip"));
        Settings hasty = new Settings(1, 0.001, 0.2, 5, 200, 0);
        double[] far = {0.5, 1, 2, 1};
        Estimate lost = Estimator.estimate(model, far, hasty, new RandomStreams(1), Progress.SILENT);
        assertThat(lost.outcome()).isEqualTo(Estimate.Outcome.NOT_CONVERGED);
        assertThat(lost.hasConverged()).isFalse();
        assertThat(lost.says()).contains("not converged").contains("no answer").contains("friends: ");
        assertThat(lost.fit().orElseThrow().maximum()).isGreaterThan(0.25);
        Estimate found = Estimator.estimate(model, lost.theta(), QUICK, new RandomStreams(1), Progress.SILENT);
        assertThat(found.hasConverged()).as(found.says()).isTrue();
    }

    @Test
    void progressIsToldAndMayEndIt() {
        Panel panel = friends();
        Model model = new Model(panel, List.of(), S50.terms(panel, 0, "density", "recip"));
        TreeSet<String> stages = new TreeSet<>();
        Progress listening = (stage, done, of) -> {
            assertThat(done).isBetween(1, of);
            stages.add(stage);
            return true;
        };
        Estimator.estimate(model, QUICK, new RandomStreams(1), listening);
        assertThat(stages).contains("phase 2, subphase 1", "phase 2, subphase 4", "phase 3");
        Progress impatient = (stage, done, of) -> !stage.equals("phase 2, subphase 2");
        Estimate stopped = Estimator.estimate(model, QUICK, new RandomStreams(1), impatient);
        assertThat(stopped.outcome()).isEqualTo(Estimate.Outcome.STOPPED);
        assertThat(stopped.fit()).isEmpty();
        assertThat(stopped.theta()[0]).isPositive();
        Progress late = (stage, done, of) -> !stage.equals("phase 3");
        Estimate almost = Estimator.estimate(model, QUICK, new RandomStreams(1), late);
        assertThat(almost.outcome()).isEqualTo(Estimate.Outcome.STOPPED);
        assertThat(almost.fit().orElseThrow().simulations()).isBetween(1, 199);
    }

    /** Nobody ever makes a tie, so that the distance observed is never reached; or rates are beyond all measure. */
    @Test
    void periodsThatDoNotEndAreNamed() {
        int[] one = {0, 1, 0, 0, 0, 0, 0, 0, 0};
        int[] four = {0, 0, 1, 1, 0, 1, 0, 1, 0};
        Panel panel = new Panel(List.of(Waves.of(Layer.network("friends", 3), one, four)));
        Model model = new Model(panel, List.of(), S50.terms(panel, 0, "density"));
        Estimate never = Estimator.estimate(
                model.conditionalOn(0), new double[] {-80}, QUICK, new RandomStreams(1), Progress.SILENT);
        assertThat(never.outcome()).isEqualTo(Estimate.Outcome.REFUSED);
        assertThat(never.says()).contains("out of reach");
        Estimate endless =
                Estimator.estimate(model, new double[] {1e7, -1}, QUICK, new RandomStreams(1), Progress.SILENT);
        assertThat(endless.says()).contains("rates are too high");
    }

    @Test
    void aBeginningOfAnotherLengthIsRefused() {
        Panel panel = friends();
        Model model = new Model(panel, List.of(), S50.terms(panel, 0, "density"));
        assertThatThrownBy(() -> Estimator.estimate(model, new double[1], QUICK, new RandomStreams(1), Progress.SILENT))
                .hasMessageContaining("1")
                .hasMessageContaining("2");
    }
}
