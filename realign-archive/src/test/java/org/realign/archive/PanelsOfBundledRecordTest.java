package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Estimate;
import org.realign.measure.Evidence;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.measure.Question;
import org.realign.panel.Column;
import org.realign.panel.PanelKind;
import org.realign.panel.PanelTable;
import org.realign.panel.Panels;
import org.realign.panel.Wanted;
import org.realign.record.Missing;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/** Panels made from the record that comes with Realign. */
class PanelsOfBundledRecordTest {
    private static final PublicRecord RECORD = AuthoredRecord.bundled().record();

    private static PanelTable panel(
            PanelKind kind, String states, String partners, int from, int to, boolean directed, String... measures) {
        Wanted wanted = new Wanted(
                kind,
                parties(states),
                partners.isEmpty() ? Optional.empty() : Optional.of(parties(partners)),
                from,
                to,
                List.of(measures),
                directed,
                "realign");
        return Panels.of(
                RECORD,
                CalibrationReader.bundled(),
                new RandomStreams(1),
                Panels.Beside.NOTHING,
                wanted,
                (done, all) -> {});
    }

    private static List<Party> parties(String codes) {
        return Stream.of(codes.split(" ", -1))
                .filter(c -> !c.isEmpty())
                .map(Party::new)
                .toList();
    }

    private static Column column(PanelTable panel, String name) {
        return panel.column(name).orElseThrow();
    }

    private static String cell(PanelTable panel, int row, String name) {
        Column column = column(panel, name);
        if (column.isMissing(row)) {
            return "." + column.missing(row);
        }
        return column.head().type() == Column.Type.TEXT ? column.text(row) : String.valueOf((int) column.number(row));
    }

    private static List<String> rows(PanelTable panel, String... names) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < panel.rows(); row++) {
            int at = row;
            rows.add(String.join(
                    " ", Stream.of(names).map(n -> cell(panel, at, n)).toList()));
        }
        return rows;
    }

    @Test
    void anUndirectedDyadStandsOnceWithTheLowerNumberFirst() {
        PanelTable panel = panel(PanelKind.DYAD_YEAR, "PRK USA", "USA CHN", 1948, 1950, false, "pact");
        assertThat(rows(panel, "ccode1", "iso3_1", "ccode2", "iso3_2", "year"))
                .containsExactly(
                        ".NOT_CODED CHN 731 PRK 1949",
                        "710 CHN 731 PRK 1950",
                        "2 USA .NOT_CODED CHN 1949",
                        "2 USA 710 CHN 1950",
                        "2 USA 731 PRK 1948",
                        "2 USA 731 PRK 1949",
                        "2 USA 731 PRK 1950");
    }

    /** China's number was Taipei's until 1949, and Mongolia's lies between Taiwan's two. */
    @Test
    void theLowerNumberIsThatOfTheYear() {
        PanelTable panel = panel(PanelKind.DYAD_YEAR, "TWN", "MNG", 1948, 1950, false, "pact");
        assertThat(rows(panel, "ccode1", "iso3_1", "ccode2", "iso3_2", "year"))
                .containsExactly("712 MNG 713 TWN 1949", "712 MNG 713 TWN 1950", "710 TWN 712 MNG 1948");
        PanelTable all = panel(PanelKind.DYAD_YEAR, "", "TWN CHN SUN RUS DEU YEM", 1946, 2025, false, "pact");
        for (int row = 0; row < all.rows(); row++) {
            if (!column(all, "ccode1").isMissing(row) && !column(all, "ccode2").isMissing(row)) {
                assertThat(column(all, "ccode1").number(row))
                        .isLessThan(column(all, "ccode2").number(row));
            }
        }
    }

    @Test
    void aDirectedDyadIsSeenFromTheState() {
        PanelTable panel = panel(PanelKind.DYAD_YEAR, "PRK", "USA CHN", 1950, 1950, true, "pact");
        assertThat(rows(panel, "iso3_1", "iso3_2", "year")).containsExactly("PRK CHN 1950", "PRK USA 1950");
    }

    @Test
    void aNumberDenotesOneStateInAYear() {
        PanelTable panel = panel(PanelKind.STATE_YEAR, "", "", 1946, 2025, false, "pact");
        for (String code : List.of("ccode", "gwcode")) {
            Set<String> seen = new HashSet<>();
            for (int row = 0; row < panel.rows(); row++) {
                if (!column(panel, code).isMissing(row)) {
                    assertThat(seen.add(cell(panel, row, code) + " in " + cell(panel, row, "year")))
                            .as(cell(panel, row, "iso3") + " " + cell(panel, row, code) + " "
                                    + cell(panel, row, "year"))
                            .isTrue();
                }
            }
            assertThat(seen).hasSizeGreaterThan(10_000);
        }
        assertThat(rows(panel, "iso3", "year")).doesNotHaveDuplicates();
    }

    @Test
    void statesThatNeverLivedTogetherAreNoDyad() {
        PanelTable panel = panel(PanelKind.DYAD_YEAR, "RVN", "SUR", 1970, 1980, false, "pact");
        assertThat(panel.rows()).isZero();
    }

    /** Values are those of the measures, missing where they are, and never a zero in their place. */
    @Test
    void valuesAreThoseOfTheMeasures() {
        PanelTable panel =
                panel(PanelKind.DYAD_YEAR, "PRK", "CHN USA", 1985, 2005, true, "agreement", "engagement", "share");
        Evidence evidence = Evidence.of(RECORD);
        int missing = 0;
        for (int row = 0; row < panel.rows(); row++) {
            Question question = new Question(
                    Pole.of("PRK"),
                    Pole.of(cell(panel, row, "iso3_2")),
                    Window.year((int) column(panel, "year").number(row)),
                    Options.NONE);
            for (String measure : List.of("agreement", "engagement", "share")) {
                Column value = column(panel, measure.equals("share") ? "trade_share" : measure);
                int at = row;
                Optional<Estimate> wanted = Measures.named(measure)
                        .orElseThrow()
                        .estimate(evidence, question)
                        .match(Optional::of, absent -> {
                            assertThat(value.missing(at)).isEqualTo(absent.kind());
                            return Optional.empty();
                        });
                assertThat(value.isMissing(row)).isEqualTo(wanted.isEmpty());
                wanted.ifPresent(e ->
                        assertThat(value.number(at)).isEqualTo(e.distribution().quantile(0.5)));
                missing += wanted.isEmpty() ? 1 : 0;
            }
        }
        assertThat(missing).isBetween(20, 3 * panel.rows() - 20);
    }

    @Test
    void similarityIsThatOfTheCountedVotes() {
        PanelTable panel = panel(PanelKind.DYAD_YEAR, "PRK", "USA", 1990, 1995, false, "similarity");
        assertThat(cell(panel, 0, "sim_kappa")).isEqualTo("." + Missing.OUTSIDE_COVERAGE);
        // Published for 1995 with three digits: 64 roll calls, agreement .078, S -.578, kappa -.294.
        int row = 5;
        assertThat(cell(panel, row, "sim_n")).isEqualTo("64");
        assertThat(column(panel, "sim_same").number(row)).isCloseTo(.078, within(.0005));
        assertThat(column(panel, "sim_s").number(row)).isCloseTo(-.578, within(.0005));
        assertThat(column(panel, "sim_kappa").number(row)).isCloseTo(-.294, within(.0005));
    }

    @Test
    void aPactIsKnownOnlyWhereSomebodyLooked() {
        PanelTable panel = panel(PanelKind.DYAD_YEAR, "PRK", "CHN VNM", 1961, 1961, false, "pact");
        assertThat(rows(panel, "iso3_1", "iso3_2", "pact")).containsExactlyInAnyOrder("CHN PRK 2", "PRK VNM 0");
        // The record ends in the course of the year.
        assertThat(rows(panel(PanelKind.DYAD_YEAR, "IND", "USA", 2025, 2025, false, "pact"), "pact"))
                .containsExactly("0");
        assertThat(rows(panel(PanelKind.DYAD_YEAR, "BRA", "ARG", 1946, 1946, false, "pact"), "pact"))
                .containsExactly("." + Missing.UNKNOWN);
    }

    @Test
    void monthsNameThePowerOfTheDay() {
        PanelTable panel = panel(PanelKind.STATE_POLE_MONTH, "PRK", "", 1991, 1992, false, "pact");
        assertThat(rows(panel, "iso3", "pole", "year", "month"))
                .hasSize(5 * 24)
                .doesNotHaveDuplicates()
                .contains("PRK RUS 1991 1", "PRK RUS 1992 12");
    }

    /** With one thread and with four, under whatever is cached: the same cells. */
    @Test
    void threadsPlayNoPart() throws InterruptedException, ExecutionException {
        List<String> one = alignments(1);
        assertThat(alignments(4)).isEqualTo(one);
        assertThat(one).hasSizeGreaterThan(20);
    }

    private static List<String> alignments(int threads) throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> {
                        PanelTable panel =
                                panel(PanelKind.STATE_YEAR, "MNG LAO", "", 2010, 2020, false, "posture", "break");
                        List<String> cells = new ArrayList<>();
                        for (int row = 0; row < panel.rows(); row++) {
                            double sum = 0;
                            for (Column column : panel.columns()) {
                                boolean text = column.head().type() == Column.Type.TEXT;
                                cells.add(
                                        column.isMissing(row)
                                                ? column.missing(row).words()
                                                : text ? column.text(row) : String.valueOf(column.number(row)));
                                sum += column.head().name().startsWith("p_") ? column.number(row) : 0;
                            }
                            assertThat(sum).isCloseTo(1, within(1e-12));
                        }
                        return cells;
                    })
                    .get();
        } finally {
            pool.shutdown();
        }
    }
}
