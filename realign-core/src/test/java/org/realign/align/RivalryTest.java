package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.record.ActKind;
import org.realign.record.Pole;
import org.realign.record.Records;

class RivalryTest {
    private static final int KOREA = 0;
    private static final int MOSCOW = 1;
    private static final int NORWAY = 2;

    private static final Rivalry RIVALRY = warm();

    /** Forty years of visits from North Korea to Moscow, and nothing of Norway and Moscow. */
    private static Rivalry warm() {
        Records records = Records.usual();
        for (int year = 1950; year < 1990; year++) {
            records.act(year + "-03", "PRK", "SUN", ActKind.VISIT, 2);
        }
        Alignments alignments = new Alignments(records.record(), Calibration.none(), new RandomStreams(3));
        List<Pole> poles = List.of(Panelled.PRK, Panelled.MOSCOW, Pole.of("NOR"));
        return Rivalry.between(alignments, poles, new Schedule(2, 300, 100, 2));
    }

    @Test
    void whatIsSaidOnAverageIsTheMeanOfWhatDrawsSay() {
        double sum = 0;
        boolean differ = false;
        for (int draw = 0; draw < Rivalry.DRAWS; draw++) {
            double one = RIVALRY.at(draw, 1985, KOREA, MOSCOW);
            assertThat(one).isBetween(0.0, 1.0).isEqualTo(RIVALRY.at(draw, 1985, MOSCOW, KOREA));
            differ |= one != RIVALRY.at(0, 1985, KOREA, MOSCOW);
            sum += one;
        }
        assertThat(differ).isTrue();
        assertThat(RIVALRY.at(1985, KOREA, MOSCOW)).isCloseTo(sum / Rivalry.DRAWS, within(1e-12));
    }

    @Test
    void whoIsVisitedEveryYearIsLessOfARival() {
        assertThat(RIVALRY.known(1985, KOREA, MOSCOW)).isTrue();
        assertThat(RIVALRY.at(1985, KOREA, MOSCOW)).isLessThan(0.4);
    }

    @Test
    void ofWhomNothingIsKnownIsNeitherAndItIsSaid() {
        assertThat(RIVALRY.known(1985, MOSCOW, NORWAY)).isFalse();
        assertThat(RIVALRY.at(7, 1985, MOSCOW, NORWAY)).isEqualTo(Rivalry.UNKNOWN);
        assertThat(RIVALRY.at(1985, NORWAY, NORWAY)).isZero();
        assertThat(RIVALRY.caveats()).hasSize(1).allMatch(c -> c.contains("Moscow stood with NOR"));
    }

    @Test
    void outsideItsYearsTheNearestServes() {
        int last = RIVALRY.first() + RIVALRY.years() - 1;
        assertThat(RIVALRY.at(last + 50, KOREA, MOSCOW)).isEqualTo(RIVALRY.at(last, KOREA, MOSCOW));
    }
}
