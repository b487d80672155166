package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.realign.claim.CaseResult;
import org.realign.claim.Finding;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.measure.Portrait;
import org.realign.record.Closure;
import org.realign.record.Entry;
import org.realign.record.Party;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void jsonHoldsTheWholeRun() {
        Run run = Samples.one();
        JsonNode json = MAPPER.readTree(JsonReport.write(run));
        assertThat(json.at("/schema").stringValue()).isEqualTo("realign-run/1");
        assertThat(json.at("/provenance/asOf").isNull()).isTrue();
        assertThat(json.at("/provenance/seed").intValue()).isEqualTo(1);
        CaseResult result = run.results().get(0);
        for (int i = 0; i < result.verdicts().size(); i++) {
            Verdict verdict = result.verdicts().get(i);
            JsonNode claim = json.at("/cases/0/claims/" + i);
            assertThat(claim.at("/id").stringValue()).isEqualTo(verdict.claim().id());
            assertThat(claim.at("/turnsOnMemory").booleanValue()).isEqualTo(verdict.turnsOnMemory());
            same(verdict.finding(), claim);
            for (int p = 0; p < verdict.finding().parts().size(); p++) {
                same(verdict.finding().parts().get(p).finding(), claim.at("/parts/" + p));
            }
        }
        assertThat(json.at("/cases/0/counts/upheld").intValue()).isEqualTo(Dossier.count(result, Outcome.UPHELD));
        Portrait.Series tone = run.portraits().get(0).courses().get(0).tone();
        assertThat(json.at("/portraits/0/courses/0/tone/points"))
                .hasSize(tone.points().size());
        assertThat(json.at("/portraits/0/courses/0/tone/gaps"))
                .hasSize(tone.gaps().size());
        assertThat(json.at("/entries")).hasSize(new Dossier(run).entries().size());
    }

    private static void same(Finding finding, JsonNode json) {
        assertThat(json.at("/outcome").stringValue())
                .isEqualTo(finding.outcome().code());
        if (finding.probability().isPresent()) {
            assertThat(json.at("/probability").doubleValue())
                    .isCloseTo(finding.probability().getAsDouble(), org.assertj.core.api.Assertions.within(1e-6));
        } else {
            assertThat(json.at("/probability").isNull()).isTrue();
        }
        assertThat(json.at("/reading").stringValue()).isEqualTo(finding.reading());
        List<String> ids = new ArrayList<>();
        json.at("/supporting").forEach(n -> ids.add(n.stringValue()));
        assertThat(ids).isEqualTo(finding.supporting().stream().map(Entry::id).toList());
    }

    @Test
    void everyEntryThatJsonNamesIsInIt() {
        JsonNode json = MAPPER.readTree(JsonReport.write(Samples.one()));
        List<String> known = new ArrayList<>();
        json.at("/entries").forEach(e -> known.add(e.at("/id").stringValue()));
        for (String list : List.of("supporting", "opposing", "acts", "memberships", "pacts")) {
            json.findValues(list)
                    .forEach(ids -> ids.forEach(id -> assertThat(known).contains(id.stringValue())));
        }
    }

    @Test
    void aShutBorderIsAnEntryLikeOthers() {
        Run run = Samples.saying("why");
        JsonNode entries = MAPPER.readTree(JsonReport.write(run)).at("/entries");
        List<JsonNode> closures = new ArrayList<>();
        entries.forEach(e -> {
            if (e.at("/sort").stringValue().equals("closure")) {
                closures.add(e);
            }
        });
        assertThat(closures).hasSize(1);
        assertThat(closures.get(0).at("/state").stringValue()).isEqualTo("PRK");
        assertThat(closures.get(0).at("/date").stringValue()).isEqualTo("2019");
        assertThat(closures.get(0).at("/end").isNull()).isTrue();
        assertThat(closures.get(0).at("/note").stringValue()).isEqualTo("why");
        Dossier dossier = new Dossier(run);
        Entry shut = dossier.entries().stream()
                .filter(Closure.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(dossier.words(shut))
                .isEqualTo(dossier.name(new Party("PRK")) + " border shut from 2019: why")
                .isNotEqualTo(shut.words());
    }

    @Test
    void aNegotiationIsAnEntryWithItsOutcome() {
        JsonNode entries =
                MAPPER.readTree(JsonReport.write(Samples.saying("why"))).at("/entries");
        List<JsonNode> negotiations = new ArrayList<>();
        entries.forEach(e -> {
            if (e.at("/sort").stringValue().equals("negotiation")) {
                negotiations.add(e);
            }
        });
        assertThat(negotiations).singleElement().satisfies(n -> {
            assertThat(n.at("/state").stringValue()).isEqualTo("PRK");
            assertThat(n.at("/partner").stringValue()).isEqualTo("USA");
            assertThat(n.at("/outcome").doubleValue()).isEqualTo(0.5);
            assertThat(n.at("/weight").doubleValue()).isEqualTo(2);
        });
    }

    @Test
    void jsonHasNoMoreDecimalsThanItMeans() {
        assertThat(Numbers.exact(1.0 / 3)).isEqualTo("0.333333");
        assertThat(Numbers.exact(1e-9)).isEqualTo("0");
        assertThat(Numbers.exact(1e12)).isEqualTo("1000000000000");
        assertThat(Numbers.exact(Double.NaN)).isEmpty();
    }

    @Test
    void junitFailsWhatIsRefutedAndSkipsWhatIsOpen() throws Exception {
        Run run = Samples.one();
        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitReport.write(run))))
                .getDocumentElement();
        List<Verdict> verdicts = run.results().get(0).verdicts();
        NodeList tests = suites.getElementsByTagName("testcase");
        assertThat(tests.getLength()).isEqualTo(verdicts.size());
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict v = verdicts.get(i);
            Element test = (Element) tests.item(i);
            assertThat(test.getAttribute("name")).startsWith(v.claim().id() + " ");
            assertThat(test.getAttribute("line"))
                    .isEqualTo(String.valueOf(v.claim().line()));
            boolean failed = test.getElementsByTagName("failure").getLength() == 1;
            boolean skipped = test.getElementsByTagName("skipped").getLength() == 1;
            assertThat(failed).isEqualTo(v.outcome() == Outcome.REFUTED);
            assertThat(skipped).isEqualTo(v.outcome() != Outcome.REFUTED && v.outcome() != Outcome.UPHELD);
        }
        assertThat(suites.getAttribute("failures"))
                .isEqualTo(String.valueOf(Dossier.count(run.results().get(0), Outcome.REFUTED)));
        assertThat(suites.getAttribute("skipped"))
                .isEqualTo(String.valueOf(suites.getElementsByTagName("skipped").getLength()));
    }

    @Test
    void csvKeepsNumbersAndDisarmsFormulas() {
        assertThat(CsvVerdicts.cell("-0.42")).isEqualTo("-0.42");
        assertThat(CsvVerdicts.cell("-1+2")).isEqualTo("'-1+2");
        assertThat(CsvVerdicts.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(CsvVerdicts.cell("a, b")).isEqualTo("\"a, b\"");
        String csv = CsvVerdicts.write(Samples.one());
        assertThat(csv.lines().count())
                .isEqualTo(1 + Samples.one().results().get(0).verdicts().size());
    }
}
