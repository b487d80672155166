package org.realign.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Sums;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

/** Laws of the coefficients, of portfolios of two to thirty targets with any levels and weights. */
class CrossTableLawTest {
    /** Some hundred roundings of numbers near one. */
    private static final Offset<Double> ROUNDED = within(1e-12);

    /** A target: a level from 0 to 11, which is both levels of any scale, and a weight. */
    private record Target(int levels, double weight) {
        int first(Scale scale) {
            return levels % 4 % scale.levels();
        }

        int second(Scale scale) {
            return levels / 4 % scale.levels();
        }
    }

    private static final Gen<List<Target>> PORTFOLIOS =
            Gen.lists(Gen.both(Gen.ints(0, 15), Gen.doubles(0.01, 5), Target::new), 2, 30);

    private static CrossTable table(Scale scale, List<Target> targets) {
        return CrossTable.of(
                scale,
                targets.stream().mapToInt(t -> t.first(scale)).toArray(),
                targets.stream().mapToInt(t -> t.second(scale)).toArray(),
                targets.stream().mapToDouble(Target::weight).toArray());
    }

    private static CrossTable turned(Scale scale, List<Target> targets) {
        return CrossTable.of(
                scale,
                targets.stream().mapToInt(t -> t.second(scale)).toArray(),
                targets.stream().mapToInt(t -> t.first(scale)).toArray(),
                targets.stream().mapToDouble(Target::weight).toArray());
    }

    private static void same(Observed<Double> one, Observed<Double> other) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.either(
                v -> assertThat(v).isCloseTo(value(other), ROUNDED),
                absent -> assertThat(absent.kind()).isEqualTo(kind(other)));
    }

    private static Missing kind(Observed<Double> value) {
        return value.match(
                v -> {
                    throw new AssertionError("has the value " + v);
                },
                Observed.Absent::kind);
    }

    private static double value(Observed<Double> value) {
        return value.match(v -> v, absent -> Double.NaN);
    }

    @Test
    void neitherComesFirst() {
        Laws.forAll(PORTFOLIOS, 300, 41, targets -> {
            for (Scale scale : Scale.values()) {
                for (Coefficient coefficient : Coefficient.values()) {
                    same(coefficient.of(table(scale, targets)), coefficient.of(turned(scale, targets)));
                }
            }
        });
    }

    @Test
    void theOrderOfTargetsPlaysNoPart() {
        Laws.forAll(PORTFOLIOS, 300, 42, targets -> {
            List<Target> shuffled = new ArrayList<>(targets);
            Collections.shuffle(shuffled, new Random(7));
            for (Coefficient coefficient : Coefficient.values()) {
                same(coefficient.of(table(Scale.VOTES, targets)), coefficient.of(table(Scale.VOTES, shuffled)));
            }
        });
    }

    @Test
    void theUnitOfWeightsPlaysNoPart() {
        Laws.forAll(PORTFOLIOS, 300, 43, targets -> {
            List<Target> heavier = targets.stream()
                    .map(t -> new Target(t.levels(), t.weight() * 3))
                    .toList();
            for (Coefficient coefficient : Coefficient.values()) {
                same(coefficient.of(table(Scale.VOTES, targets)), coefficient.of(table(Scale.VOTES, heavier)));
            }
        });
    }

    @Test
    void aWeightIsAsManyTargets() {
        Laws.forAll(Gen.lists(Gen.ints(0, 15), 2, 30), 200, 44, levels -> {
            List<Target> weighed = IntStream.range(0, levels.size())
                    .mapToObj(k -> new Target(levels.get(k), 1 + k % 3))
                    .toList();
            List<Target> repeated = weighed.stream()
                    .flatMap(t -> Collections.nCopies((int) t.weight(), new Target(t.levels(), 1)).stream())
                    .toList();
            for (Coefficient coefficient : Coefficient.values()) {
                same(coefficient.of(table(Scale.VOTES, weighed)), coefficient.of(table(Scale.VOTES, repeated)));
            }
        });
    }

    @Test
    void everyCoefficientLiesBetweenMinusOneAndOne() {
        Laws.forAll(PORTFOLIOS, 500, 45, targets -> {
            for (Scale scale : Scale.values()) {
                for (Coefficient coefficient : Coefficient.values()) {
                    coefficient
                            .of(table(scale, targets))
                            .either(v -> assertThat(v).isBetween(-1 - 1e-12, 1 + 1e-12), absent -> {});
                }
            }
        });
    }

    @Test
    void aPortfolioThatVariesIsLikeItself() {
        Laws.forAll(PORTFOLIOS, 300, 46, targets -> {
            int[] levels = targets.stream().mapToInt(t -> t.first(Scale.VOTES)).toArray();
            CrossTable table = CrossTable.of(Scale.VOTES, levels, levels);
            boolean varies = Arrays.stream(levels).distinct().count() > 1;
            for (Distance distance : Distance.values()) {
                assertThat(value(table.s(distance))).isCloseTo(1, ROUNDED);
                assertThat(table.kappa(distance).isPresent()).isEqualTo(varies);
                assertThat(table.pi(distance).isPresent()).isEqualTo(varies);
                table.kappa(distance).either(v -> assertThat(v).isCloseTo(1, ROUNDED), absent -> {});
                table.pi(distance).either(v -> assertThat(v).isCloseTo(1, ROUNDED), absent -> {});
            }
            table.tauB()
                    .either(
                            v -> assertThat(v).isCloseTo(1, ROUNDED),
                            absent -> assertThat(varies).isFalse());
        });
    }

    /** With two levels, distances are the same three times over, and tau-b, kappa and pi agree where margins do. */
    @Test
    void withTwoLevelsDistancesAreOne() {
        Laws.forAll(PORTFOLIOS, 300, 47, targets -> {
            CrossTable table = table(Scale.BINARY, targets);
            for (Distance distance : Distance.values()) {
                same(table.s(distance), table.s(Distance.NOMINAL));
                same(table.kappa(distance), table.kappa(Distance.NOMINAL));
                same(table.pi(distance), table.pi(Distance.NOMINAL));
            }
        });
    }

    /** Lin's concordance, and Scott's pi by variances: what squared distances amount to. */
    @Test
    void squaredDistancesAreVariances() {
        Laws.forAll(PORTFOLIOS, 300, 48, targets -> {
            double[] x = targets.stream().mapToDouble(t -> t.first(Scale.VOTES)).toArray();
            double[] y =
                    targets.stream().mapToDouble(t -> t.second(Scale.VOTES)).toArray();
            List<Target> plain =
                    targets.stream().map(t -> new Target(t.levels(), 1)).toList();
            CrossTable table = table(Scale.VOTES, plain);
            double mx = Sums.mean(x);
            double my = Sums.mean(y);
            double cov = 0;
            double spread = 0;
            double apart = 0;
            double pooled = 0;
            for (int k = 0; k < x.length; k++) {
                cov += (x[k] - mx) * (y[k] - my) / x.length;
                spread += ((x[k] - mx) * (x[k] - mx) + (y[k] - my) * (y[k] - my)) / x.length;
                apart += (x[k] - y[k]) * (x[k] - y[k]) / x.length;
                double m = (mx + my) / 2;
                pooled += ((x[k] - m) * (x[k] - m) + (y[k] - m) * (y[k] - m)) / (2 * x.length);
            }
            if (table.kappa(Distance.SQUARED).isPresent()) {
                assertThat(value(table.kappa(Distance.SQUARED)))
                        .isCloseTo(2 * cov / (spread + (mx - my) * (mx - my)), within(1e-9)); // differences of squares
                assertThat(value(table.pi(Distance.SQUARED))).isCloseTo(1 - apart / (2 * pooled), within(1e-9));
            }
        });
    }

    @Test
    void chanceAloneExplainsWhatAExplains() {
        Laws.forAll(PORTFOLIOS, 300, 49, targets -> {
            CrossTable table = table(Scale.VOTES, targets);
            table.kappa(Distance.SQUARED)
                    .either(
                            k -> assertThat(Math.signum(k) * Math.signum(value(table.a(Distance.SQUARED))))
                                    .isGreaterThanOrEqualTo(Math.abs(k) < 1e-9 ? -1 : 0),
                            absent ->
                                    assertThat(value(table.a(Distance.SQUARED))).isCloseTo(0, ROUNDED));
        });
    }
}
