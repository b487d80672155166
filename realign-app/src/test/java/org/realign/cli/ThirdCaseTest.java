package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The case of Egypt, from its name to its brief: another state, two poles in place of three, a stretch that ended long ago. What
 * is asserted follows from entries that were looked up, or from how the case is written; no estimate is.
 */
class ThirdCaseTest {
    @TempDir
    private static Path folder;

    private static JsonNode run = JsonMapper.shared().createObjectNode();
    private static String brief = "";

    @BeforeAll
    static void checked() throws IOException {
        Path html = folder.resolve("egypt.html");
        Console console = Console.run("check", "egypt-turn", "--no-imports", "--json", "--brief", html.toString());
        assertThat(console.exit()).as(console.err()).isEqualTo(Exit.COMPLETE);
        run = JsonMapper.shared().readTree(console.out());
        brief = Files.readString(html);
    }

    private static Map<String, JsonNode> claims() {
        Map<String, JsonNode> claims = new TreeMap<>();
        run.get("cases")
                .get(0)
                .get("claims")
                .forEach(c -> claims.put(c.get("id").asString(), c));
        return claims;
    }

    private static JsonNode claim(String id) {
        return Objects.requireNonNull(claims().get(id));
    }

    private static List<String> parts(String id) {
        List<String> outcomes = new ArrayList<>();
        claim(id).get("parts").forEach(p -> outcomes.add(p.get("outcome").asString()));
        return outcomes;
    }

    @Test
    void everyClaimIsWithinReachOfTheRecord() {
        assertThat(claims()).hasSize(20);
        assertThat(claims().values())
                .extracting(c -> c.get("outcome").asString())
                .isSubsetOf("upheld", "refuted", "undecided", "interpretation");
    }

    @Test
    void whatWasLookedUpIsUpheld() {
        assertThat(claim("E-02").get("outcome").asString()).isEqualTo("upheld");
        assertThat(parts("E-05").get(1)).as("the advisers sent home").isEqualTo("upheld");
        assertThat(parts("E-14").get(0)).as("the peace treaty").isEqualTo("upheld");
        assertThat(claim("E-20").get("outcome").asString()).isEqualTo("interpretation");
    }

    @Test
    void aClaimAndItsDenialAreAnsweredAlike() {
        // Both ask for one break of one series: what the one gains the other loses.
        double yes = claim("E-05").get("parts").get(2).get("probability").asDouble();
        double no = claim("E-06").get("parts").get(1).get("probability").asDouble();
        // Printed to six places.
        assertThat(yes + no).isBetween(1 - 2e-6, 1 + 2e-6);
    }

    @Test
    void explanationsOfAnotherStateAreWeighed() {
        Map.of("E-16", 3, "E-17", 3, "E-18", 3, "E-19", 2).forEach((id, accounts) -> {
            JsonNode probability = claim(id).get("probability");
            assertThat(claim(id).get("explanations").get("accounts")).as(id).hasSize(accounts);
            assertThat(probability.isNumber()).as(id + " " + probability).isTrue();
            assertThat(probability.asDouble()).as(id).isBetween(0.0, 1.0);
        });
    }

    @Test
    void thePortraitEndsWhereTheArgumentDoes() {
        JsonNode portrait = run.get("portraits").get(0);
        assertThat(portrait.get("span").asString()).isEqualTo("1946..1981");
        assertThat(portrait.toString()).doesNotContain("\"year\":1982");
        assertThat(brief)
                .contains("readings after 1981 are among them")
                .contains("in the UN General Assembly of 1981")
                .contains("selected for the record in 1977\u20131981");
    }

    @Test
    void nothingInTheBriefSpeaksOfAnotherState() {
        assertThat(brief).doesNotContain("Korea").doesNotContain("Pyongyang").doesNotContain("Beijing");
    }
}
