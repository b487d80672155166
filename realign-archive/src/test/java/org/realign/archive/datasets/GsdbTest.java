package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realign.archive.store.RowSink;
import org.realign.archive.store.Tables;
import org.realign.record.Check;
import org.realign.record.Negotiation;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Source;

/** Negotiations from sanctions, on small archives made up for the purpose. */
class GsdbTest extends ImportedRecords {
    private int cases;

    private void sanction(
            RowSink to, String target, String text, @Nullable String sender, @Nullable Integer end, String... codes) {
        to.add(Tables.SANCTIONS, new Object[] {
            String.valueOf(++cases),
            target,
            sender,
            text,
            sender,
            1985,
            end,
            2023,
            true,
            false,
            false,
            false,
            false,
            false,
            codes[0],
            codes[1]
        });
    }

    private static List<Negotiation> imported(ImportedRecord whole) {
        return whole.record().negotiations().stream()
                .filter(n -> n.source().isFrom("Data on gsdb, v1"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            policy_change; nego_settlement; 1
            policy_change; success_part; 0.5
            policy_change; success_total; 0.5
            policy_change; failed; 0
            policy_change,end_war,other; nego_settlement, success_total,failed; 0.5
            end_war,democracy; nego_settlement,failed; 0.5
            destab_regime; nego_settlement; 1
            democracy,destab_regime; nego_settlement,success_total; 1
            democracy, destab_regime; success_part,failed; 0.5
            """)
    void outcomesByWhatBecameOfEachObjective(String objective, String success, double outcome) {
        source("gsdb", 1949, 2023, to -> sanction(to, "CUB", "Cuba", "USA", 1999, objective, success));
        assertThat(imported(read())).singleElement().satisfies(n -> {
            assertThat(n.outcome()).isEqualTo(outcome);
            assertThat(n.weight()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            policy_change; ongoing
            policy_change,end_war; ongoing,failed
            policy_change; ''
            policy_change; settled
            policy_change; failed,failed
            destab_regime; success_total
            destab_regime; failed
            """)
    void casesThatTellNothingOfDealing(String objective, String success) {
        source("gsdb", 1949, 2023, to -> sanction(to, "CUB", "Cuba", "USA", 1999, objective, success));
        assertThat(imported(read())).isEmpty();
    }

    @Test
    void aCaseAsANegotiation() {
        source("gsdb", 1949, 2023, to -> {
            sanction(to, "CUB", "Cuba", "USA", 1999, "other,end_war", "failed,success_part");
            sanction(to, "CUB", "Cuba", null, 1999, "other", "failed");
            sanction(to, "CUB", "Cuba", "CAN", 1999, "other", "failed");
        });
        assertThat(imported(read()))
                .containsExactly(new Negotiation(
                        "negotiation.CUB.USA.1999.gsdb-1",
                        new Party("CUB"),
                        new Party("USA"),
                        PartialDate.ofYear(1999),
                        0.25,
                        1,
                        "sanctions of USA on CUB end: failed, success_part",
                        new Source("Data on gsdb, v1", "", Check.COMPUTED)));
    }

    /** A case that ends in the last year of coding has no year of its end in the archive, only the word that it ended. */
    @Test
    void aCaseMayEndInTheLastYearOfCoding() {
        source("gsdb", 1949, 2023, to -> sanction(to, "CUB", "Cuba", "USA", null, "other", "failed"));
        assertThat(imported(read())).extracting(n -> n.date().text()).containsExactly("2023");
    }

    @Test
    void bothSidesAreTheStatesOfTheYearInWhichItEnded() {
        source("gsdb", 1949, 2023, to -> {
            sanction(to, "CUB", "Cuba", "SUN", 1991, "other", "failed");
            sanction(to, "CUB", "Cuba", "SUN", 1990, "other", "failed");
            sanction(to, "SUN", "Russia", "USA", 1994, "other", "failed");
            sanction(to, "DDR", "German Democratic Republic", "USA", 1994, "other", "failed");
        });
        assertThat(imported(read()))
                .extracting(Negotiation::id)
                .containsExactly(
                        "negotiation.CUB.SUN.1990.gsdb-2",
                        "negotiation.CUB.RUS.1991.gsdb-1",
                        "negotiation.RUS.USA.1994.gsdb-3");
    }

    @Test
    void theRecordKeepsItsOwn() {
        source("gsdb", 1949, 2023, to -> sanction(to, "PRK", "Korea, North", "USA", 2019, "prevent_war", "failed"));
        ImportedRecord whole = read();
        assertThat(whole.record().negotiations())
                .containsAll(OWN.negotiations())
                .hasSize(OWN.negotiations().size() + 1);
        assertThat(whole.parts())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.entries()).isEqualTo(whole.record().ties().size() + 1));
    }
}
