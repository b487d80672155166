package org.realign.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LawsTest {

    private static final long SEED = 42;

    @Test
    void aTrueLawIsCheckedOnEveryCase() {
        List<Integer> seen = new ArrayList<>();
        Laws.forAll(Gen.ints(-5, 5), 300, SEED, seen::add);
        assertThat(seen)
                .hasSize(300)
                .allMatch(value -> value >= -5 && value <= 5)
                .contains(-5, 0, 5);
    }

    @Test
    void aFalseLawFailsWithTheSimplestCase() {
        assertThat(failureOf(Gen.ints(-1000, 1000), value -> assertThat(value).isLessThan(17)))
                .contains("simplest: 17 (");
    }

    @Test
    void aListShrinksToItsOneGuiltyElement() {
        assertThat(failureOf(
                        Gen.lists(Gen.ints(0, 1000), 0, 30),
                        values -> assertThat(values).allMatch(value -> value < 100)))
                .contains("simplest: [100] (");
    }

    @Test
    void aMappedPairShrinksInBothParts() {
        record Span(int from, int width) {}
        assertThat(failureOf(
                        Gen.both(Gen.ints(0, 500), Gen.ints(0, 500), Span::new),
                        span -> assertThat(span.from() < 3 || span.width() < 4).isTrue()))
                .contains("simplest: Span[from=3, width=4] (");
    }

    @Test
    void aDependentGeneratorShrinksToo() {
        Gen<double[]> rows = Gen.ints(1, 9)
                .then(size -> Gen.lists(Gen.doubles(-10, 10), size, size))
                .map(row -> row.stream().mapToDouble(value -> value).toArray());
        assertThat(failureOf(rows, row -> assertThat(row.length).isLessThan(4)))
                .contains("simplest: [0.0, 0.0, 0.0, 0.0] (");
    }

    @Test
    void aNumberShrinksTowardsTheEndOfItsRangeNearestZero() {
        assertThat(failureOf(Gen.doubles(2.5, 9), value -> assertThat(value).isNegative()))
                .contains("simplest: 2.5 (");
        assertThat(failureOf(
                        Gen.oneOf(List.of("red", "green", "blue")),
                        value -> assertThat(value).isEmpty()))
                .contains("simplest: red (");
    }

    @Test
    void anExceptionInTheLawIsAFailureToo() {
        assertThat(failureOf(Gen.ints(0, 9), value -> List.of().get(0))).contains("IndexOutOfBoundsException");
    }

    @Test
    void theSameSeedDrawsTheSameValues() {
        assertThat(drawn()).isEqualTo(drawn()).doesNotHaveDuplicates();
    }

    @Test
    void theMessageNamesTheSeedToRepeat() {
        long used = Long.getLong("realign.seed", SEED);
        assertThat(failureOf(Gen.ints(0, 9), value -> assertThat(value).isNegative()))
                .contains("case 1 of 100, seed " + used)
                .contains("-Drealign.seed=" + used);
    }

    @Test
    void aLawWithoutCasesIsRefused() {
        assertThatThrownBy(() -> Laws.forAll(Gen.ints(0, 9), 0, SEED, value -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cases is 0");
    }

    private static <T> String failureOf(Gen<T> gen, Consumer<T> law) {
        List<String> messages = new ArrayList<>();
        assertThatThrownBy(() -> Laws.forAll(gen, 100, SEED, law))
                .isInstanceOf(AssertionError.class)
                .satisfies(thrown -> messages.add(thrown.getMessage()));
        return String.join("", messages);
    }

    private static List<Double> drawn() {
        List<Double> values = new ArrayList<>();
        Laws.forAll(Gen.doubles(0, 1), 20, SEED, values::add);
        return values;
    }
}
