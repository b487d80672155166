package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Step;
import org.realign.archive.datasets.LatentSupport;

class KnownReportTest {
    private static final String YEARS = "1946..2024";

    private static Panel panel(String state) {
        return MadeUp.panel(state, Step.YEAR, YEARS, 5);
    }

    private static KnownReport.Means means(AlignmentDraws... draws) {
        KnownReport.Means means = new KnownReport.Means();
        for (AlignmentDraws one : draws) {
            means.put(one);
        }
        return means;
    }

    /** Two draws, one above and one below {@code value}. */
    private static AlignmentDraws about(Panel panel, MadeUp.Values value) {
        return MadeUp.draws(panel, 2, (s, year, p) -> value.at(s, year, p) + (s == 0 ? -0.5 : 0.5));
    }

    private static AlignmentDraws steady(String state, double washington, double moscow) {
        return about(panel(state), (s, year, p) -> p == 0 ? washington : p == 1 ? moscow : 0);
    }

    private static final KnownReport.Means NONE = means();

    private static List<String> lines(KnownReport.Means means, LatentSupport... support) {
        return KnownReport.lines(means, NONE, NONE, List.of(support));
    }

    @Test
    void groupsAndAllOthers() {
        // Britain drops from 2 to 1 in 1990; the others stay.
        AlignmentDraws britain = about(panel("GBR"), (s, year, p) -> p == 0 ? (year < 1990 ? 2 : 1) : p == 1 ? -2 : 0);
        List<String> lines =
                lines(means(britain, steady("NOR", 1.5, -1), steady("POL", -1, 1.75), steady("CUB", -1.6, 1)));
        assertThat(lines)
                .contains("| NATO with Washington, 1955-1989 | 1.75 | -1.30 |")
                .contains("| NATO with Washington, 1990-2024 | 1.25 | -1.30 |")
                .contains("| NATO with Moscow, 1955-1989 | -1.50 | 1.38 |")
                .contains("| Warsaw Pact with Moscow, 1955-1988 | 1.75 | -0.67 |")
                .contains("| Warsaw Pact with Washington, 1955-1988 | -1.00 | 0.63 |");
    }

    @Test
    void anchorsAreMeansOverTheirYears() {
        // 35 years at 2 and 35 at 1; 2015 on does not count of Cuba.
        AlignmentDraws britain = about(panel("GBR"), (s, year, p) -> p == 0 ? (year < 1990 ? 2 : 1) : 7);
        AlignmentDraws cuba = about(panel("CUB"), (s, year, p) -> p > 0 || year < 1962 || year > 2014 ? 9 : -1.75);
        assertThat(lines(means(britain, cuba)))
                .contains("| Britain with Washington, 1955-2024 | above 1.5 | 1.50 |")
                .contains("| Cuba with Washington, 1962-2014 | below -1.5 | -1.75 |");
    }

    @Test
    void yearsBeforeAStateDoNotCount() {
        Panel late = MadeUp.panel("GBR", Step.YEAR, YEARS, 5, new int[] {34, 0, 0, 0, 0}, Indicators.VISITS);
        AlignmentDraws britain = about(late, (s, year, p) -> year < 1980 ? -9 : 2);
        assertThat(lines(means(britain, steady("CUB", 0, 0))))
                .contains("| NATO with Washington, 1955-1989 | 2.00 | 0.00 |")
                .contains("| NATO with Moscow, 1955-1989 | -5.86 | 0.00 |");
    }

    @Test
    void whatIsEmptyIsNoNumber() {
        assertThat(lines(means(steady("CUB", -2, 2))))
                .contains("| NATO with Washington, 1955-1989 |  | -2.00 |")
                .contains("| Britain with Washington, 1955-2024 | above 1.5 |  |")
                .contains("| all | Washington | 0 |  |  |  |");
    }

    private static LatentSupport[] support(String state, int first, double... washington) {
        List<LatentSupport> rows = new ArrayList<>();
        for (int i = 0; i < washington.length; i++) {
            rows.add(new LatentSupport(state, first + i, washington[i], -washington[i]));
        }
        return rows.toArray(LatentSupport[]::new);
    }

    private static LatentSupport[] both(LatentSupport[] a, LatentSupport[] b) {
        List<LatentSupport> rows = new ArrayList<>(List.of(a));
        rows.addAll(List.of(b));
        return rows.toArray(LatentSupport[]::new);
    }

    @Test
    void agreementWithThePublishedMeasure() {
        // Alignment rises by one a year, with Washington and Beijing alike; theirs with Washington rises in ten years
        // but
        // for the last two, which are exchanged, so that d^2 sums to 2: 1 - 12 / 990. Beijing's is the mirror image.
        AlignmentDraws cuba = about(panel("CUB"), (s, year, p) -> year - 1946);
        List<String> lines = lines(means(cuba), support("CUB", 1960, 1, 2, 3, 4, 5, 6, 7, 8, 10, 9));
        assertThat(lines).anyMatch(row -> row.startsWith("| all | Washington | 1 | 0.99 | 0.99 |"));
        assertThat(lines).anyMatch(row -> row.startsWith("| all | Beijing | 1 | -0.99 | -0.99 |"));
        assertThat(lines).noneMatch(row -> row.contains("| Moscow |"));
    }

    @Test
    void yearlyChangesAreOfYearsThatFollowEachOther() {
        // Alignment goes up by 1, 2, 3 and so on; theirs as well. 1964 is missing, which leaves 1961-1963 and
        // 1966-1967.
        AlignmentDraws cuba = about(panel("CUB"), (s, year, p) -> (year - 1946) * (year - 1945) / 2);
        LatentSupport[] rows = both(support("CUB", 1960, 1, 2, 4, 7), support("CUB", 1965, -90, -85, -79));
        List<String> lines = lines(means(cuba), rows);
        // Seven years are too few for a correlation within the state.
        assertThat(lines).contains("| all | Washington | 1 | -0.50 |  | 1.00 |");
    }

    @Test
    void medianOverStatesThatHaveTenYears() {
        AlignmentDraws cuba = about(panel("CUB"), (s, year, p) -> year);
        AlignmentDraws norway = about(panel("NOR"), (s, year, p) -> 2 * year);
        AlignmentDraws chad = about(panel("TCD"), (s, year, p) -> year);
        LatentSupport[] rows = both(
                both(
                        support("CUB", 1960, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                        support("NOR", 1960, 9, 8, 7, 6, 5, 4, 3, 2, 1)),
                both(support("TCD", 1960, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), support("XXX", 1960, 1, 2, 3)));
        List<String> lines = lines(means(cuba, norway, chad), rows);
        assertThat(lines).anyMatch(row -> row.startsWith("| all | Washington | 3 | ") && row.contains(" | 0.00 | "));
    }

    @Test
    void allIndicatorsThoseOfOthersAndVotesAlone() {
        List<Panel> panels = List.of(
                MadeUp.panel("GBR", Step.YEAR, YEARS, 5, new int[5], Indicators.VISITS),
                MadeUp.panel("CUB", Step.YEAR, YEARS, 5, new int[5], Indicators.TRADE));
        List<String> lines = new KnownReport(MadeUp.runs(panels))
                .lines(List.of(support("GBR", 1960, 5, 1, 2, 7, 4, 8, 3, 6, 9, 10)));
        List<String> rows =
                lines.stream().filter(r -> r.contains("| Washington | 1 | ")).toList();
        assertThat(rows)
                .extracting(row -> row.substring(0, row.indexOf("Washington")))
                .containsExactly("| all | ", "| without theirs | ", "| votes alone | ");
        // Only visits speak of Britain, which are theirs and no votes.
        String nothing = rows.get(2).substring(rows.get(2).indexOf("Washington"));
        assertThat(rows.get(1)).endsWith(nothing);
        assertThat(rows.get(0)).doesNotEndWith(nothing);
    }
}
