package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.claim.ActSelection;
import org.realign.claim.Case;
import org.realign.claim.Change;
import org.realign.claim.Claim;
import org.realign.claim.Compound;
import org.realign.claim.Count;
import org.realign.claim.Exceeds;
import org.realign.claim.Fact;
import org.realign.claim.Interpretation;
import org.realign.claim.LevelTest;
import org.realign.claim.MeasureCall;
import org.realign.claim.MembershipSelection;
import org.realign.claim.PactSelection;
import org.realign.claim.Precedes;
import org.realign.claim.Ranks;
import org.realign.claim.Thresholds;
import org.realign.claim.TransferSelection;
import org.realign.measure.Options;
import org.realign.record.ActKind;
import org.realign.record.Level;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Window;

/** Each form of the grammar becomes the right object. */
class CaseReaderTest {
    private static final Pole PRK = new Pole("PRK", List.of(new Party("PRK")), "North Korea");
    private static final Pole NOR = new Pole("NOR", List.of(new Party("NOR")), "Norway");
    private static final Pole BRICS = new Pole("org:BRICS", List.of(new Party("org:BRICS")), "BRICS");
    private static final Pole WASHINGTON = new Pole("washington", List.of(new Party("USA")));
    private static final Pole MOSCOW = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));
    private static final Pole BEIJING = new Pole("beijing", List.of(new Party("CHN")));
    private static final Pole CLUB = new Pole("club", List.of(new Party("org:BRICS")), "BRICS");
    private static final Window BEFORE = Window.parse("2018-01..2019-02");
    private static final Window AFTER = Window.parse("2019-03..2025-09");
    private static final ActSelection ANY = new ActSelection(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    @Test
    void theHeadOfACase() {
        Case read = CaseText.read("""
                case: strategic-gamble
                title: "  A title: with a colon  "
                source:
                  author: Marialaura De Angelis
                  title: The title
                  published: 2025-09
                  where: PacNet
                  url: https://example.org/a?b=c
                about: PRK
                poles: {moscow: [SUN, RUS], beijing: CHN}
                thresholds: {upheld: 0.95, refuted: 0.05}
                claims:
                  - id: S1-09
                    says: >
                      Folded over
                      two lines.
                    test: interpretation
                    because: A motive.
                    note: A note.
                """);
        assertThat(read.id()).isEqualTo("strategic-gamble");
        assertThat(read.title()).isEqualTo("A title: with a colon");
        assertThat(read.origin())
                .isEqualTo(new Case.Origin(
                        "Marialaura De Angelis",
                        "The title",
                        Optional.of("PacNet"),
                        Optional.of("2025-09"),
                        Optional.of("https://example.org/a?b=c")));
        assertThat(read.about()).isEqualTo(new Party("PRK"));
        assertThat(read.poles()).containsExactly(MOSCOW, BEIJING);
        assertThat(read.thresholds()).isEqualTo(new Thresholds(0.95, 0.05));
        assertThat(read.claims())
                .containsExactly(new Claim(
                        "S1-09",
                        "Folded over two lines.",
                        new Interpretation("A motive."),
                        Optional.of("A note."),
                        13));
        assertThat(read.file()).isEqualTo("small.yaml");
    }

    @Test
    void theHashIsOfTheBytes() {
        String text = CaseText.withTest("test: interpretation\nbecause: x");
        assertThat(CaseText.read(text).sha256()).hasSize(64).matches("[0-9a-f]+");
        assertThat(CaseText.read(text + "# more\n").sha256())
                .isNotEqualTo(CaseText.read(text).sha256());
        assertThat(CaseText.read("\uFEFF" + text).claims())
                .isEqualTo(CaseText.read(text).claims());
        assertThat(CaseText.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .claims())
                .isEqualTo(CaseText.read(text).claims());
    }

    @Test
    void thresholdsAndPolesHaveDefaults() {
        Case read = CaseText.read("case: c\ntitle: t\nsource: {author: a, title: t}\nabout: NOR\n"
                + "claims: [{id: a, says: s, test: fact, acts: {actor: NOR}}]");
        assertThat(read.thresholds()).isEqualTo(Thresholds.USUAL);
        assertThat(read.poles()).isEmpty();
        assertThat(read.claims().get(0).line()).isEqualTo(5);
    }

    @Test
    void actsByEveryKey() {
        assertThat(acts("between: [PRK, washington]"))
                .isEqualTo(select(List.of(PRK, WASHINGTON), List.of(), List.of()));
        assertThat(acts("actor: PRK\ntarget: [moscow, NOR]"))
                .isEqualTo(select(List.of(), List.of(PRK), List.of(MOSCOW, NOR)));
        assertThat(acts("with: org:BRICS").with()).contains(BRICS);
        assertThat(acts("kind: visit").kinds()).containsExactly(ActKind.VISIT);
        assertThat(acts("kind: [visit, arms_transfer]").kinds())
                .containsExactlyInAnyOrder(ActKind.VISIT, ActKind.ARMS_TRANSFER);
        assertThat(acts("during: after").window()).contains(AFTER);
        assertThat(acts("during: 1992").window()).contains(Window.parse("1992"));
        assertThat(acts("on: 2025-09-03").window()).contains(Window.parse("2025-09-03"));
        assertThat(acts("on: 2025-09").window()).contains(Window.parse("2025-09"));
        assertThat(acts("tone: hostile").tones()).containsExactly(ActSelection.Sign.HOSTILE);
        assertThat(acts("level: [head, lower]").levels()).containsExactlyInAnyOrder(Level.HEAD, Level.LOWER);
        assertThat(acts("mentions: NO").mentions()).containsExactly("NO");
        assertThat(acts("mentions: [North Korea, 1994]").mentions()).containsExactly("North Korea", "1994");
        assertThat(acts("id: 2024-06-19.RUS.PRK.treaty").id()).contains("2024-06-19.RUS.PRK.treaty");
        assertThat(acts("kind: visit\nnot: {actor: moscow}").not())
                .contains(select(List.of(), List.of(MOSCOW), List.of()));
    }

    @Test
    void otherSelections() {
        assertThat(selection("membership: {state: PRK, org: club, status: full, on: 2025-06-30}"))
                .isEqualTo(new MembershipSelection(
                        List.of(PRK),
                        CLUB,
                        Optional.of(Membership.Status.FULL),
                        Optional.of(Window.parse("2025-06-30"))));
        assertThat(selection("membership: {org: org:BRICS}"))
                .isEqualTo(new MembershipSelection(List.of(), BRICS, Optional.empty(), Optional.empty()));
        assertThat(selection("pact: {between: [PRK, moscow], type: defence, during: after}"))
                .isEqualTo(new PactSelection(PRK, MOSCOW, Optional.of(PactMember.Type.DEFENCE), Optional.of(AFTER)));
        assertThat(selection("transfer: {supplier: PRK, recipient: RUS, category: artillery, during: 2023..2025}"))
                .isEqualTo(new TransferSelection(
                        Optional.of(PRK),
                        Optional.of(new Pole("RUS", List.of(new Party("RUS")), "Russia")),
                        Optional.of("artillery"),
                        Optional.of(Window.parse("2023..2025"))));
    }

    @Test
    void factsAndCounts() {
        ActSelection visits = acts("kind: visit");
        assertThat(CaseText.test("test: fact\nacts: {kind: visit}")).isEqualTo(new Fact(visits, true));
        assertThat(CaseText.test("test: fact\nacts: {kind: visit}\nexpect: absent"))
                .isEqualTo(new Fact(visits, false));
        assertThat(CaseText.test("test: count\nacts: {kind: visit}\nequals: 26"))
                .isEqualTo(new Count(
                        visits, OptionalInt.of(26), OptionalInt.of(26), Count.Distinct.ENTRY, Optional.empty()));
        assertThat(CaseText.test("test: count\nacts: {kind: visit}\nat-least: 2\nat-most: 4\ndistinct: year"))
                .isEqualTo(
                        new Count(visits, OptionalInt.of(2), OptionalInt.of(4), Count.Distinct.YEAR, Optional.empty()));
        assertThat(CaseText.test("test: count\nacts: {with: PRK}\nat-most: 0\ndistinct: partner"))
                .isEqualTo(new Count(
                        acts("with: PRK"),
                        OptionalInt.empty(),
                        OptionalInt.of(0),
                        Count.Distinct.PARTNER,
                        Optional.of(PRK)));
    }

    @Test
    void oneBeforeAnother() {
        assertThat(CaseText.test("test: precedes\nearlier: {kind: visit}\nlater: {kind: treaty, which: last}"))
                .isEqualTo(new Precedes(
                        new Precedes.Moment(acts("kind: visit"), false),
                        new Precedes.Moment(acts("kind: treaty"), true)));
    }

    @Test
    void levels() {
        MeasureCall engagement = engagement(Options.NONE);
        assertThat(CaseText.test("test: level\nmeasure: engagement(PRK,washington)\nduring: after\nabove: 2"))
                .isEqualTo(new LevelTest(engagement, AFTER, OptionalDouble.of(2), OptionalDouble.empty()));
        assertThat(CaseText.test("test: level\nmeasure: engagement(PRK, washington)\nduring: after\nbelow: 0.5"))
                .isEqualTo(new LevelTest(engagement, AFTER, OptionalDouble.empty(), OptionalDouble.of(0.5)));
        assertThat(CaseText.test("test: level\nmeasure: engagement(PRK, washington)\nduring: 2018\nbetween: [1, 2.5]"))
                .isEqualTo(
                        new LevelTest(engagement, Window.parse("2018"), OptionalDouble.of(1), OptionalDouble.of(2.5)));
    }

    @Test
    void changes() {
        String body = "\nmeasure: engagement(PRK, washington)\nduring: after\nagainst: before\n";
        MeasureCall engagement = engagement(Options.NONE);
        assertThat(CaseText.test("test: rises" + body))
                .isEqualTo(new Change(Change.Direction.RISES, engagement, AFTER, BEFORE, 0));
        assertThat(CaseText.test("test: falls" + body + "by: 1.5"))
                .isEqualTo(new Change(Change.Direction.FALLS, engagement, AFTER, BEFORE, 1.5));
        assertThat(CaseText.test("test: stays" + body + "within: 0.25"))
                .isEqualTo(new Change(Change.Direction.STAYS, engagement, AFTER, BEFORE, 0.25));
    }

    @Test
    void optionsNarrowAMeasure() {
        LevelTest dealings = (LevelTest) CaseText.test("""
                test: level
                measure: engagement(PRK, washington)
                kinds: [visit, summit]
                except: 2020-02..2023-08
                during: after
                above: 1
                """);
        assertThat(dealings.measure())
                .isEqualTo(engagement(new Options(
                        Set.of(ActKind.VISIT, ActKind.SUMMIT),
                        Options.Flow.TRADE,
                        Optional.of(Window.parse("2020-02..2023-08")))));
        LevelTest arms = (LevelTest)
                CaseText.test("test: level\nmeasure: share(PRK, moscow)\nflow: arms\nduring: after\nabove: 1");
        assertThat(arms.measure().options().flow()).isEqualTo(Options.Flow.ARMS);
        assertThat(arms.measure().arguments()).containsExactly(Optional.of(PRK), Optional.of(MOSCOW));
    }

    @Test
    void oneMeasureOverAnother() {
        Exceeds exceeds = (Exceeds) CaseText.test("""
                test: exceeds
                measure: tone(PRK, moscow)
                over: tone(PRK, beijing)
                during: after
                over-during: before
                by: 0.1
                """);
        assertThat(exceeds.measure().text()).isEqualTo("tone(PRK, moscow)");
        assertThat(exceeds.over().text()).isEqualTo("tone(PRK, beijing)");
        assertThat(exceeds.during()).isEqualTo(AFTER);
        assertThat(exceeds.overDuring()).isEqualTo(BEFORE);
        assertThat(exceeds.margin()).isEqualTo(0.1);
    }

    @Test
    void ranksOfThree() {
        String body =
                "test: ranks\nmeasure: engagement(PRK, each)\namong: [washington, moscow, beijing]\nduring: after\n";
        Ranks order = (Ranks) CaseText.test(body + "order: [moscow, CHN]");
        assertThat(order.measure().arguments()).containsExactly(Optional.of(PRK), Optional.empty());
        assertThat(order.among()).containsExactly(WASHINGTON, MOSCOW, BEIJING);
        assertThat(order.form()).isEqualTo(Ranks.Form.ORDER);
        assertThat(order.said()).containsExactly(MOSCOW, BEIJING);
        Ranks last = (Ranks) CaseText.test(body + "last: washington");
        assertThat(last.form()).isEqualTo(Ranks.Form.LAST);
        assertThat(last.said()).containsExactly(WASHINGTON);
        assertThat(((Ranks) CaseText.test(body + "first: moscow")).form()).isEqualTo(Ranks.Form.FIRST);
        Ranks votes = (Ranks) CaseText.test(
                "test: ranks\nmeasure: agreement(each, USA)\namong: [PRK, NOR]\nduring: after\nfirst: NOR");
        assertThat(votes.measure().arguments())
                .containsExactly(
                        Optional.empty(), Optional.of(new Pole("USA", List.of(new Party("USA")), "United States")));
    }

    @Test
    void severalTestsOfOneClaim() {
        Case read = CaseText.read(CaseText.withClaim("""
                id: C-1
                says: Both.
                any:
                  - says: The first part.
                    test: fact
                    acts: {kind: visit}
                  - test: interpretation
                    because: A motive.
                """));
        Compound both = (Compound) read.claims().get(0).test();
        assertThat(both.every()).isFalse();
        assertThat(both.parts()).extracting(p -> p.line()).containsExactly(19, 22);
        assertThat(both.parts().get(0).says()).contains("The first part.");
        assertThat(both.parts().get(0).test()).isEqualTo(new Fact(acts("kind: visit"), true));
        assertThat(both.parts().get(1).says()).isEmpty();
        assertThat(read.claims().get(0).line()).isEqualTo(16);
    }

    private static MeasureCall engagement(Options options) {
        return new MeasureCall(
                "engagement",
                List.of(Optional.of(PRK), Optional.of(WASHINGTON)),
                options,
                "engagement(PRK, washington)");
    }

    private static Object selection(String line) {
        return ((Fact) CaseText.test("test: fact\n" + line)).selection();
    }

    private static ActSelection acts(String lines) {
        return (ActSelection) selection("acts:\n  " + lines.replace("\n", "\n  "));
    }

    private static ActSelection select(List<Pole> between, List<Pole> actors, List<Pole> targets) {
        return new ActSelection(
                between,
                actors,
                targets,
                ANY.with(),
                ANY.kinds(),
                ANY.window(),
                ANY.tones(),
                ANY.levels(),
                ANY.mentions(),
                ANY.id(),
                ANY.not());
    }
}
