package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.realign.claim.CaseResult;
import org.realign.claim.Claim;
import org.realign.claim.Interpretation;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.measure.Portrait;
import org.realign.record.Window;

class AnswerTest {
    @Test
    void saysHowManyOfWhat() {
        CaseResult sample = Samples.one().results().get(0);
        assertThat(Answer.tally(sample))
                .startsWith("Of the 12 claims of \u201cNorth Korea's turn to Moscow\u201d, the record upholds ")
                .contains("refutes " + Dossier.count(sample, Outcome.REFUTED))
                .endsWith(".");
    }

    @Test
    void leavesOutWhatThereIsNoneOf() {
        CaseResult sample = Samples.one().results().get(0);
        Verdict only = new Verdict(
                new Claim("A", "Says.", new Interpretation("why"), Optional.empty(), 1),
                Samples.finding(Outcome.UPHELD, "x", List.of()),
                Optional.empty());
        assertThat(Answer.tally(new CaseResult(sample.argument(), List.of(only))))
                .isEqualTo("Of the 1 claim of \u201cNorth Korea's turn to Moscow\u201d, the record upholds 1, refutes 0"
                        + " and cannot decide 0.");
    }

    @Test
    void saysWhereTheStateStandsByVotesAndActs() {
        String standing = Answer.standing(Samples.one().portraits().get(0)).orElseThrow();
        assertThat(standing)
                .startsWith("Where North Korea stands: in the UN General Assembly of 2022")
                .containsPattern("\\d+% with Beijing \\(\\d+\u2013\\d+%\\)")
                .contains("selected for the record in 2021\u20132025");
    }

    @Test
    void yearsThatNobodyLookedAtAreNotCountedAsYearsWithoutActs() {
        Portrait p = Samples.one().portraits().get(0);
        Portrait longer = new Portrait(
                p.state(), p.name(), p.numbers(), Window.parse("1948..2040"), p.courses(), p.memberships(), p.pacts());
        assertThat(Answer.standing(longer)).isEqualTo(Answer.standing(p));
    }

    @Test
    void aStateBriefBeginsWithItsPresentStanceAndLastBreak() {
        Run run = Samples.measured();
        String said = PresentStance.of(run.portraits().get(0)).orElseThrow();
        assertThat(said)
                .containsPattern("^All \\d+ indicators together put North Korea in 20\\d\\d most likely as [a-z ]+")
                .containsPattern("\\([01]\\.\\d+\\)\\. (No break of its|Its alignment last broke)");
        StringBuilder out = new StringBuilder();
        new Answer(new Dossier(run)).section().write(out, Tag.Form.HTML);
        assertThat(out).contains("indicators together put North Korea");
        assertThat(PresentStance.of(Samples.sparse().portraits().get(0))).isEmpty();
    }

    @Test
    void isSilentWhereTheRecordIs() {
        assertThat(Answer.standing(Samples.sparse().portraits().get(0))).isEmpty();
    }

    @Test
    void namesTheVerdictsThatTurnOnMemory() {
        Run run = Samples.one();
        StringBuilder out = new StringBuilder();
        new Answer(new Dossier(run)).section().write(out, Tag.Form.HTML);
        run.results().get(0).verdicts().stream()
                .filter(Verdict::turnsOnMemory)
                .forEach(v -> assertThat(out).contains(">" + v.claim().id() + "</a>"));
        assertThat(out).contains("written from memory");
    }

    @Test
    void saysBeneathWhichProbabilityTheRefutedLie() {
        StringBuilder out = new StringBuilder();
        new Answer(new Dossier(Samples.one())).section().write(out, Tag.Form.HTML);
        assertThat(out).containsPattern("Refuted most surely \\([^)]*probability of being true");
    }
}
