package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellBarsTest {
    @Test
    void aLongNameIsWrappedAndKeptWhole() {
        String name = "Soviet-DPRK treaty of friendship, cooperation and mutual assistance";
        assertThat(SpellBars.lines(name)).hasSize(2);
        assertThat(String.join(" ", SpellBars.lines(name))).isEqualTo(name);
        assertThat(SpellBars.lines("UN")).containsExactly("UN");
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(SpellBars.lines("a " + "x".repeat(90))).hasSize(2).allMatch(l -> l.length() <= 47);
    }
}
