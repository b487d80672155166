package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Distribution;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.Figure;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

class MeasuresTest {
    private static final Pole PRK = Pole.of("PRK");
    private static final Pole USA = Pole.of("USA");
    private static final Pole CHN = Pole.of("CHN");
    private static final Pole MOSCOW = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));

    @Test
    void engagementIsTheGammaPosteriorOfTheRate() {
        PublicRecord record = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                .act("2018-07-06", "USA", "PRK", ActKind.NEGOTIATION_ROUND, -1)
                .act("2018-05-24", "USA", "PRK", ActKind.REFUSAL, -2)
                .act("2018-06-19", "PRK", "CHN", ActKind.SUMMIT, 3)
                .record();
        Estimate e = value(new Engagement(), record, USA, "2018");
        // Two dealings in one year of 365 days; the refusal is no dealing, the summit with China another dyad.
        GammaDistribution exact = new GammaDistribution(2.5, 365.2425 / 365);
        assertThat(exact.cumulativeProbability(e.distribution().quantile(0.95))).isCloseTo(0.95, within(0.001));
        assertThat(e.observations()).isEqualTo(2);
        assertThat(e.caveats()).anyMatch(c -> c.contains("curated list"));
    }

    @Test
    void noDealingsIsARateNearZeroAndNotZero() {
        Estimate e = value(new Engagement(), Records.usual().record(), USA, "2020..2024");
        assertThat(e.distribution().quantile(0.05)).isPositive();
        assertThat(e.distribution().quantile(0.95)).isBetween(0.2, 0.6);
    }

    @Test
    void timeTakenOutIsNeitherCountedNorWaitedFor() {
        PublicRecord record = Records.usual()
                .act("2019-06-30", "PRK", "USA", ActKind.SUMMIT, 3)
                .act("2021-03-01", "PRK", "USA", ActKind.LETTER, 1)
                .record();
        Options open = new Options(Set.of(), Options.Flow.TRADE, Optional.of(Window.parse("2020..2022")));
        Question question = new Question(PRK, USA, Window.parse("2019..2022"), open);
        Estimate e = present(new Engagement().estimate(Evidence.of(record), question));
        assertThat(e.observations()).isEqualTo(1);
        assertThat(e.distribution().mean()).isCloseTo(1.5 / (365 / 365.2425), within(0.01));
    }

    @Test
    void aCompleteKindCarriesNoCaveat() {
        PublicRecord record = Records.usual()
                .covered("PRK", "USA", "summit", "2000..2025-10", Coverage.Completeness.COMPLETE)
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                .record();
        Options summits = new Options(EnumSet.of(ActKind.SUMMIT), Options.Flow.TRADE, Optional.empty());
        Estimate e = present(new Engagement()
                .estimate(Evidence.of(record), new Question(PRK, USA, Window.parse("2018..2019"), summits)));
        assertThat(e.caveats()).isEmpty();
    }

    @Test
    void toneIsTheBetaPosteriorOfTheShare() {
        PublicRecord record = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                .act("2018-04-20", "PRK", "USA", ActKind.STATEMENT_COOPERATIVE, 2)
                .act("2018-05-24", "USA", "PRK", ActKind.REFUSAL, -2)
                .act("2018-11-17", "USA", "PRK", ActKind.VISIT, 0)
                .record();
        Estimate e = value(new Tone(), record, USA, "2018");
        assertThat(e.observations()).isEqualTo(3);
        assertThat(new BetaDistribution(2.5, 1.5)
                        .cumulativeProbability(e.distribution().quantile(0.5)))
                .isCloseTo(0.5, within(0.001));
    }

    @Test
    void withoutSignedActsToneIsUnknown() {
        PublicRecord record = Records.usual()
                .act("2018-01-01", "PRK", "USA", ActKind.VISIT, 0)
                .record();
        assertThat(missing(new Tone(), record, USA, "2018")).isEqualTo(Missing.UNKNOWN);
    }

    @Test
    void oneYearOfVotesIsItsBetaPosterior() {
        PublicRecord record = Records.usual().votes(2018, "PRK", "USA", 5, 84).record();
        Estimate e = value(new Agreement(), record, USA, "2018");
        assertThat(e.observations()).isEqualTo(84);
        assertThat(new BetaDistribution(5.5, 79.5)
                        .cumulativeProbability(e.distribution().quantile(0.95)))
                .isCloseTo(0.95, within(0.002));
    }

    @Test
    void severalYearsAreLessSureThanTheirPooledCount() {
        Records steady = Records.usual();
        Records swinging = Records.usual();
        for (int year = 2010; year < 2020; year++) {
            steady.votes(year, "PRK", "CHN", 50, 100);
            swinging.votes(year, "PRK", "CHN", year % 2 == 0 ? 70 : 30, 100);
        }
        Distribution calm =
                value(new Agreement(), steady.record(), CHN, "2010..2019").distribution();
        Distribution wild =
                value(new Agreement(), swinging.record(), CHN, "2010..2019").distribution();
        double pooled = 2 * 1.645 * Math.sqrt(0.25 / 1000);
        assertThat(width(calm)).isGreaterThan(pooled * 0.99);
        assertThat(width(wild)).isGreaterThan(3 * width(calm));
        assertThat(wild.quantile(0.5)).isCloseTo(0.5, within(0.005));
    }

    @Test
    void votesOfAPoleFollowItsSuccession() {
        PublicRecord record = Records.usual()
                .votes(1991, "PRK", "SUN", 29, 54)
                .votes(1992, "PRK", "RUS", 31, 60)
                .record();
        assertThat(value(new Agreement(), record, MOSCOW, "1991..1992").observations())
                .isEqualTo(114);
        assertThat(value(new Agreement(), record, MOSCOW, "1992..1993").caveats())
                .anyMatch(c -> c.contains("1993"));
    }

    @Test
    void sharesUseReportedOnesBeforeRatiosAndNameTheGaps() {
        PublicRecord record = Records.usual()
                .figure("2018", "CHN", Figure.Series.TRADE_SHARE, 91.8, "pct_of_total")
                .figure("2018", "CHN", Figure.Series.TRADE_SHARE, 95.8, "pct_of_total")
                .figure("2018", "CHN", Figure.Series.TRADE_TOTAL, 100, "USD_m")
                .figure("2018", "WLD", Figure.Series.TRADE_TOTAL, 1000, "USD_m")
                .figure("2019", "RUS", Figure.Series.TRADE_TOTAL, 48, "USD_m")
                .figure("2019", "WLD", Figure.Series.TRADE_TOTAL, 2945, "USD_m")
                .record();
        Estimate china = value(new Share(), record, CHN, "2018..2020");
        assertThat(china.distribution().quantile(0.5)).isCloseTo(0.942, within(0.003));
        assertThat(china.caveats()).anyMatch(c -> c.contains("1 of 3 years"));
        Estimate russia = value(new Share(), record, MOSCOW, "2019");
        assertThat(russia.distribution().quantile(0.5)).isCloseTo(48 / 2945.0, within(0.001));
        assertThat(russia.basis()).hasSize(2);
    }

    @Test
    void aYearWithoutFiguresIsNotZero() {
        assertThat(missing(new Share(), Records.usual().record(), CHN, "2018")).isEqualTo(Missing.OUTSIDE_COVERAGE);
        assertThat(missing(new Trade(), Records.usual().record(), CHN, "2018")).isEqualTo(Missing.OUTSIDE_COVERAGE);
    }

    @Test
    void tradeOverYearsIsAGeometricMean() {
        PublicRecord record = Records.usual()
                .figure("1990", "SUN", Figure.Series.TRADE_TOTAL, 2700, "USD_m")
                .figure("1991", "SUN", Figure.Series.TRADE_TOTAL, 300, "USD_m")
                .figure("1991", "SUN", Figure.Series.TRADE_TOTAL, 999, "JPY_bn")
                .record();
        assertThat(value(new Trade(), record, MOSCOW, "1990..1991")
                        .distribution()
                        .quantile(0.5))
                .isCloseTo(900, within(1.0));
    }

    @Test
    void sharesOfDealingsAndArms() {
        PublicRecord record = Records.usual()
                .act("2024-06-19", "RUS", "PRK", ActKind.TREATY, 3)
                .act("2024-01-16", "PRK", "RUS", ActKind.VISIT, 3)
                .act("2024-04-11", "CHN", "PRK", ActKind.VISIT, 2)
                .transfer("SUN", "PRK", "1985..1987", "aircraft")
                .transfer("CHN", "PRK", "1982..1986", "aircraft")
                .record();
        Options dealings = new Options(Set.of(), Options.Flow.DEALINGS, Optional.empty());
        Estimate e = present(
                new Share().estimate(Evidence.of(record), new Question(PRK, MOSCOW, Window.parse("2024"), dealings)));
        assertThat(e.distribution().mean()).isCloseTo(2.5 / 4, within(0.001));
        Options arms = new Options(Set.of(), Options.Flow.ARMS, Optional.empty());
        Estimate a = present(
                new Share().estimate(Evidence.of(record), new Question(PRK, MOSCOW, Window.parse("1986"), arms)));
        assertThat(a.distribution().mean()).isCloseTo(0.5, within(0.001));
    }

    @Test
    void outsideCoverageAndBeforeBirthAreNotZero() {
        PublicRecord record = Records.usual().record();
        assertThat(missing(new Engagement(), record, USA, "1947")).isEqualTo(Missing.NOT_YET_A_STATE);
        assertThat(missing(new Engagement(), record, USA, "2026")).isEqualTo(Missing.OUTSIDE_COVERAGE);
        Question others = new Question(CHN, Pole.of("NOR"), Window.parse("1990"), Options.NONE);
        assertThat(new Engagement().estimate(Evidence.of(record), others).isPresent())
                .isFalse();
        assertThat(missing(new Agreement(), record, Pole.of("RUS"), "1980")).isEqualTo(Missing.NOT_YET_A_STATE);
    }

    @Test
    void memoryIsSaid() {
        PublicRecord record = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3, Check.MEMORY, "memoirs")
                .record();
        assertThat(value(new Engagement(), record, USA, "2018").caveats()).anyMatch(c -> c.contains("from memory"));
    }

    private static double width(Distribution d) {
        return d.quantile(0.95) - d.quantile(0.05);
    }

    private static Estimate value(Measure measure, PublicRecord record, Pole pole, String window) {
        return present(
                measure.estimate(Evidence.of(record), new Question(PRK, pole, Window.parse(window), Options.NONE)));
    }

    private static Estimate present(Observed<Estimate> observed) {
        return observed.match(e -> e, absent -> {
            throw new AssertionError(absent.why());
        });
    }

    private static Missing missing(Measure measure, PublicRecord record, Pole pole, String window) {
        return measure.estimate(Evidence.of(record), new Question(PRK, pole, Window.parse(window), Options.NONE))
                .match(
                        e -> {
                            throw new AssertionError("a value where none can be");
                        },
                        Observed.Absent::kind);
    }
}
