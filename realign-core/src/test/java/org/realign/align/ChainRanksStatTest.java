package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Simulation-based calibration: parameters, paths and data are drawn from the prior; chains that begin as every run begins
 * then draw from the posterior; the ranks of the true values among the draws are uniform if the draws are right, and have
 * mixed. The log likelihood is a quantity of data and parameters together, without which a sampler that ignores its data
 * would pass.
 *
 * <p>Source: Talts et al. 2018, arXiv 1804.06788; Modrak et al. 2023, Bayesian Analysis 20.
 *
 * <p>A test fails where {@link Ranks#worst} is below 2e-4, so that a correct sampler fails one of the seven with
 * probability below 1.4e-3 (draws every 12 sweeps or more are taken for independent), and never at this seed. From the
 * distance that Kolmogorov's test then needs, 100 replications find a posterior out whose mean is off by about 0.6 of its
 * standard deviations, 300 by 0.35.
 */
class ChainRanksStatTest {
    private static final int DRAWS = 63;
    private static final RandomStreams STREAMS = new RandomStreams(20261126);
    private static final Set<String> SHARED =
            Set.of("chance", "log-likelihood", "x-last-0", "x-middle-0", "step-0", "log-q0-0", "jumps-0");

    private static final Set<String> SCALES = Set.of("trade-spread", "visits-size", "visits-drift", "step-mean");

    private record Size(int replications, int periods, int skipped, int every, int bins) {}

    private static final Size SHORT = new Size(100, 16, 150, 12, 8);
    private static final Size LONG = new Size(300, 40, 400, 25, 16);
    /** Scales of three states only are slow to mix. */
    private static final Size TOGETHER = new Size(300, 20, 400, 30, 16);

    @Test
    void jumps() {
        assertUniform(Innovation.JUMPS, false, SHORT, 1);
    }

    @Test
    void studentSteps() {
        assertUniform(Innovation.STUDENT_T, false, SHORT, 2);
    }

    @Test
    void normalSteps() {
        assertUniform(Innovation.GAUSSIAN, false, SHORT, 3);
    }

    @Test
    @EnabledIfSystemProperty(named = "realign.long", matches = "true")
    void jumpsOverFortyYears() {
        assertUniform(Innovation.JUMPS, false, LONG, 4);
    }

    @Test
    @EnabledIfSystemProperty(named = "realign.long", matches = "true")
    void studentStepsOverFortyYears() {
        assertUniform(Innovation.STUDENT_T, false, LONG, 5);
    }

    @Test
    @EnabledIfSystemProperty(named = "realign.long", matches = "true")
    void normalStepsOverFortyYears() {
        assertUniform(Innovation.GAUSSIAN, false, LONG, 6);
    }

    @Test
    @EnabledIfSystemProperty(named = "realign.long", matches = "true")
    void aCalibrationOfThreeStates() {
        assertUniform(Innovation.JUMPS, true, TOGETHER, 8);
    }

    private static void assertUniform(Innovation innovation, boolean calibrating, Size size, long key) {
        Model model = model(innovation, calibrating);
        List<Panel> panels = IntStream.range(0, calibrating ? 3 : 1)
                .mapToObj(i -> panel(model, size.periods(), i))
                .toList();
        int[][] ranks = IntStream.range(0, size.replications())
                .parallel()
                .mapToObj(r -> replicate(model, panels, size, key, r))
                .toArray(int[][]::new);
        List<String> all =
                watched(new Drawn(model, panels, STREAMS.stream(Purpose.SIMULATED_RECORD, key)).chain, model).stream()
                        .map(Drawn.Quantity::name)
                        .toList();
        Ranks table = new Ranks(DRAWS, size.bins());
        for (int[] row : ranks) {
            for (int q = 0; q < row.length; q++) {
                table.add(all.get(q), row[q]);
            }
        }
        assertThat(table.worst()).as("%s", table).isGreaterThan(2e-4);
    }

    private static int[] replicate(Model model, List<Panel> panels, Size size, long key, int replication) {
        UniformRandomProvider random = STREAMS.stream(Purpose.SIMULATED_RECORD, key, replication);
        Drawn drawn = new Drawn(model, panels, random);
        List<Drawn.Quantity> truth = watched(drawn.chain, model);
        Chain chain = drawn.fresh(STREAMS.stream(Purpose.ALIGNMENT, key, replication));
        int[] below = new int[truth.size()];
        int[] same = new int[truth.size()];
        for (int s = 0; s < size.skipped(); s++) {
            chain.sweep();
        }
        for (int d = 0; d < DRAWS; d++) {
            for (int s = 0; s < size.every(); s++) {
                chain.sweep();
            }
            List<Drawn.Quantity> draw = watched(chain, model);
            for (int q = 0; q < below.length; q++) {
                below[q] += draw.get(q).value() < truth.get(q).value() ? 1 : 0;
                same[q] += draw.get(q).value() == truth.get(q).value() ? 1 : 0;
            }
        }
        // Among equals, as of whole numbers, the truth takes any place.
        for (int q = 0; q < below.length; q++) {
            below[q] += random.nextInt(same[q] + 1);
        }
        return below;
    }

    private static List<Drawn.Quantity> watched(Chain chain, Model model) {
        return Drawn.quantities(chain).stream()
                .filter(q -> model.innovation() == Innovation.JUMPS
                        || !(q.name().startsWith("jumps") || q.name().equals("chance")))
                .filter(q -> SHARED.contains(q.name())
                        || q.name().endsWith("-loading")
                        || q.name().equals("pact-effect")
                        || q.name().equals("visits-own")
                        || (model.calibrating() && (q.name().endsWith("-state-sd") || SCALES.contains(q.name()))))
                .toList();
    }

    private static Model model(Innovation innovation, boolean calibrating) {
        List<Indicator> indicators = List.of(
                new Indicator("pact", "", Block.SECURITY, Family.PRESENCE, false, false, List.of("stays"), false),
                new Indicator("visits", "", Block.POLITICAL, Family.COUNT, false, false, List.of(), true),
                new Indicator("trade", "", Block.ECONOMIC, Family.SHARE, true, false, List.of(), false));
        List<Prior> priors = new ArrayList<>();
        for (Indicator indicator : indicators) {
            int columns = indicator.columns().size();
            double[] column = new double[columns];
            double[] columnSd = new double[columns];
            Arrays.fill(columnSd, 1);
            priors.add(new Prior(
                    new double[] {0}, new double[] {0.7}, 0, 1, column, columnSd, 0.5, 0.7, 2, Prior.NO_DRIFT));
        }
        return new Model(1, indicators, priors, new Motion(-3.5, 0.8, 1.5, 18.5), innovation, calibrating);
    }

    /** Each indicator in three of four years, the pact's effect in every other. */
    private static Panel panel(Model model, int periods, int state) {
        List<Terms> terms = new ArrayList<>();
        for (int k = 0; k < model.indicators().size(); k++) {
            Terms.Builder some = new Terms.Builder();
            for (int t = 0; t < periods; t++) {
                if ((t + k + state) % 4 == 0) {
                    continue;
                }
                switch (model.indicators().get(k).family()) {
                    case PRESENCE -> some.add(t, 0, 0, t % 2 == 0 ? 0 : -1);
                    case SHARE -> some.share(t, 0, -1);
                    default -> some.add(t, 0);
                }
            }
            terms.add(some.build());
        }
        return new Panel("S" + state, new Clock(Step.YEAR, 1950, periods), 1, new int[1], new int[] {periods}, terms);
    }
}
