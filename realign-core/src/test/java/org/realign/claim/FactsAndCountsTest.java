package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.claim.Claims.PRK;
import static org.realign.claim.Claims.USA;
import static org.realign.claim.Claims.between;
import static org.realign.claim.Claims.check;
import static org.realign.claim.Claims.narrowed;
import static org.realign.claim.Claims.select;
import static org.realign.claim.Claims.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.Level;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;

/** Facts, counts and selections on small records with known answers. */
class FactsAndCountsTest {
    @Nested
    class Facts {
        @Test
        void oneCheckedEntryUpholds() {
            PublicRecord record = Records.usual()
                    .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                    .record();
            Finding f = check(new Fact(between(ActKind.SUMMIT, "2018"), true), record);
            assertThat(f.outcome()).isEqualTo(Outcome.UPHELD);
            assertThat(f.probability().orElseThrow()).isCloseTo(0.98, within(1e-12));
            assertThat(f.supporting()).hasSize(1);
        }

        @Test
        void oneDateFlipsTheVerdict() {
            PublicRecord record = Records.usual()
                    .covered("PRK", "USA", "summit", "2000..2025-10", Coverage.Completeness.COMPLETE)
                    .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                    .record();
            assertThat(check(new Fact(between(ActKind.SUMMIT, "2018-06-12"), true), record)
                            .outcome())
                    .isEqualTo(Outcome.UPHELD);
            assertThat(check(new Fact(between(ActKind.SUMMIT, "2018-06-13"), true), record)
                            .outcome())
                    .isEqualTo(Outcome.REFUTED);
        }

        @Test
        void memoryAloneDoesNotUpholdAndSaysWhatToLookUp() {
            PublicRecord record = Records.usual()
                    .act("1974-03-25", "PRK", "USA", ActKind.LETTER, 2, Check.MEMORY, "memoirs")
                    .record();
            Finding f = check(new Fact(between(ActKind.LETTER, "1974"), true), record);
            assertThat(f.outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(f.probability().orElseThrow()).isCloseTo(0.8, within(1e-12));
            assertThat(f.wouldDecide().orElseThrow()).contains("1974-03-25");
            assertThat(f.restsOnMemory()).isTrue();
        }

        @Test
        void entriesOfOneSourceStandOrFallTogether() {
            Records two = Records.usual()
                    .act("1974-03-25", "PRK", "USA", ActKind.LETTER, 2, Check.MEMORY, "memoirs")
                    .act("1974-03-26", "PRK", "USA", ActKind.LETTER, 2, Check.MEMORY, "memoirs");
            assertThat(check(new Fact(between(ActKind.LETTER, "1974"), true), two.record())
                            .probability()
                            .orElseThrow())
                    .isCloseTo(0.8, within(1e-12));
            two.act("1974-03-27", "PRK", "USA", ActKind.LETTER, 2, Check.MEMORY, "a second book");
            assertThat(check(new Fact(between(ActKind.LETTER, "1974"), true), two.record())
                            .probability()
                            .orElseThrow())
                    .isCloseTo(0.96, within(1e-12));
        }

        @Test
        void anEmptyListTellsOnlyWhereItIsComplete() {
            Selection letters = between(ActKind.LETTER, "2020..2024");
            PublicRecord curated = Records.usual().record();
            Finding unknown = check(new Fact(letters, false), curated);
            assertThat(unknown.outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(unknown.probability()).isEmpty();
            assertThat(unknown.wouldDecide()).isPresent();
            PublicRecord complete = Records.usual()
                    .covered("PRK", "USA", "letter", "2000..2025-10", Coverage.Completeness.COMPLETE)
                    .record();
            assertThat(check(new Fact(letters, false), complete).outcome()).isEqualTo(Outcome.UPHELD);
            assertThat(check(new Fact(letters, true), complete).outcome()).isEqualTo(Outcome.REFUTED);
            PublicRecord none = new Records().record();
            assertThat(check(new Fact(letters, true), none).outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
        }

        @Test
        void aDateKnownToTheYearIsInsideInPart() {
            PublicRecord record = Records.usual()
                    .act("1992", "PRK", "USA", ActKind.AGREEMENT, 2)
                    .record();
            Finding f = check(new Fact(between(ActKind.AGREEMENT, "1992-07..1992-12"), true), record);
            assertThat(f.probability().orElseThrow()).isCloseTo(0.98 * 184 / 366, within(1e-12));
            assertThat(f.outcome()).isEqualTo(Outcome.UNDECIDED);
        }

        /** Both sides' rows must be right, so one from memory is what the answer hangs on. */
        @Test
        void aPactIsAsSureAsItsLessSureSideAndIsOneThroughASuccession() {
            PublicRecord record = Records.usual()
                    .pact("friends", PactMember.Type.CONSULTATION, "PRK", "1971", "1993")
                    .pact("friends", PactMember.Type.CONSULTATION, "SUN", "1971", "1991-12-25", Check.MEMORY)
                    .record();
            Pole moscow = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));
            PactSelection selection = new PactSelection(PRK, moscow, Optional.empty(), Optional.empty());
            assertThat(check(new Fact(selection, true), record).probability()).hasValue(0.8);
            assertThat(selection.matches(record))
                    .extracting(m -> m.entry().id())
                    .containsExactly("friends.SUN");
            PublicRecord later = Records.usual()
                    .pact("friends", PactMember.Type.CONSULTATION, "PRK", "1971", "1993")
                    .pact("friends", PactMember.Type.CONSULTATION, "SUN", "1971", "1991-12-25", Check.MEMORY)
                    .pact("friends", PactMember.Type.CONSULTATION, "RUS", "1991-12-26", "1993")
                    .record();
            assertThat(selection.matches(later)).extracting(m -> m.entry().id()).containsExactly("friends.RUS");
        }

        @Test
        void membershipsAndPactsHoldOnTheirDays() {
            PublicRecord record = Records.usual()
                    .member("RUS", "org:BRICS", Membership.Status.FULL, "2009-06-16", "")
                    .pact("treaty", PactMember.Type.DEFENCE, "PRK", "2024-06-19", "")
                    .pact("treaty", PactMember.Type.DEFENCE, "RUS", "2024-12-04", "")
                    .record();
            Pole brics = Pole.of("org:BRICS");
            Pole russia = Pole.of("RUS");
            assertThat(check(
                                    new Fact(
                                            new MembershipSelection(
                                                    List.of(russia),
                                                    brics,
                                                    Optional.of(Membership.Status.FULL),
                                                    window("2010")),
                                            true),
                                    record)
                            .outcome())
                    .isEqualTo(Outcome.UPHELD);
            assertThat(new MembershipSelection(List.of(russia), brics, Optional.empty(), window("2008"))
                            .matches(record))
                    .isEmpty();
            assertThat(new PactSelection(PRK, russia, Optional.of(PactMember.Type.DEFENCE), window("2025"))
                            .matches(record))
                    .hasSize(1);
            assertThat(new PactSelection(PRK, russia, Optional.empty(), window("2024-07..2024-11")).matches(record))
                    .isEmpty();
        }
    }

    @Nested
    class Counts {
        private final Records three = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                .act("2019-02-27", "PRK", "USA", ActKind.SUMMIT, -1)
                .act("2019-06-30", "PRK", "USA", ActKind.SUMMIT, 3);

        @Test
        void aFloorUpholdsAtLeastAndNothingElse() {
            assertThat(count(three.record(), 2, null).outcome()).isEqualTo(Outcome.UPHELD);
            assertThat(count(three.record(), 3, 3).outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(count(three.record(), null, 3).outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(count(three.record(), 5, null).outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(count(three.record(), null, 1).outcome()).isEqualTo(Outcome.REFUTED);
            assertThat(count(three.record(), 2, 2).probability())
                    .hasValueCloseTo(1 - 0.98 * 0.98 * 0.98, within(1e-12));
        }

        @Test
        void aCompleteListTellsExactly() {
            three.covered("PRK", "USA", "summit", "2000..2025-10", Coverage.Completeness.COMPLETE);
            assertThat(count(three.record(), 3, 3).outcome()).isEqualTo(Outcome.UPHELD);
            assertThat(count(three.record(), 4, 4).outcome()).isEqualTo(Outcome.REFUTED);
            assertThat(count(three.record(), 5, null).outcome()).isEqualTo(Outcome.REFUTED);
        }

        @Test
        void differentYearsAndPartners() {
            PublicRecord record = three.act("2018-06-19", "PRK", "CHN", ActKind.SUMMIT, 3)
                    .act("2019-06-20", "CHN", "PRK", ActKind.SUMMIT, 3)
                    .record();
            ActSelection all = select(List.of(), Set.of(ActKind.SUMMIT), "2018..2019", Optional.of(PRK));
            Finding years = check(
                    new Count(all, OptionalInt.of(2), OptionalInt.empty(), Count.Distinct.YEAR, Optional.empty()),
                    record);
            assertThat(years.effect().orElseThrow().estimate()).isEqualTo(2);
            Finding partners = check(
                    new Count(all, OptionalInt.of(2), OptionalInt.empty(), Count.Distinct.PARTNER, Optional.of(PRK)),
                    record);
            assertThat(partners.effect().orElseThrow().estimate()).isEqualTo(2);
            assertThat(partners.outcome()).isEqualTo(Outcome.UPHELD);
        }

        @Test
        void manySourcesAreDrawnAndAgreeWithTheBinomial() {
            Records many =
                    Records.usual().covered("PRK", "USA", "letter", "1945..2025-10", Coverage.Completeness.COMPLETE);
            for (int i = 0; i < 20; i++) {
                many.act((1950 + i) + "-01-01", "PRK", "USA", ActKind.LETTER, 1, Check.MEMORY, "book " + i);
            }
            Finding f = check(
                    new Count(
                            between(ActKind.LETTER, "1945..2025-10"),
                            OptionalInt.of(16),
                            OptionalInt.empty(),
                            Count.Distinct.ENTRY,
                            Optional.empty()),
                    many.record());
            // Pr(Binomial(20, 0.8) >= 16) = 0.6296; 20,000 draws have standard deviation 0.0034, four of them allowed.
            assertThat(f.probability().orElseThrow()).isCloseTo(0.6296, within(0.014));
        }

        private Finding count(PublicRecord record, Integer low, Integer high) {
            return check(
                    new Count(
                            between(ActKind.SUMMIT, "2018..2019"),
                            low == null ? OptionalInt.empty() : OptionalInt.of(low),
                            high == null ? OptionalInt.empty() : OptionalInt.of(high),
                            Count.Distinct.ENTRY,
                            Optional.empty()),
                    record);
        }
    }

    @Test
    void selectionsByToneLevelWordsAndExclusion() {
        PublicRecord record = Records.usual()
                .act("2019-02-27", "PRK", "USA", ActKind.SUMMIT, -1)
                .act("2019-03-27", "PRK", "USA", ActKind.VISIT, 1)
                .record();
        ActSelection all = select(List.of(PRK, USA), Set.of(), "2019", Optional.empty());
        assertThat(all.matches(record)).hasSize(2);
        assertThat(narrowed(all, Set.of(ActSelection.Sign.HOSTILE), Set.of(), List.of(), Optional.empty())
                        .matches(record))
                .hasSize(1);
        assertThat(narrowed(all, Set.of(), Set.of(Level.HEAD), List.of(), Optional.empty())
                        .matches(record))
                .hasSize(1);
        assertThat(narrowed(all, Set.of(), Set.of(), List.of("VISIT", "2019"), Optional.empty())
                        .matches(record))
                .hasSize(1);
        ActSelection visits = select(List.of(), Set.of(ActKind.VISIT), "2019", Optional.empty());
        assertThat(narrowed(all, Set.of(), Set.of(), List.of(), Optional.of(visits))
                        .matches(record))
                .hasSize(1);
    }
}
