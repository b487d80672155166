package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.posture.Reliability;

/** Forecasts of a world that does what the model says. */
class BacktestTest {
    private static final List<Integer> YEARS = List.of(2014, 2016, 2018, 2020, 2022, 2024);

    private static Backtest backtest(int states, int draws, int worlds) {
        MadeUpWorld made = new MadeUpWorld(states);
        Imputation course = made.course(7);
        return Backtest.of(
                made.figures(made.known(course)),
                made.circumstances,
                List.of(course),
                YEARS,
                draws,
                worlds,
                new RandomStreams(1));
    }

    @Test
    void theModelIsBetterThanSimpleForecastsOfItsOwnWorld() {
        Backtest backtest = backtest(150, 20, 25);
        Backtest.Row first = backtest.grades().get(0);
        Backtest.Row last = backtest.grades().get(YEARS.size() - 1);
        assertThat(first.states()).isEqualTo(150);
        assertThat(last.of()).isEqualTo("all");
        assertThat(last.year()).isEqualTo(2024);
        // True parameters: what can be known is known. Persistence, all or nothing, and frequencies alone lose by far.
        assertThat(first.world()).isLessThan(0.75 * first.climatology());
        assertThat(last.world()).isLessThan(last.climatology()).isLessThan(last.persistence());
        assertThat(first.overPersistence().better()).isTrue();
        assertThat(last.overPersistence().better()).isTrue();
        // A chain knows all but peers and balance, which are weak: near it, and not worse by more than chance.
        assertThat(last.overChain().upper()).isPositive();
        assertThat(last.hindsight()).isZero();
        assertThat(backtest.grades()).hasSize(YEARS.size() + 2 * Sphere.POLES.size());
        assertThat(backtest.alignment()).hasSize(YEARS.size());
        for (Backtest.Onset onset : backtest.onsets()) {
            assertThat(onset.rocWorld().orElseThrow()).isGreaterThan(0.5);
            // Grades have been moving as they go on to: the hazard is the rate to come, to four standard errors at
            // least.
            assertThat(onset.hazard()).isCloseTo(onset.base(), within(4 * FastMath.sqrt(0.25 / onset.cells())));
        }
    }

    @Test
    void whatIsSaidWithAProbabilityHappensAsOften() {
        for (Backtest.Calibrated at : backtest(150, 20, 25).reliability()) {
            for (Reliability.Bin bin : at.world().bins()) {
                // Four standard errors of independent states; states are nearly so, since peers weigh little.
                double error = FastMath.sqrt(bin.said() * (1 - bin.said()) / bin.forecasts());
                assertThat(bin.happened()).isCloseTo(bin.said(), within(4 * error + 0.5 / bin.forecasts()));
            }
        }
    }

    @Test
    void threadsDoNotMatter() {
        Backtest here = backtest(20, 4, 3);
        try (Pool one = new Pool(1)) {
            assertThat(one.pool.submit(() -> backtest(20, 4, 3)).join()).isEqualTo(here);
        }
    }

    /** A pool that ends with its block. */
    private record Pool(ForkJoinPool pool) implements AutoCloseable {
        Pool(int threads) {
            this(new ForkJoinPool(threads));
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
