package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.datasets.AssemblyVotes.Reading;
import org.realign.ideal.RollCalls;
import org.realign.record.InputException;
import org.realign.record.StateSystem;

/** Each rule on a handful of votes. */
class AssemblyVotesTest {
    private static final StateSystem STATES = AuthoredRecord.bundled().record().states();

    private static final String CALLS = """
            rcid,session,importantvote,date,unres,amend,para,short,descr
            1,10,0,1955-10-01,R,1,0,a,b
            2,11,0,1956-10-01,R,,,a,b
            3,12,0,1957-10-01,R,0,0,a,b
            4,19,0,1964-12-01,R,0,0,a,b
            5,48,0,1993-11-01,R,0,0,a,b
            6,48,0,1993-11-01,R,1,0,a,b
            7,48,0,1993-11-01,R,0,1,a,b
            8,48,0,1993-11-01,R,,,a,b
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void votesAreLinkedFlaggedAndLeftOutByTheRules() throws IOException {
        // 3 is identical to 2 and 2 to 1: one item; of two pairs for 8, the earlier counts.
        Path matches = file("matches.csv", "v1,rcid1,rcid2\n1,1,2\n2,2,3\n3,5,8\n4,3,8\n");
        Path votes = file("votes.csv", """
                rcid,country,country_code,vote
                1,United States,US,no
                1,Zanzibar,,yes
                2,Germany,DE,yes
                3,Federal Republic of Germany,,abstain
                4,United States,US,no
                4,Russia,RU,yes
                5,United States,US,no
                5,South Africa,ZA,yes
                5,Russia,RU,yes
                5,Russia,RU,no
                6,United States,US,no
                6,Russia,RU,yes
                7,United States,US,no
                7,Russia,RU,yes
                8,Yemen Arab Republic,,yes
                8,Namibia,NA,perhaps
                """);
        Reading reading = AssemblyVotes.ofUnvotes(STATES, votes, file("calls.csv", CALLS), matches);
        RollCalls calls = reading.calls();
        assertThat(calls.items()).isEqualTo(2);
        assertThat(calls.key(0)).isEqualTo(1);
        assertThat(new int[] {calls.votes(0, 0), calls.votes(0, 1), calls.votes(0, 2)})
                .containsExactly(2, 1, 1);
        assertThat(calls.key(1)).isEqualTo(5);
        assertThat(new int[] {calls.votes(1, 0), calls.votes(1, 1), calls.votes(1, 2)})
                .containsExactly(1, 0, 1);
        assertThat(calls.seats()).isEqualTo(6);
        assertThat(calls.number(1)).as("Germany, session 11").isEqualTo(255);
        assertThat(calls.number(2)).as("Federal Republic, session 12").isEqualTo(260);
        assertThat(reading.procedural()).isEqualTo(4);
        assertThat(reading.repeated()).isEqualTo(1);
        assertThat(reading.read()).isEqualTo(15);
        assertThat(reading.datasets().get(2).skipped()).as("the vote 'perhaps'").isEqualTo(1);
    }

    @Test
    void theLongTableHasNoFlagsAndNoLinks() throws IOException {
        Path votes = file("long.csv", """
                resid,ccode,date,year,vote
                48001,2,1993-11-01,1993,3
                48001,365,1993-11-01,1993,1
                48001,710,1993-11-01,1993,8
                48001,560,1993-11-01,1993,1
                48002,2,1993-11-01,1993,1
                48002,365,1993-11-01,1993,1
                """);
        assertThat(AssemblyVotes.isUnvotes(votes)).isFalse();
        Reading reading = AssemblyVotes.ofLongTable(STATES, votes, percent -> {});
        assertThat(reading.calls().items()).isEqualTo(1);
        assertThat(reading.calls().votes()).isEqualTo(2);
        assertThat(reading.rules()).contains("no resolutions linked");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace() throws IOException {
        Path matches = file("matches.csv", "rcid1,rcid2\n");
        Path calls = file("calls.csv", CALLS);
        Path unknown = file("unknown.csv", "rcid,country,country_code,vote\n1,Atlantis,XX,yes\n");
        assertThat(AssemblyVotes.isUnvotes(unknown)).isTrue();
        assertThatThrownBy(() -> AssemblyVotes.ofUnvotes(STATES, unknown, calls, matches))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Atlantis");
        Path orphan = file("orphan.csv", "rcid,country,country_code,vote\n99,France,FR,yes\n");
        assertThatThrownBy(() -> AssemblyVotes.ofUnvotes(STATES, orphan, calls, matches))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("99");
        Path unanimous = file("unanimous.csv", "rcid,country,country_code,vote\n1,France,FR,yes\n");
        assertThatThrownBy(() -> AssemblyVotes.ofUnvotes(STATES, unanimous, calls, matches))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("two sides");
        assertThatThrownBy(() -> AssemblyVotes.isUnvotes(folder.resolve("none.csv")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> AssemblyVotes.ofUnvotes(STATES, unknown, folder.resolve("none.csv"), matches))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.csv");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
