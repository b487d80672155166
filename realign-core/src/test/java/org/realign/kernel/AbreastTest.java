package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbreastTest {
    @Test
    void resultsComeInTheOrderOfTheThings() {
        List<Integer> things = IntStream.range(0, 200).boxed().toList();
        assertThat(Abreast.map(things, i -> i * i))
                .isEqualTo(things.stream().map(i -> i * i).toList());
        assertThat(Abreast.map(List.<Integer>of(), i -> i)).isEmpty();
    }

    @Test
    void workMayBeDividedAgain() {
        List<Integer> things = IntStream.range(0, 20).boxed().toList();
        List<Integer> sums = Abreast.map(
                things,
                i -> Abreast.map(things, j -> i * j).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(sums).isEqualTo(things.stream().map(i -> 190 * i).toList());
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        assertThatThrownBy(() -> Abreast.map(List.of(1, 2, 3), i -> {
                    if (i == 2) {
                        throw new IllegalStateException("two");
                    }
                    return i;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two");
    }
}
