package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.measure.Made.PRK;
import static org.realign.measure.Made.USA;
import static org.realign.measure.Made.period;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.realign.align.Innovation;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.kernel.RandomStreams;
import org.realign.record.ActKind;
import org.realign.record.Coverage;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PartialDate;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** Shifts of draws made by hand, and of small records. */
class ShiftsTest {
    private static final Shift.Sought DOWN = new Shift.Sought(Shift.Direction.DOWN, 0.5);
    private static final PublicRecord NOTHING = Records.usual().record();

    private static Observed<Shift> find(Evidence evidence, Measure measure, String window, Shift.Sought sought) {
        Question question = new Question(PRK, USA, Window.parse(window), Options.NONE);
        return Shifts.find(evidence, measure, question, sought, new RandomStreams(1));
    }

    private static Shift shift(Evidence evidence, Measure measure, String window, Shift.Sought sought) {
        return find(evidence, measure, window, sought).match(s -> s, a -> {
            throw new AssertionError(a.why());
        });
    }

    private static Missing missing(Observed<?> observed) {
        return observed.match(
                v -> {
                    throw new AssertionError("there is a value");
                },
                Observed.Absent::kind);
    }

    /** Sixty draws fall by 1 in March 2019, ten by 0.3, ten rise by 1, the rest stay; Beijing rises by 2 with the first. */
    @Nested
    class OfAlignment {
        private final Made.Values values = (s, t, p) -> {
            boolean after = t >= period("2019-03");
            if (p == 0) {
                return !after ? 0 : s < 60 ? -1 : s < 70 ? -0.3 : s < 80 ? 1 : 0;
            }
            return p == 2 && after && s < 60 ? 2 : 0;
        };
        private final Evidence evidence = Made.evidence(NOTHING, values);

        @Test
        void theShareOfDrawsWithAJumpSoLargeThatWay() {
            assertThat(shift(evidence, new Alignment(), "2019-02..2019-04", DOWN)
                            .probability())
                    .isEqualTo(0.6);
            assertThat(shift(
                                    evidence,
                                    new Alignment(),
                                    "2019-02..2019-04",
                                    new Shift.Sought(Shift.Direction.DOWN, 0.25))
                            .probability())
                    .isEqualTo(0.7);
            assertThat(shift(evidence, new Alignment(), "2019-02..2019-04", new Shift.Sought(Shift.Direction.UP, 0.5))
                            .probability())
                    .isEqualTo(0.1);
            assertThat(shift(
                                    evidence,
                                    new Alignment(),
                                    "2019-02..2019-04",
                                    new Shift.Sought(Shift.Direction.EITHER, 0.5))
                            .probability())
                    .isEqualTo(0.7);
            assertThat(shift(evidence, new Alignment(), "2018", DOWN).probability())
                    .isEqualTo(0);
        }

        @Test
        void datesAndSizes() {
            Shift s = shift(evidence, new Alignment(), "2019-02..2019-04", DOWN);
            assertThat(s.half()).containsExactly(PartialDate.parse("2019-03"));
            assertThat(s.ninety()).containsExactly(PartialDate.parse("2019-03"));
            assertThat(s.dates())
                    .hasSize(27)
                    .filteredOn(d -> d.probability() > 0)
                    .hasSize(1);
            assertThat(s.dates()).filteredOn(Shift.Dated::inside).hasSize(3);
            assertThat(s.sizes()).hasSize(3);
            assertThat(s.sizes().get(0).what()).contains("USA");
            assertThat(s.sizes().get(0).median()).isCloseTo(-1, within(1e-6));
            assertThat(s.sizes().get(2).what()).contains("CHN");
            assertThat(s.sizes().get(2).median()).isCloseTo(2, within(1e-6));
        }

        @Test
        void aLongWindowIsDatedByYear() {
            Shift s = shift(evidence, new Alignment(), "2017..2020", DOWN);
            assertThat(s.half()).containsExactly(PartialDate.parse("2019"));
            assertThat(s.dates()).extracting(d -> d.date().text()).containsExactly("2017", "2018", "2019", "2020");
        }

        @Test
        void smallestSetsHoldTheirShare() {
            Evidence spread = Made.evidence(
                    NOTHING, (s, t, p) -> p == 0 && t >= period("2019-01") + Math.min(s / 30, 3) ? -1 : 0);
            Shift s = shift(spread, new Alignment(), "2019", DOWN);
            assertThat(s.probability()).isEqualTo(1);
            assertThat(s.half()).hasSize(2);
            assertThat(s.ninety()).hasSize(3);
        }

        @Test
        void whereNothingJumpsTheStepItselfMustBeLarge() {
            Specification t = Specification.standard(Step.MONTH)
                    .moving("student-t", "steps of Student's t", Innovation.STUDENT_T);
            Evidence steps = Made.evidence(NOTHING, values, state -> Made.choices(t));
            assertThat(shift(steps, new Alignment(), "2019-02..2019-04", DOWN).probability())
                    .isEqualTo(0.6);
        }

        @Test
        void outsideTheRecord() {
            assertThat(missing(find(evidence, new Alignment(), "1950..1960", DOWN)))
                    .isEqualTo(Missing.OUTSIDE_COVERAGE);
            assertThat(missing(find(Evidence.of(NOTHING), new Alignment(), "2019", DOWN)))
                    .isEqualTo(Missing.NOT_CODED);
        }
    }

    @Nested
    class OfEngagement {
        private final Records records = Records.usual();

        OfEngagement() {
            for (int year = 2000; year <= 2009; year++) {
                for (int month = 1; month <= 12; month++) {
                    records.act(year + (month < 10 ? "-0" : "-") + month + "-05", "PRK", "USA", ActKind.VISIT, 1);
                }
            }
        }

        @Test
        void dealingsThatStop() {
            Evidence evidence = Evidence.of(records.record());
            Shift stop = shift(evidence, new Engagement(), "2009-10..2010-03", DOWN);
            assertThat(stop.probability()).isGreaterThan(0.9);
            assertThat(stop.half()).contains(PartialDate.parse("2010-01"));
            assertThat(stop.sizes().get(0).median()).isCloseTo(-12, within(1.5));
            assertThat(shift(evidence, new Engagement(), "2004", DOWN).probability())
                    .isLessThan(0.1);
            assertThat(shift(evidence, new Engagement(), "1999-10..2000-03", new Shift.Sought(Shift.Direction.UP, 0))
                            .probability())
                    .isGreaterThan(0.9);
            assertThat(stop.caveats()).anySatisfy(c -> assertThat(c).contains("curated"));
        }

        @Test
        void monthsThatNobodyWatchedSayNothing() {
            PublicRecord late = new Records()
                    .covered("PRK", "*", "*", "2000..2005", Coverage.Completeness.COMPLETE)
                    .act("2001-03", "PRK", "USA", ActKind.VISIT, 1)
                    .record();
            assertThat(missing(find(Evidence.of(late), new Engagement(), "1990", DOWN)))
                    .isEqualTo(Missing.OUTSIDE_COVERAGE);
            assertThat(missing(find(Evidence.of(new Records().record()), new Engagement(), "1990", DOWN)))
                    .isEqualTo(Missing.NOT_YET_A_STATE);
        }

        @Test
        void theSameSeedGivesTheSameShift() {
            Shift one = shift(Evidence.of(records.record()), new Engagement(), "2009-10..2010-03", DOWN);
            assertThat(shift(Evidence.of(records.record()), new Engagement(), "2009-10..2010-03", DOWN))
                    .isEqualTo(one);
        }
    }

    @Test
    void votesThatTurn() {
        Records records = Records.usual();
        for (int year = 1992; year <= 2020; year++) {
            records.votes(year, "PRK", "USA", year < 2005 ? 60 : 10, 80);
        }
        Evidence evidence = Evidence.of(records.record());
        Shift fall = shift(evidence, new Agreement(), "2004..2006", DOWN);
        assertThat(fall.probability()).isGreaterThan(0.9);
        assertThat(fall.half()).containsExactly(PartialDate.parse("2005"));
        assertThat(fall.sizes().get(0).median()).isLessThan(-0.4);
        assertThat(shift(evidence, new Agreement(), "1995..1997", DOWN).probability())
                .isLessThan(0.3);
        assertThat(missing(find(evidence, new Trade(), "2005", DOWN))).isEqualTo(Missing.OUTSIDE_COVERAGE);
    }

    @Test
    void whatCanBreak() {
        assertThat(Shifts.breaking())
                .isEqualTo(List.of(
                        "agreement",
                        "alignment",
                        "cohesion",
                        "conflict",
                        "engagement",
                        "events",
                        "series",
                        "share",
                        "tone",
                        "trade"));
        assertThat(Shifts.canBreak("hedging")).isFalse();
    }
}
