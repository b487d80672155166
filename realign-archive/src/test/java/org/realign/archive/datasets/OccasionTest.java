package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

class OccasionTest {
    private static final Gen<String> NONE = Gen.oneOf(List.of(
            "Attended a NATO meeting",
            "Attended the funeral of King Alfa",
            "Met with President Bravo at the U.N. General Assembly",
            "Accompanied President Charlie on a State visit",
            "Visited U.S. troops",
            "Afterwards visited New York City",
            "Departed U.S. May 4"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "State visit.",
                "Met with President Alfa.",
                "Dedicated a dam.",
                "Private visit. Met with President Bravo May 3.",
                "Met with President Bravo during a private visit.",
                "Met with Prime Minister Charlie en route to Ruritania.",
                "Attended a NATO meeting; met with King Delta.",
                "Attended the G-7 Economic Summit, met with Chancellor Echo.",
                "Addressed U.S. military personnel and met with President Foxtrot.",
                "Summit meeting with General Secretary Golf.",
                "Met with Chairman Hotel-un."
            })
    void dealingsBetweenTheTwoAreVisits(String remarks) {
        assertThat(Occasion.isVisit(remarks, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " . ; ",
                "Attended a NATO Ministerial Meeting.",
                "Attended the G–20 summit. Returned to Washington May 2.",
                "Met with President Alfa at the UN General Assembly in New York City.",
                "Attended the funeral of President Bravo.",
                "Attended signing of a treaty.",
                "Stopped en route to Ruritania.",
                "Refueling stop.",
                "Vacation.",
                "Unofficial visit. In U.S. May 1-8; visited Boston.",
                "Private visit. Departed U.S. January 11.",
                "Visited U.S. troops.",
                "Accompanied President Charlie on a State visit."
            })
    void whatHappenedToBeThereIsNoVisit(String remarks) {
        assertThat(Occasion.isVisit(remarks, false)).isFalse();
    }

    @Test
    void talksWithMoscowElsewhereAreNoVisitToTheHost() {
        assertThat(Occasion.isVisit("Met with Soviet Foreign Minister Alfa.", false))
                .isFalse();
        assertThat(Occasion.isVisit("Met with Soviet Foreign Minister Alfa.", true))
                .isTrue();
        assertThat(Occasion.isVisit("Met with President Bravo. Met with Russian President Charlie.", false))
                .isTrue();
    }

    @Test
    void aClauseThatTellsOfNoneChangesNothing() {
        Gen<List<String>> clauses = Gen.lists(NONE, 0, 4);
        Laws.forAll(clauses, 200, 1972, c -> {
            String rest = String.join(". ", c);
            assertThat(Occasion.isVisit("Private visit. " + rest, false)).isFalse();
            assertThat(Occasion.isVisit("Met with King Alfa. " + rest, false)).isTrue();
            assertThat(Occasion.isVisit(rest + ". Met with King Alfa.", false)).isTrue();
        });
    }
}
