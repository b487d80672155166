package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.explain.Explanation;
import org.realign.record.InputException;
import org.realign.record.Party;
import org.realign.record.Window;

class ExplanationReaderTest {
    private static final String TEXT = Explained.text("war");

    private static List<InputException.Problem> problems(String text) {
        return catchThrowableOfType(InputException.class, () -> Explained.read(text))
                .problems();
    }

    @Test
    void saysWhatItExpectsAndForbids() {
        Explanation read = Explained.read(TEXT);
        assertThat(read.name()).isEqualTo("war");
        assertThat(read.expects()).singleElement().satisfies(e -> {
            assertThat(e.subject().key()).isEqualTo("alignment(PRK, SUN/RUS)");
            assertThat(e.form()).isEqualTo(Explanation.Form.STEP);
            assertThat(e.direction()).isEqualTo(1);
            assertThat(e.within()).isEqualTo(Window.parse("2022..2023"));
        });
        assertThat(read.forbids())
                .singleElement()
                .satisfies(b -> assertThat(b.within()).isEqualTo(Window.parse("2019..2020")));
        assertThat(read.of(read.expects().get(0).subject())).isPresent();
    }

    @Test
    void aTitleIsWhatReadersCallIt() {
        assertThat(Explained.read(TEXT).title()).isEqualTo("war");
        String titled = TEXT.replace("explanation: war", "explanation: war\ntitle: The war's price");
        assertThat(Explained.read(titled).title()).isEqualTo("The war's price");
        assertThat(problems(TEXT.replace("explanation: war", "explanation: war\ntitle:")))
                .singleElement()
                .satisfies(p -> assertThat(p.place().line()).isEqualTo(2));
        assertThat(Explanation.words("two-words")).isEqualTo("two words");
    }

    @Test
    void aRampMayFollowADriver() {
        String ramp = TEXT.replace(
                "change: step", "change: ramp\n    driver: {measure: \"agreement(RUS, USA)\", direction: down}");
        assertThat(Explained.read(ramp).expects().get(0).driver())
                .hasValueSatisfying(d -> assertThat(d.subject().key()).isEqualTo("agreement(RUS, USA)"));
        String step = TEXT.replace(
                "change: step", "change: step\n    driver: {measure: \"agreement(RUS, USA)\", direction: down}");
        assertThat(problems(step))
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("only a ramp follows a driver"));
    }

    /** What is compatible with any record explains none. */
    @Test
    void oneThatForbidsNothingIsRefused() {
        assertThat(problems(TEXT.substring(0, TEXT.indexOf("forbids:"))))
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("key 'forbids' is missing"));
    }

    @Test
    void isReadAsStrictlyAsACase() {
        assertThat(problems(TEXT.replace("change: step", "change: stepp")))
                .singleElement()
                .satisfies(p -> assertThat(p.remedy()).contains("'step'"));
        assertThat(problems(TEXT.replace("alignment(PRK, moscow)", "tone(PRK, moscow)")))
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.problem()).contains("weighed on alignment, engagement, agreement"));
        assertThat(problems(TEXT.replace("within: 2022..2023", "within: 2023..2022")))
                .isNotEmpty();
        assertThat(problems(TEXT + "surplus: 1\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.value()).isEqualTo("surplus"));
    }

    @Test
    void testimonyHasAScorer() {
        String with = TEXT + """
                testimony:
                  - says: A speech.
                    ratio: 3
                    scorer: The authors
                """;
        assertThat(Explained.read(with).testimony())
                .containsExactly(new Explanation.Testimony("A speech.", 3, "The authors"));
        assertThat(problems(with.replace("    scorer: The authors\n", "")))
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("scorer"));
    }

    private static String elsewhere(String exposed) {
        return TEXT + """
                elsewhere:
                  says: Others moved too.
                  exposed: %s
                  towards: moscow
                  direction: down
                  within: 2014..2019
                """.replace("%s", exposed);
    }

    private static final int EXPOSED = (int) elsewhere("x").lines().count() - 3;

    private static Explanation.Exposure exposure(String exposed) {
        return Explained.read(elsewhere(exposed)).elsewhere().orElseThrow();
    }

    @Test
    void otherStatesAreExposedByTheirVotesOrByAList() {
        Explanation.Exposure far = exposure("{far-from: USA, during: 2008..2013}");
        assertThat(far.says()).isEqualTo("Others moved too.");
        assertThat(far.pole().codes()).isEqualTo("SUN/RUS");
        assertThat(far.direction()).isEqualTo(-1);
        assertThat(far.within()).isEqualTo(Window.parse("2014..2019"));
        assertThat(far.to()).isInstanceOfSatisfying(Explanation.Votes.class, v -> {
            assertThat(v.pole().codes()).isEqualTo("USA");
            assertThat(v.far()).isTrue();
            assertThat(v.during()).isEqualTo(Window.parse("2008..2013"));
        });
        assertThat(exposure("{near-to: moscow, during: 2008..2013}").to())
                .isInstanceOfSatisfying(Explanation.Votes.class, v -> {
                    assertThat(v.pole().codes()).isEqualTo("SUN/RUS");
                    assertThat(v.far()).isFalse();
                });
        assertThat(exposure("{states: [PRK, NOR], because: they trade}").to())
                .isEqualTo(new Explanation.Listed(List.of(new Party("PRK"), new Party("NOR")), "they trade"));
        assertThat(Explained.read(TEXT).elsewhere()).isEmpty();
    }

    private static void wrong(String exposed, String... words) {
        assertThat(problems(elsewhere(exposed))).as(exposed).singleElement().satisfies(p -> {
            assertThat(p.place().line()).isEqualTo(EXPOSED);
            assertThat(p.toString()).contains(words);
        });
    }

    @Test
    void otherStatesAreExposedInOneWay() {
        wrong(
                "{far-from: USA, near-to: CHN, during: 2008..2013}",
                "'near-to'",
                "only one of far-from, near-to, states");
        wrong("{far-from: USA, states: [NOR], because: x, during: 2008..2013}", "'states'", "only one of");
        wrong("{during: 2008..2013}", "needs one of far-from, near-to, states");
        wrong("{states: [NOR], because: x, during: 2008..2013}", "(during)", "not read beside 'states'");
        wrong("{near-to: CHN, because: x, during: 2008..2013}", "(because)", "not read beside 'near-to'");
        wrong("{far-from: USA}", "'during' is missing");
        wrong("{states: [NOR]}", "'because' is missing");
        wrong("{states: [], because: x}", "a list of states", "found 0");
        wrong("{states: [NRO], because: x}", "NRO", "Perhaps you meant 'NOR'.");
        wrong(
                "{far-fro: USA, far-from: USA, during: 2008..2013}",
                "far-fro",
                "no key",
                "Perhaps you meant 'far-from'.");
        wrong("{far-from: USA, during: 2013..2008}", "(during)", "cannot end");
    }

    /** What is measured in the years of the change, or after it, is no exposure to it. */
    @Test
    void exposureIsMeasuredBeforeTheChange() {
        assertThat(exposure("{far-from: USA, during: 2013}").to()).isInstanceOf(Explanation.Votes.class);
        for (String during : List.of("2008..2014", "2014-01..2014-03", "2014..2019", "2020..2024")) {
            wrong("{far-from: USA, during: " + during + "}", "(during)", "before 2014", during);
        }
    }

    /** A ramp that follows whatever a series does would fit any. */
    @Test
    void aDriverHasADirection() {
        String ramp = TEXT.replace(
                "change: step", "change: ramp\n    driver: {measure: \"agreement(RUS, USA)\", direction: down}");
        assertThat(Explained.read(ramp).expects().get(0).driver())
                .hasValueSatisfying(d -> assertThat(d.direction()).isEqualTo(-1));
        for (String[] change : new String[][] {
            {", direction: down}", "}", "'direction' is missing"},
            {"direction: down}", "direction: either}", "either"},
            {"{measure: \"agreement(RUS, USA)\", direction: down}", "agreement(RUS, USA)", "a driver has keys"}
        }) {
            assertThat(problems(ramp.replace(change[0], change[1])))
                    .as(change[2])
                    .singleElement()
                    .satisfies(p -> {
                        assertThat(p.place().line()).isEqualTo(9);
                        assertThat(p.toString()).contains(change[2]);
                    });
        }
    }

    @Test
    void aBanMayBeOfOneDirection() {
        assertThat(Explained.read(TEXT).forbids().get(0).direction()).isZero();
        for (String[] way : new String[][] {{"up", "1"}, {"down", "-1"}, {"either", "0"}}) {
            String text = TEXT.replace("within: 2019..2020", "within: 2019..2020\n    direction: " + way[0]);
            assertThat(Explained.read(text).forbids().get(0).direction()).isEqualTo(Integer.parseInt(way[1]));
        }
        assertThat(problems(TEXT.replace("within: 2019..2020", "within: 2019..2020\n    direction: sideways")))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.place().line()).isEqualTo(15);
                    assertThat(p.toString()).contains("sideways", "up, down, either");
                });
    }

    /** Of two changes of one series only one could be weighed. */
    @Test
    void whatIsExpectedOfASeriesIsSaidOnce() {
        String again = """
                  - says: It falls.
                    measure: alignment(PRK, moscow)
                    change: step
                    direction: down
                    within: 2023..2024
                forbids:""";
        assertThat(problems(TEXT.replace("forbids:", again))).singleElement().satisfies(p -> {
            assertThat(p.place().line()).isEqualTo(11);
            assertThat(p.problem()).contains("says twice what it expects", "lignment");
        });
        assertThat(Explained.read(TEXT.replace("forbids:", again.replace("(PRK, moscow)", "(PRK, CHN)")))
                        .expects())
                .hasSize(2);
    }

    private static List<InputException.Problem> driven(String measure) {
        return problems(TEXT.replace(
                "change: step", "change: ramp\n    driver: {measure: \"" + measure + "\", direction: up}"));
    }

    /** Anything else cannot be read year by year between two. */
    @Test
    void aDriverIsABuiltMeasureOfTwoParties() {
        for (String measure :
                List.of("cohesion([CHN, RUS, PRK])", "recognition(PRK)", "hedging(PRK)", "series(cinc, CHN)")) {
            assertThat(driven(measure)).as(measure).singleElement().satisfies(p -> {
                assertThat(p.place().line()).isEqualTo(9);
                assertThat(p.problem()).contains("two parties", "agreement(RUS, USA)", measure);
            });
        }
        assertThat(driven("series(trade, PRK, CHN)"))
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("series(trade, PRK, CHN)"));
        assertThat(driven("agreement(each, USA)")).isNotEmpty();
    }

    /** All that is wrong is said, though no series could be read twice. */
    @Test
    void whatIsNoSeriesTwiceIsRefusedTwice() {
        String again = """
                  - says: It falls.
                    measure: hedging(PRK)
                    change: step
                    direction: down
                    within: 2023..2024
                forbids:""";
        String text = TEXT.replaceFirst("alignment\\(PRK, moscow\\)", "hedging(PRK)");
        assertThat(problems(text.replace("forbids:", again)))
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.problem()).contains("not on hedging"));
    }
}
