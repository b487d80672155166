package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.measure.Made.PRK;
import static org.realign.measure.Made.USA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.measure.AlignmentPortrait.Chance;
import org.realign.measure.AlignmentPortrait.Change;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.record.ActKind;
import org.realign.record.PartialDate;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** A visit every month from 2000 to 2009 and none after; votes that turn in 2005. */
class SecondOpinionsTest {
    private static final PublicRecord RECORD = record();

    private static PublicRecord record() {
        Records records = Records.usual();
        for (int year = 2000; year <= 2009; year++) {
            for (int month = 1; month <= 12; month++) {
                records.act(year + (month < 10 ? "-0" : "-") + month + "-05", "PRK", "USA", ActKind.VISIT, 1);
            }
        }
        for (int year = 1992; year <= 2020; year++) {
            records.votes(year, "PRK", "USA", year < 2005 ? 60 : 10, 80);
        }
        return records.record();
    }

    private static List<SecondOpinion> of(PublicRecord record, String window, Shift.Direction direction, double found) {
        return SecondOpinions.of(
                Evidence.of(record),
                new Question(PRK, USA, Window.parse(window), Options.NONE),
                new Shift.Sought(direction, 0.5),
                found,
                new RandomStreams(1));
    }

    @Test
    void dealingsThatStopConfirm() {
        SecondOpinion dealings =
                of(RECORD, "2009-11..2010-02", Shift.Direction.DOWN, 0.9).get(0);
        assertThat(dealings.series()).isEqualTo("dealings by month");
        assertThat(dealings.probability().orElseThrow()).isGreaterThan(0.9);
        assertThat(dealings.date().orElseThrow().text()).isBetween("2009-12", "2010-02");
        assertThat(dealings.notice().orElseThrow().said().text()).isBetween("2010-03", "2011-01");
        assertThat(dealings.agrees()).contains(true);
        assertThat(dealings.words()).contains("a fall is likely", "first have been announced", "This agrees.");
    }

    @Test
    void votesThatTurnConfirm() {
        SecondOpinion votes =
                of(RECORD, "2004-06..2005-06", Shift.Direction.DOWN, 0.9).get(1);
        assertThat(votes.series()).isEqualTo("votes by year");
        assertThat(votes.probability().orElseThrow()).isGreaterThan(0.9);
        assertThat(votes.date().orElseThrow().text()).isEqualTo("2005");
        assertThat(votes.notice().orElseThrow().dated().text()).isEqualTo("2005");
        assertThat(votes.notice().orElseThrow().said().text()).isBetween("2005", "2007");
    }

    @Test
    void whatDoesNotChangeDoesNotConfirm() {
        for (SecondOpinion opinion : of(RECORD, "2002..2003", Shift.Direction.UP, 0.9)) {
            assertThat(opinion.probability().orElseThrow()).isLessThan(0.5);
            assertThat(opinion.notice()).isEmpty();
            assertThat(opinion.agrees()).contains(false);
            assertThat(opinion.words()).contains("a rise is not likely", "does not confirm");
        }
        assertThat(of(RECORD, "2002..2003", Shift.Direction.UP, 0.1))
                .allSatisfy(o -> assertThat(o.words()).contains("agrees that none"));
        assertThat(of(RECORD, "2009-11..2010-02", Shift.Direction.DOWN, 0.1)
                        .get(0)
                        .words())
                .contains("differs");
    }

    @Test
    void whatIsNotKnownIsUnknownAndNotNothing() {
        for (SecondOpinion opinion : of(new Records().record(), "2002..2003", Shift.Direction.DOWN, 0.9)) {
            assertThat(opinion.probability()).isEmpty();
            assertThat(opinion.agrees()).isEmpty();
            assertThat(opinion.words()).contains("unknown. ").doesNotContain("%");
        }
    }

    @Test
    void aBreakThatNobodyAskedAboutIsThatOfThePoleMostAffected() {
        DatedBreak found = new DatedBreak(
                PartialDate.parse("2010-01"),
                0.9,
                List.of(new Chance(PartialDate.parse("2009-12"), 0.4), new Chance(PartialDate.parse("2010-01"), 0.6)),
                List.of(),
                List.of(),
                List.of(new Change(1, -2, -1, -0.5), new Change(0, 0, 0.5, 1)),
                List.of(),
                List.of());
        SecondOpinion dealings = SecondOpinions.of(
                        Evidence.of(RECORD), PRK, List.of(Made.CHN, USA), found, new RandomStreams(1))
                .get(0);
        assertThat(dealings.inBrief())
                .startsWith("dealings by month: a fall about ")
                .contains("announced in");
        assertThat(SecondOpinions.of(Evidence.of(RECORD), PRK, List.of(USA, Made.CHN), found, new RandomStreams(1)))
                .extracting(SecondOpinion::inBrief)
                .containsExactly("dealings by month: no fall (16%)", "votes by year: unknown");
    }
}
