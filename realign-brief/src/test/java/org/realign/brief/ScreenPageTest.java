package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.realign.measure.AlignmentPortrait.Basis;
import org.realign.measure.AlignmentPortrait.Change;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Stance;
import org.realign.measure.Screen;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Pole;

class ScreenPageTest {
    private static final Screen SCREEN = new Screen(
            2025,
            List.of(
                    new Pole("washington", List.of(new Party("USA")), "the United States"),
                    new Pole("moscow", List.of(new Party("RUS")), "Moscow")),
            List.of(row("BLR", "Belarus", -1, 2), row("CAN", "Canada", 2.04, -2), absent()));

    private static Screen.Row row(String code, String name, double one, double other) {
        PartialDate date = PartialDate.ofYear(code.equals("BLR") ? 1995 : 1949);
        DatedBreak found = new DatedBreak(
                date,
                0.75,
                List.of(),
                List.of(date),
                List.of(date),
                List.of(new Change(1, 0.5, 1, 2)),
                List.of(),
                List.of());
        boolean east = other > one;
        return new Screen.Row(
                code,
                name,
                Observed.of(new Screen.Place(
                        new Stance(
                                2025, 0, 0.1, 0.2, 0.7, "aligned with " + (east ? "Moscow" : "the United States"), 0.7),
                        east ? "Moscow" : "the United States",
                        0.9,
                        List.of(level(one), level(other)),
                        Optional.of(new Screen.Turn("Moscow", found)),
                        new Basis("years", true, "The chains agree.", Map.of("votes", 60), 2024))));
    }

    private static Optional<Screen.Level> level(double middle) {
        return Optional.of(new Screen.Level(middle - 1, middle, middle + 1));
    }

    private static Screen.Row absent() {
        return new Screen.Row("TUV", "Tuvalu", Observed.missing(Missing.OUTSIDE_COVERAGE, "No indicator speaks."));
    }

    private static Document page() {
        return Jsoup.parse(ScreenPage.write(SCREEN, Samples.PROVENANCE));
    }

    @Test
    void oneTableForEachOrderAndTheHeadsLeadToThem() {
        Document page = page();
        List<Element> views = page.select("div.view");
        assertThat(views).hasSize(8);
        assertThat(views.get(views.size() - 1).hasClass("usual")).isTrue();
        for (Element view : views) {
            assertThat(view.select("tbody tr")).hasSize(3);
            assertThat(view.select("th[aria-sort]")).hasSize(1);
            for (String link : view.select("thead a").eachAttr("href")) {
                assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
            }
        }
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void anOrderGoesByItsColumnAndTheUnknownComeLast() {
        Document page = page();
        assertThat(page.select("#by-washington tbody th").eachText()).containsExactly("Canada", "Belarus", "Tuvalu");
        assertThat(page.select("#by-moscow tbody th").eachText()).containsExactly("Belarus", "Canada", "Tuvalu");
        assertThat(page.select("#by-break tbody th").eachText()).containsExactly("Belarus", "Canada", "Tuvalu");
        assertThat(page.select("#by-name tr.unplaced").text())
                .contains("Too little")
                .contains("No indicator speaks.");
        assertThat(page.select("#by-name tbody tr").get(1).text())
                .contains("2.0 1.0 to 3.0")
                .contains("1949, towards Moscow (0.75)");
    }

    @Test
    void theTableAsCsvHasEmptyCellsWhereNothingIsKnown() {
        List<String> lines = List.of(ScreenCsv.write(SCREEN).split("\\r\\n", -1));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .startsWith("code,name,posture,probability")
                .contains("moscow,moscow_lower,moscow_upper");
        assertThat(lines.get(1))
                .startsWith("BLR,Belarus,aligned with Moscow,0.7,")
                .contains("1995,Moscow,1,0.75,60,votes");
        assertThat(lines.get(3)).startsWith("TUV,Tuvalu,,,").endsWith(",No indicator speaks.");
        int columns = lines.get(0).split(",", -1).length;
        assertThat(lines.subList(1, 4)).allMatch(l -> l.split(",", -1).length == columns);
    }
}
