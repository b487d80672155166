package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private static final Party PRK = new Party("PRK");
    private static final Party CHN = new Party("CHN");
    private static final Party USA = new Party("USA");

    private static Relations missions() {
        return new Relations.Builder()
                .add(PRK, CHN, 1995, true)
                .add(CHN, PRK, 1995, true)
                .add(PRK, USA, 2000, false)
                .add(PRK, CHN, 2000, true)
                .build("made", Relations.Sort.MISSIONS, new Source("Made up", "", Check.COMPUTED));
    }

    @Test
    void listsStatesAndHostsByYear() {
        Relations all = missions();
        assertThat(all.years()).containsExactly(1995, 2000);
        assertThat(all.states(1995)).containsExactly(CHN, PRK);
        assertThat(all.states()).containsExactly(CHN, PRK, USA);
        assertThat(all.of(PRK, 2000)).containsEntry(CHN, true).containsEntry(USA, false);
        assertThat(all.of(USA, 2000)).isEmpty();
        assertThat(all.of(PRK, 1997)).isEmpty();
        assertThat(all.size()).isEqualTo(4);
        assertThat(all.span()).contains(Window.parse("1995..2000"));
    }

    @Test
    void aYearIsSeenOnceItIsOver() {
        assertThat(missions().asOf(LocalDate.of(2000, 12, 30)).years()).containsExactly(1995);
        assertThat(missions().asOf(LocalDate.of(2000, 12, 31)).years()).containsExactly(1995, 2000);
        assertThat(missions().asOf(LocalDate.of(1990, 1, 1)).span()).isEmpty();
    }

    @Test
    void theRecordReachesAsFarAsAnythingItHolds() {
        PublicRecord usual = Records.usual().relations(missions()).record();
        assertThat(usual.through()).contains(LocalDate.of(2025, 12, 31));
        assertThat(new Records().relations(missions()).record().through()).contains(LocalDate.of(2000, 12, 31));
        assertThat(new Records().record().through()).isEmpty();
    }
}
