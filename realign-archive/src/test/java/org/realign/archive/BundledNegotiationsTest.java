package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.record.Act;
import org.realign.record.Negotiation;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/** What the header of record/negotiations.tsv promises of its rows. */
class BundledNegotiationsTest {
    private static final PublicRecord RECORD = AuthoredRecord.bundled().record();

    /** The longest of the meetings, at Camp David, went on for 12 days after the date of its act. */
    private static final int LONGEST = 12;

    @Test
    void eachRestsOnAnActAndClaimsNothingElse() {
        assertThat(RECORD.negotiations())
                .hasSizeGreaterThan(20)
                .allSatisfy(n -> assertThat(RECORD.acts()).anyMatch(a -> carries(a, n)));
    }

    private static boolean carries(Act act, Negotiation talks) {
        LocalDate ended = talks.date().latest();
        return act.words().equals(talks.words())
                && act.source().equals(talks.source())
                && Set.of(act.actor(), act.target()).equals(Set.of(talks.state(), talks.partner()))
                && !ended.isBefore(act.date().latest())
                && !ended.isAfter(act.date().latest().plusDays(LONGEST));
    }

    @Test
    void thePartnerIsAGreatPowerAndTheStateIsNone() {
        Set<String> powers = Set.of("USA", "SUN", "RUS", "CHN", "GBR", "FRA");
        assertThat(RECORD.negotiations()).allSatisfy(n -> {
            assertThat(powers)
                    .contains(n.partner().code())
                    .doesNotContain(n.state().code());
            assertThat(n.outcome()).isIn(0.0, 0.5, 1.0);
            assertThat(n.weight()).isIn(1.0, 2.0);
        });
    }

    @Test
    void ofNorthKoreaWithWashington() {
        assertThat(RECORD.negotiations(Pole.of("PRK"), Pole.of("USA")))
                .extracting(n -> n.date() + " " + n.outcome() + " " + n.weight())
                .containsExactly(
                        "1994-10-21 1.0 1.0",
                        "2002-12-12 0.0 1.0",
                        "2008-12 0.5 1.0",
                        "2012-04-13 0.0 1.0",
                        "2018-06-12 0.5 2.0",
                        "2019-02-28 0.0 2.0",
                        "2019-10-05 0.0 1.0");
    }
}
