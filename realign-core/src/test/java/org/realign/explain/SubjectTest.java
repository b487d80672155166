package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.Party;
import org.realign.record.Pole;

class SubjectTest {
    private static final Pole MOSCOW = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));

    private static Subject of(String measure, Pole a, Pole b) {
        return new Subject(measure, List.of(a, b));
    }

    private static boolean same(Subject a, Subject b) {
        assertThat(Subject.sameSource(b, a)).isEqualTo(Subject.sameSource(a, b));
        return Subject.sameSource(a, b);
    }

    /** Alignment reads acts and votes; dealings and agreement have no reading in common. */
    @Test
    void alignmentIsReadFromWhatDealingsAndAgreementAreReadFrom() {
        Pole prk = Accounts.PRK;
        Subject alignment = of("alignment", prk, MOSCOW);
        Subject dealings = of("engagement", prk, MOSCOW);
        Subject votes = of("agreement", prk, MOSCOW);
        assertThat(same(alignment, dealings)).isTrue();
        assertThat(same(alignment, votes)).isTrue();
        assertThat(same(dealings, votes)).isFalse();
        assertThat(same(votes, votes)).isTrue();
        assertThat(same(alignment, of("agreement", prk, Accounts.CHN))).isFalse();
        assertThat(same(alignment, of("agreement", Accounts.CHN, MOSCOW))).isFalse();
    }

    /** Neither their order nor a name for one of them makes two of one. */
    @Test
    void theSameTwoAreTheSameInEitherOrderAndInPart() {
        Pole prk = Accounts.PRK;
        Pole russia = Pole.of("RUS");
        Subject alignment = of("alignment", prk, MOSCOW);
        assertThat(same(alignment, of("engagement", MOSCOW, prk))).isTrue();
        assertThat(same(alignment, of("agreement", russia, prk))).isTrue();
        assertThat(same(of("engagement", prk, MOSCOW), of("engagement", russia, prk)))
                .isTrue();
    }

    @Test
    void isOfTwoParties() {
        assertThatThrownBy(() -> new Subject("hedging", List.of(Accounts.PRK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two parties, not of 1");
        assertThat(of("engagement", Accounts.PRK, MOSCOW).key()).isEqualTo("engagement(PRK, SUN/RUS)");
    }

    /** Cohesion is read from the votes of each two members, whoever of them is named first. */
    @Test
    void aGroupReadsTheVotesOfItsPairs() {
        Pole prk = Accounts.PRK;
        Pole chn = Accounts.CHN;
        Subject group = new Subject("cohesion", List.of(prk, chn, Pole.of("RUS")));
        assertThat(group.key()).isEqualTo(new Subject("cohesion", List.of(Pole.of("RUS"), prk, chn)).key());
        assertThat(same(group, of("agreement", chn, MOSCOW))).isTrue();
        assertThat(same(group, of("alignment", prk, MOSCOW))).isTrue();
        assertThat(same(group, of("engagement", prk, MOSCOW))).isFalse();
        assertThat(same(group, of("agreement", prk, Pole.of("USA")))).isFalse();
        assertThatThrownBy(() -> new Subject("agreement", List.of(prk, chn, MOSCOW)))
                .hasMessageContaining("two parties, not of 3");
    }
}
