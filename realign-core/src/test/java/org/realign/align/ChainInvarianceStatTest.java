package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Does a sweep leave the posterior as it is? Parameters, paths and data are drawn together from the prior; sweeps given
 * the data then start from the parameters that made them. What they end with is, if and only if each step leaves the
 * posterior invariant, distributed together with the data as what they started with. No chain needs to have mixed, and the
 * replications are independent, so that a difference of means, after less before, is a z-test without approximation but the
 * central limit's.
 *
 * <p>Source: Geweke 2004; Gandy and Scott 2020, arXiv 2001.06465.
 *
 * <p>Each quantity is bounded first, as q / (c + |q|), so that heavy tails (a spread is Student's t) have moments, and is
 * tested in that form and squared. At 4.8 standard errors a test has a false alarm of 1.6e-6; the tests here are fewer than
 * 600 in all: a correct sampler fails with probability 1e-3, and never at this seed.
 */
class ChainInvarianceStatTest {
    private static final double ERRORS = 4.8;
    private static final int SWEEPS = 2;
    /** A long run sees an error half as large. */
    private static final int TIMES = Boolean.getBoolean("realign.long") ? 5 : 1;

    private static final RandomStreams STREAMS = new RandomStreams(20261123);

    /** Every family and option that a sweep tells apart: both signs, an effect, drift, exposure, known variance, limits. */
    private static final List<Indicator> INDICATORS = List.of(
            new Indicator("pact", "", Block.SECURITY, Family.PRESENCE, false, false, List.of("stays"), false),
            new Indicator("visits", "", Block.POLITICAL, Family.COUNT, false, false, List.of(), true),
            new Indicator("threats", "", Block.SECURITY, Family.COUNT, true, false, List.of(), false),
            new Indicator("trade", "", Block.ECONOMIC, Family.SHARE, false, false, List.of(), false),
            new Indicator("votes", "", Block.POLITICAL, Family.SIMILARITY, false, false, List.of(), true));

    private static Model model(int poles, Innovation innovation, boolean calibrating) {
        List<Prior> priors = new ArrayList<>();
        for (Indicator indicator : INDICATORS) {
            double[] level = new double[poles];
            double[] levelSd = new double[poles];
            Arrays.fill(level, -0.3);
            Arrays.fill(levelSd, 0.6);
            int columns = indicator.columns().size();
            double[] column = new double[columns];
            double[] columnSd = new double[columns];
            Arrays.fill(column, 0.5);
            Arrays.fill(columnSd, 0.8);
            double loading = indicator.hostile() ? 0.6 : 0.2;
            Prior prior = new Prior(level, levelSd, loading, 0.7, column, columnSd, 0.5, 0.7, 2, Prior.NO_DRIFT);
            boolean strays = indicator.family() == Family.SHARE
                    || (indicator.family() == Family.SIMILARITY && innovation == Innovation.STUDENT_T);
            priors.add(strays ? prior.straying(0.8, 0.7) : prior);
        }
        // Steps and chances are large, so that few periods hold many jumps.
        Motion motion = new Motion(-1.5, 0.8, 2, 8);
        return new Model(poles, INDICATORS, priors, motion, innovation, calibrating);
    }

    /** Terms in about two of three cells, at poles that come to life at {@code from}. */
    private static Panel panel(Step step, int periods, int[] from, int shift) {
        int poles = from.length;
        List<Terms> terms = new ArrayList<>();
        for (int k = 0; k < INDICATORS.size(); k++) {
            Terms.Builder some = new Terms.Builder();
            for (int t = 0; t < periods; t++) {
                for (int p = 0; p < poles; p++) {
                    int cell = t * poles + p;
                    if (t < from[p] || (cell + k + shift) % 3 == 0) {
                        continue;
                    }
                    switch (INDICATORS.get(k).family()) {
                        case PRESENCE -> some.add(cell, 0, 0.1 * k, cell % 2 == 0 ? 0 : -1);
                        case COUNT -> some.add(cell, 0, 0.3, -1);
                        case SHARE -> some.share(cell, 0, -1);
                        case SIMILARITY -> some.similarity(cell, 0, cell % 2 == 0 ? 0 : 0.3);
                    }
                }
            }
            // One state lacks one indicator altogether.
            terms.add(shift == 1 && k == 2 ? Terms.NONE : some.build());
        }
        int[] to = new int[poles];
        Arrays.fill(to, periods);
        return new Panel("S" + shift, new Clock(step, 1950 * step.perYear() + 3, periods), poles, from, to, terms);
    }

    @Test
    void aCaseRunWithJumps() {
        Model model = model(2, Innovation.JUMPS, false);
        check(model, List.of(panel(Step.YEAR, 6, new int[] {0, 2}, 0)), 8000, 1, SWEEPS);
    }

    @Test
    void aCaseRunByTheMonth() {
        Model model = model(2, Innovation.JUMPS, false);
        check(model, List.of(panel(Step.MONTH, 8, new int[] {1, 3}, 0)), 6000, 2, SWEEPS);
    }

    @Test
    void aCaseRunWithStudentSteps() {
        Model model = model(2, Innovation.STUDENT_T, false);
        check(model, List.of(panel(Step.YEAR, 6, new int[] {0, 2}, 0)), 5000, 3, SWEEPS);
    }

    @Test
    void aCaseRunWithNormalSteps() {
        Model model = model(2, Innovation.GAUSSIAN, false);
        check(model, List.of(panel(Step.QUARTER, 6, new int[] {0, 2}, 0)), 5000, 4, SWEEPS);
    }

    @Test
    void aCalibrationWithJumps() {
        Model model = model(2, Innovation.JUMPS, true);
        check(model, states(Step.YEAR), 5000, 5, SWEEPS);
    }

    @Test
    void aCalibrationWithStudentSteps() {
        Model model = model(2, Innovation.STUDENT_T, true);
        check(model, states(Step.YEAR), 3000, 6, SWEEPS);
    }

    /**
     * Few terms, some before a drift and some after it. One sweep, so that the differences vary little: drawing the drift
     * with the auxiliary variables of another size than the new one shows at 7 standard errors.
     */
    @Test
    void theSizeAndTheDriftOfALargeCount() {
        Indicator visits = new Indicator("visits", "", Block.POLITICAL, Family.COUNT, false, false, List.of(), true);
        Prior prior = new Prior(
                new double[] {2},
                new double[] {0.1},
                0.2,
                0.1,
                new double[0],
                new double[0],
                0.5,
                1,
                2,
                Prior.NO_DRIFT);
        Model model =
                new Model(1, List.of(visits), List.of(prior), new Motion(-7, 0.5, 2, 8), Innovation.GAUSSIAN, true);
        Terms.Builder terms = new Terms.Builder();
        for (int t : new int[] {0, 1, 2, 3, 116, 117, 118, 119}) {
            terms.add(t, 0);
        }
        Panel panel = new Panel(
                "S", new Clock(Step.QUARTER, 1950 * 4, 120), 1, new int[1], new int[] {120}, List.of(terms.build()));
        check(model, List.of(panel), 30000, 7, 1);
    }

    private static List<Panel> states(Step step) {
        return List.of(
                panel(step, 5, new int[] {0, 0}, 0),
                panel(step, 5, new int[] {0, 2}, 1),
                panel(step, 5, new int[] {1, 0}, 2));
    }

    /** Asks of {@code worlds} drawn worlds whether {@code sweeps} sweeps changed anything on average. */
    private static void check(Model model, List<Panel> panels, int worlds, long key, int sweeps) {
        int replications = TIMES * worlds;
        List<List<Drawn.Quantity>> before = new ArrayList<>();
        List<List<Drawn.Quantity>> after = new ArrayList<>();
        for (int r = 0; r < replications; r++) {
            Drawn drawn = new Drawn(model, panels, STREAMS.stream(Purpose.SIMULATED_RECORD, key, r));
            before.add(Drawn.quantities(drawn.chain));
            for (int s = 0; s < sweeps; s++) {
                drawn.chain.sweep();
            }
            after.add(Drawn.quantities(drawn.chain));
        }
        List<String> changed = new ArrayList<>();
        int kinds = before.get(0).size();
        for (int q = 0; q < kinds; q++) {
            int at = q;
            double scale = 0.1
                    + IntStream.range(0, 100)
                                    .mapToDouble(
                                            r -> Math.abs(before.get(r).get(at).value()))
                                    .reduce(0, Double::sum)
                            / 100;
            for (int power = 1; power <= 2; power++) {
                double sum = 0;
                double squares = 0;
                for (int r = 0; r < replications; r++) {
                    double d = bounded(after.get(r).get(q).value(), scale, power)
                            - bounded(before.get(r).get(q).value(), scale, power);
                    sum += d;
                    squares += d * d;
                }
                double mean = sum / replications;
                double error = Math.sqrt((squares / replications - mean * mean) / replications);
                if (Math.abs(mean) > ERRORS * error + 1e-12) {
                    changed.add(String.format(
                            Locale.ROOT,
                            "%s^%d by %.4f, %.1f standard errors",
                            before.get(0).get(q).name(),
                            power,
                            mean,
                            mean / error));
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    private static double bounded(double q, double scale, int power) {
        double b = q / (scale + Math.abs(q));
        return power == 1 ? b : b * b;
    }
}
