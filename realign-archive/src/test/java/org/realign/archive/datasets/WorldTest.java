package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realign.archive.AuthoredRecord;

class WorldTest {
    private final World world = new World(AuthoredRecord.bundledStates());

    @Test
    void aNameMeansTheStateOfItsTime() {
        assertThat(world.named("Russia", 1980)).contains("SUN");
        assertThat(world.named("russia", 2000)).contains("RUS");
        assertThat(world.named("Serbia", 1999)).contains("YUG");
        assertThat(world.named("Terrorist Organizations (Taliban)", 2000)).isEmpty();
    }

    @Test
    void aPoleIsWhicheverStateItWas() {
        assertThat(world.pole("SUN")).isEqualTo(world.pole("RUS")).isEqualTo(1);
        assertThat(world.pole("TWN")).isEqualTo(-1);
        assertThat(world.poleLived(2, 1948)).isFalse();
        assertThat(World.power(1).parties()).hasSize(2);
        assertThat(World.POWERS).containsExactly("USA", "SUN", "RUS", "CHN", "GBR", "FRA");
    }
}
