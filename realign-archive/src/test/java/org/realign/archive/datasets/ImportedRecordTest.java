package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.archive.store.RowSink;
import org.realign.archive.store.Tables;
import org.realign.record.Act;
import org.realign.record.Coverage;
import org.realign.record.Figure;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.State;
import org.realign.record.Tie;
import org.realign.record.VoteTally;

/** On small archives made up for the purpose. */
class ImportedRecordTest extends ImportedRecords {
    private static void arms(RowSink to, String supplier, String recipient, String years) {
        to.add(Tables.ARMS_TRANSFERS, new Object[] {
            "1", supplier, recipient, "", "", 1960, 1960, 1962, years, "MiG-21", "fighter", "New", 1.0, 1.0, 1.0, 1.0,
            1.0, false
        });
    }

    /** A register asked for a few states tells nothing of others; one of all tells that whom it does not name had none. */
    @Test
    void aRegisterSaysWhoReceivedNone() {
        source("arms", 1958, 1965, to -> {
            arms(to, "SUN", "CUB", "1960 1962");
            arms(to, "USA", "BRA", "1960");
        });
        ImportedRecord few = read();
        assertThat(ties(few, Tie.Sort.ARMS, "CUB", "SUN"))
                .containsExactly("1958..1959=0", "1960=1", "1961=0", "1962=1", "1963..1965=0");
        assertThat(ties(few, Tie.Sort.ARMS, "CUB", "USA")).containsExactly("1958..1965=0");
        assertThat(ties(few, Tie.Sort.ARMS, "CUB", "GBR")).isEmpty();
        assertThat(ties(few, Tie.Sort.ARMS, "CHL", "USA")).isEmpty();
        assertThat(ties(few, Tie.Sort.EMBASSY, "CUB", "USA")).isEmpty();
        assertThat(few.parts()).singleElement().satisfies(p -> {
            assertThat(p.named()).isEqualTo("Data on arms, v1");
            assertThat(p.entries()).isEqualTo(few.record().ties().size());
        });
        source("arms", 1958, 1965, to -> {
            for (State each : OWN.states().states()) {
                String code = each.party().code();
                arms(to, "USA", code, code.equals("CHL") ? "" : "1960");
            }
        });
        assertThat(ties(read(), Tie.Sort.ARMS, "CHL", "USA")).containsExactly("1958..1965=0");
    }

    /** The archive has the recipient as it was first; the register's own name is that of whoever took its place. */
    @Test
    void aDealThatOutlastsItsRecipientGoesToWhoeverTookItsPlace() {
        source(
                "arms",
                1988,
                1995,
                to -> to.add(Tables.ARMS_TRANSFERS, new Object[] {
                    "1",
                    "FRA",
                    "SUN",
                    "France",
                    "Russia",
                    1988,
                    1990,
                    1993,
                    "1990 1993",
                    "X",
                    "radar",
                    "New",
                    1.0,
                    1.0,
                    1.0,
                    1.0,
                    1.0,
                    false
                }));
        assertThat(ties(read(), Tie.Sort.ARMS, "SUN", "FRA")).contains("1990=1").doesNotContain("1993=1");
        assertThat(ties(read(), Tie.Sort.ARMS, "RUS", "FRA")).contains("1993=1");
    }

    /** A pole that passes from one state to another ends the spell. */
    @Test
    void tiesNameTheStateThatWasThePole() {
        source("arms", 1990, 1993, to -> arms(to, "SUN", "IND", "1990 1991 1992 1993"));
        assertThat(ties(read(), Tie.Sort.ARMS, "IND", "SUN")).containsExactly("1990=1");
        assertThat(ties(read(), Tie.Sort.ARMS, "IND", "RUS")).containsExactly("1991..1993=1");
    }

    private static void journey(RowSink to, String level, String visitor, String host, String day, String remarks) {
        LocalDate date = LocalDate.parse(day);
        to.add(Tables.VISITS, new Object[] {date, date, visitor, host, level, "X", "", remarks});
    }

    @Test
    void silenceOnJourneysIsNoneOnlyIfAllThreeListsAreThere() {
        source(
                "us-president-travels",
                1940,
                2024,
                to -> journey(to, "president", "USA", "BRA", "1960-02-03", "State visit."));
        assertThat(ties(read(), Tie.Sort.VISITS, "BRA", "USA")).isEmpty();
        source("us-secretary-travels", 1940, 2024, to -> {
            journey(to, "secretary_of_state", "USA", "CHL", "1961-02-03", "Met with A.");
            journey(to, "secretary_of_state", "USA", "CHL", "1963-02-03", "Attended NATO Ministerial Meeting.");
        });
        source(
                "us-receptions",
                1940,
                2023,
                to -> journey(to, "foreign_leader", "PER", "USA", "1962-02-03", "Working visit."));
        ImportedRecord whole = read();
        assertThat(ties(whole, Tie.Sort.VISITS, "BRA", "USA"))
                .containsExactly("1946..1959=0", "1960=1", "1961..2023=0");
        assertThat(ties(whole, Tie.Sort.VISITS, "CHL", "USA"))
                .containsExactly("1946..1960=0", "1961=1", "1962..2023=0");
        assertThat(ties(whole, Tie.Sort.VISITS, "PER", "USA"))
                .containsExactly("1946..1961=0", "1962=1", "1963..2023=0");
        assertThat(whole.parts()).hasSize(3);
    }

    @Test
    void signalsInTheYearsInWhichAZeroIsNone() {
        source("signals", 1950, 2012, to -> {
            for (int year : new int[] {1976, 1977, 1978}) {
                to.add(Tables.SIGNALS, new Object[] {"EGY", "SUN", 651, year, "ex", year == 1978 ? 1.0 : 0.0, null});
                to.add(Tables.SIGNALS, new Object[] {"EGY", "SUN", 651, year, "vis", 0.0, null});
            }
            to.add(Tables.SIGNALS, new Object[] {"EGY", "USA", 651, 1990, "troops", 99.0, null});
            to.add(Tables.SIGNALS, new Object[] {"EGY", "USA", 651, 1991, "troops", 100.0, null});
            to.add(Tables.SIGNALS, new Object[] {"EGY", "USA", 651, 1992, "troops", null, "not_coded"});
        });
        ImportedRecord whole = read();
        assertThat(ties(whole, Tie.Sort.EXERCISES, "EGY", "SUN")).containsExactly("1977=0", "1978=1");
        assertThat(ties(whole, Tie.Sort.VISITS, "EGY", "SUN")).containsExactly("1976..1978=0");
        assertThat(ties(whole, Tie.Sort.TROOPS, "EGY", "USA")).containsExactly("1990=0", "1991=1");
    }

    @Test
    void journeysOfChineseLeadersAndWhatSignalsAddToThem() {
        source("ceias-travels", 1955, 1961, to -> {
            LocalDate first = LocalDate.of(1957, 1, 1);
            to.add(Tables.VISITS, new Object[] {first, first, "CHN", "IND", "chinese_leader", "X", null, null});
        });
        source("signals", 1950, 2012, to -> {
            to.add(Tables.SIGNALS, new Object[] {"IND", "CHN", 750, 1956, "vis", 1.0, null});
            to.add(Tables.SIGNALS, new Object[] {"IND", "CHN", 750, 1957, "vis", 0.0, null});
        });
        assertThat(ties(read(), Tie.Sort.VISITS, "IND", "CHN"))
                .containsExactly("1950..1955=0", "1956..1957=1", "1958..1960=0");
    }

    @Test
    void soldiersOfWashingtonFromTheirOwnList() {
        source("us-troops", 1950, 1953, to -> {
            to.add(Tables.TROOPS, new Object[] {"TUR", "USA", 640, 1952, 100.0, null});
            to.add(Tables.TROOPS, new Object[] {"TUR", "USA", 640, 1953, 99.0, null});
        });
        source(
                "signals",
                1950,
                2012,
                to -> to.add(Tables.SIGNALS, new Object[] {"TUR", "USA", 640, 1990, "troops", 5000.0, null}));
        assertThat(ties(read(), Tie.Sort.TROOPS, "TUR", "USA")).containsExactly("1950..1951=0", "1952=1", "1953=0");
    }

    @Test
    void missionsOfTwoWavesMeetHalfway() {
        source("cow-diplomacy", 1950, 1960, to -> {
            to.add(Tables.DIPLOMACY, new Object[] {"CUB", "USA", 1950, false, true, null, null});
            to.add(Tables.DIPLOMACY, new Object[] {"CUB", "GBR", 1955, false, true, null, null});
            to.add(Tables.DIPLOMACY, new Object[] {"USA", "GBR", 1955, false, true, null, null});
        });
        assertThat(ties(read(), Tie.Sort.EMBASSY, "CUB", "USA")).containsExactly("1950..1952=1", "1953..1955=0");
    }

    /** Relations of the Koreas, year by year, are no waves of missions: they would make strangers of all others. */
    @Test
    void listsOfMissionsThatAreNoWavesTellNothing() {
        source("kdiplo", 1950, 1960, to -> {
            to.add(Tables.DIPLOMACY, new Object[] {"PRK", "CUB", 1955, false, true, null, null});
            to.add(Tables.DIPLOMACY, new Object[] {"KOR", "USA", 1955, false, true, null, null});
        });
        assertThat(ties(read(), Tie.Sort.EMBASSY, "CUB", "USA")).isEmpty();
    }

    @Test
    void sanctionsOfThePowersThemselves() {
        source("sanctions", 1949, 2023, to -> {
            to.add(Tables.SANCTIONS, sanction("CUB", "USA", 1960, null));
            to.add(Tables.SANCTIONS, sanction("CUB", null, 1990, 1995));
        });
        ImportedRecord whole = read();
        assertThat(ties(whole, Tie.Sort.SANCTIONS, "CUB", "USA")).containsExactly("1949..1959=0", "1960..2023=1");
        assertThat(ties(whole, Tie.Sort.SANCTIONS, "CUB", "GBR")).containsExactly("1949..2023=0");
    }

    private static Object[] sanction(String target, String sender, int first, Integer last) {
        return new Object[] {
            "1", target, sender, target, sender, first, last, 2023, true, false, false, false, false, false, "", ""
        };
    }

    @Test
    void sharesOfTradeWhereTheRecordHasNone() {
        source("trade", 1999, 2000, to -> {
            both(to, "BRA", "USA", 2000, 30.0, 10.0);
            both(to, "BRA", "DEU", 2000, 40.0, 20.0);
            both(to, "BRA", "FRA", 1999, 1.0, null);
            both(to, "PRK", "CHN", 2000, 1.0, 1.0);
        });
        List<Figure> added = read().record().figures().stream()
                .filter(f -> f.source().text().startsWith("Data on trade"))
                .toList();
        assertThat(added)
                .extracting(f -> f.state() + " " + f.partners().get(0) + " " + f.period())
                .contains("BRA USA 2000")
                .doesNotContain("BRA FRA 1999", "PRK CHN 2000");
        Figure share = added.stream()
                .filter(f -> f.state().code().equals("BRA"))
                .findFirst()
                .orElseThrow();
        // 40 of 100.
        assertThat(share.value()).isCloseTo(40, within(1e-9));
        assertThat(share.unit()).isEqualTo("pct_of_total");
    }

    private static void both(RowSink to, String one, String other, int year, double flow, Double back) {
        int number = one.hashCode() % 1000;
        int theirs = other.hashCode() % 1000;
        to.add(Tables.TRADE, new Object[] {one, other, number, theirs, year, flow, null});
        to.add(Tables.TRADE, new Object[] {other, one, theirs, number, year, back, back == null ? "not_coded" : null});
    }

    @Test
    void aTallyThatCountsMoreRollCallsTakesThePlaceOfTheRecordsOwn() {
        int shared = OWN.tally(2020, new Party("BRA"), new Party("USA"))
                .orElseThrow()
                .counts()
                .shared();
        source("votes", 2020, 2030, to -> {
            for (long call = 0; call <= shared; call++) {
                roll(to, call, "2020-11-01", "yes", "no");
            }
            roll(to, 1000, "2021-11-01", "yes", "yes");
            roll(to, 1001, "2030-11-01", "abstain", "yes");
            roll(to, 1002, "2030-11-02", "absent", "yes");
        });
        PublicRecord whole = read().record();
        VoteTally more = whole.tally(2020, new Party("BRA"), new Party("USA")).orElseThrow();
        assertThat(more.counts()).isEqualTo(new VoteTally.Counts(0, 0, shared + 1, 0, 0, 0, 0, 0, 0));
        assertThat(more.source().text()).startsWith("Data on votes");
        assertThat(whole.tally(2021, new Party("BRA"), new Party("USA")))
                .isEqualTo(OWN.tally(2021, new Party("BRA"), new Party("USA")));
        assertThat(whole.tally(2030, new Party("BRA"), new Party("USA"))
                        .orElseThrow()
                        .counts())
                .isEqualTo(new VoteTally.Counts(0, 0, 0, 1, 0, 0, 0, 0, 0));
    }

    private static void roll(RowSink to, long call, String day, String brazil, String washington) {
        to.add(Tables.ROLL_CALLS, new Object[] {call, 75, LocalDate.parse(day), "day", null, null, null, null});
        to.add(Tables.VOTES, new Object[] {call, "BRA", 140, brazil});
        to.add(Tables.VOTES, new Object[] {call, "USA", 2, washington});
    }

    @Test
    void actsOfOnesOwnAreASelectionFromTheFirstToTheLast() {
        source("own", 2001, 2003, to -> {
            to.add(Tables.ACTS, act("2001-05", "BRA", "VEN", "summit", 2));
            to.add(Tables.ACTS, act("2003-01-02", "VEN", "BRA", "visit", 1));
            to.add(Tables.ACTS, act("2003-01-02", "VEN", "BRA", "visit", 1));
        });
        PublicRecord whole = read().record();
        assertThat(whole.acts())
                .extracting(Act::id)
                .contains(
                        "imported.2001-05.BRA.VEN.summit",
                        "imported.2003-01-02.VEN.BRA.visit",
                        "imported.2003-01-02.VEN.BRA.visit.2");
        assertThat(whole.coverage().rows())
                .filteredOn(r -> r.note().startsWith("imported: Data on own"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.state() + r.partner() + r.window()).isEqualTo("BRAVEN2001-05-01..2003-01-02");
                    assertThat(r.completeness()).isEqualTo(Coverage.Completeness.CURATED);
                });
    }

    /** Sources stand or fall together, so that rows keep theirs, and the file is named behind it. */
    @Test
    void rowsOfOnesOwnKeepTheirSources() {
        source("own", 2001, 2003, to -> {
            to.add(Tables.ACTS, act("2001-05", "BRA", "VEN", "summit", 2));
            Object[] other = act("2002-05", "BRA", "VEN", "summit", 2);
            other[9] = "a radio";
            to.add(Tables.ACTS, other);
        });
        ImportedRecord whole = read();
        assertThat(whole.record().acts())
                .filteredOn(a -> a.id().startsWith("imported."))
                .extracting(a -> a.source().text())
                .containsExactly("a newspaper (in: Data on own, v1)", "a radio (in: Data on own, v1)");
        assertThat(whole.parts()).singleElement().satisfies(p -> {
            assertThat(p.named()).isEqualTo("Data on own, v1");
            assertThat(p.entries()).isEqualTo(2);
        });
    }

    private static Object[] act(String date, String actor, String target, String kind, int valence) {
        LocalDate day = LocalDate.of(2001, 1, 1);
        return new Object[] {
            day, day, date, actor, target, kind, valence, null, "They met.", "a newspaper", "", "checked"
        };
    }

    @Test
    void anEmptyArchiveAddsNothing() {
        source("nothing", 2000, 2000, to -> {});
        ImportedRecord whole = read();
        assertThat(whole.parts()).isEmpty();
        assertThat(whole.record().tallies()).isEqualTo(OWN.tallies());
        assertThat(whole.record().ties()).isEmpty();
    }
}
