package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.realign.record.InputException;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.State;
import org.realign.record.StateSystem;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;
import org.realign.world.Circumstance;
import org.realign.world.Imputation;
import org.realign.world.Mechanism;
import org.realign.world.Pooled;
import org.realign.world.Sphere;
import org.realign.world.Usual;
import org.realign.world.WorldFigures;
import org.realign.world.WorldFit;

class WorldFiguresReaderLawTest {
    private static final StateSystem SYSTEM = new StateSystem(
            Stream.of("USA", "RUS", "CHN", "IND", "PRK")
                    .map(WorldFiguresReaderLawTest::state)
                    .toList(),
            Map.of(),
            List.of());

    private static final List<Double> SCALES = List.of(1e-9, 1e-3, 1.0, 1e3, 1e6);

    private static State state(String code) {
        Optional<PartialDate> always = Optional.empty();
        return new State(new Party(code), code, always, always, List.of(), List.of(), "");
    }

    /** Figures of two mechanisms over three waves, and of a part of them, all drawn. */
    private static WorldFigures drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Usual usual = new Usual(
                Map.of(Circumstance.PACT, random.nextDouble(), Circumstance.BELIEF, 0.5),
                random.nextDouble(),
                1 + 2 * random.nextDouble());
        WorldFit fit = new WorldFit(
                "postures", List.of("a", "b c"), numbers(random, 2), numbers(random, 2), numbers(random, 2), 0.35, 3);
        return new WorldFigures(
                List.of(
                        new WorldFigures.Span(1950, 1954, 3, pooled(random, 4)),
                        new WorldFigures.Span(1952, 1954, 2, pooled(random, 3))),
                usual,
                List.of(Mechanism.ALL.get(0), Mechanism.ALL.get(10)),
                List.of(imputation(random), imputation(random)),
                List.of(fit),
                List.of("first: " + seed, "second"));
    }

    private static double[] numbers(SplittableRandom random, int count) {
        return random.doubles(count)
                .map(u -> Math.rint(u * 8) == 0 ? 0 : (u - 0.5) * SCALES.get((int) (u * 1000) % SCALES.size()))
                .toArray();
    }

    private static Pooled pooled(SplittableRandom random, int parameters) {
        double[][] covariance = new double[parameters][parameters];
        for (int k = 0; k < parameters; k++) {
            for (int l = 0; l < k; l++) {
                covariance[k][l] = random.nextDouble() / 100;
                covariance[l][k] = covariance[k][l];
            }
            covariance[k][k] = 0.1 + random.nextDouble();
        }
        double[] freedom = random.doubles(parameters, 1, 1e6).toArray();
        freedom[0] = Double.POSITIVE_INFINITY;
        List<String> names =
                IntStream.range(0, parameters).mapToObj(k -> "alignment: p" + k).toList();
        return new Pooled(
                names,
                numbers(random, parameters),
                covariance,
                random.doubles(parameters).toArray(),
                random.doubles(parameters).toArray(),
                freedom,
                2);
    }

    private static Imputation imputation(SplittableRandom random) {
        byte[][] grades = new byte[3][6];
        double[][] rivalry = new double[3][9];
        for (int wave = 0; wave < 3; wave++) {
            for (int cell = 0; cell < 6; cell++) {
                grades[wave][cell] = (byte) (random.nextInt(6) - 1);
            }
            for (int p = 0; p < 3; p++) {
                for (int q = 0; q < p; q++) {
                    rivalry[wave][p * 3 + q] = Math.rint(random.nextDouble() * 1_000) / 1_000;
                    rivalry[wave][q * 3 + p] = rivalry[wave][p * 3 + q];
                }
            }
        }
        return new Imputation(Sphere.of(SYSTEM), 1950, grades, rivalry);
    }

    private static WorldFigures read(byte[] parameters, byte[] states) {
        return WorldFiguresReader.of(SYSTEM, "figures/", parameters, states);
    }

    private static byte[] states(WorldFigures figures) {
        return WorldFiguresWriter.states(figures.imputations(), figures.provenance());
    }

    @Test
    void whatIsReadIsWrittenAsTheSameBytes() {
        Laws.forAll(Gen.longs(0, 1_000_000), 100, 7, seed -> {
            WorldFigures figures = drawn(seed);
            byte[] parameters = WorldFiguresWriter.parameters(figures);
            byte[] states = states(figures);
            WorldFigures again = read(parameters, states);
            assertThat(WorldFiguresWriter.parameters(again)).isEqualTo(parameters);
            assertThat(states(again)).isEqualTo(states);
        });
    }

    /** Grades and rivalry come back as they were; estimates to seven digits. */
    @Test
    void whatIsWrittenIsRead() {
        WorldFigures figures = drawn(3);
        WorldFigures again = read(WorldFiguresWriter.parameters(figures), states(figures));
        assertThat(again.mechanisms()).isEqualTo(figures.mechanisms());
        assertThat(again.provenance()).isEqualTo(figures.provenance());
        assertThat(again.waves()).containsExactly(1950, 1952, 1954);
        for (int m = 0; m < 2; m++) {
            assertThat(again.imputations().get(m).grades())
                    .isDeepEqualTo(figures.imputations().get(m).grades());
            assertThat(again.imputations().get(m).rivalry())
                    .isDeepEqualTo(figures.imputations().get(m).rivalry());
        }
        WorldFigures.Span main = again.main();
        assertThat(main.asked()).isEqualTo(3);
        for (int k = 0; k < 4; k++) {
            double was = figures.main().pooled().mean()[k];
            assertThat(main.pooled().mean()[k]).isCloseTo(was, within(Math.abs(was) * 1e-6));
        }
        assertThat(main.pooled().freedom()[0]).isInfinite();
        assertThat(again.usual().level()).isCloseTo(figures.usual().level(), within(1e-5));
        assertThat(again.fits().get(0).names()).containsExactly("a", "b c");
        assertThat(again.place(main, figures.mechanisms().get(1))).contains(3);
    }

    private static void refused(String parameters, String states, String... parts) {
        List<String> all = new ArrayList<>(List.of(parts));
        assertThatThrownBy(() ->
                        read(parameters.getBytes(StandardCharsets.UTF_8), states.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(all));
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace() {
        WorldFigures figures = drawn(3);
        String good = new String(WorldFiguresWriter.parameters(figures), StandardCharsets.UTF_8);
        String states = new String(states(figures), StandardCharsets.UTF_8);
        refused(good.replace("mechanism\t\tlevel", "mechanism\t\tlavel"), states, "world.tsv", "lavel", "recognition");
        refused(good.replaceFirst("usual\t\tpact\t\t[0-9.]+", "usual\t\tpact\t\tmuch"), states, "world.tsv", "much");
        refused(good.replaceFirst("covariance\t1950-1954.*\n", ""), states, "world.tsv", "1950-1954");
        refused(good.replaceFirst("usual\t\tlevel.*\n", ""), states, "world.tsv", "level");
        refused(good.replace("what\tspan", "where\tspan"), states, "world.tsv line 3", "header row");
        refused(good.replace("1950-1954", "since 1950"), states, "world.tsv", "since 1950");
        refused(
                good,
                states.replaceFirst("\nIND\twashington\t...", "\nIND\twashington\t919"),
                "world-states.tsv",
                "919");
        refused(good, states.replaceFirst("\nIND\tmoscow\t.", "\nIND\tmoscow\t"), "world-states.tsv", "2 grades");
        refused(good, states.replaceFirst("\nIND\t", "\nXYZ\t"), "world-states.tsv", "XYZ");
        refused(good, states.replaceFirst("\tmoscow\t0\\.\\d+", "\tmoscow\t7.000"), "world-states.tsv", "7.000");
        refused(good, states.replaceFirst("one\tother\t1", "one\tother\tfirst"), "world-states.tsv", "first");
    }
}
