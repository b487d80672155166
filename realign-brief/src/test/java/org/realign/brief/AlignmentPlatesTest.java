package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.realign.measure.AlignmentPortrait.Basis;

class AlignmentPlatesTest {
    @Test
    void everyPictureIsThereWithItsTable() {
        Document page = Jsoup.parse(HtmlBrief.write(Samples.measured()));
        for (String name : new String[] {"alignment", "breaks", "posture", "simplex", "pulls", "domains"}) {
            Element figure = page.getElementById("standing-1-" + name);
            assertThat(figure).as(name).isNotNull();
            assertThat(figure.select("svg[role=img]")).hasSize(1);
            assertThat(figure.select("details table thead th")).hasSizeGreaterThan(1);
        }
        assertThat(page.text()).contains("It rests on").contains("R-hat");
    }

    @Test
    void readingsOfLaterYearsThanAreDrawnAreNamed() {
        Basis basis = new Basis("years", true, "The chains agree.", Map.of("votes", 60), 1982);
        assertThat(AlignmentPlates.basis(basis, 1981)).contains("votes 60").contains("readings after 1981");
        assertThat(AlignmentPlates.basis(basis, 1982)).contains("votes 60").doesNotContain("after");
    }

    @Test
    void whereAlignmentWasNotMeasuredTheBriefSaysSo() {
        Document page = Jsoup.parse(HtmlBrief.write(Samples.sparse()));
        assertThat(page.getElementById("standing-1-alignment")).isNull();
        assertThat(page.select("p.basis").text()).contains("was not measured");
    }

    @Test
    void yearsOfWhichNothingSpeaksAreHatched() {
        Document page = Jsoup.parse(HtmlBrief.write(Samples.measured()));
        assertThat(page.select("#standing-1-domains rect.gap")).isNotEmpty();
    }
}
