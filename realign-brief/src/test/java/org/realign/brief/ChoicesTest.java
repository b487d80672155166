package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.realign.measure.BayesFactor;
import org.realign.measure.Shift;
import org.realign.record.PartialDate;

class ChoicesTest {
    private static final BayesFactor EVEN = new BayesFactor(0.5, OptionalDouble.of(1), 1, 1);

    @Test
    void everyTriedClaimHasItsRow() {
        var run = Samples.one();
        long tried = run.results().get(0).verdicts().stream()
                .filter(v -> !v.again().isEmpty() && v.finding().probability().isPresent())
                .count();
        assertThat(tried).isPositive();
        Document page = Jsoup.parse(HtmlBrief.write(run));
        assertThat(page.select("#choices-1 circle.dot")).hasSize((int) tried);
        assertThat(page.select("#choices-1 tbody tr")).hasSize((int) tried);
        assertThat(page.select("p.again").text()).contains("same answer under");
    }

    @Test
    void datesOutsideTheWindowAreHatchedAndUnlikelyOnesNotDrawn() {
        PartialDate year = PartialDate.ofYear(2019);
        List<Shift.Dated> dates =
                List.of(new Shift.Dated(PartialDate.ofYear(2018), 0.3, false), new Shift.Dated(year, 0.5, true));
        Shift shift = new Shift(0.5, EVEN, dates, List.of(year), List.of(year), List.of(), List.of(), List.of());
        StringBuilder out = new StringBuilder();
        new ShiftDates(shift).plate("x").figure().write(out, Tag.Form.HTML);
        Document figure = Jsoup.parse(out.toString());
        assertThat(figure.select("rect.gap")).hasSize(1);
        assertThat(figure.select("tbody tr").eachText()).containsExactly("2018 30% no", "2019 50% yes");
        Shift none = new Shift(
                0,
                EVEN,
                List.of(new Shift.Dated(year, 0.001, true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(ShiftDates.worthDrawing(none)).isFalse();
    }
}
