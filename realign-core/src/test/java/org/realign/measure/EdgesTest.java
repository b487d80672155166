package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Distribution;
import org.realign.record.ActKind;
import org.realign.record.Coverage;
import org.realign.record.Figure;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/** Births and ends of states, ragged coverage, partial dates, counts of nothing and of everything. */
class EdgesTest {
    private static final Pole PRK = Pole.of("PRK");
    private static final Pole USA = Pole.of("USA");
    private static final Pole CHN = Pole.of("CHN");
    private static final Pole RUS = Pole.of("RUS");
    private static final Pole SUN = Pole.of("SUN");
    private static final Pole MOSCOW = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));

    @Test
    void timeBeforeAPartnersBirthIsNotWaitedFor() {
        PublicRecord record = Records.usual()
                .act("1990-06-01", "PRK", "SUN", ActKind.VISIT, 1)
                .act("1993-06-01", "PRK", "RUS", ActKind.VISIT, 1)
                .record();
        Estimate russia = present(engagement(record, PRK, RUS, "1982..2001"));
        double years = Window.parse("1991-12-26..2001-12-31").years();
        assertThat(russia.distribution().mean()).isCloseTo(1.5 / years, within(1e-3));
        assertThat(russia.caveats()).anyMatch(c -> c.contains("26") && c.contains("1991"));
        Estimate korea = present(engagement(record, PRK, USA, "1945..1949"));
        double since = Window.parse("1948-09-09..1949-12-31").years();
        assertThat(korea.distribution().quantile(0.5)).isCloseTo(0.2275 / since, within(2e-3));
        assertThat(absent(engagement(record, PRK, SUN, "1995"))).isEqualTo(Missing.NOT_YET_A_STATE);
        assertThat(absent(engagement(record, SUN, RUS, "1985..1995"))).isEqualTo(Missing.NOT_YET_A_STATE);
    }

    @Test
    void aSuccessionHasNoSeam() {
        PublicRecord record = Records.usual()
                .act("1990-06-01", "PRK", "SUN", ActKind.VISIT, 1)
                .act("1993-06-01", "RUS", "PRK", ActKind.VISIT, 1)
                .record();
        Estimate e = present(engagement(record, PRK, MOSCOW, "1982..2001"));
        assertThat(e.observations()).isEqualTo(2);
        assertThat(e.distribution().mean())
                .isCloseTo(2.5 / Window.parse("1982..2001").years(), within(1e-3));
        assertThat(e.caveats()).noneMatch(c -> c.contains("only in"));
    }

    @Test
    void onlyTimeCoveredForEveryKindCounts() {
        Options two = new Options(EnumSet.of(ActKind.LETTER, ActKind.VISIT), Options.Flow.DEALINGS, Optional.empty());
        Question question = new Question(PRK, USA, Window.parse("1985..2015"), two);
        Records apart = new Records()
                .covered("PRK", "USA", "letter", "1990..2000", Coverage.Completeness.COMPLETE)
                .covered("PRK", "USA", "visit", "2005..2012", Coverage.Completeness.COMPLETE);
        assertThat(absent(new Engagement().estimate(Evidence.of(apart.record()), question)))
                .isEqualTo(Missing.OUTSIDE_COVERAGE);
        Records meeting = new Records()
                .covered("PRK", "USA", "letter", "1990..2006", Coverage.Completeness.COMPLETE)
                .covered("PRK", "USA", "visit", "2005..2012", Coverage.Completeness.COMPLETE)
                .act("2001-01-01", "PRK", "USA", ActKind.LETTER, 1)
                .act("2006-01-01", "PRK", "USA", ActKind.LETTER, 1)
                .act("2010-01-01", "PRK", "USA", ActKind.VISIT, 1);
        Estimate e = present(new Engagement().estimate(Evidence.of(meeting.record()), question));
        assertThat(e.observations()).isEqualTo(1);
        assertThat(e.distribution().mean())
                .isCloseTo(1.5 / Window.parse("2005..2006").years(), within(2e-3));
    }

    @Test
    void whatIsTakenOutIsTakenOutOfTheCoveredTimeOnly() {
        PublicRecord record =
                Records.usual().act("2025", "PRK", "USA", ActKind.VISIT, 1).record();
        Options late = new Options(Set.of(), Options.Flow.TRADE, Optional.of(Window.parse("2025-11..2026")));
        Estimate e = present(new Engagement()
                .estimate(Evidence.of(record), new Question(PRK, USA, Window.parse("2025..2026"), late)));
        assertThat(e.observations()).isCloseTo(304 / 365.0, within(1e-12));
        Options all = new Options(Set.of(), Options.Flow.TRADE, Optional.of(Window.parse("2000..2026")));
        Question nothing = new Question(PRK, USA, Window.parse("2025"), all);
        assertThat(absent(new Engagement().estimate(Evidence.of(record), nothing)))
                .isEqualTo(Missing.OUTSIDE_COVERAGE);
        assertThat(absent(new Tone().estimate(Evidence.of(record), nothing))).isEqualTo(Missing.UNKNOWN);
    }

    @Test
    void shareOfDealingsCountsPartsOfDates() {
        PublicRecord record = Records.usual()
                .act("2018", "PRK", "USA", ActKind.VISIT, 1)
                .act("2018-02-01", "PRK", "CHN", ActKind.VISIT, 1)
                .act("2018-02-02", "PRK", "PRK", ActKind.AGREEMENT, 1)
                .act("2018-02-03", "CHN", "USA", ActKind.VISIT, 1)
                .record();
        Options dealings = new Options(Set.of(), Options.Flow.DEALINGS, Optional.empty());
        Window quarter = Window.parse("2018-01..2018-03");
        Estimate e = present(new Share().estimate(Evidence.of(record), new Question(PRK, USA, quarter, dealings)));
        double k = 90 / 365.0;
        assertThat(e.observations()).isCloseTo(1 + k, within(1e-12));
        assertThat(e.distribution().mean()).isCloseTo((k + 0.5) / (k + 2), within(1e-3));
        Question silent = new Question(PRK, USA, Window.parse("2016"), dealings);
        assertThat(absent(new Share().estimate(Evidence.of(record), silent))).isEqualTo(Missing.UNKNOWN);
        Question uncovered = new Question(CHN, USA, quarter, dealings);
        assertThat(absent(new Share().estimate(Evidence.of(record), uncovered))).isEqualTo(Missing.OUTSIDE_COVERAGE);
    }

    @Test
    void bothHalvesOfAYearThatAPowerChangedCount() {
        PublicRecord record = Records.usual()
                .votes(1991, "PRK", "SUN", 20, 40)
                .votes(1991, "PRK", "RUS", 4, 8)
                .record();
        assertThat(present(agreement(record, MOSCOW, "1991")).observations()).isEqualTo(48);
    }

    @Test
    void tenRollCallsAreAYearAndNineAreNot() {
        PublicRecord record = Records.usual()
                .votes(2001, "PRK", "USA", 5, 9)
                .votes(2002, "PRK", "USA", 5, 10)
                .record();
        assertThat(absent(agreement(record, USA, "2001"))).isEqualTo(Missing.NOT_CODED);
        assertThat(present(agreement(record, USA, "2002")).observations()).isEqualTo(10);
    }

    @Test
    void alwaysAndNeverTheSameVoteAreSharesNearOneAndZero() {
        Records always = Records.usual();
        Records never = Records.usual();
        for (int year = 2001; year <= 2008; year++) {
            always.votes(year, "PRK", "CHN", 80, 80);
            never.votes(year, "PRK", "CHN", 0, 80);
        }
        Distribution one =
                present(agreement(always.record(), CHN, "2001..2008")).distribution();
        Distribution zero =
                present(agreement(never.record(), CHN, "2001..2008")).distribution();
        assertThat(one.quantile(0.05)).isBetween(0.98, 1.0);
        assertThat(one.quantile(0.95)).isBetween(0.999, 1.0);
        for (double p : new double[] {0.05, 0.5, 0.95}) {
            assertThat(zero.quantile(p)).isCloseTo(1 - one.quantile(1 - p), within(1e-4));
        }
    }

    /** The posterior of section 5 of methods.md, written out again and summed over shares instead of their logits. */
    @Test
    void swingingYearsHaveTheBetaBinomialPosterior() {
        int[] same = {3, 11};
        int[] shared = {12, 14};
        Distribution ours = present(agreement(
                        Records.usual()
                                .votes(2001, "PRK", "USA", same[0], shared[0])
                                .votes(2002, "PRK", "USA", same[1], shared[1])
                                .record(),
                        USA,
                        "2001..2002"))
                .distribution();
        for (double p : new double[] {0.05, 0.5, 0.95}) {
            double below = 0;
            double total = 0;
            for (int i = 0; i < 4000; i++) {
                // Even steps of an angle, whose sine squared has the prior Beta(1/2, 1/2).
                double sine = FastMath.sin((i + 0.5) / 4000 * FastMath.PI / 2);
                double m = sine * sine;
                double density = 0;
                for (int k = 0; k < 12; k++) {
                    double f = 4 * FastMath.pow(1000, k / 11.0);
                    double log = 0;
                    for (int t = 0; t < 2; t++) {
                        log += logBeta(same[t] + m * f, shared[t] - same[t] + (1 - m) * f)
                                - logBeta(m * f, (1 - m) * f);
                    }
                    density += FastMath.exp(log);
                }
                total += density;
                below += m < ours.quantile(p) ? density : 0;
            }
            assertThat(below / total).isCloseTo(p, within(0.002));
        }
    }

    private static double logBeta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }

    @Test
    void theSameVoteIsYesYesOrBothAbstainingOrNoNo() {
        VoteTally.Counts counts = new VoteTally.Counts(1, 2, 4, 8, 16, 32, 64, 128, 256);
        assertThat(counts.same()).isEqualTo(1 + 16 + 256);
        assertThat(counts.shared()).isEqualTo(511);
    }

    @Test
    void theFaintestSignCounts() {
        PublicRecord record = Records.usual()
                .act("2018-01-01", "PRK", "USA", ActKind.VISIT, 1)
                .act("2018-01-02", "PRK", "USA", ActKind.REFUSAL, -1)
                .act("2018-01-03", "PRK", "USA", ActKind.VISIT, 0)
                .record();
        Estimate e = present(
                new Tone().estimate(Evidence.of(record), new Question(PRK, USA, Window.parse("2018"), Options.NONE)));
        assertThat(e.observations()).isEqualTo(2);
        assertThat(e.distribution().mean()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void onlyFiguresOfOneYearAndOnePartnerCount() {
        Distribution d = present(new Trade()
                        .estimate(
                                Evidence.of(Records.usual()
                                        .figure("2018", "CHN", Figure.Series.TRADE_TOTAL, 100, "USD_m")
                                        .figure("2019", "CHN", Figure.Series.TRADE_TOTAL, 100, "USD_m")
                                        .figure("2018..2019", "CHN", Figure.Series.TRADE_TOTAL, 900, "USD_m")
                                        .figure("2018", "CHN+RUS", Figure.Series.TRADE_TOTAL, 900, "USD_m")
                                        .record()),
                                new Question(PRK, CHN, Window.parse("2018..2019"), Options.NONE)))
                .distribution();
        assertThat(d.quantile(0.5)).isCloseTo(100, within(0.1));
        assertThat(d.quantile(0.95)).isCloseTo(100 * FastMath.exp(1.645 * 0.1 / FastMath.sqrt(2)), within(0.1));
    }

    @Test
    void aPartIsComparedWithAWholeOfItsKindOnly() {
        for (String unit : List.of("USD_m", "roubles_m")) {
            double part = unit.equals("USD_m") ? 1200 : 100;
            PublicRecord record = Records.usual()
                    .figure("2018", "CHN", Figure.Series.TRADE_TOTAL, part, unit)
                    .figure("2018", "WLD", Figure.Series.TRADE_TOTAL, 1000, "USD_m")
                    .record();
            Question question = new Question(PRK, CHN, Window.parse("2018"), Options.NONE);
            assertThat(absent(new Share().estimate(Evidence.of(record), question)))
                    .as(unit)
                    .isEqualTo(Missing.OUTSIDE_COVERAGE);
        }
    }

    @Test
    void figuresAreAsUnsureAsSourcesDisagree() {
        Distribution one = trade(Records.usual().figure("2018", "CHN", Figure.Series.TRADE_TOTAL, 100, "USD_m"));
        // One source: known to about a tenth.
        assertThat(one.quantile(0.95)).isCloseTo(100 * FastMath.exp(1.645 * 0.1), within(0.1));
        Distribution two = trade(Records.usual()
                .figure("2018", "CHN", Figure.Series.TRADE_TOTAL, 100, "USD_m")
                .figure("2018", "CHN", Figure.Series.TRADE_TOTAL, 200, "USD_m"));
        // s^2 = 2 (log 2 / 2)^2 / 1, and the mean of two has half of it.
        assertThat(two.quantile(0.5)).isCloseTo(FastMath.sqrt(20000), within(0.1));
        assertThat(FastMath.log(two.quantile(0.95) / two.quantile(0.5)))
                .isCloseTo(1.645 * FastMath.log(2) / 2, within(0.002));
    }

    @Test
    void reportedZeroAndAllAreRoundedNumbers() {
        Distribution zero = trade(Records.usual().figure("2018", "CHN", Figure.Series.TRADE_TOTAL, 0, "USD_m"));
        assertThat(zero.quantile(0.5)).isCloseTo(0.5, within(1e-3));
        PublicRecord all = Records.usual()
                .figure("2018", "CHN", Figure.Series.TRADE_SHARE, 100, "pct_of_total")
                .figure("2019", "CHN", Figure.Series.TRADE_SHARE, 0, "pct_of_total")
                .record();
        assertThat(share(all, "2018").quantile(0.5)).isCloseTo(0.995, within(1e-4));
        assertThat(share(all, "2019").quantile(0.5)).isCloseTo(0.005, within(1e-4));
    }

    @Test
    void aYearCountsWhereHalfOfItLiesInside() {
        assertThat(Years.of(Window.parse("2018-07..2019-06"))).containsExactly(2018);
        assertThat(Years.of(Window.parse("2020-01-01..2020-07-01"))).containsExactly(2020);
        assertThat(Years.of(Window.parse("2020-01-01..2020-06-30"))).isEmpty();
    }

    private static Distribution trade(Records records) {
        return present(new Trade()
                        .estimate(
                                Evidence.of(records.record()),
                                new Question(PRK, CHN, Window.parse("2018"), Options.NONE)))
                .distribution();
    }

    private static Distribution share(PublicRecord record, String year) {
        return present(new Share()
                        .estimate(Evidence.of(record), new Question(PRK, CHN, Window.parse(year), Options.NONE)))
                .distribution();
    }

    private static Observed<Estimate> agreement(PublicRecord record, Pole pole, String window) {
        return new Agreement()
                .estimate(Evidence.of(record), new Question(PRK, pole, Window.parse(window), Options.NONE));
    }

    private static Observed<Estimate> engagement(PublicRecord record, Pole a, Pole b, String window) {
        return new Engagement().estimate(Evidence.of(record), new Question(a, b, Window.parse(window), Options.NONE));
    }

    private static Estimate present(Observed<Estimate> observed) {
        return observed.match(e -> e, absent -> {
            throw new AssertionError(absent.why());
        });
    }

    private static Missing absent(Observed<Estimate> observed) {
        return observed.match(
                e -> {
                    throw new AssertionError("a value where none can be");
                },
                Observed.Absent::kind);
    }
}
