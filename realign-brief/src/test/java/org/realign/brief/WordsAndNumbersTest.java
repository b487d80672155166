package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.claim.Thresholds;
import org.realign.record.Window;

class WordsAndNumbersTest {
    @Test
    void datesAndWindowsAreWrittenOut() {
        assertThat(Prose.spoken("in 2018-01..2019-02, against 1973..2019"))
                .isEqualTo("in January 2018 \u2013 February 2019, against 1973\u20132019");
        assertThat(Prose.spoken("entries in 2025-09-03.")).isEqualTo("entries on 3 September 2025.");
        assertThat(Prose.spoken("dated 2025-09, later")).isEqualTo("dated September 2025, later");
        assertThat(Prose.spoken("change -4.1 (-6 to -2)")).isEqualTo("change \u22124.1 (\u22126 to \u22122)");
    }

    @Test
    void whatOnlyLooksLikeADateStays() {
        assertThat(Prose.spoken("2024-06-19.RUS.PRK.treaty")).isEqualTo("2024-06-19.RUS.PRK.treaty");
        assertThat(Prose.spoken("2024-13-45 and 2019-20")).isEqualTo("2024-13-45 and 2019-20");
        assertThat(Prose.spoken("F-16, 2-3, post-2018")).isEqualTo("F-16, 2-3, post-2018");
    }

    @Test
    void sentencesReadAsSentences() {
        assertThat(Prose.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Prose.count(1, "entry", "entries")).isEqualTo("1 entry");
        assertThat(Prose.sentence("a motive; no record decides it")).endsWith(".");
        assertThat(Prose.sentence("Is it?")).isEqualTo("Is it?");
        assertThat(Prose.the("United States")).isEqualTo("the United States");
        assertThat(Prose.the("India")).isEqualTo("India");
        assertThat(Prose.shortened("one two three four", 9)).isEqualTo("one two\u2026");
    }

    @Test
    void textIsMadeCleanAndNothingElse() {
        assertThat(Prose.clean("a\u0000b\u001Bc\uD83Dd\uFFFE")).isEqualTo("abc\uFFFDd");
        assertThat(Prose.clean("\u20AC \uD83D\uDE00 \u05D0\u202E\t\n"))
                .isEqualTo("\u20AC \uD83D\uDE00 \u05D0\u202E\t\n");
    }

    @Test
    void aProbabilityIsNeverRoundedAcrossAThresholdNorToCertainty() {
        assertThat(Numbers.probability(0.937, Thresholds.USUAL)).isEqualTo("0.94");
        assertThat(Numbers.probability(0.8996, Thresholds.USUAL)).isEqualTo("0.8996");
        assertThat(Numbers.probability(0.1004, Thresholds.USUAL)).isEqualTo("0.1004");
        assertThat(Numbers.probability(0.9999, Thresholds.USUAL)).isEqualTo(">0.99");
        assertThat(Numbers.probability(0, Thresholds.USUAL)).isEqualTo("<0.01");
    }

    @Test
    void coordinatesAreShortAndFixed() {
        assertThat(Numbers.coordinate(12.349)).isEqualTo("12.3");
        assertThat(Numbers.coordinate(100)).isEqualTo("100");
        assertThat(Numbers.coordinate(-0.01)).isEqualTo("0");
    }

    @Test
    void onlyTheWebIsLinkedTo() {
        assertThat(Links.isWeb("https://example.org/a?b=c#d")).isTrue();
        assertThat(Links.isWeb("HTTP://example.org")).isTrue();
        for (String bad : List.of(
                "",
                "example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "https://",
                "https://a b.org",
                "https://u@example.org/",
                "https://example.org/a b",
                "https://example.org\\@evil.test/")) {
            assertThat(Links.isWeb(bad)).as(bad).isFalse();
        }
    }

    @Test
    void aTagRefusesWhatCouldRun() {
        Tag a = Tag.of("a");
        assertThatThrownBy(() -> a.set("onclick", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.set("style", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.set("href", "javascript:x")).hasMessageContaining("javascript:x");
        assertThatThrownBy(() -> a.raw("</script>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.of("a b")).hasMessageContaining("a b");
    }

    @Test
    void scalesAreStraight() {
        Scale x = Scale.years(Window.parse("2000..2009"), 50, 150);
        assertThat(x.at(2000)).isEqualTo(50);
        assertThat(x.at(2010)).isEqualTo(150);
        assertThat(x.unit()).isEqualTo(10);
        assertThat(x.yearTicks()).containsExactly(2000, 2005);
        assertThat(Scale.roundUp(13.2)).isEqualTo(20);
        assertThat(Scale.roundUp(0.4)).isEqualTo(1);
    }

    @Test
    void aTableTakesOnlyWholeRows() {
        DataTable table = new DataTable("caption", List.of("a", "b"));
        assertThatThrownBy(() -> table.row(List.of("1"))).hasMessageContaining("1 cells");
    }
}
