package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.realign.claim.CaseResult;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Verdict;

class ImportsTest {
    private static final CaseResult RESULT = Samples.one().results().get(0);

    /** The sample with one import, the source of whatever the first upheld claim rests on; without it that is undecided. */
    private static Run imported() {
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict v : RESULT.verdicts()) {
            List<Verdict.Again> again = new ArrayList<>();
            again.add(new Verdict.Again(
                    "without-imports",
                    "what was imported left out",
                    v.claim().id().equals(upheld().claim().id()) ? Outcome.UNDECIDED : v.outcome(),
                    v.finding().probability(),
                    List.of()));
            verdicts.add(new Verdict(v.claim(), v.finding(), v.withoutMemory(), again));
        }
        Run.Provenance made = Samples.PROVENANCE;
        Run.Imported one = Samples.imported(source(), "arms", "cd34".repeat(16));
        return new Run(
                List.of(new CaseResult(RESULT.argument(), verdicts)),
                List.of(),
                new Run.Provenance(
                        made.version(),
                        made.command(),
                        made.seed(),
                        made.recordSha256(),
                        made.recordThrough(),
                        Optional.empty(),
                        List.of(one)));
    }

    private static Verdict upheld() {
        return RESULT.verdicts().stream()
                .filter(v -> v.outcome() == Outcome.UPHELD
                        && !v.finding().supporting().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String source() {
        return upheld().finding().supporting().get(0).source().text();
    }

    @Test
    void theBriefSaysWhatWasImportedAndWhatChangesWithoutIt() {
        Document page = Jsoup.parse(HtmlBrief.write(imported()));
        String said = page.select("section[aria-labelledby=sources]").text();
        assertThat(said)
                .contains("1 imported dataset adds to the bundled record. Without them 1 of "
                        + RESULT.verdicts().size() + " answers would be others: "
                        + upheld().claim().id() + " (upheld, without them undecided).")
                .contains("Terms: arms.")
                .contains("sha256 cd34cd34cd34");
        assertThat(page.select("section[aria-labelledby=sources] table tbody tr td:nth-child(3)")
                        .text())
                .contains(upheld().claim().id());
    }

    @Test
    void filesThatAreReadTogetherShareARow() {
        Run run = imported();
        Run.Provenance made = run.provenance();
        Run.Imported one = made.imports().get(0);
        Run.Imported other = Samples.imported(one.named(), "arms-too", "ef56".repeat(16));
        Run both = new Run(
                run.results(),
                run.portraits(),
                new Run.Provenance(
                        made.version(),
                        made.command(),
                        made.seed(),
                        made.recordSha256(),
                        made.recordThrough(),
                        made.asOf(),
                        List.of(one, other)));
        Document page = Jsoup.parse(HtmlBrief.write(both));
        assertThat(page.select("section[aria-labelledby=sources] table tbody tr"))
                .hasSize(1);
        assertThat(page.select("section[aria-labelledby=sources] table tbody tr td:nth-child(4) div")
                        .eachText())
                .hasSize(2)
                .allMatch(t -> t.contains("sha256"));
        assertThat(page.text()).contains("The same version, record, imported files, case and seed");
    }

    @Test
    void withoutImportsNothingIsSaid() {
        assertThat(HtmlBrief.write(Samples.one())).doesNotContain("Imported datasets");
    }

    @Test
    void theJsonHasThem() {
        assertThat(JsonReport.write(imported()))
                .contains("\"imports\": [")
                .contains("\"dataset\": \"arms\"")
                .contains("\"entries\": 7");
    }
}
