package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.realign.kernel.Convergence;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Do four chains of 2,000 sweeps agree on a state as large as any: 80 years by the month, three poles, 8,640 terms of
 * presence? Watched are alignment in the middle of each year, q0, the number of jumps, and the indicators' parameters.
 */
class MixingStatTest {
    private static final int MONTHS = 960;
    private static final int POLES = 3;
    private static final RandomStreams STREAMS = new RandomStreams(20261129);

    @Test
    @EnabledIfSystemProperty(named = "realign.long", matches = "true")
    void aStateByTheMonth() {
        List<Indicator> indicators = new ArrayList<>();
        List<Prior> priors = new ArrayList<>();
        for (String name : List.of("pacts", "visits", "threats")) {
            boolean hostile = name.equals("threats");
            indicators.add(
                    new Indicator(name, name, Block.POLITICAL, Family.PRESENCE, hostile, false, List.of(), false));
            priors.add(new Prior(
                    new double[] {-1, -1, -1},
                    new double[] {0.3, 0.3, 0.3},
                    0.8,
                    0.1,
                    new double[0],
                    new double[0],
                    0.5,
                    1,
                    1,
                    Prior.NO_DRIFT));
        }
        Model model = new Model(POLES, indicators, priors, Motion.WIDE, Innovation.JUMPS, false);
        Terms.Builder every = new Terms.Builder();
        for (int c = 0; c < MONTHS * POLES; c++) {
            every.add(c, 0);
        }
        Terms terms = every.build();
        Panel panel = new Panel(
                "S",
                new Clock(Step.MONTH, 1946 * 12, MONTHS),
                POLES,
                new int[POLES],
                new int[] {MONTHS, MONTHS, MONTHS},
                List.of(terms, terms, terms));
        Drawn drawn = new Drawn(model, List.of(panel), STREAMS.stream(Purpose.SIMULATED_RECORD, 3));
        List<Map<String, double[]>> chains = IntStream.range(0, 4)
                .parallel()
                .mapToObj(c -> watched(drawn.fresh(STREAMS.stream(Purpose.ALIGNMENT, c)), Schedule.FULL))
                .toList();
        List<Mixed> mixed = new ArrayList<>();
        for (String name : chains.get(0).keySet()) {
            double[][] series = chains.stream().map(c -> c.get(name)).toArray(double[][]::new);
            mixed.add(new Mixed(
                    name, Convergence.rHat(series), Convergence.bulkSize(series), Convergence.tailSize(series)));
        }
        mixed.sort(Comparator.comparingDouble(Mixed::rHat).reversed());
        System.out.println(mixed.subList(0, 12));
        mixed.sort(Comparator.comparingDouble(m -> Math.min(m.bulk, m.tail)));
        System.out.println(mixed.subList(0, 12));
        // What Diagnosis.converged asks of a run.
        assertThat(mixed).allMatch(m -> m.rHat < 1.05 && m.bulk >= 100 && m.tail >= 100);
    }

    private static Map<String, double[]> watched(Chain chain, Schedule schedule) {
        Map<String, double[]> series = new TreeMap<>();
        int kept = 0;
        for (int sweep = 1; sweep <= schedule.sweeps(); sweep++) {
            chain.sweep();
            if (sweep <= schedule.warmUp() || (sweep - schedule.warmUp()) % schedule.every() != 0) {
                continue;
            }
            Walk walk = chain.walks[0];
            int jumps = 0;
            for (int t = 0; t < MONTHS; t++) {
                jumps += walk.jump[t] ? 1 : 0;
                for (int p = 0; p < POLES && t % 12 == 6; p++) {
                    put(series, "x-" + t / 12 + "-" + p, kept, walk.x[t * POLES + p], schedule);
                }
            }
            put(series, "jumps", kept, jumps, schedule);
            put(series, "log-q0", kept, chain.steps.log[0], schedule);
            put(series, "chance", kept, chain.jumpChance[0], schedule);
            for (Item item : chain.items) {
                put(series, item.indicator.name() + "-loading", kept, item.loading, schedule);
                put(series, item.indicator.name() + "-own", kept, item.own[0], schedule);
                put(series, item.indicator.name() + "-level", kept, item.level[0], schedule);
            }
            kept++;
        }
        return series;
    }

    private static void put(Map<String, double[]> series, String name, int at, double value, Schedule schedule) {
        series.computeIfAbsent(name, n -> new double[schedule.kept()])[at] = value;
    }

    private record Mixed(String name, double rHat, double bulk, double tail) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.3f %.0f %.0f", name, rHat, bulk, tail);
        }
    }
}
