package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Skill;
import org.realign.posture.Reliability;
import org.realign.world.Backtest;

class WorldReportTest {
    private static final Skill BETTER = new Skill(0.021, 0.012, 0.03);
    private static final Skill OPEN = new Skill(0.001, -0.004, 0.006);
    private static final Skill WORSE = new Skill(-0.05, -0.08, -0.01);

    private static Backtest.Row row(String of, int year, OptionalDouble base, Skill overPersistence, Skill overChain) {
        return new Backtest.Row(of, year, 194, base, 0.11, 0.1125, 0.1101, 0.2, 0.09, overPersistence, overChain);
    }

    private static final List<String> LINES = WorldReport.tables(new Backtest(
            2012,
            List.of(
                    row("all", 2014, OptionalDouble.empty(), BETTER, OPEN),
                    row("all", 2016, OptionalDouble.empty(), OPEN, WORSE),
                    row("moscow", 2016, OptionalDouble.empty(), WORSE, WORSE)),
            List.of(row("all", 2014, OptionalDouble.empty(), OPEN, OPEN)),
            List.of(row("hedging", 2016, OptionalDouble.of(0.17), BETTER, WORSE)),
            List.of(new Backtest.Onset(
                    2016,
                    582,
                    0,
                    0.0108,
                    0.0002,
                    0.0003,
                    0.0001,
                    WORSE,
                    BETTER,
                    OptionalDouble.empty(),
                    OptionalDouble.of(0.614),
                    OptionalDouble.empty(),
                    OptionalDouble.of(0.05))),
            List.of(new Backtest.Calibrated(
                    2016,
                    20,
                    Reliability.of(new double[] {0.1, 0.1, 0.9, 0.9}, new boolean[] {false, true, true, true}, 5)))));

    @Test
    void skillsComeWithTheirIntervals() {
        assertThat(LINES)
                .contains("| all | 2014 | 194 |  | 0.1100 | 0.1125 | 0.1101 | 0.2000 | 0.0900 | +2.1% (+1.2 to +3.0)"
                        + " | +0.1% (-0.4 to +0.6) |")
                .contains("| hedging | 2016 | 194 | 0.17 | 0.1100 | 0.1125 | 0.1101 | 0.2000 | 0.0900"
                        + " | +2.1% (+1.2 to +3.0) | -5.0% (-8.0 to -1.0) |");
    }

    @Test
    void whereItLosesIsSaidPlainly() {
        assertThat(LINES)
                .anySatisfy(line -> assertThat(line)
                        .contains("persistence")
                        .contains("better in 2014, worse in none")
                        .contains("better for hedging in 2016, worse for none"))
                .anySatisfy(line -> assertThat(line)
                        .contains("the chain")
                        .contains("better in none, worse in 2016")
                        .contains("better for none, worse for hedging in 2016"));
    }

    @Test
    void areasThatAreNotThereAreBlank() {
        assertThat(LINES)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| 2016 | 582 | 0.000 | 0.011 |")
                        .endsWith("|  | 0.61 |  | 0.05 |"));
    }

    @Test
    void everyTableHasAsManyCellsInEachRow() {
        int cells = 0;
        for (String line : LINES) {
            int here = (int) line.chars().filter(c -> c == '|').count();
            assertThat(cells == 0 || here == 0 || here == cells).as(line).isTrue();
            cells = here;
        }
    }
}
