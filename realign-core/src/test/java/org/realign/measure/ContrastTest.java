package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Distribution;

/** What comes from one run is compared draw by draw; all else as if it was independent. */
class ContrastTest {
    private static final double[] VALUES =
            IntStream.range(0, 100).mapToDouble(i -> i / 100.0).toArray();
    private static final double[] HIGHER =
            IntStream.range(0, 100).mapToDouble(i -> i / 100.0 + 0.1).toArray();

    private static Estimate drawn(String run, double[] values) {
        return Estimate.of(new Draws(run, values), 1, List.of(), List.of());
    }

    private static Estimate alone(Distribution d) {
        return Estimate.of(d, 1, List.of(), List.of());
    }

    @Test
    void drawsOfOneRunAreComparedOneByOne() {
        Contrast c = Contrast.of(drawn("a", HIGHER), drawn("a", VALUES));
        assertThat(c.above(0.05)).isEqualTo(1);
        assertThat(c.above(0.15)).isEqualTo(0);
        assertThat(c.below(0)).isEqualTo(0);
        assertThat(c.quantile(0.5)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void drawsOfTwoRunsAreIndependent() {
        Estimate a = drawn("a", HIGHER);
        Estimate b = drawn("b", VALUES);
        assertThat(Contrast.of(a, b).above(0))
                .isCloseTo(a.distribution().above(b.distribution(), 0), within(1e-12))
                .isBetween(0.5, 0.7);
        assertThat(Contrast.of(a, b).below(0)).isCloseTo(b.distribution().above(a.distribution(), 0), within(1e-12));
    }

    @Test
    void whereNothingIsRecordedItsRateMayBeTakenAsZero() {
        Distribution rate = Distribution.gamma(0.5, 1);
        Estimate none = new Estimate(rate, Optional.empty(), 0, List.of(), true, false, List.of());
        Estimate some = alone(Distribution.gamma(9.5, 10));
        assertThat(Contrast.ofNone(some, none).above(0)).isEqualTo(1);
        assertThat(Contrast.of(some, none).above(0)).isLessThan(1);
    }

    @Test
    void ranksCountDrawsInWhichTheOrderHolds() {
        double[] third =
                IntStream.range(0, 100).mapToDouble(i -> i < 25 ? 2 : -1).toArray();
        List<Estimate> order = List.of(drawn("a", HIGHER), drawn("a", VALUES), drawn("a", third));
        assertThat(Contrast.decreasing(order)).isEqualTo(0.75);
        assertThat(Contrast.first(order.get(2), order.subList(0, 2))).isEqualTo(0.25);
        assertThat(Contrast.last(order.get(2), order.subList(0, 2))).isEqualTo(0.75);
        List<Estimate> apart = List.of(alone(Distribution.point(3)), alone(Distribution.point(1)));
        assertThat(Contrast.decreasing(apart)).isEqualTo(1);
        assertThat(Contrast.first(apart.get(1), apart.subList(0, 1))).isEqualTo(0);
        assertThat(Contrast.last(apart.get(1), apart.subList(0, 1))).isEqualTo(1);
    }
}
