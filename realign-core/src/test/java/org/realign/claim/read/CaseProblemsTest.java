package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.InputException;

/** What is wrong with a case is said with its place, its value, what is allowed and what was perhaps meant. */
class CaseProblemsTest {
    private static final String ENGAGEMENT = "measure: engagement(PRK, washington)\n";

    /** Expects one problem, at a line and column of the test (both from 1), with these words in it. */
    private static void wrong(String test, int line, int column, String value, String... words) {
        List<InputException.Problem> problems = CaseText.problems(CaseText.withTest(test));
        assertThat(problems).as(test).hasSize(1);
        InputException.Problem problem = problems.get(0);
        assertThat(problem.place().file()).isEqualTo("small.yaml");
        assertThat(problem.place().line() - CaseText.TEST_LINE + 1)
                .as("line of " + problem)
                .isEqualTo(line);
        assertThat(problem.place().column() - CaseText.TEST_COLUMN)
                .as("column of " + problem)
                .isEqualTo(column);
        assertThat(problem.value()).isEqualTo(value);
        assertThat(problem.toString()).contains(words);
    }

    /** Expects that something is missing from the claim; it is said where the claim begins. */
    private static void missing(String test, String... words) {
        wrong(test, -1, 1, "", words);
    }

    /** Expects one problem with the head of a case. */
    private static void wrongHead(String from, String to, int line, int column, String value, String... words) {
        String text = CaseText.withTest("test: interpretation\nbecause: x");
        assertThat(text).contains(from);
        List<InputException.Problem> problems = CaseText.problems(text.replace(from, to));
        assertThat(problems).as(to).hasSize(1);
        InputException.Problem problem = problems.get(0);
        assertThat(problem.place().line()).as("line of " + problem).isEqualTo(line);
        assertThat(problem.place().column()).as("column of " + problem).isEqualTo(column);
        assertThat(problem.value()).isEqualTo(value);
        assertThat(problem.toString()).contains(words);
    }

    @Test
    void theHead() {
        wrongHead("title: A small case\n", "", 1, 1, "", "(title)", "missing");
        wrongHead("title: A small case", "title:", 2, 7, "", "(title)", "no value");
        wrongHead("title: A small case", "title: [a]", 2, 8, "", "one text", "a list");
        wrongHead(
                "title: A small",
                "tilte: x\ntitle: A small",
                2,
                1,
                "tilte",
                "no key of a case",
                "Perhaps you meant 'title'.");
        wrongHead("case: small", "case: Small Case", 1, 7, "Small Case", "small letters");
        wrongHead("case: small", "case: true", 1, 7, "true", "no name");
        wrongHead("about: PRK", "about: North Korea", 4, 8, "North Korea", "Perhaps you meant 'PRK'.");
        wrongHead("about: PRK", "about: '731'", 4, 8, "731", "Perhaps you meant 'PRK'.");
        wrongHead("about: PRK", "about: org:BRICS", 4, 8, "org:BRICS", "no state");
        wrongHead("{author: A. Author, title: A title}", "{author: A. Author}", 3, 9, "", "(title)", "missing");
        wrongHead("{author: A. Author, title: A title}", "A title", 3, 9, "A title", "a source has keys");
        wrongHead("A title}", "A title, published: 2025-13}", 3, 56, "2025-13", "not a day of the calendar");
        wrongHead("A title}", "A title, url: 'javascript:x'}", 3, 50, "javascript:x", "(url)", "https://");
    }

    @Test
    void declarations() {
        wrongHead("washington: USA", "washington: UAS", 6, 15, "UAS", "(washington)", "Perhaps you meant 'USA'.");
        wrongHead("washington: USA", "washington: org:BRISC", 6, 15, "org:BRISC", "Perhaps you meant 'org:BRICS'.");
        wrongHead("washington: USA", "washington: org:XYZCS", 6, 15, "org:XYZCS", "record/organisations.tsv");
        wrongHead("[SUN, RUS]", "[SUN, SUN]", 7, 17, "SUN", "twice");
        wrongHead("[SUN, RUS]", "[]", 7, 11, "", "empty list");
        wrongHead("oslo:", "Oslo:", 10, 3, "Oslo", "small letters");
        wrongHead("oslo:", "beijing:", 10, 3, "beijing", "declared twice");
        wrongHead("oslo:", "each:", 10, 3, "each", "'ranks'");
        wrongHead("2018-01..2019-02", "2018-01..2017-02", 13, 11, "2018-01..2017-02", "cannot end", "2017-02-28");
        wrongHead("2018-01..2019-02", "2018-01...2019-02", 13, 11, "2018-01...2019-02", "'.2019-02' is not a date");
        wrongHead("2018-01..2019-02", "0018-01..2019-02", 13, 11, "0018-01..2019-02", "from 1800 to 2100");
        wrongHead("2018-01..2019-02", "soon", 13, 11, "soon", "'soon' is not a date");
        wrongHead("claims:", "thresholds: {upheld: 0.5}\nclaims:", 15, 22, "0.5", "between 0.5 and 1");
        wrongHead("claims:", "thresholds: {refuted: 1e-1}\nclaims:", 15, 23, "1e-1", "no number");
        wrongHead("claims:", "thresholds: {upheld: '0.9'}\nclaims:", 15, 22, "0.9", "Leave the quotes out.");
        wrongHead("claims:", "thresholds: {certain: 1}\nclaims:", 15, 14, "certain", "upheld, refuted");
    }

    @Test
    void claims() {
        wrongHead("id: C-1", "id: C 1", 16, 9, "C 1", "S1-09");
        wrongHead("id: C-1", "ident: x\n    id: C-1", 16, 5, "ident", "no key of a claim with test 'interpretation'");
        wrongHead("    says: A sentence.\n", "", 16, 5, "", "(says)", "missing");
        wrongHead("test: interpretation", "tset: interpretation", 18, 5, "tset", "Perhaps you meant 'test'.");
        List<InputException.Problem> twice = CaseText.problems(CaseText.withTest("test: interpretation\nbecause: x")
                + "  - {id: C-1, says: x, test: interpretation, because: x}\n");
        assertThat(twice).hasSize(1);
        assertThat(twice.get(0).place().line()).isEqualTo(20);
        assertThat(twice.get(0).problem()).contains("'C-1'", "twice");
        List<InputException.Problem> both = CaseText.problems(CaseText.withTest("test: fcat\nacts: {kind: visit}")
                + "  - {id: C-1, says: x, test: interpretation, because: x}\n");
        assertThat(both).extracting(p -> p.value()).containsExactly("fcat", "C-1");
        assertThat(CaseText.problems(CaseText.HEAD + "  []\n").get(0).problem()).contains("at least one claim");
    }

    @Test
    void severalTests() {
        wrong("all: []", 1, 6, "", "takes a list of tests");
        wrong("all: [{test: fact, acts: {kind: visit}}]\nany: [x]", 2, 6, "", "beside 'all'");
        wrong("all: [{test: interpretation, because: x}]\ntest: fact", 1, 6, "", "beside 'test'");
        wrong("all: [{test: interpretation, because: x, id: y}]", 1, 42, "id", "no key of a part");
        wrong(
                "all: [{all: [{test: interpretation, because: x}], test: fact, acts: {kind: visit}}]",
                1,
                8,
                "all",
                "no key of a part");
    }

    @Test
    void kindsOfTests() {
        wrong(
                "test: fcat\nacts: {kind: visit}",
                1,
                7,
                "fcat",
                "fact, count, level, rises",
                "Perhaps you meant 'fact'.");
        wrong("test: [fact]", 1, 7, "", "no test");
        wrong("test: level\nabove: 1\nduring: after\n" + ENGAGEMENT + "over: 3", 5, 1, "over", "test 'level'");
    }

    @Test
    void selections() {
        missing("test: fact", "needs one of acts, membership, pact, transfer");
        wrong("test: fact\nacts: {}", 2, 7, "", "needs one of between, actor");
        wrong("test: fact\nacts: [visit]", 2, 7, "", "has keys", "a list");
        wrong("test: fact\nacts: {kind: visti}", 2, 14, "visti", "(kind)", "Perhaps you meant 'visit'.");
        wrong("test: fact\nacts: {kind: [visit, visit]}", 2, 22, "visit", "twice");
        wrong("test: fact\nacts: {tone: friendly}", 2, 14, "friendly", "cooperative, neutral, hostile");
        wrong("test: fact\nacts: {level: haed}", 2, 15, "haed", "Perhaps you meant 'head'.");
        wrong("test: fact\nacts: {actor: beijng}", 2, 15, "beijng", "neither declared", "Perhaps you meant 'beijing'.");
        wrong("test: fact\nacts: {actor: [PRK, prk]}", 2, 21, "prk", "Perhaps you meant 'PRK'.");
        wrong("test: fact\nacts: {actor: BRICS}", 2, 15, "BRICS", "Perhaps you meant 'org:BRICS'.");
        wrong("test: fact\nacts: {between: [PRK]}", 2, 17, "", "two parties", "found 1");
        wrong("test: fact\nacts: {between: [moscow, RUS]}", 2, 17, "", "same party twice");
        wrong("test: fact\nacts: {kind: visit, on: 2025, during: 2025}", 2, 25, "2025", "only one can");
        wrong("test: fact\nacts: {kind: visit, on: 2023-02-30}", 2, 25, "2023-02-30", "not a day of the calendar");
        wrong("test: fact\nacts: {kind: visit, on: 2018..2019}", 2, 25, "2018..2019", "is not a date");
        wrong("test: fact\nacts: {during: afer}", 2, 16, "afer", "Perhaps you meant 'after'.");
        wrong(
                "test: fact\nacts: {kind: visit, not: {not: {kind: visit}}}",
                2,
                27,
                "not",
                "is no key of the acts left out");
        wrong("test: fact\nacts: {actr: PRK, kind: visit}", 2, 8, "actr", "Perhaps you meant 'actor'.");
        wrong("test: fact\nacts: {mentions: []}", 2, 18, "", "empty list");
        wrong("test: fact\nacts: {kind: visit}\npact: {between: [PRK, CHN]}", 3, 7, "", "beside 'acts'");
        wrong("test: fact\nacts: {kind: visit}\nexpect: missing", 3, 9, "missing", "present, absent");
        wrong("test: fact\nmembership: {org: PRK}", 2, 19, "PRK", "no organisation", "org:BRICS");
        wrong("test: fact\nmembership: {org: club, status: ful}", 2, 33, "ful", "Perhaps you meant 'full'.");
        wrong("test: fact\npact: {between: [PRK, CHN], type: defense}", 2, 35, "defense", "'defence'");
        wrong("test: fact\npact: {type: defence}", 2, 7, "", "(between)", "missing");
        wrong("test: fact\ntransfer: {category: fuel}", 2, 11, "", "supplier, recipient");
    }

    @Test
    void counts() {
        String count = "test: count\nacts: {kind: visit}\n";
        missing(count, "equals, at-least, at-most");
        wrong(count + "equals: 3\nat-least: 2", 4, 11, "2", "beside 'equals'");
        wrong(count + "at-least: 3\nat-most: 2", 4, 10, "2", "less than 'at-least' 3");
        wrong(count + "at-least: 0", 3, 11, "0", "(at-least)", "from 1 to 100000");
        wrong(count + "at-most: -1", 3, 10, "-1", "from 0");
        wrong(count + "equals: 2.5", 3, 9, "2.5", "no whole number");
        wrong(count + "equals: 1_000", 3, 9, "1_000", "no number");
        wrong(count + "equals: 0x10", 3, 9, "0x10", "no number");
        wrong(count + "equals: many", 3, 9, "many", "no number");
        wrong(count + "equals: 2\ndistinct: partner", 4, 11, "partner", "needs 'with'");
        wrong(count + "equals: 2\ndistinct: entry", 4, 11, "entry", "actor, target, partner, year");
    }

    @Test
    void orders() {
        missing("test: precedes\nearlier: {kind: visit}", "(later)", "missing");
        wrong("test: precedes\nearlier: {kind: visit}\nlater: {which: last}", 3, 8, "", "needs one of");
        wrong("test: precedes\nearlier: {kind: visit}\nlater: {kind: visit}", 3, 8, "", "same as 'earlier'");
        wrong("test: precedes\nearlier: {kind: visit, which: second}\nlater: {kind: letter}", 2, 31, "second", "last");
    }

    @Test
    void measures() {
        String level = "test: level\nduring: after\nabove: 1\nmeasure: ";
        wrong(level + "engagment(PRK, CHN)", 4, 10, "engagment(PRK, CHN)", "Perhaps you meant 'engagement'.");
        wrong(level + "engagement", 4, 10, "engagement", "has no parties", "engagement(PRK, washington)");
        wrong(level + "engagement(PRK, CHN", 4, 10, "engagement(PRK, CHN", "no ')'");
        wrong(level + "engagement(PRK,, CHN)", 4, 10, "engagement(PRK,, CHN)", "lacks a party");
        wrong(level + "engagement(PRK, CHN) x", 4, 10, "engagement(PRK, CHN) x", "goes on");
        wrong(level + "cohesion([PRK, CHN)", 4, 10, "cohesion([PRK, CHN)", "']'");
        wrong(level + "engagement(PRK)", 4, 10, "engagement(PRK)", "needs two parties");
        wrong(level + "engagement([PRK, CHN])", 4, 10, "engagement([PRK, CHN])", "needs two parties");
        wrong(level + "engagement(PRK, US)", 4, 26, "US", "Perhaps you meant 'USA'.");
        wrong(level + "engagement(PRK, chna)", 4, 26, "chna", "Perhaps you meant 'CHN'.");
        wrong(level + "\"engagement( PRX, CHN)\"", 4, 23, "PRX", "Perhaps you meant 'PRK'.");
        wrong(level + "engagement(moscow, RUS)", 4, 10, "engagement(moscow, RUS)", "same party twice");
        wrong(level + "engagement(PRK, each)", 4, 10, "engagement(PRK, each)", "'ranks'");
        wrong(level + "agreement(PRK, NOR)", 4, 10, "agreement(PRK, NOR)", "SUN or RUS");
        wrong(level + "agreement(club, CHN)", 4, 10, "agreement(club, CHN)", "no vote");
        wrong(level + "[PRK]", 4, 10, "", "takes one text");
        missing("test: level\nduring: after\nabove: 1", "(measure)", "missing");
    }

    @Test
    void whatNarrowsAMeasure() {
        String rises = "test: rises\nduring: after\nagainst: before\nmeasure: ";
        wrong(rises + "engagement(PRK, CHN)\nflow: trade", 5, 7, "trade", "share and trade", "engagement");
        wrong(rises + "engagement(PRK, CHN)\nkinds: [visit, refusal]", 5, 8, "", "agreement, letter");
        wrong(rises + "agreement(PRK, CHN)\nkinds: vote", 5, 8, "vote", "(kinds)", "not agreement");
        wrong(rises + "share(PRK, CHN)\nkinds: visit", 5, 8, "visit", "share of dealings");
        wrong(rises + "share(PRK, CHN)\nexcept: 2019", 5, 9, "2019", "engagement and tone");
        wrong(rises + "trade(PRK, CHN)\nflow: arms", 5, 7, "arms", "trade, exports or imports");
        wrong(rises + "share(PRK, CHN)\nflow: oil", 5, 7, "oil", "trade, exports, imports, arms, dealings");
        wrong(rises + "share(PRK, CHN)\nflow: dealings\nkinds: refusal", 6, 8, "refusal", "dealings");
    }

    @Test
    void values() {
        missing("test: level\n" + ENGAGEMENT + "during: after", "above, below, between");
        wrong("test: level\n" + ENGAGEMENT + "during: after\nabove: 1\nbelow: 2", 5, 8, "2", "beside 'above'");
        wrong("test: level\n" + ENGAGEMENT + "during: after\nabove: -1", 4, 8, "-1", "at least 0");
        wrong("test: level\n" + ENGAGEMENT + "during: after\nbetween: [2, 1]", 4, 10, "", "lower number");
        wrong("test: level\n" + ENGAGEMENT + "during: after\nbetween: [1, 2, 3]", 4, 10, "", "two numbers");
        wrong("test: level\n" + ENGAGEMENT + "during: after\nbetween: [1, CHN]", 4, 14, "CHN", "no number");
        wrong("test: level\nmeasure: tone(PRK, CHN)\nduring: after\nabove: 50", 4, 8, "50", "from 0 to 1");
        wrong("test: falls\n" + ENGAGEMENT + "during: after\nagainst: after", 4, 10, "after", "shares days");
        wrong("test: falls\n" + ENGAGEMENT + "during: after\nagainst: before\nby: -1", 5, 5, "-1", "at least 0");
        missing("test: stays\n" + ENGAGEMENT + "during: after\nagainst: before", "(within)", "missing");
        wrong("test: stays\n" + ENGAGEMENT + "during: after\nagainst: before\nwithin: 0", 5, 9, "0", "more than 0");
        wrong("test: falls\n" + ENGAGEMENT + "during: after\nagainst: befor", 4, 10, "befor", "'before'.");
        wrong("test: exceeds\n" + ENGAGEMENT + "over: tone(PRK, CHN)\nduring: after", 3, 7, "tone(PRK, CHN)", "unit");
        wrong("test: falls\n" + ENGAGEMENT + "during: after\nagainst: 2018-02-30", 4, 10, "2018-02-30", "calendar");
        assertThat(CaseText.problems(CaseText.withTest("test: exceeds\nmeasure: x\nover: y\nduring: after")))
                .hasSize(2);
        wrong(
                "test: exceeds\n" + ENGAGEMENT + "over: engagement(PRK,washington)\nduring: after",
                3,
                7,
                "engagement(PRK,washington)",
                "same as 'measure'");
    }

    @Test
    void ranks() {
        String ranks = "test: ranks\nmeasure: engagement(PRK, each)\nduring: after\n";
        missing(ranks + "first: CHN", "(among)", "missing");
        wrong(ranks + "among: [CHN]\nfirst: CHN", 4, 8, "", "two parties or more");
        missing(ranks + "among: [CHN, USA]", "order, first, last");
        wrong(ranks + "among: [CHN, USA]\nfirst: CHN\nlast: USA", 6, 7, "USA", "beside 'first'");
        wrong(ranks + "among: [CHN, USA]\nfirst: NOR", 5, 8, "NOR", "not in 'among'", "CHN, USA");
        wrong(ranks + "among: [CHN, beijing]\nfirst: CHN", 4, 14, "beijing", "twice");
        wrong(ranks + "among: [CHN, PRK]\nfirst: CHN", 4, 14, "PRK", "in the measure itself");
        wrong(ranks + "among: [CHN, USA]\norder: [CHN]", 5, 8, "", "two parties or more");
        wrong(
                "test: ranks\nmeasure: engagement(PRK, CHN)\nduring: after\namong: [USA, NOR]\nlast: NOR",
                2,
                10,
                "engagement(PRK, CHN)",
                "'each'");
        wrong(
                "test: ranks\nmeasure: agreement(PRK, each)\nduring: after\namong: [USA, NOR]\nlast: NOR",
                4,
                14,
                "NOR",
                "GBR or FRA");
    }

    private static final String SHIFT = "shift: {measure: \"alignment(PRK, moscow)\", within: after}";

    @Test
    void testsNotYetMeasured() {
        wrong("test: break\n" + ENGAGEMENT + "within: after\ndirection: sideways", 4, 12, "sideways", "up, down");
        wrong("test: break\n" + ENGAGEMENT + "within: 3", 3, 9, "3", "is not a date");
        missing("test: posture\nstate: PRK\nis: aligned\nduring: after", "(towards)", "missing");
        wrong("test: posture\nstate: PRK\nis: hedging\ntowards: CHN\nduring: after", 4, 10, "CHN", "not with hedging");
        wrong("test: posture\nstate: PRK\nis: aligned\ntowards: PRK\nduring: after", 4, 10, "PRK", "itself");
        wrong("test: posture\nstate: club\nis: hedging\nduring: after", 2, 8, "club", "no state");
        wrong("test: posture\nstate: PRK\nis: hedgin\nduring: after", 3, 5, "hedgin", "Perhaps you meant 'hedging'.");
        String explains = "test: explains-better\nexplanation: war\n";
        missing(explains + "over: [c]", "(shift)", "missing");
        wrong(explains + "over: [hanoi]\n" + SHIFT, 3, 8, "hanoi", "no explanation");
        wrong(explains + "over: [wra]\n" + SHIFT, 3, 8, "wra", "Perhaps you meant 'war'.");
        wrong(
                explains + "over: [c]\nshift: {measure: hedging(PRK), within: after}",
                4,
                18,
                "hedging(PRK)",
                "weighed on alignment, engagement, agreement");
        wrong(explains + "over: [war]\n" + SHIFT, 3, 7, "", "itself");
        wrong(explains + "over: [c, c]\n" + SHIFT, 3, 11, "c", "twice");
        wrong(explains + "over: hanoi\n" + SHIFT, 3, 7, "hanoi", "a list of");
        wrong(explains + "over: [A b]\n" + SHIFT, 3, 8, "A b", "small letters");
        String scenario = "test: counterfactual\nscenario: divide\nmeasure: hedging(PRK)\n";
        wrong(scenario + "expect: present", 4, 9, "present", "higher, lower, same");
        wrong(scenario + "expect: same\nduring: after", 5, 1, "during", "no key");
        wrong(scenario.replace("divide", "divde") + "expect: same", 2, 11, "divde", "is no scenario; there are");
        wrong(scenario + "expect: same\nby: -1", 5, 5, "-1", "from 0 to 5");
    }

    @Test
    void forecasts() {
        String head = "test: forecast\nsaved: 2025\ndue: 2026\n";
        String that = "that: {test: fact, acts: {kind: visit, during: 2026}}\n";
        missing(head + that, "(probability)", "missing");
        wrong(head + that + "probability: 70", 5, 14, "70", "from 0 to 1");
        wrong(head.replace("2026", "2024") + that + "probability: 0.7", 3, 6, "2024", "after 'saved' (2025)");
        wrong(head + "probability: 0.7\nthat: {test: forecast}", 5, 14, "forecast", "no test");
        wrong(
                head + "probability: 0.7\nthat: {test: fact, acts: {kind: visti, during: 2026}}",
                5,
                33,
                "visti",
                "'visit'.");
        wrong(
                head + "probability: 0.7\nthat: {test: fact, acts: {kind: visit, during: 2026}, note: x}",
                5,
                55,
                "note",
                "foretold");
    }

    @Test
    void aCommaInBracesIsExplained() {
        List<InputException.Problem> problems = CaseText.problems(CaseText.withTest("""
                test: explains-better
                shift: {measure: engagement(PRK, washington), within: after}
                explanation: war
                over: [c]
                """));
        assertThat(problems).hasSize(2);
        assertThat(problems.get(1).place().line()).isEqualTo(CaseText.TEST_LINE + 1);
        assertThat(problems.get(1).value()).isEqualTo("washington)");
        assertThat(problems.get(1).remedy()).contains("quotes");
    }

    @Test
    void allProblemsAreToldInOrderOfLine() {
        String claim = "  - {id: %s, says: x, test: fact, acts: {kind: visti}}\n";
        StringBuilder text = new StringBuilder(CaseText.HEAD.replace("title: A small case\n", ""));
        for (int i = 0; i < 30; i++) {
            text.append(claim.replace("%s", "C-" + i));
        }
        InputException thrown = org.assertj.core.api.Assertions.catchThrowableOfType(
                InputException.class, () -> CaseText.read(text.toString()));
        assertThat(thrown.problems())
                .hasSize(20)
                .first()
                .extracting(p -> p.place().field())
                .isEqualTo("title");
        assertThat(thrown.problems())
                .isSortedAccordingTo(
                        java.util.Comparator.comparingInt(p -> p.place().line()));
        assertThat(thrown).hasMessageEndingWith("11 more problems are not shown.");
    }
}
