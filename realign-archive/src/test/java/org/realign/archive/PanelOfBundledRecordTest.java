package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Panels;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/** That the bundled record fills the panel it was made for; bounds are wide, since rows are added all the time. */
class PanelOfBundledRecordTest {
    private static final PublicRecord RECORD = AuthoredRecord.bundled().record();
    private static final Pole PRK = Pole.of("PRK");
    private static final int POLES = 3;

    @Test
    void northKoreaHasTermsOfEveryIndicatorThatTheRecordTellsOf() {
        Panel panel = panel();
        // A quarter without an act is one term, a month with one is another; sticky ones have a term a year at least.
        expect(panel, "votes", 25, 40, POLES);
        expect(panel, "pact", 75, 250, POLES);
        expect(panel, "club", 75, 250, POLES);
        expect(panel, "visits", 300, 600, POLES);
        expect(panel, "support", 300, 600, POLES);
        expect(panel, "hostility", 300, 600, POLES);
        expect(panel, "arms", 70, 250, 2);
        expect(panel, "trade", 5, 60, 2);
    }

    @Test
    void thePactsOfNorthKoreaAreThoseOfMoscowAndBeijing() {
        Terms pact = panel().terms().get(Indicators.all().indexOf(Indicators.PACT));
        List<String> taken = new ArrayList<>();
        for (int n = 0; n < pact.size(); n++) {
            if (pact.value(n) == 1 && pact.column(n) == 1) {
                taken.add(panel().clock().date(pact.cell(n) / POLES) + " " + pact.cell(n) % POLES);
            }
        }
        assertThat(taken).contains("1961-07 1", "1961-07 2", "2024-06 1").noneMatch(s -> s.endsWith(" 0"));
    }

    @Test
    void monthsAreForStatesWhoseActsTheRecordFollows() {
        assertThat(Alignments.stepFor(RECORD, PRK)).isEqualTo(Step.MONTH);
        assertThat(Alignments.stepFor(RECORD, Pole.of("IND"))).isEqualTo(Step.YEAR);
    }

    private static Panel panel() {
        return Panels.read(
                        RECORD,
                        PRK,
                        Calibration.POWERS.subList(0, POLES),
                        Specification.standard(Step.MONTH),
                        Panels.span(RECORD))
                .match(p -> p, absent -> {
                    throw new AssertionError(absent.why());
                });
    }

    /** At least {@code poles} poles have between {@code least} and {@code most} terms of the indicator. */
    private static void expect(Panel panel, String indicator, int least, int most, int poles) {
        Terms terms = panel.terms()
                .get(Indicators.all().indexOf(Indicators.named(indicator).orElseThrow()));
        Map<Integer, Integer> count = new TreeMap<>();
        for (int n = 0; n < terms.size(); n++) {
            count.merge(terms.cell(n) % POLES, 1, Integer::sum);
        }
        assertThat(count.values()).as(indicator).filteredOn(n -> n >= least).hasSizeGreaterThanOrEqualTo(poles);
        assertThat(count.values()).as(indicator).allMatch(n -> n <= most);
    }
}
