package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realign.archive.AuthoredRecord;

class GsdbTest {
    private final World world = new World(AuthoredRecord.bundled().record().states());

    @Test
    void namesWithCommasAreWhole() {
        assertThat(Gsdb.names(world, "Korea, North")).containsExactly("Korea, North");
        assertThat(Gsdb.names(world, "Egypt, Arab Rep., Syria")).containsExactly("Egypt, Arab Rep.", "Syria");
        assertThat(Gsdb.names(world, "EU, United States")).containsExactly("United States");
    }

    @Test
    void aNameMeansTheStateOfItsTime() {
        assertThat(world.named("Russia", 1980)).contains("SUN");
        assertThat(world.named("russia", 2000)).contains("RUS");
        assertThat(world.named("Serbia", 1999)).contains("YUG");
        assertThat(world.named("Terrorist Organizations (Taliban)", 2000)).isEmpty();
        assertThat(world.numbered(365, 1991)).contains("SUN");
        assertThat(world.numbered(365, 1992)).contains("RUS");
        assertThat(world.pole("SUN")).isEqualTo(world.pole("RUS")).isEqualTo(1);
        assertThat(world.poleLived(2, 1948)).isFalse();
    }
}
