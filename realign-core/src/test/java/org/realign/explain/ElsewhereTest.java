package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.explain.Accounts.PRK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.explain.Explanation.Exposure;
import org.realign.explain.Explanation.Listed;
import org.realign.explain.Explanation.Votes;
import org.realign.explain.Weighed.Abroad;
import org.realign.kernel.Sums;
import org.realign.record.Missing;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** Made-up assemblies of sixty states, of which it is known what moved them. */
class ElsewhereTest {
    private static final String WITHIN = "1990..1995";
    private static final Exposure FAR = Assembly.far(WITHIN, "1984..1989", 1);
    private static final int SETS = 200;

    /** Of all states alike, in a year: as large as half of how far they differ. */
    private static final double SWING = 0.1;

    private static Abroad found(PublicRecord record, Exposure exposure) {
        return Elsewhere.of(record, PRK, exposure).match(a -> a, absent -> {
            throw new AssertionError(absent.why());
        });
    }

    private static String refused(PublicRecord record, Exposure exposure, Missing kind) {
        return Elsewhere.of(record, PRK, exposure).match(a -> "answered", absent -> {
            assertThat(absent.kind()).isEqualTo(kind);
            return absent.why();
        });
    }

    private static List<Abroad> drawn(int sets, double agenda, Exposure exposure) {
        return drawn(sets, agenda, SWING, exposure);
    }

    /** With votes that miss a quarter of years. */
    private static List<Abroad> drawn(int sets, double agenda, double swing, Exposure exposure) {
        String window = exposure.within().from().getYear() + ".."
                + exposure.within().to().getYear();
        Assembly assembly = Assembly.of(agenda, 0, window).patchy(swing);
        return LongStream.range(0, sets)
                .parallel()
                .mapToObj(seed -> found(assembly.records(7919 * seed + 13).record(), exposure))
                .toList();
    }

    /** Share of sets of which the interval holds 0. */
    private static double covered(List<Abroad> all) {
        return share(all, a -> a.beyond().lower() <= 0 && a.beyond().upper() >= 0);
    }

    private static double share(List<Abroad> all, Predicate<Abroad> of) {
        return all.stream().filter(of).count() / (double) all.size();
    }

    private static double spread(double[] values) {
        double mean = Sums.mean(values);
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double[] slopes(List<Abroad> all) {
        return all.stream().mapToDouble(Abroad::slope).toArray();
    }

    /** How far slopes of earlier windows differ, in the middle of all sets. */
    private static double usual(List<Abroad> all) {
        double[] each = all.stream()
                .mapToDouble(a -> spread(
                        a.placebos().stream().mapToDouble(Abroad.Earlier::slope).toArray()))
                .sorted()
                .toArray();
        return each[each.length / 2];
    }

    /** Mean Bayes factor, with its standard error. */
    private static double[] mean(List<Abroad> all) {
        double[] factors =
                all.stream().mapToDouble(a -> FastMath.exp(a.logBayesFactor())).toArray();
        double mean = Sums.mean(factors);
        return new double[] {mean, spread(factors) / Math.sqrt(factors.length)};
    }

    /** If the model is true that nothing pulls, Bayes factors are 1 on average: the integral over all slopes. */
    @Test
    void theBayesFactorIsOneOnAverageWhereNothingPulls() {
        for (double freedom : new double[] {2, 5, 9}) {
            for (double size : new double[] {0.1, 1, 5}) {
                TDistribution t = new TDistribution(freedom);
                double wide = 0.5;
                double sum = 0;
                double width = 0.1;
                for (double x = -400; x < 400; x += width) {
                    sum += width / wide * t.density(x / wide) * FastMath.exp(Elsewhere.logFactor(t, x, wide, size));
                }
                // Of t with two degrees of freedom 2e-6 lie further out, and the sum over sizes is within 1e-6.
                assertThat(sum).as("%s degrees, size %s", freedom, size).isCloseTo(1, within(1e-5));
            }
        }
    }

    /**
     * No agenda, no pull. Slopes are then known so well that most of those that a pull expects lie further out than any of 200 sets: of
     * the mean of 1 that part is not seen, and what is seen stays below.
     */
    @Test
    void withoutAPullNothingSpeaksForOne() {
        List<Abroad> all = drawn(SETS, 0, FAR);
        double[] mean = mean(all);
        assertThat(mean[0] - 4 * mean[1]).isLessThan(1);
        // By Markov's inequality at most a tenth, in truth hardly any.
        assertThat(share(all, a -> a.logBayesFactor() > FastMath.log(10))).isLessThan(0.05);
        assertThat(share(all, a -> a.logBayesFactor() < 0)).isGreaterThan(0.8);
        // 90%, or more where slopes differ by their errors alone, known better than t says; three standard errors of
        // 0.021.
        assertThat(covered(all)).isBetween(0.84, 0.99);
        assertEven(all);
    }

    /** By fifths, of 200: 40 each, and four standard deviations of 5.7; windows that overlap make both ends a little likelier. */
    private static void assertEven(List<Abroad> all) {
        int[] fifths = new int[5];
        all.forEach(a -> fifths[Math.min(4, (int) (5 * a.share()))]++);
        assertThat(fifths)
                .satisfies(f -> assertThat(Arrays.stream(f).min().orElse(0)).isGreaterThan(17));
        assertThat(fifths)
                .satisfies(f -> assertThat(Arrays.stream(f).max().orElse(0)).isLessThan(70));
        // Five standard errors of 0.02.
        assertThat(Sums.mean(all.stream().mapToDouble(Abroad::share).toArray())).isCloseTo(0.5, within(0.1));
    }

    /** One agenda moves all that stand alike, in every window: slopes many times their error, of which none is more than usual. */
    @Test
    void whatMovesThemInEveryWindowIsNoPull() {
        List<Abroad> all = drawn(3 * SETS, 0.02, FAR);
        List<Abroad> quiet = drawn(20, 0, FAR);
        assertThat(spread(slopes(all))).isGreaterThan(4 * spread(slopes(quiet)));
        assertThat(usual(all)).isGreaterThan(4 * usual(quiet));
        // Bayes factors average 1: the mean of 600, within four of its standard errors; 1.06 in 1000 sets.
        double[] mean = mean(all);
        assertThat(mean[1]).isLessThan(0.25);
        assertThat(mean[0]).isCloseTo(1, within(4 * mean[1]));
        assertThat(share(all, a -> a.logBayesFactor() > FastMath.log(10))).isLessThan(0.1);
        // 90%; three standard errors of 0.012.
        assertThat(covered(all)).isBetween(0.86, 0.94);
        assertEven(all.subList(0, SETS));
    }

    /**
     * A swing of all states is no move of any, though they missed different years: slopes differ as much as without one, where they would
     * differ nearly twice as much were it not taken off. The same draws but for the swing, which is rounded to whole roll calls.
     */
    @Test
    void whatSwingsAllMovesNone() {
        double without = spread(slopes(drawn(SETS, 0, 0, FAR)));
        double with = spread(slopes(drawn(SETS, 0, SWING, FAR)));
        assertThat(with / without).isBetween(0.85, 1.15);
    }

    /**
     * The same where no more than three windows lie side by side. Were squares about their mean not raised, intervals would hold 0 in
     * 88 of 100 sets, and Bayes factors average 1.3.
     */
    @Test
    void fewWindowsMakeIntervalsWide() {
        List<Abroad> all = drawn(600, 0.02, Assembly.far("1972..1977", "1966..1971", 1));
        // In 1000 sets 92 of 100; two standard errors of 0.011.
        assertThat(covered(all)).isBetween(0.896, 0.94);
        double[] mean = mean(all);
        // Windows that share readings of the years before are alike, which t does not know: a mean of 1.14 in 1000
        // sets.
        assertThat(mean[0]).isLessThan(1.2 + 2 * mean[1]);
    }

    /** 0.06 for one standard deviation of distance: found for what it is, and of the sign that the account says. */
    @Test
    void aPullIsFound() {
        Assembly assembly = Assembly.of(0, 0.06, WITHIN).patchy(SWING);
        int covered = 0;
        for (int seed = 0; seed < 40; seed++) {
            PublicRecord record = assembly.records(seed).record();
            double spread = RollCalls.with(record, Assembly.MOSCOW, 0, 1995)
                    .orElseThrow()
                    .spread();
            Abroad abroad = found(record, FAR);
            double gamma = 0.06 / spread;
            covered +=
                    abroad.beyond().lower() <= gamma && gamma <= abroad.beyond().upper() ? 1 : 0;
            assertThat(abroad.logBayesFactor()).as("seed %d", seed).isGreaterThan(FastMath.log(3));
            assertThat(abroad.share()).isCloseTo(1.0 / (abroad.placebos().size() + 1), within(1e-12));
            Abroad away = found(record, Assembly.far(WITHIN, "1984..1989", -1));
            assertThat(away.slope()).isCloseTo(-abroad.slope(), within(1e-12));
            assertThat(away.logBayesFactor()).isLessThan(-1);
            assertThat(away.share()).isEqualTo(1);
        }
        // 36 of 40 on average; four standard deviations of 1.9 below.
        assertThat(covered).isGreaterThan(28);
    }

    @Test
    void whatIsFoundIsSaidInFull() {
        Abroad abroad = found(Assembly.of(0, 0.06, WITHIN).records(5).record(), FAR);
        assertThat(abroad.exposure()).isEqualTo(FAR);
        // Sixty, of which one is the state of the case.
        assertThat(abroad.states()).isEqualTo(59);
        // Two standard deviations of those drawn, of which mean and spread are off by an eighth and a tenth; one in
        // three as far.
        assertThat(abroad.own()).isCloseTo(Assembly.OWN, within(0.6));
        // Windows end before the one asked about begins; exposure to the first is read from votes of 1950 to 1952.
        assertThat(abroad.placebos())
                .extracting(Abroad.Earlier::begin)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1953, 1984).boxed().toList());
        assertThat(abroad.most()).hasSize(12).isSortedAccordingTo((a, b) -> Double.compare(b.exposure(), a.exposure()));
        assertThat(abroad.most()).allSatisfy(s -> assertThat(s.error()).isPositive());
    }

    /** What came after the window is not read. */
    @Test
    void laterVotesChangeNothing() {
        Assembly assembly = Assembly.of(0.01, 0.03, WITHIN);
        Assembly longer = new Assembly(60, 0.01, 0.03, Window.parse(WITHIN), 2024);
        assertThat(found(longer.records(3).record(), FAR))
                .isEqualTo(found(assembly.records(3).record(), FAR));
    }

    /** Neither those measured nor those measured by are states that could have moved. */
    @Test
    void polesAndTheStateItselfAreNotAmongThoseThatMoved() {
        Records records = Assembly.of(0, 0, WITHIN).records(1);
        for (int year = 1950; year <= 1995; year++) {
            // Further from Washington than anyone.
            for (String state : List.of("RUS", "SUN", "USA")) {
                records.votes(year, state, "RUS", 80, 80).votes(year, state, "USA", 0, 80);
            }
        }
        Pole soviet = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));
        Exposure exposure = new Exposure(
                "It moved.",
                new Votes(Accounts.USA, true, Window.parse("1984..1989")),
                soviet,
                1,
                Window.parse(WITHIN));
        Abroad abroad = found(records.record(), exposure);
        assertThat(abroad.states()).isEqualTo(59);
        assertThat(abroad.most())
                .extracting(s -> s.state().code())
                .doesNotContain("PRK", "RUS", "SUN", "USA")
                .hasSize(12);
    }

    private static Exposure listed(int from, int to, String... more) {
        List<Party> list = new ArrayList<>();
        Arrays.stream(more).map(Party::new).forEach(list::add);
        IntStream.range(from, to).mapToObj(Assembly::code).map(Party::new).forEach(list::add);
        return Assembly.exposure(new Listed(list, "those that a test names"), WITHIN, 1);
    }

    /** Ten states that gain 0.15 by the end, beside 49 that do not. */
    @Test
    void statesOnAListAreExposedAndOthersAreNot() {
        Records records = Assembly.of(0, 0, WITHIN).records(2);
        Assembly gained = Assembly.of(0, 0, WITHIN);
        Records moved = Records.usual();
        records.record().tallies().forEach(t -> {
            int place = IntStream.range(0, gained.states())
                    .filter(i -> Assembly.code(i).equals(t.state().code()))
                    .findFirst()
                    .orElseThrow();
            double ramp =
                    place > 0 && place <= 10 && t.pole().code().equals("RUS") ? Math.max(0, t.year() - 1989) / 6.0 : 0;
            int same = (int) Math.min(80, t.counts().same() + Math.round(80 * 0.15 * ramp));
            moved.votes(t.year(), t.state().code(), t.pole().code(), same, 80);
        });
        Abroad abroad = found(moved.record(), listed(1, 11, "PRK"));
        assertThat(abroad.states()).isEqualTo(59);
        // Ten of 59 are 1: standard deviations above their mean of 10 / 59, with 58 to divide by.
        double p = 10 / 59.0;
        double exposed = (1 - p) / Math.sqrt(59 * p * (1 - p) / 58);
        assertThat(abroad.own()).isCloseTo(exposed, within(1e-9));
        assertThat(abroad.most().subList(0, 10))
                .extracting(s -> s.state().code())
                .containsExactlyElementsOf(
                        IntStream.range(1, 11).mapToObj(Assembly::code).sorted().toList());
        assertThat(abroad.most().get(10).exposure()).isCloseTo(-p / (1 - p) * exposed, within(1e-9));
        assertThat(abroad.logBayesFactor()).isGreaterThan(FastMath.log(10));
        assertThat(abroad.exposure().to().words()).contains("those that a test names");
        Abroad.Listing listing = abroad.listing().orElseThrow();
        assertThat(listing.read())
                .extracting(Party::code)
                .containsExactlyElementsOf(
                        IntStream.range(1, 11).mapToObj(Assembly::code).toList());
        assertThat(listing.unread()).isEmpty();
        Abroad others = found(moved.record(), listed(11, 21, "PRK"));
        assertThat(others.logBayesFactor()).isNegative();
    }

    @Test
    void ofTooFewStatesNothingIsSaid() {
        Assembly few = new Assembly(20, 0, 0, Window.parse(WITHIN), 1995);
        assertThat(refused(few.records(1).record(), FAR, Missing.OUTSIDE_COVERAGE))
                .contains("20 states", "1990");
        Assembly enough = new Assembly(21, 0, 0, Window.parse(WITHIN), 1995);
        assertThat(found(enough.records(1).record(), FAR).states()).isEqualTo(20);
        // Where all are on the list none is more exposed than another.
        Assembly sixty = Assembly.of(0, 0, WITHIN);
        assertThat(refused(sixty.records(1).record(), listed(0, 60), Missing.OUTSIDE_COVERAGE))
                .contains("as exposed");
    }

    /** Of a list, states without votes are named, and one alone is no proportion. */
    @Test
    void statesOnAListThatCannotBeReadAreSaid() {
        PublicRecord record = Assembly.of(0, 0, WITHIN).records(1).record();
        Abroad abroad = found(record, listed(1, 3, "PRK", "SSD", "VNM"));
        Abroad.Listing listing = abroad.listing().orElseThrow();
        assertThat(listing.read()).extracting(Party::code).containsExactly("XAB", "XAC");
        assertThat(listing.unread()).extracting(Party::code).containsExactly("SSD", "VNM");
        assertThat(refused(record, listed(1, 2, "PRK", "SSD", "VNM"), Missing.OUTSIDE_COVERAGE))
                .contains("Of the 3 other states listed only 1", "2 are needed");
        assertThat(found(record, FAR).listing()).isEmpty();
    }

    /** A window that votes do not reach the end of. */
    @Test
    void votesThatEndBeforeTheWindowAreSaid() {
        PublicRecord record = Assembly.of(0, 0, WITHIN).records(1).record();
        assertThat(refused(record, Assembly.far("1990..1997", "1984..1989", 1), Missing.OUTSIDE_COVERAGE))
                .contains("up to 1995", "1990 to 1997 ends later");
        // A last year that is missing is none too many.
        assertThat(found(record, Assembly.far("1990..1996", "1984..1989", 1)).states())
                .isEqualTo(59);
    }

    /** Scale 1 in the state of the case; with pulls of another size expected, the factor is that of this size. */
    @Test
    void thePullExpectedIsOfTheSizeOfAChangeInTheStateOfTheCase() {
        Abroad abroad = found(Assembly.of(0.01, 0.03, WITHIN).records(3).record(), FAR);
        assertThat(abroad.size() * abroad.own()).isCloseTo(1, within(1e-12));
        TDistribution t = new TDistribution(abroad.windows() - 1.0);
        for (double times : new double[] {0.5, 1, 2}) {
            assertThat(Elsewhere.logFactor(abroad, times))
                    .isEqualTo(Elsewhere.logFactor(t, abroad.beyond().mean(), abroad.error(), times * abroad.size()));
        }
        assertThat(Elsewhere.logFactor(abroad, 1)).isEqualTo(abroad.logBayesFactor());
        assertThat(Elsewhere.logFactor(abroad, 2)).isNotEqualTo(abroad.logBayesFactor());
        // From 1953 to 1989 six windows of six years lie side by side.
        assertThat(abroad.windows()).isEqualTo(6);
    }

    @Test
    void aRecordWithoutVotesOfThePoleSaysNothing() {
        Records records = Records.usual().votes(1990, "PRK", "USA", 40, 80);
        assertThat(refused(records.record(), FAR, Missing.OUTSIDE_COVERAGE)).contains("RUS");
    }

    @Test
    void withoutExposureOfItsOwnNothingIsSaid() {
        PublicRecord record = Assembly.of(0, 0, WITHIN).records(1).record();
        assertThat(refused(record, listed(1, 11), Missing.NOT_CODED)).contains("PRK", "hardly exposed");
        Exposure near = Assembly.exposure(new Votes(Accounts.USA, false, Window.parse("1984..1989")), WITHIN, 1);
        assertThat(refused(record, near, Missing.NOT_CODED))
                .contains("hardly exposed", "how near they voted to USA", "1989");
        Exposure measured = FAR;
        String unknown = Elsewhere.of(record, Pole.of("CHN"), measured)
                .match(a -> "answered", absent -> absent.kind() + absent.why());
        assertThat(unknown).contains("NOT_CODED", "CHN", "no known exposure");
    }

    /** From 1966 two windows of six years lie side by side before, from 1972 three. */
    @Test
    void withFewWindowsToCompareWithNothingIsSaid() {
        PublicRecord record = Assembly.of(0, 0, WITHIN).records(1).record();
        assertThat(refused(record, Assembly.far("1966..1971", "1960..1965", 1), Missing.OUTSIDE_COVERAGE))
                .contains("1966", "3 windows");
        assertThat(found(record, Assembly.far("1972..1977", "1966..1971", 1)).placebos())
                .hasSizeGreaterThan(12);
    }
}
