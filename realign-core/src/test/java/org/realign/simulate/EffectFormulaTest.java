package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.simulate.RandomWorld.ALIGNMENT;
import static org.realign.simulate.RandomWorld.DRINKING;
import static org.realign.simulate.RandomWorld.FRIENDS;
import static org.realign.simulate.RandomWorld.MEMBERSHIPS;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.realign.simulate.effects.EffectKind;
import org.realign.simulate.effects.Effects;
import org.realign.simulate.effects.Given;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

/** Every statistic against its formula, written out over all cells. Sums of some hundred terms: rounding is below 1e-12. */
class EffectFormulaTest {

    /** A world, what an effect on one of its layers is made from, and the actor asked about. */
    private record Case(RandomWorld some, Given given, int i) {
        double x(int place, int row, int column) {
            return some.world.layer(place).level(row, column);
        }

        double x(int row, int column) {
            return x(given.place(), row, column);
        }

        /** The other layer. */
        double w(int row, int column) {
            return x(given.layers().get(0), row, column);
        }

        double dyad(int which, int row, int column) {
            DyadicCovariate d = given.dyads().get(which);
            return d.values(1)[row * d.columns() + column];
        }

        double mean() {
            return some.panel.mean(given.place());
        }

        double value(int actor) {
            return given.actors().get(0).values(some.world)[actor]
                    - given.actors().get(0).centre();
        }

        double raw(int actor) {
            return given.actors().get(0).values(some.world)[actor];
        }

        double similar(ActorValue v, int j) {
            double[] all = v.values(some.world);
            return 1 - Math.abs(all[i] - all[j]) / v.range() - v.similarityMean();
        }

        int columns() {
            return some.panel.layer(given.place()).columns();
        }

        boolean there(int row, int column) {
            return some.world.layer(given.place()).isPresent(row, column);
        }

        /** Levels less the middle of the scale, of cells that are there; else 0. */
        double c(int p) {
            Layer layer = some.panel.layer(given.place());
            return there(i, p) ? x(i, p) - (layer.low() + layer.high()) / 2.0 : 0;
        }

        /** Levels less their mean, of cells that are there; else 0. */
        double l(int row, int p) {
            return there(row, p) ? x(row, p) - mean() : 0;
        }

        double sum(int n, IntToDoubleFunction term) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += term.applyAsDouble(k);
            }
            return sum;
        }

        double over(IntToDoubleFunction term) {
            return sum(columns(), term);
        }

        double pairs(Pair term) {
            return over(p -> over(q -> q == p ? 0 : term.of(p, q)));
        }

        double outDegree(int place, int row) {
            return sum(some.panel.layer(place).columns(), j -> x(place, row, j));
        }

        double inDegree(int column) {
            return sum(RandomWorld.ACTORS, h -> x(h, column));
        }
    }

    private interface Pair {
        double of(int p, int q);
    }

    private interface Formula {
        double of(Case c);
    }

    private static final Map<String, Formula> FORMULAS = new TreeMap<>();

    static {
        FORMULAS.put("density", c -> c.over(j -> c.x(c.i, j)));
        FORMULAS.put("recip", c -> c.over(j -> c.x(c.i, j) * c.x(j, c.i)));
        FORMULAS.put("transTrip", c -> c.pairs((j, h) -> c.x(c.i, j) * c.x(c.i, h) * c.x(h, j)));
        FORMULAS.put("cycle3", c -> c.pairs((j, h) -> c.x(c.i, j) * c.x(j, h) * c.x(h, c.i)));
        FORMULAS.put("balance", EffectFormulaTest::balance);
        FORMULAS.put("inPop", c -> c.over(j -> c.x(c.i, j) * c.inDegree(j)));
        FORMULAS.put("inPopSqrt", c -> c.over(j -> c.x(c.i, j) * Math.sqrt(c.inDegree(j))));
        FORMULAS.put("outAct", c -> square(c.outDegree(c.given.place(), c.i)));
        FORMULAS.put("outActSqrt", c -> {
            double d = c.outDegree(c.given.place(), c.i);
            return d * Math.sqrt(d);
        });
        FORMULAS.put("egoX", c -> c.value(c.i) * c.outDegree(c.given.place(), c.i));
        FORMULAS.put("altX", c -> c.over(j -> c.x(c.i, j) * c.value(j)));
        FORMULAS.put(
                "simX",
                c -> c.over(j -> c.x(c.i, j) * c.similar(c.given.actors().get(0), j)));
        FORMULAS.put("X", c -> c.over(j -> c.x(c.i, j) * (c.dyad(0, c.i, j) - meanOfPairs(c))));
        FORMULAS.put("crprod", c -> c.over(j -> c.x(c.i, j) * c.w(c.i, j)));
        FORMULAS.put("crprodRecip", c -> c.over(j -> c.x(c.i, j) * c.w(j, c.i)));
        FORMULAS.put("from", c -> c.pairs((j, h) -> c.x(c.i, j) * c.w(c.i, h) * c.w(j, h)));
        FORMULAS.put("to", c -> c.pairs((j, h) -> c.x(c.i, j) * c.w(c.i, h) * c.x(h, j)));
        FORMULAS.put("closure", c -> c.pairs((j, h) -> c.x(c.i, j) * c.w(c.i, h) * c.w(h, j)));
        FORMULAS.put("cl.XWX", c -> c.pairs((j, h) -> c.x(c.i, j) * c.x(c.i, h) * c.w(h, j)));
        FORMULAS.put("linear", c -> c.l(c.i, 0));
        FORMULAS.put("quad", c -> square(c.l(c.i, 0)));
        FORMULAS.put("avAlt", c -> c.l(c.i, 0) * average(c, j -> c.x(j, 0) - c.mean()));
        FORMULAS.put("avSim", c -> average(c, j -> c.similar(BehaviourValue.of(c.some.panel, DRINKING), j)));
        FORMULAS.put("level", c -> c.over(p -> c.l(c.i, p)));
        FORMULAS.put("shape", c -> c.over(p -> square(c.l(c.i, p))));
        FORMULAS.put("popularity", c -> c.over(p -> c.l(c.i, p) * others(c, p)));
        FORMULAS.put(
                "dependence",
                c -> c.over(p -> c.l(c.i, p)
                        * (c.dyad(0, c.i, p) - c.given.dyads().get(0).mean(false))));
        FORMULAS.put("concentration", c -> {
            double sum = c.over(p -> c.x(c.i, p));
            return sum == 0 ? 0 : -c.over(p -> square(c.x(c.i, p) / sum));
        });
        FORMULAS.put("fracture", c -> c.pairs((p, q) -> both(c, p, q) * c.dyad(0, p, q)) / 2);
        FORMULAS.put("fractureSq", c -> c.pairs((p, q) -> both(c, p, q) * square(c.dyad(0, p, q))) / 2);
        FORMULAS.put("structBalance", c -> -c.pairs((p, q) -> c.dyad(0, p, q) * c.c(p) * c.c(q)) / 2);
        FORMULAS.put("adversary", c -> c.pairs((p, a) -> c.c(p) * c.dyad(0, c.i, a) * c.dyad(1, p, a)));
        FORMULAS.put("bridge", c -> c.pairs((p, q) -> c.c(p) * c.x(c.i, q) * (1 - c.dyad(0, p, q))));
        FORMULAS.put("recognition", c -> c.over(p -> c.c(p) * c.dyad(0, c.i, p)));
        FORMULAS.put("status", c -> c.over(p -> c.c(p) * c.dyad(0, 0, p) * c.raw(c.i)));
        FORMULAS.put("belief", c -> c.over(p -> c.c(p) * (c.dyad(0, c.i, p) - 0.5)));
        FORMULAS.put(
                "clubs",
                c -> c.over(p -> c.c(p) * c.sum(RandomWorld.CLUBS, k -> c.x(MEMBERSHIPS, c.i, k) * c.dyad(0, p, k))));
        FORMULAS.put(
                "sponsor",
                c -> c.over(k ->
                        c.x(c.i, k) * c.sum(RandomWorld.POLES, p -> c.x(ALIGNMENT, c.i, p) * c.dyad(0, p, k))));
        FORMULAS.put("treaty", c -> c.over(p -> c.dyad(0, c.i, p) * c.x(c.i, p)));
        FORMULAS.put("homophily", EffectFormulaTest::homophily);
        FORMULAS.put("peers", c -> c.over(p -> c.l(c.i, p) * neighbours(c, p)));
        FORMULAS.put("threat", c -> c.over(p -> c.c(p) * c.dyad(0, c.i, p)));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double balance(Case c) {
        double b0 = c.some.panel.dissimilarity(c.given.place());
        return c.pairs((j, h) -> {
            boolean third = h != c.i && j != c.i && c.there(c.i, h);
            return third ? c.x(c.i, j) * (b0 - Math.abs(c.x(c.i, h) - c.x(j, h))) : 0;
        });
    }

    private static double meanOfPairs(Case c) {
        return c.given.dyads().get(0).mean(c.some.panel.layer(c.given.place()).oneMode());
    }

    /** The mean over those the actor has ties to. */
    private static double average(Case c, IntToDoubleFunction term) {
        int network = c.given.layers().get(0);
        double ties = c.outDegree(network, c.i);
        return ties == 0 ? 0 : c.sum(RandomWorld.ACTORS, j -> c.x(network, c.i, j) * term.applyAsDouble(j)) / ties;
    }

    private static double others(Case c, int p) {
        double sum = c.sum(RandomWorld.ACTORS, j -> j == c.i ? 0 : c.l(j, p));
        double count = c.sum(RandomWorld.ACTORS, j -> j != c.i && c.there(j, p) ? 1 : 0);
        return count == 0 ? 0 : sum / count;
    }

    private static double neighbours(Case c, int p) {
        int network = c.given.layers().get(0);
        double sum = c.sum(RandomWorld.ACTORS, j -> c.x(network, c.i, j) * c.l(j, p));
        double count = c.sum(RandomWorld.ACTORS, j -> c.there(j, p) ? c.x(network, c.i, j) : 0);
        return count == 0 ? 0 : sum / count;
    }

    private static double both(Case c, int p, int q) {
        return c.there(c.i, p) && c.there(c.i, q) ? Math.min(c.x(c.i, p), c.x(c.i, q)) : 0;
    }

    private static double homophily(Case c) {
        double low = 9;
        double high = -9;
        for (int period = 0; period < RandomWorld.PERIODS; period++) {
            for (double v : c.some.value.values(period)) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            for (double v : c.given.dyads().get(0).values(period)) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        double range = high - low;
        return c.over(p -> c.c(p) * (1 - Math.abs(c.raw(c.i) - c.dyad(0, 0, p)) / range));
    }

    @Test
    void statisticsAreTheirFormulas() {
        assertThat(FORMULAS.keySet())
                .isEqualTo(new TreeSet<>(
                        Effects.all().stream().map(EffectKind::name).toList()));
        Laws.forAll(Gen.longs(0, 1_000_000), 10, 13, seed -> {
            RandomWorld some = new RandomWorld(seed);
            for (EffectKind kind : Effects.all()) {
                for (int place : RandomWorld.places(kind)) {
                    Given given = some.given(kind, place);
                    Effect effect = kind.make(given);
                    for (int i = 0; i < RandomWorld.ACTORS; i++) {
                        assertThat(effect.statistic(some.world, i))
                                .as(kind.name() + " of " + i + " on " + place)
                                .isCloseTo(FORMULAS.get(kind.name()).of(new Case(some, given, i)), within(1e-9));
                    }
                }
            }
        });
    }

    @Test
    void momentsCountACircleOnce() {
        RandomWorld some = new RandomWorld(5);
        Effect cycles = Effects.named("cycle3").make(Given.of(some.panel, FRIENDS));
        double all = 0;
        for (int i = 0; i < RandomWorld.ACTORS; i++) {
            all += cycles.statistic(some.world, i);
        }
        assertThat(all * cycles.momentScale()).isCloseTo(Math.rint(all / 3), within(1e-9));
    }
}
