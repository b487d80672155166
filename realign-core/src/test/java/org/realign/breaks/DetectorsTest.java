package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every detector, and what tells them apart. */
class DetectorsTest {
    private static final List<Detector> SEEING = List.of(
            new SegmentationDetector(),
            new OnlineDetector(),
            new Pelt(),
            new BinarySegmentation(),
            new Pelt(NoiseScale.WHOLE),
            new BinarySegmentation(NoiseScale.WHOLE));

    private static double[] steps(long seed) {
        double[] series = new double[200];
        SplittableRandom random = new SplittableRandom(seed);
        for (int t = 0; t < series.length; t++) {
            series[t] = (t < 60 ? 10 : t < 130 ? 14 : 11) + random.nextDouble(-1, 1);
        }
        return series;
    }

    @Test
    void clearStepsAreFound() {
        double[] series = steps(21);
        for (Detector detector : SEEING) {
            int[] changes = detector.changes(series);
            assertThat(changes).as("%s", detector).hasSize(2);
            assertThat(changes[0]).as("%s", detector).isBetween(59, 61);
            assertThat(changes[1]).as("%s", detector).isBetween(129, 131);
        }
        assertThat(new NoChange().changes(series)).isEmpty();
    }

    @Test
    void scaleAndOffsetDoNotMatter() {
        double[] series = steps(22);
        double[] other = Arrays.stream(series).map(x -> 1000 - 64 * x).toArray();
        for (Detector detector : SEEING) {
            assertThat(detector.changes(other)).as("%s", detector).containsExactly(detector.changes(series));
        }
    }

    @Test
    void theSeriesIsLeftAsItIs() {
        double[] series = steps(23);
        for (Detector detector : SEEING) {
            detector.changes(series);
        }
        assertThat(series).containsExactly(steps(23));
    }

    @Test
    void nothingChangesInAConstantOrASingleObservation() {
        double[] constant = new double[80];
        Arrays.fill(constant, 0.3);
        for (Detector detector : SEEING) {
            assertThat(detector.changes(constant)).as("%s", detector).isEmpty();
            assertThat(detector.changes(new double[] {4})).as("%s", detector).isEmpty();
            assertThat(detector.changes(new double[] {4, 5})).as("%s", detector).isEmpty();
        }
    }

    @Test
    void noNumberIsRefused() {
        double[] broken = {1, 2, Double.NaN};
        for (Detector detector : SEEING) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> detector.changes(broken))
                    .withMessageContaining("observation 2");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoChange().changes(broken))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentationDetector(ChangePrior.usual(), -1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnlineDetector(0))
                .withMessageContaining("0.0");
    }
}
