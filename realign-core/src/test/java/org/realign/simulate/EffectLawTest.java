package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.realign.simulate.effects.EffectKind;
import org.realign.simulate.effects.Effects;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

/** Of every effect, in worlds with absent and closed cells: what it says a step changes is what the step changes. */
class EffectLawTest {
    private static final int WORLDS = 10;

    /** Statistics are sums of at most some hundred terms of order 10: rounding stays below 1e-12. */
    private static final double EXACT = 1e-9;

    @Test
    void changeIsStatisticAfterLessStatisticBefore() {
        Set<String> tested = new TreeSet<>();
        Laws.forAll(Gen.longs(0, 1_000_000), WORLDS, 11, seed -> {
            RandomWorld some = new RandomWorld(seed);
            for (EffectKind kind : Effects.all()) {
                for (int place : RandomWorld.places(kind)) {
                    holds(some, kind.make(some.given(kind, place)), tested);
                }
            }
        });
        assertThat(tested)
                .isEqualTo(Effects.all().stream().map(EffectKind::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void holds(RandomWorld some, Effect effect, Set<String> tested) {
        Levels levels = some.world.layer(effect.place());
        for (int ego = 0; ego < levels.layer().rows(); ego++) {
            for (int column = 0; column < levels.layer().columns(); column++) {
                for (int by = -1; by <= 1; by += 2) {
                    if (some.mayMove(effect.place(), ego, column, by)) {
                        double before = effect.statistic(some.world, ego);
                        double change = effect.change(some.world, ego, column, by);
                        levels.step(ego, column, by);
                        double after = effect.statistic(some.world, ego);
                        levels.step(ego, column, -by);
                        assertThat(change)
                                .as(
                                        "%s on %s: %d, %d by %d",
                                        effect.name(), levels.layer().name(), ego, column, by)
                                .isCloseTo(after - before, within(EXACT));
                        if (Math.abs(after - before) > EXACT) {
                            tested.add(effect.name());
                        }
                    }
                }
            }
        }
    }

    @Test
    void tablesAndSumsAreWhatCountingGives() {
        Laws.forAll(Gen.longs(0, 1_000_000), WORLDS, 12, seed -> {
            RandomWorld some = new RandomWorld(seed);
            for (int place = 0; place < some.panel.layers(); place++) {
                Levels levels = some.world.layer(place);
                Levels copy = new Levels(
                        levels.layer(), levels.cells(), levels.layer().oneMode() ? Set.of(Table.values()) : Set.of());
                copy.copy(levels);
                counted(levels);
                counted(copy);
            }
        });
    }

    private static void counted(Levels x) {
        int rows = x.layer().rows();
        int columns = x.layer().columns();
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                sum += x.level(i, j);
                if (x.layer().isBinary()) {
                    assertThat(x.transposed()[j * rows + i]).isEqualTo(x.level(i, j));
                }
                if (x.layer().oneMode()) {
                    countedPair(x, i, j);
                }
            }
            assertThat(x.rowSum(i)).isEqualTo(sum);
            if (x.layer().isBinary()) {
                assertThat(x.outDegree(i)).isEqualTo((int) sum);
            }
        }
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += x.level(i, j);
            }
            assertThat(x.columnSum(j)).isEqualTo(sum);
        }
    }

    private static void countedPair(Levels x, int i, int j) {
        int n = x.layer().columns();
        int paths = 0;
        int back = 0;
        int out = 0;
        int in = 0;
        for (int h = 0; h < n; h++) {
            paths += x.level(i, h) * x.level(h, j);
            back += x.level(j, h) * x.level(h, i);
            out += x.level(i, h) * x.level(j, h);
            in += x.level(h, i) * x.level(h, j);
        }
        assertThat(x.table(Table.TWO_PATHS)[i * n + j]).isEqualTo(paths);
        assertThat(x.table(Table.RETURN_PATHS)[i * n + j]).isEqualTo(back);
        if (i != j) {
            assertThat(x.table(Table.SHARED_OUT)[i * n + j]).isEqualTo(out);
            assertThat(x.table(Table.SHARED_IN)[i * n + j]).isEqualTo(in);
        }
    }
}
