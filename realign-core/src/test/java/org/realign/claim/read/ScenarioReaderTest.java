package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.InputException;
import org.realign.record.Party;
import org.realign.record.Records;
import org.realign.world.Change;
import org.realign.world.Circumstance;
import org.realign.world.Scenario;

class ScenarioReaderTest {
    private static final String HEAD = """
            scenario: another-course
            says: All is otherwise.
            source: A. Author
            names: {washington: USA, moscow: [SUN, RUS], club: org:BRICS}
            from: 2018
            until: 2024
            instead:
            """;

    private static final String ALL = HEAD + """
              - says: They meet.
                circumstance: {what: visits, state: PRK, with: washington, during: 2019..2024, value: 0.5}
              - says: They agree.
                negotiation: {state: PRK, with: moscow, year: 2019, outcome: 1}
              - says: They are at one.
                rivalry: {between: [washington, moscow], during: 2020, value: 0.1}
              - says: It lifts them.
                sanctions: {by: washington, on: moscow, during: 2020..2022, value: 0}
              - says: It joins.
                joins: {state: PRK, club: club, year: 2021}
            """;

    private static Scenario read(String text) {
        return new ScenarioReader(Records.states()).read("s.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(String text) {
        InputException thrown = catchThrowableOfType(InputException.class, () -> read(text));
        assertThat(thrown).as(text).isNotNull();
        return thrown.problems().stream()
                .map(p -> p.place().line() + ": " + p.problem())
                .toList();
    }

    @Test
    void everyKindOfChangeIsRead() {
        Scenario scenario = read(ALL);
        Party prk = new Party("PRK");
        assertThat(scenario.title()).isEqualTo("another course");
        assertThat(scenario.from()).isEqualTo(2018);
        assertThat(scenario.until()).isEqualTo(2024);
        assertThat(scenario.changes())
                .containsExactly(
                        new Change.Circumstantial("They meet.", Circumstance.VISITS, prk, 0, 2019, 2024, 0.5),
                        new Change.Negotiated("They agree.", prk, 1, 2019, 1),
                        new Change.Rivals("They are at one.", 0, 1, 2020, 2020, 0.1),
                        new Change.Among("It lifts them.", 0, 1, 2020, 2022, 0),
                        new Change.Joins("It joins.", prk, new Party("org:BRICS"), 2021));
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        assertThat(problems(ALL.replace("what: visits", "what: vists")))
                .anySatisfy(p -> assertThat(p).startsWith("9: ").contains("vists"));
        assertThat(problems(ALL.replace("what: visits", "what: belief")))
                .anySatisfy(p -> assertThat(p).startsWith("9: ").contains("belief"));
        assertThat(problems(ALL.replace("with: washington", "with: NOR")))
                .anySatisfy(p -> assertThat(p).startsWith("9: ").contains("no pole of simulated worlds", "beijing"));
        assertThat(problems(ALL.replace("value: 0.5", "value: 2")))
                .anySatisfy(p -> assertThat(p).startsWith("9: ").contains("from 0 to 1"));
        assertThat(problems(ALL.replace("[washington, moscow]", "[washington, USA]")))
                .anySatisfy(p -> assertThat(p).startsWith("13: "));
        assertThat(problems(ALL.replace("by: washington", "by: moscow")))
                .anySatisfy(p -> assertThat(p).startsWith("15: ").contains("no sanctions on itself"));
        assertThat(problems(ALL.replace("until: 2024", "until: 2018")))
                .anySatisfy(p -> assertThat(p).startsWith("6: ").contains("after it begins"));
        assertThat(problems(ALL.replace("until: 2024", "until: 2039")))
                .anySatisfy(p -> assertThat(p).startsWith("6: ").contains("at most 20 years"));
        assertThat(problems(HEAD + "  - says: Nothing.\n"))
                .anySatisfy(p -> assertThat(p).startsWith("8: "));
        assertThat(problems(HEAD.replace("instead:\n", "")))
                .anySatisfy(p -> assertThat(p).contains("instead"));
    }
}
