package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> KINDS = List.of("visit", "vote", "summit", "treaty", "letter");

    @Test
    void findsTheWordMeant() {
        assertThat(Spelling.nearest("sumit", KINDS)).contains("summit");
        assertThat(Spelling.nearest("VISIT", KINDS)).contains("visit");
        assertThat(Spelling.nearest("tretay", KINDS)).contains("treaty");
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Spelling.nearest("parade", KINDS)).isEmpty();
    }

    @Test
    void countsEdits() {
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.distance("ab", "ba")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }
}
