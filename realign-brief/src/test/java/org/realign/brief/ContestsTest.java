package org.realign.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.realign.claim.CaseResult;
import org.realign.claim.Claim;
import org.realign.claim.Interpretation;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.explain.CloserLook;
import org.realign.explain.Discriminator;
import org.realign.explain.Explanation;
import org.realign.explain.Explanation.Ban;
import org.realign.explain.Explanation.Expectation;
import org.realign.explain.Explanation.Form;
import org.realign.explain.Explanation.Testimony;
import org.realign.explain.SpacePlacebo;
import org.realign.explain.Subject;
import org.realign.explain.Unfolding;
import org.realign.explain.Weighed;
import org.realign.record.PartialDate;
import org.realign.record.Pole;
import org.realign.record.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContestsTest {
    private static final Subject SUBJECT = new Subject("alignment", List.of(Pole.of("PRK"), Pole.of("RUS")));
    private static final Subject CONTROL = new Subject("alignment", List.of(Pole.of("PRK"), Pole.of("CHN")));
    private static final Weighed SAMPLE = weighed("");

    private static Explanation explanation(String name, String text) {
        return new Explanation(
                name,
                Explanation.words(name),
                "It was the war." + text,
                "A. Author" + text,
                List.of(new Expectation(
                        "It rises at once." + text,
                        SUBJECT,
                        Form.STEP,
                        1,
                        Window.parse("2022..2023"),
                        Optional.empty())),
                List.of(new Ban("It does not rise before." + text, SUBJECT, 0, Window.parse("2019..2021"))),
                List.of(),
                Optional.empty(),
                List.of(new Testimony("A speech." + text, 3, "The authors" + text)),
                name + ".yaml");
    }

    /** One that moved it by 1.25, one that says nothing; {@code text} at the end of all that authors write. */
    private static Weighed weighed(String text) {
        Weighed.Placebo placebo = new Weighed.Placebo(
                List.of(PartialDate.parse("2021-01"), PartialDate.parse("2021-04"), PartialDate.parse("2021-07")),
                List.of(-0.5, 2.25, 0.75),
                1,
                1 / 3.0);
        return new Weighed(
                SUBJECT,
                Window.parse("2022..2023"),
                "standard deviations",
                0.875,
                0.375,
                List.of(
                        new Weighed.Account(
                                explanation("the-war", text),
                                0.92,
                                Optional.of(new Weighed.Part(1.25, 0.5, 2)),
                                Optional.of(placebo),
                                List.of(new Weighed.Control(CONTROL, -1.5, 0.625)),
                                Optional.of(ElsewheresTest.abroad(1.5, text)),
                                OptionalDouble.of(0.64)),
                        new Weighed.Account(
                                explanation("the-trade", text),
                                0.31,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                OptionalDouble.empty())),
                0.04,
                new Weighed.Part(-0.1, -0.4, 0.2),
                new Weighed.Part(0.05, -0.2, 0.3),
                List.of(new Weighed.Other("changes half as large expected" + text, 0.81)),
                List.of(),
                Optional.of(closer()));
    }

    /** Two years, one pair with a look that was made and one that was not, three other states. */
    private static CloserLook closer() {
        return new CloserLook(
                new Unfolding(
                        List.of(PartialDate.ofYear(2021), PartialDate.ofYear(2022), PartialDate.ofYear(2023)),
                        List.of(List.of(0.0, 0.5, 2.5), List.of(0.0, 0.01, -0.02))),
                List.of(new Discriminator(
                        0,
                        1,
                        List.of(
                                new Discriminator.Look(
                                        SUBJECT,
                                        Window.parse("2020"),
                                        Window.parse("2024"),
                                        0,
                                        -1,
                                        0.3,
                                        1.25,
                                        Optional.empty()),
                                new Discriminator.Look(
                                        SUBJECT,
                                        Window.parse("2020"),
                                        Window.parse("2022"),
                                        0,
                                        1,
                                        0.25,
                                        1,
                                        Optional.of(new Discriminator.Seen(7, -0.5, -1.25)))))),
                List.of(new SpacePlacebo(
                        0,
                        new Subject("agreement", SUBJECT.parties()),
                        0.75,
                        List.of(
                                new SpacePlacebo.Other("CHN", 1.5),
                                new SpacePlacebo.Other("NOR", -0.5),
                                new SpacePlacebo.Other("SWE", 0.75)))));
    }

    /** As XML, in which every element has its end. */
    private static String html(Weighed weighed, String id) {
        StringBuilder out = new StringBuilder();
        new Contests(weighed).tags(id).forEach(t -> t.write(out, Tag.Form.XML));
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

    @Test
    void theTableHasARowForEachAndForWhatNobodyNames() {
        List<String> rows = texts(html(SAMPLE, "c-1"), "tr");
        assertThat(rows.subList(1, 6))
                .containsExactly(
                        "the war 92% +1.25 (+0.50 to +2.00) 33% 64%",
                        "the trade 31% says nothing of it \u2013 \u2013",
                        "a turn that nobody names \u2013 \u22120.10 (\u22120.40 to +0.20) \u2013 \u2013",
                        "drift \u2013 +0.05 (\u22120.20 to +0.30) \u2013 \u2013",
                        "none of them 4% \u2013 \u2013 \u2013");
        assertThat(rows).contains("changes half as large expected 81%", CONTROL.words() + " the war \u22121.50 63%");
    }

    @Test
    void eachSaysWhatItExpectsAndForbids() {
        String html = html(SAMPLE, "c-1");
        assertThat(texts(html, "details"))
                .filteredOn(d -> d.contains("It was the war"))
                .hasSize(2);
        assertThat(texts(html, "li"))
                .contains("Expects: It rises at once.", "Forbids: It does not rise before.")
                .anySatisfy(li ->
                        assertThat(li).contains("not counted", "A speech.", "The authors", "3.00 times as likely"));
        assertThat(html).contains("A. Author");
    }

    @Test
    void placebosAreDrawnWithATableOfTheirOwn() {
        String html = html(SAMPLE, "c-1");
        assertThat(html).contains("id=\"c-1-placebo-picture");
        assertThat(texts(html, "tr")).contains("April 2021 +2.25", "January 2021 \u22120.50");
        assertThat(texts(html, "figcaption"))
                .anySatisfy(c -> assertThat(c).contains("\u201cthe war\u201d says. At 33% of all dates"));
    }

    /** A line and a row of windows for each, and a table behind them. */
    @Test
    void evidenceOverTimeIsDrawnWithATableOfItsOwn() {
        String html = html(SAMPLE, "c-1");
        assertThat(html)
                .contains(
                        "id=\"c-1-unfolding-picture",
                        "class=\"line c1\"",
                        "class=\"line c2\"",
                        "class=\"line plain c1\"");
        assertThat(texts(html, "figcaption"))
                .last()
                .asString()
                .contains(
                        "\u201cthe war\u201d: +2.50 in the end, the largest step of it by the end of 2023, +2.00, a year that it"
                                + " names",
                        "and other states, by the end of their window,")
                .contains("\u201cthe trade\u201d: hardly any");
        assertThat(texts(html, "tr")).contains("2022 +0.50 +0.01", "2023 +2.50 \u22120.02");
        assertThat(texts(html, "text")).contains("the war", "the trade", "2021");
    }

    /** A step that other states bring lies in a year that an explanation names, where it names it for them. */
    @Test
    void yearsNamedForOtherStatesAreNamed() {
        for (int year : new int[] {2019, 2020, 2021}) {
            Unfolding unfolding = new Unfolding(
                    List.of(PartialDate.ofYear(2018), PartialDate.ofYear(year)),
                    List.of(List.of(0.0, 1.0), List.of(0.0, -0.5)));
            StringBuilder out = new StringBuilder();
            new UnfoldingPlate(SAMPLE, unfolding).plate("u").figure().write(out, Tag.Form.XML);
            assertThat(texts(out.toString(), "figcaption").get(0))
                    .contains("by the end of " + year + ", +1.00, "
                            + List.of("a year that it names", "the year after those that it names", "no year that it")
                                    .get(year - 2019))
                    .contains("\u201cthe trade\u201d: \u22120.50 in the end", "no year that it names");
        }
    }

    @Test
    void whatWouldTellThemApartIsSaidWithWhatTheRecordHas() {
        List<String> rows = texts(html(SAMPLE, "c-1"), "tr");
        assertThat(rows)
                .anySatisfy(r -> assertThat(r)
                        .startsWith("the war or the trade")
                        .contains("2024 against 2020: a fall speaks for \u201cthe war\u201d 0.30 no readings"))
                // e^1.25 is 3.5, for the other.
                .anySatisfy(r -> assertThat(r)
                        .contains("2022 against 2020: a rise speaks for \u201cthe war\u201d 0.25 7 readings")
                        .endsWith("a change of \u22120.50, 3.5 times as likely by \u201cthe trade\u201d"));
    }

    @Test
    void otherStatesWithTheSameChangeAreCounted() {
        assertThat(texts(html(SAMPLE, "c-1"), "tr")).contains("the war +0.75 3 of 4 in 1 of 3");
    }

    /** Of each that says something of them, and of no other. */
    @Test
    void otherStatesAreShownWhereAnExplanationSpeaksOfThem() {
        assertThat(html(SAMPLE, "c-1"))
                .contains("id=\"c-1-elsewhere-0\"", "\u201cthe war\u201d elsewhere: Others moved too.")
                .doesNotContain("c-1-elsewhere-1", "\u201cthe trade\u201d elsewhere");
    }

    @Test
    void idsOfTwoBlocksDiffer() {
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(html(SAMPLE, "c-1") + html(SAMPLE, "c-2"))
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotAskedIsNotShown() {
        Weighed.Account bare = new Weighed.Account(
                SAMPLE.accounts().get(0).explanation(),
                0.9,
                SAMPLE.accounts().get(0).part(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty());
        Weighed brief = new Weighed(
                SUBJECT,
                SAMPLE.within(),
                SAMPLE.unit(),
                0.8,
                0.5,
                List.of(bare),
                0.1,
                SAMPLE.turn(),
                SAMPLE.drift(),
                List.of(),
                List.of(),
                Optional.empty());
        assertThat(html(brief, "c-1"))
                .doesNotContain(
                        "<svg", "weighed otherwise", "should not have moved", "tell them apart", "other states");
    }

    @Test
    void textFromOutsideStaysText() {
        String html = html(weighed("<script>alert(1)</script>&\""), "c-1");
        assertThat(html).doesNotContain("<script").contains("&lt;script");
    }

    private static Run run() {
        CaseResult sample = Samples.one().results().get(0);
        Verdict verdict = new Verdict(
                new Claim("E-1", "It was the war.", new Interpretation("why"), Optional.empty(), 1),
                Samples.weighed(SAMPLE),
                Optional.empty());
        return new Run(List.of(new CaseResult(sample.argument(), List.of(verdict))), List.of(), Samples.PROVENANCE);
    }

    @Test
    void theBriefHoldsThem() {
        assertThat(HtmlBrief.write(run())).contains("The same change at every other date", "It does not rise before.");
    }

    @Test
    void jsonHoldsWhatWasWeighed() {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode json = mapper.readTree(JsonReport.write(run())).at("/cases/0/claims/0/explanations");
        assertThat(json.at("/of").stringValue()).isEqualTo("alignment(PRK, RUS)");
        assertThat(json.at("/unit").stringValue()).isEqualTo("standard deviations");
        // Numbers are written to six digits.
        assertThat(json.at("/probability").doubleValue()).isCloseTo(0.875, within(1e-6));
        assertThat(json.at("/before").doubleValue()).isCloseTo(0.375, within(1e-6));
        assertThat(json.at("/none").doubleValue()).isCloseTo(0.04, within(1e-6));
        assertThat(json.at("/accounts")).hasSize(2);
        JsonNode war = json.at("/accounts/0");
        assertThat(war.at("/explanation").stringValue()).isEqualTo("the-war");
        assertThat(war.at("/file").stringValue()).isEqualTo("the-war.yaml");
        assertThat(war.at("/part/upper").doubleValue()).isCloseTo(2, within(1e-6));
        assertThat(war.at("/placebo/at/1").stringValue()).isEqualTo("2021-04");
        assertThat(war.at("/placebo/logBayesFactor")).hasSize(3);
        assertThat(war.at("/placebo/share").doubleValue()).isCloseTo(1 / 3.0, within(1e-6));
        assertThat(war.at("/controls/0/of").stringValue()).isEqualTo("alignment(PRK, CHN)");
        assertThat(war.at("/controls/0/share").doubleValue()).isCloseTo(0.625, within(1e-6));
        JsonNode elsewhere = war.at("/elsewhere");
        assertThat(elsewhere.at("/exposure").stringValue()).startsWith("how far they voted from USA");
        assertThat(elsewhere.at("/towards").stringValue()).isEqualTo("RUS");
        assertThat(elsewhere.at("/direction").intValue()).isEqualTo(1);
        assertThat(elsewhere.at("/within").stringValue()).isEqualTo("2014..2019");
        assertThat(elsewhere.at("/listed").isNull()).isTrue();
        assertThat(elsewhere.at("/size").doubleValue()).isCloseTo(0.8, within(1e-6));
        assertThat(elsewhere.at("/error").doubleValue()).isCloseTo(0.3, within(1e-6));
        assertThat(elsewhere.at("/windows").intValue()).isEqualTo(4);
        assertThat(elsewhere.at("/states").intValue()).isEqualTo(61);
        assertThat(elsewhere.at("/own").doubleValue()).isCloseTo(1.25, within(1e-6));
        assertThat(elsewhere.at("/slope").doubleValue()).isCloseTo(0.375, within(1e-6));
        assertThat(elsewhere.at("/beyond/lower").doubleValue()).isCloseTo(-0.1, within(1e-6));
        assertThat(elsewhere.at("/logBayesFactor").doubleValue()).isCloseTo(1.5, within(1e-6));
        assertThat(elsewhere.at("/share").doubleValue()).isCloseTo(1 / 3.0, within(1e-6));
        assertThat(elsewhere.at("/placebos/1/from").intValue()).isEqualTo(2003);
        assertThat(elsewhere.at("/placebos/1/slope").doubleValue()).isCloseTo(0.125, within(1e-6));
        assertThat(elsewhere.at("/mostExposed/0/state").stringValue()).isEqualTo("SYR");
        assertThat(elsewhere.at("/mostExposed/1/error").doubleValue()).isCloseTo(0.3, within(1e-6));
        assertThat(war.at("/power").doubleValue()).isCloseTo(0.64, within(1e-6));
        JsonNode trade = json.at("/accounts/1");
        assertThat(trade.at("/part").isNull()).isTrue();
        assertThat(trade.at("/placebo").isNull()).isTrue();
        assertThat(trade.at("/elsewhere").isNull()).isTrue();
        assertThat(trade.at("/power").isNull()).isTrue();
        assertThat(json.at("/turn/mean").doubleValue()).isCloseTo(-0.1, within(1e-6));
        JsonNode closer = json.at("/closer");
        assertThat(closer.at("/unfolding/at/2").stringValue()).isEqualTo("2023");
        JsonNode grown = closer.at("/unfolding/accounts/0");
        assertThat(grown.at("/explanation").stringValue()).isEqualTo("the-war");
        assertThat(grown.at("/logBayesFactor/1/value").doubleValue()).isCloseTo(0.5, within(1e-6));
        assertThat(grown.at("/most").stringValue()).isEqualTo("2023");
        assertThat(grown.at("/by").doubleValue()).isCloseTo(2, within(1e-6));
        JsonNode pair = closer.at("/discriminators/0");
        assertThat(pair.at("/first").stringValue()).isEqualTo("the-war");
        assertThat(pair.at("/second").stringValue()).isEqualTo("the-trade");
        assertThat(pair.at("/little").booleanValue()).isFalse();
        assertThat(pair.at("/looks/0/readings").isNull()).isTrue();
        assertThat(pair.at("/looks/0/change").isNull()).isTrue();
        assertThat(pair.at("/looks/1/readings").intValue()).isEqualTo(7);
        assertThat(pair.at("/looks/1/change").doubleValue()).isCloseTo(-0.5, within(1e-6));
        assertThat(pair.at("/looks/1/after").stringValue()).isEqualTo("2022");
        assertThat(pair.at("/looks/1/favours").stringValue()).isEqualTo("the-war");
        assertThat(pair.at("/looks/1/information").doubleValue()).isCloseTo(0.25, within(1e-6));
        assertThat(pair.at("/looks/1/logBayesFactor").doubleValue()).isCloseTo(-1.25, within(1e-6));
        JsonNode states = closer.at("/otherStates/0");
        assertThat(states.at("/rank").intValue()).isEqualTo(3);
        assertThat(states.at("/showing").intValue()).isEqualTo(1);
        assertThat(states.at("/states/0/state").stringValue()).isEqualTo("CHN");
        assertThat(json.at("/others/0/probability").doubleValue()).isCloseTo(0.81, within(1e-6));
    }

    @Test
    void whatWeighsNoExplanationsHasNone() {
        JsonNode json = JsonMapper.builder().build().readTree(JsonReport.write(Samples.one()));
        assertThat(json.at("/cases/0/claims/0/explanations").isNull()).isTrue();
    }
}
