package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class SegmentationTest {
    private static final double EXACT = 1e-10;

    private static SegmentModel drawnMean(int n, SplittableRandom random) {
        double[] series = new double[n];
        boolean[] observed = new boolean[n];
        for (int t = 0; t < n; t++) {
            series[t] = random.nextDouble(-1, 1) + (t > n / 2 ? random.nextInt(3) : 0);
            observed[t] = random.nextInt(5) > 0;
        }
        return NormalMean.of(series, observed, NormalMean.Prior.STANDARDISED);
    }

    private static SegmentModel drawnRate(int n, SplittableRandom random) {
        int[] counts = new int[n];
        double[] exposures = new double[n];
        for (int t = 0; t < n; t++) {
            exposures[t] = random.nextInt(4) == 0 ? 0 : random.nextDouble(0.5, 2);
            counts[t] = exposures[t] == 0 ? 0 : random.nextInt(t < n / 2 ? 3 : 9);
        }
        return PoissonRate.of(counts, exposures);
    }

    private static void agrees(SegmentModel model, ChangePrior prior) {
        int n = model.length();
        Segmentation ours = Segmentation.of(model, prior);
        EverySegmentation every = new EverySegmentation(model, prior);
        assertThat(ours.logEvidence()).isCloseTo(every.logEvidence(), within(EXACT));
        double[] changes = ours.changeProbabilities();
        double[] levels = ours.levels();
        double[] number = ours.numberOfChanges(n);
        for (int t = 0; t < n; t++) {
            int at = t;
            assertThat(changes[t]).isCloseTo(every.probability(c -> Arrays.binarySearch(c, at) >= 0), within(EXACT));
            assertThat(levels[t]).isCloseTo(every.level(t), within(EXACT));
            assertThat(number[t]).isCloseTo(every.probability(c -> c.length == at), within(EXACT));
        }
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                windowAgrees(ours, every, a, b);
            }
        }
    }

    private static void windowAgrees(Segmentation ours, EverySegmentation every, int a, int b) {
        assertThat(ours.anyChange(a, b))
                .isCloseTo(every.probability(c -> Arrays.stream(c).anyMatch(t -> t >= a && t <= b)), within(EXACT));
        assertThat(ours.anyRise(a, b)).isCloseTo(every.probability(c -> every.turns(c, a, b, 1)), within(EXACT));
        assertThat(ours.anyFall(a, b)).isCloseTo(every.probability(c -> every.turns(c, a, b, -1)), within(EXACT));
    }

    @Test
    void equalsTheSumOverEverySegmentation() {
        SplittableRandom random = new SplittableRandom(11);
        ChangePrior two = new ChangePrior(List.of(0.1, 0.4), List.of(3.0, 1.0));
        for (int n = 1; n <= 10; n++) {
            agrees(drawnMean(n, random), ChangePrior.known(0.2));
            agrees(drawnMean(n, random), two);
            agrees(drawnRate(n, random), two);
            agrees(drawnRate(n, random), ChangePrior.usual());
        }
    }

    @Test
    void theMostProbableIsTheBestOfAll() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 30; i++) {
            SegmentModel model = drawnMean(9, random);
            ChangePrior prior = ChangePrior.known(0.3);
            int[] found = Segmentation.of(model, prior).mostProbable();
            EverySegmentation every = new EverySegmentation(model, prior);
            assertThat(every.probability(c -> Arrays.equals(c, found))).isCloseTo(every.largest(), within(EXACT));
        }
    }

    /** 20,000 draws: four standard errors of a share are at most 0.0142. */
    @Test
    void drawsFollowThePosterior() {
        SegmentModel model = drawnRate(10, new SplittableRandom(13));
        Segmentation posterior = Segmentation.of(model);
        UniformRandomProvider random = new RandomStreams(1).stream(Purpose.CHANGE_POINTS);
        int draws = 20_000;
        double[] share = new double[10];
        double window = 0;
        for (int i = 0; i < draws; i++) {
            int[] changes = posterior.sample(random);
            Arrays.stream(changes).forEach(t -> share[t] += 1.0 / draws);
            window += Arrays.stream(changes).anyMatch(t -> t >= 3 && t <= 7) ? 1.0 / draws : 0;
        }
        double[] exact = posterior.changeProbabilities();
        for (int t = 0; t < 10; t++) {
            assertThat(share[t]).isCloseTo(exact[t], within(0.0142));
        }
        assertThat(window).isCloseTo(posterior.anyChange(3, 7), within(0.0142));
    }

    @Test
    void findsStepsInNoise() {
        double[] series = new double[240];
        SplittableRandom random = new SplittableRandom(14);
        for (int t = 0; t < series.length; t++) {
            series[t] = (t < 70 ? 0 : t < 150 ? 2 : 1) + random.nextDouble(-0.9, 0.9);
        }
        Segmentation posterior = Segmentation.of(NormalMean.standardised(series));
        assertThat(posterior.mostProbable()).hasSize(2);
        assertThat(posterior.anyRise(68, 72)).isGreaterThan(0.99);
        assertThat(posterior.anyFall(68, 72)).isLessThan(0.05);
        assertThat(posterior.anyFall(145, 155)).isGreaterThan(0.99);
        assertThat(posterior.anyChange(90, 130)).isLessThan(0.15);
        double[] number = posterior.numberOfChanges(4);
        assertThat(number[0] + number[1]).isLessThan(1e-9);
        assertThat(number[2]).isGreaterThan(Math.max(number[3], number[4]));
    }

    /** Monthly visits, four a year, then none: the door shut in month 100, though nobody wrote months 40 to 51. */
    @Test
    void aDoorThatShutsIsDated() {
        int[] visits = new int[180];
        double[] watched = new double[180];
        for (int t = 0; t < 180; t++) {
            watched[t] = t >= 40 && t < 52 ? 0 : 1;
            visits[t] = t < 100 && t % 3 == 0 && watched[t] > 0 ? 1 : 0;
        }
        Segmentation posterior = Segmentation.of(PoissonRate.of(visits, watched));
        assertThat(posterior.anyFall(94, 106)).isGreaterThan(0.85);
        assertThat(posterior.anyRise(94, 106)).isLessThan(0.02);
        assertThat(posterior.anyFall(10, 80)).isLessThan(0.2);
        double[] rate = posterior.levels();
        assertThat(rate[45]).isBetween(0.25, 0.42);
        assertThat(rate[179]).isLessThan(0.02);
    }

    @Test
    void aConstantSeriesHasNoChange() {
        double[] constant = new double[60];
        Arrays.fill(constant, 0.1);
        Segmentation posterior = Segmentation.of(NormalMean.standardised(constant));
        assertThat(posterior.mostProbable()).isEmpty();
        assertThat(posterior.anyRise(0, 59)).isLessThan(EXACT);
        assertThat(posterior.numberOfChanges(0)[0]).isGreaterThan(0.5);
    }

    @Test
    void oneObservationCannotChange() {
        Segmentation posterior = Segmentation.of(NormalMean.standardised(new double[] {3}));
        assertThat(posterior.changeProbabilities()).containsExactly(0);
        assertThat(posterior.anyChange(0, 0)).isZero();
        assertThat(posterior.anyFall(0, 0)).isZero();
        assertThat(posterior.numberOfChanges(1)[0]).isCloseTo(1, within(EXACT));
        assertThat(posterior.mostProbable()).isEmpty();
    }

    @Test
    void refusesWindowsOutsideTheSeries() {
        Segmentation posterior = Segmentation.of(NormalMean.standardised(new double[] {3, 4, 5}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> posterior.anyChange(2, 3))
                .withMessageContaining("0 to 2")
                .withMessageContaining("2 to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> posterior.anyRise(2, 1))
                .withMessageContaining("2 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> posterior.numberOfChanges(-1))
                .withMessageContaining("-1");
    }
}
