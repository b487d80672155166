package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.realign.explain.Explanation.Exposure;
import org.realign.explain.Explanation.Listed;
import org.realign.explain.Explanation.Votes;
import org.realign.explain.Weighed;
import org.realign.explain.Weighed.Abroad;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Window;

class ElsewheresTest {
    /** Of 61 states with two earlier windows and a log Bayes factor; {@code text} at the end of what authors write. */
    static Abroad abroad(double logBayesFactor, String text) {
        return new Abroad(
                new Exposure(
                        "Others moved too." + text,
                        new Votes(Pole.of("USA"), true, Window.parse("2008..2013")),
                        Pole.of("RUS"),
                        1,
                        Window.parse("2014..2019")),
                61,
                Optional.empty(),
                1.25,
                0.375,
                new Weighed.Part(0.4, -0.1, 0.9),
                0.3,
                4,
                0.8,
                logBayesFactor,
                List.of(new Abroad.Earlier(2002, -0.25), new Abroad.Earlier(2003, 0.125)),
                1 / 3.0,
                List.of(
                        new Abroad.Exposed(new Party("SYR"), 2.5, 0.75, 0.2),
                        new Abroad.Exposed(new Party("CUB"), 2.25, -0.5, 0.3)));
    }

    private static String html(Abroad abroad) {
        StringBuilder out = new StringBuilder();
        new Elsewheres("the war", abroad).tags("c-1-elsewhere-0").forEach(t -> t.write(out, Tag.Form.XML));
        return out.toString();
    }

    private static List<String> texts(String html, String element) {
        return Pattern.compile("<" + element + "[ >].*?</" + element + ">", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .map(s -> s.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static String said(double logBayesFactor) {
        return caption(abroad(logBayesFactor, ""));
    }

    private static String caption(Abroad abroad) {
        return texts(html(abroad), "figcaption").get(0);
    }

    private static Abroad listed(List<Party> unread) {
        Abroad all = abroad(1.5, "");
        Party syria = new Party("SYR");
        Party cuba = new Party("CUB");
        return new Abroad(
                new Exposure(
                        "Others moved too.",
                        new Listed(
                                Stream.concat(Stream.of(syria, cuba), unread.stream())
                                        .toList(),
                                "they trade"),
                        Pole.of("RUS"),
                        1,
                        Window.parse("2014..2019")),
                all.states(),
                Optional.of(new Abroad.Listing(List.of(syria, cuba), unread)),
                all.own(),
                all.slope(),
                all.beyond(),
                all.error(),
                all.windows(),
                all.size(),
                all.logBayesFactor(),
                all.placebos(),
                all.share(),
                all.most());
    }

    @Test
    void saysWhatWasReadAndWhatWasFound() {
        assertThat(said(1.5))
                .contains(
                        "\u201cthe war\u201d elsewhere: Others moved too.",
                        "61 other states with RUS in 2014 to 2019",
                        "how far they voted from USA in 2008 to 2013",
                        "moved by +0.38 standard deviations",
                        "+0.40 (\u22120.10 to +0.90)",
                        "Of all windows 33% have a slope as large.");
    }

    /** Of a list also how many of it, and which not. */
    @Test
    void saysHowManyOfAListWereRead() {
        assertThat(said(1.5)).doesNotContain("listed");
        assertThat(caption(listed(List.of())))
                .contains("whether they are on a list: they trade. 2 of 2 listed were read. For one");
        assertThat(caption(listed(List.of(new Party("SSD"), new Party("VNM")))))
                .contains("2 of 4 listed were read, not SSD, VNM. For one");
    }

    /** What the verdict hangs on, beside the slope. */
    @Test
    void saysHowLargeAPullIsExpected() {
        assertThat(said(1.5)).contains("half-normal of scale 0.80, which is a scale of 1 in the state of the case.");
    }

    /** e^1.5 is 4.5, e^2.5 is 12.2, e^0.5 is 1.6, e^1 is below 3; against it the same the other way. */
    @Test
    void saysHowMuchThatTells() {
        assertThat(said(1.5)).endsWith("That is 4.5 times as likely with such a pull.");
        assertThat(said(2.5)).endsWith("That is 12 times as likely with such a pull, strong evidence.");
        assertThat(said(-2.5)).endsWith("That is 12 times as likely without such a pull, strong evidence.");
        assertThat(said(8)).endsWith("That is more than 1,000 times as likely with such a pull, strong evidence.");
        assertThat(said(1)).endsWith("That hardly tells: it is 2.7 times as likely with such a pull.");
        assertThat(said(0.5)).endsWith("That hardly tells: it is 1.6 times as likely with such a pull.");
        assertThat(said(-0.5)).endsWith("That hardly tells: it is 1.6 times as likely without such a pull.");
    }

    /** A bar for each window, that asked about apart and last, and the same numbers in a table. */
    @Test
    void windowsAreDrawnWithATableOfTheirOwn() {
        String html = html(abroad(1.5, ""));
        assertThat(html).contains("id=\"c-1-elsewhere-0-picture");
        assertThat(texts(html, "tr")).containsSubsequence("2002 \u22120.25", "2003 +0.13", "2014 +0.38");
        assertThat(texts(html, "text")).contains("2002", "2014");
    }

    @Test
    void theStatesMostExposedAreListed() {
        String html = html(abroad(1.5, ""));
        assertThat(texts(html, "tr")).containsSubsequence("SYR +2.50 +0.75 0.20", "CUB +2.25 \u22120.50 0.30");
        assertThat(texts(html, "caption")).anySatisfy(c -> assertThat(c).contains("RUS", "+1.25"));
    }

    @Test
    void textFromOutsideStaysText() {
        assertThat(html(abroad(1.5, "<script>alert(1)</script>")))
                .doesNotContain("<script")
                .contains("&lt;script");
    }
}
