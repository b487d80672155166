package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.realign.measure.Measures;
import org.realign.record.ActKind;
import org.realign.record.Records;
import org.realign.record.StateSystem;
import org.realign.testkit.Laws;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema and the reader accept the same cases. */
class ClaimsSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(ClaimsSchema.text());
    private static final JsonNode JSON = JsonMapper.shared().readTree(ClaimsSchema.text());

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    @Test
    void itIsItselfAGoodSchema() {
        Schema draft7 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(draft7.validate(ClaimsSchema.text(), InputFormat.JSON)).isEmpty();
        assertThat(JSON.get("$schema").asString()).isEqualTo("http://json-schema.org/draft-07/schema#");
    }

    @Test
    void bothAcceptTheShippedCases() {
        Map<String, String> cases = Repository.cases();
        assertThat(cases).isNotEmpty();
        cases.put("docs/claims.md", Repository.documented());
        CaseReader reader = new CaseReader(Repository.states(), Repository.explanations());
        cases.forEach((file, text) -> {
            assertThat(errors(text)).as(file).isEmpty();
            assertThat(reader.read(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .claims())
                    .as(file)
                    .isNotEmpty();
        });
    }

    @Test
    void bothAcceptGoodTests() {
        assertThat(errors(GoodAndBad.whole())).isEmpty();
        for (String test : GoodAndBad.good()) {
            assertThat(errors(CaseText.withTest(test))).as(test).isEmpty();
            assertThat(CaseText.problems(CaseText.withTest(test))).as(test).isEmpty();
        }
    }

    @Test
    void bothRefuseBadTests() {
        for (String test : GoodAndBad.bad()) {
            assertThat(CaseText.problems(CaseText.withTest(test))).as(test).isNotEmpty();
            assertThat(errors(CaseText.withTest(test))).as(test).isNotEmpty();
        }
    }

    @Test
    void onlyTheReaderSeesAcrossTheFile() {
        for (String test : GoodAndBad.badToTheReaderAlone()) {
            assertThat(CaseText.problems(CaseText.withTest(test))).as(test).isNotEmpty();
            assertThat(errors(CaseText.withTest(test))).as(test).isEmpty();
        }
    }

    @Test
    void theSchemaAcceptsWhatTheReaderAccepts() {
        int[] accepted = new int[1];
        Laws.forAll(CaseReaderLawTest.changed(1), 1_000, 11, text -> {
            if (CaseText.problems(text).isEmpty()) {
                accepted[0]++;
                assertThat(errors(text)).isEmpty();
            }
        });
        assertThat(accepted[0]).isPositive();
    }

    @Test
    void bothAgreeOnTheHead() {
        String good = CaseText.withTest("test: interpretation\nbecause: x");
        for (String[] change : new String[][] {
            {"case: small\n", ""},
            {"case: small", "case: Small"},
            {"case: small", "case: 12"},
            {"title: A small case\n", ""},
            {"title: A small case", "title: [a]"},
            {"title: A small", "tilte: x\ntitle: A small"},
            {"about: PRK\n", ""},
            {"about: PRK", "about: prk"},
            {"about: PRK", "about: [PRK]"},
            {"author: A. Author, ", ""},
            {"A title}", "A title, published: Spring}"},
            {"A title}", "A title, published: 25}"},
            {"A title}", "A title, url: 'javascript:x'}"},
            {"washington: USA", "washington: United States"},
            {"washington: USA", "Washington: USA"},
            {"[SUN, RUS]", "[]"},
            {"[SUN, RUS]", "[SUN, SUN]"},
            {"oslo: NOR", "each: NOR"},
            {"2018-01..2019-02", "after"},
            {"2018-01..2019-02", "2018-1"},
            {"claims:", "thresholds: {upheld: 0.5}\nclaims:"},
            {"claims:", "thresholds: {refuted: 0}\nclaims:"},
            {"claims:", "thresholds: {sure: 1}\nclaims:"},
            {"claims:", "claim:"},
            {"id: C-1", "id: C 1"},
            {"id: C-1", "says2: C-1"},
            {"says: A sentence.", "says:"},
        }) {
            assertThat(good).contains(change[0]);
            String bad = good.replace(change[0], change[1]);
            assertThat(CaseText.problems(bad)).as(change[1]).isNotEmpty();
            assertThat(errors(bad)).as(change[1]).isNotEmpty();
        }
        for (String[] change : new String[][] {
            {"id: C-1", "id: 12"},
            {"title: A small case", "title: 1984"},
            {"A title}", "A title, published: 2025-09-01, where: x, url: 'https://example.org/'}"},
            {"2018-01..2019-02", "2018"},
            {"oslo: NOR", "oslo: [NOR, PRK]"},
            {"claims:", "thresholds: {refuted: 0.05}\nclaims:"},
        }) {
            assertThat(good).contains(change[0]);
            String changed = good.replace(change[0], change[1]);
            assertThat(CaseText.problems(changed)).as(change[1]).isEmpty();
            assertThat(errors(changed)).as(change[1]).isEmpty();
        }
    }

    @Test
    void itsWordsAreThoseOfTheCode() {
        StateSystem states = Records.states();
        Problems problems = new Problems("");
        Values values = new Values(problems);
        TestReader tests = new TestReader(
                problems,
                values,
                new Parties(problems, values, states),
                new Times(problems, values),
                java.util.Map.of(),
                Map.of());
        assertThat(words("/definitions/keys/properties/test/enum")).isEqualTo(tests.kinds());
        assertThat(words("/definitions/kind/enum")).isEqualTo(List.copyOf(Choices.KINDS.keySet()));
        assertThat(words("/definitions/dealings/anyOf/0/enum"))
                .isEqualTo(ActKind.dealings().stream().map(ActKind::code).toList());
        same("/definitions/tone/enum", Choices.TONES.keySet());
        same("/definitions/level/enum", Choices.LEVELS.keySet());
        same("/definitions/membership/properties/status/enum", Choices.STATUSES.keySet());
        same("/definitions/pact/properties/type/enum", Choices.PACT_TYPES.keySet());
        same("/definitions/moment/properties/which/enum", Choices.WHICH.keySet());
        same("/definitions/keys/properties/flow/enum", Choices.FLOWS.keySet());
        same("/definitions/keys/properties/distinct/enum", Choices.DISTINCT.keySet());
        same("/definitions/keys/properties/direction/enum", Choices.DIRECTIONS.keySet());
        same("/definitions/keys/properties/is/enum", Choices.POSTURES.keySet());
        assertThat(JSON.at("/definitions/acts/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(SelectionReader.ACTS);
        assertThat(JSON.at("/definitions/keys/properties").propertyNames()).containsExactlyInAnyOrder(tests.keys());
    }

    @Test
    void itsMeasuresAreThoseOfTheCode() {
        Matcher groups = Pattern.compile("\\(([a-z|]+)\\)")
                .matcher(JSON.at("/definitions/measure/pattern").asString());
        List<String> named = new ArrayList<>();
        while (groups.find()) {
            named.addAll(List.of(groups.group(1).split("\\|", -1)));
        }
        assertThat(named).isEqualTo(Measures.names());
    }

    @Test
    void everyKeyIsDescribedForTheEditor() {
        List<String> silent = new ArrayList<>();
        for (String place : List.of("", "/definitions/acts", "/definitions/membership", "/definitions/keys")) {
            JsonNode properties = JSON.at(place + "/properties");
            properties.propertyNames().stream()
                    .filter(key -> !described(properties.get(key)))
                    .forEach(key -> silent.add(place + "/" + key));
        }
        assertThat(silent).isEmpty();
    }

    private static boolean described(JsonNode property) {
        String reference = property.path("$ref").asString("").replace("#", "");
        return property.has("description")
                || (!reference.isEmpty() && JSON.at(reference).has("description"));
    }

    @Test
    void itRefusesWhatItDoesNotKnow() {
        TreeSet<String> open = new TreeSet<>();
        JSON.at("/definitions").properties().forEach(entry -> {
            boolean object = entry.getValue().path("type").asString("").equals("object");
            if (object
                    && !entry.getValue().path("additionalProperties").toString().equals("false")) {
                open.add(entry.getKey());
            }
        });
        assertThat(open).isEmpty();
        assertThat(JSON.path("additionalProperties").toString()).isEqualTo("false");
    }

    private static List<String> words(String place) {
        List<String> words = new ArrayList<>();
        JSON.at(place).forEach(word -> words.add(word.asString()));
        assertThat(words).as(place).isNotEmpty();
        return words;
    }

    private static void same(String place, Collection<String> expected) {
        assertThat(words(place)).as(place).isEqualTo(List.copyOf(expected));
    }
}
