package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.Estimated.Parameter;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class CalibratorTest {
    private static final RandomStreams STREAMS = new RandomStreams(3);

    /** States that show all indicators as {@link Beliefs} expects, with loadings of 0.8. */
    static Simulated world(int states, int periods) {
        List<Prior> truth = new ArrayList<>();
        for (Indicator indicator : Indicators.all()) {
            Prior belief = Beliefs.of(indicator);
            truth.add(new Prior(
                    belief.level(),
                    belief.levelSd(),
                    0.8,
                    belief.loadingSd(),
                    belief.column(),
                    belief.columnSd(),
                    0.3,
                    1,
                    1,
                    Prior.NO_DRIFT));
        }
        return new Simulated(
                new Simulated.World(states, periods, 5, 0.01, false, 0.04, 0.1, 0),
                Indicators.all(),
                truth,
                STREAMS.stream(Purpose.SIMULATED_RECORD, states));
    }

    private static double estimate(Calibrated calibrated, String indicator, Parameter parameter) {
        return calibrated.estimates().stream()
                .filter(e -> e.indicator().equals(indicator) && e.parameter() == parameter)
                .findFirst()
                .orElseThrow()
                .mean();
    }

    @Test
    void loadingsAndPathsComeBack() {
        Simulated world = world(25, 25);
        Calibrated found = Calibrator.run(world.panels, new Schedule(2, 240, 80, 2), STREAMS, p -> {});
        for (Indicator indicator : Indicators.all()) {
            assertThat(estimate(found, indicator.name(), Parameter.LOADING))
                    .as(indicator.name())
                    .isBetween(0.3, 1.6);
        }
        double products = 0;
        double squares = 0;
        double truths = 0;
        WorldDraws draws = found.draws();
        for (int i = 0; i < 25; i++) {
            for (int c = 0; c < 125; c++) {
                double x = draws.mean(i, c / 5, c % 5);
                products += x * world.x.get(i)[c];
                squares += x * x;
                truths += world.x.get(i)[c] * world.x.get(i)[c];
            }
        }
        assertThat(products / Math.sqrt(squares * truths)).isGreaterThan(0.8);
        assertThat(Estimates.calibration(found.estimates(), List.of()).priors())
                .containsOnlyKeys(Indicators.all().stream().map(Indicator::name).toArray(String[]::new));
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        Simulated world = world(5, 10);
        Schedule schedule = new Schedule(2, 30, 10, 1);
        Calibrated one = Calibrator.run(world.panels, schedule, STREAMS, p -> {});
        Calibrated other = Calibrator.run(world.panels, schedule, STREAMS, p -> {});
        assertThat(other.estimates()).isEqualTo(one.estimates());
        assertThat(other.draws().x(3, 2, 5, 1)).isEqualTo(one.draws().x(3, 2, 5, 1));
    }

    @Test
    void drawsAreCountedAndNamed() {
        Simulated world = world(4, 9);
        WorldDraws draws = Calibrator.run(world.panels, new Schedule(2, 30, 10, 1), STREAMS, p -> {})
                .draws();
        assertThat(draws.draws()).isEqualTo(40);
        assertThat(draws.state("S3")).hasValue(3);
        assertThat(draws.state("S4")).isEmpty();
        double mean = 0;
        double jumps = 0;
        for (int s = 0; s < 40; s++) {
            mean += draws.x(s, 3, 8, 4) / 40;
            jumps += draws.jump(s, 3, 8) ? 1 / 40.0 : 0;
        }
        assertThat(mean).isCloseTo(draws.mean(3, 8, 4), org.assertj.core.api.Assertions.within(1e-5));
        assertThat(jumps).isCloseTo(draws.jumpProbability(3, 8), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(draws.sd(3, 8, 4)).isPositive();
    }
}
