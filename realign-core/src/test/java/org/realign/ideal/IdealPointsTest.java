package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;
import org.realign.record.InputException;

class IdealPointsTest {

    @Test
    void positionsDoNotDependOnTheNumberOfThreads() {
        RollCalls calls = new SimulatedVotes(2, 15, 6, 25, 3, 0.05, 2).cast(false);
        for (Variant variant : Variant.values()) {
            assertThat(in(1, calls, variant)).isEqualTo(in(4, calls, variant));
        }
        assertThat(IdealPoints.fast(calls)).isEqualTo(IdealPoints.fast(calls));
        assertThat(in(1, calls, Variant.TWO_SIDED))
                .isNotEqualTo(IdealPoints.sample(calls, Variant.TWO_SIDED, 40, new RandomStreams(2), p -> {}));
    }

    private static Sampled in(int threads, RollCalls calls, Variant variant) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> IdealPoints.sample(calls, variant, 40, new RandomStreams(1), p -> {}))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    /** Forty states, ten sessions: enough sweeps say so, too few do not; the one-sided variant has no variance of steps. */
    @Test
    void aSampleSaysWhetherItHasConverged() {
        RollCalls calls = new SimulatedVotes(12, 40, 10, 30, 4, 0.05, 2).cast(false);
        Sampled enough = IdealPoints.sample(calls, Variant.TWO_SIDED, 1_000, new RandomStreams(1), p -> {});
        assertThat(enough.hasConverged()).isTrue();
        assertThat(enough.worstRHat()).isGreaterThanOrEqualTo(enough.usualRHat());
        assertThat(enough.usualRHat()).isLessThan(1.05);
        assertThat(enough.stepRHat()).isLessThan(1.05);
        Sampled few = IdealPoints.sample(calls, Variant.TWO_SIDED, 20, new RandomStreams(1), p -> {});
        assertThat(few.hasConverged()).isFalse();
        assertThat(IdealPoints.sample(calls, Variant.ONE_SIDED, 20, new RandomStreams(1), p -> {})
                        .stepRHat())
                .isNaN();
    }

    /** Two of three votes decide nothing, one state votes once, another misses two sessions: all have finite answers. */
    @Test
    void poorVotesHaveAnswersToo() {
        RollCallsBuilder builder = new RollCallsBuilder();
        for (int session = 1; session <= 5; session++) {
            for (int item = 0; item < 4; item++) {
                long key = 10L * session + item;
                builder.add(key, 2, session, 3);
                builder.add(key, 365, session, 1);
                builder.add(key, 200, session, item < 2 ? 3 : 2);
                if (session < 2 || session > 3) {
                    builder.add(key, 710, session, 1);
                }
            }
        }
        builder.add(10, 731, 1, 1);
        builder.add(99, 2, 5, 1);
        builder.add(99, 365, 5, 1);
        RollCalls calls = builder.build();
        assertThat(calls.items()).isEqualTo(20);
        for (List<Position> positions : List.of(
                IdealPoints.fast(calls).positions(),
                sample(calls, Variant.TWO_SIDED).positions(),
                sample(calls, Variant.ONE_SIDED).positions())) {
            assertThat(positions).hasSize(calls.seats()).allSatisfy(p -> {
                assertThat(p.mean()).isBetween(-10.0, 10.0);
                assertThat(p.sd()).isPositive().isLessThan(10);
                assertThat(p.lower()).isLessThan(p.mean());
                assertThat(p.upper()).isGreaterThan(p.mean());
            });
            assertThat(mean(positions, 2)).isGreaterThan(mean(positions, 365));
            assertThat(positions.stream().filter(p -> p.state() == 710)).hasSize(3);
            assertThat(positions.stream().filter(p -> p.state() == 731))
                    .singleElement()
                    .satisfies(p -> assertThat(p.votes()).isEqualTo(1));
        }
    }

    @Test
    void withoutTheTwoEndsOfTheAxisThereIsNoAnswer() {
        RollCallsBuilder builder = new RollCallsBuilder();
        builder.add(1, 2, 1, 1);
        builder.add(1, 3, 1, 3);
        RollCalls calls = builder.build();
        assertThatThrownBy(() -> IdealPoints.fast(calls))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("365");
        assertThatThrownBy(() -> sample(new RollCallsBuilder().build(), Variant.TWO_SIDED))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("state 2");
        assertThatThrownBy(() -> IdealPoints.sample(calls, Variant.TWO_SIDED, 1, new RandomStreams(1), p -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Sampled sample(RollCalls calls, Variant variant) {
        return IdealPoints.sample(calls, variant, 100, new RandomStreams(1), p -> {});
    }

    private static double mean(List<Position> positions, int state) {
        return Sums.mean(positions.stream()
                .filter(p -> p.state() == state)
                .mapToDouble(Position::mean)
                .toArray());
    }
}
