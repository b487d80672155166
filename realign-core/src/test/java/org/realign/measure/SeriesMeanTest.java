package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Window;

class SeriesMeanTest {
    private static final SeriesMean MEAN = new SeriesMean();

    private static Question question(String series, String state, String partner, String window) {
        Pole from = Pole.of(state);
        return new Question(
                from, partner.isEmpty() ? from : Pole.of(partner), Window.parse(window), Options.NONE.of(series));
    }

    private static Observed<Estimate> ask(Records records, String series, String state, String partner, String window) {
        return MEAN.estimate(Evidence.of(records.record()), question(series, state, partner, window));
    }

    private static Estimate known(Records records, String series, String state, String partner, String window) {
        return ask(records, series, state, partner, window).match(e -> e, a -> {
            throw new AssertionError(a.why());
        });
    }

    private static Observed.Absent<Estimate> missing(
            Records records, String series, String state, String partner, String window) {
        return ask(records, series, state, partner, window)
                .match(
                        e -> {
                            throw new AssertionError("has a value");
                        },
                        a -> a);
    }

    private static Records usual() {
        return Records.usual()
                .series("cinc", "PRK", "", "2000", 0.01, "share of the world")
                .series("cinc", "PRK", "", "2001", 0.03, "share of the world")
                .series(
                        "cinc",
                        "PRK",
                        "",
                        "2002",
                        Observed.missing(Missing.NOT_CODED, "Not coded."),
                        OptionalDouble.empty(),
                        "share of the world")
                .series("aid", "PRK", "CHN", "2000-01", 10, "USD m")
                .series("aid", "PRK", "CHN", "2000-02-03", 1, "USD m")
                .series("aid", "PRK", "CHN", "2000-02-20", 3, "USD m");
    }

    @Test
    void theMeanOfTheYearsThatAreThere() {
        Estimate two = known(usual(), "cinc", "PRK", "", "2000..2004");
        assertThat(two.distribution().mean()).isCloseTo(0.02, within(1e-15));
        assertThat(two.distribution().quantile(0.99))
                .isEqualTo(two.distribution().quantile(0.01));
        assertThat(two.basis()).hasSize(2);
        assertThat(two.caveats().get(0)).contains("2 of 5 years", "1 not coded");
        assertThat(two.caveats().get(1)).contains("states no error");
        assertThat(MEAN.unit(usual().record(), question("cinc", "PRK", "", "2000")))
                .isEqualTo("share of the world");
    }

    @Test
    void valuesOfSeveralSourcesAreAveragedAndTheSourcesNamed() {
        Records two = usual().series(
                        "cinc",
                        "PRK",
                        "",
                        "2000",
                        Observed.of(0.02),
                        OptionalDouble.empty(),
                        "share of the world",
                        "another table");
        Estimate both = known(two, "cinc", "PRK", "", "2000");
        assertThat(both.distribution().mean()).isCloseTo(0.015, within(1e-15));
        assertThat(both.caveats())
                .filteredOn(c -> c.contains("several sources"))
                .singleElement()
                .asString()
                .contains("a table; another table");
        // The other table says nothing of 2001.
        assertThat(known(two, "cinc", "PRK", "", "2001").caveats()).noneMatch(c -> c.contains("several sources"));
    }

    /** January 10; February (1 + 3) / 2: not (10 + 1 + 3) / 3. */
    @Test
    void daysWithinAMonthAreAveragedFirst() {
        Estimate months = known(usual(), "aid", "PRK", "CHN", "2000-01..2000-06");
        assertThat(months.distribution().mean()).isCloseTo(6, within(1e-12));
        assertThat(months.caveats().get(0)).contains("2 of 6 months");
        // The day lies in the window, and the month of January does not.
        assertThat(known(usual(), "aid", "PRK", "CHN", "2000-01-20..2000-02-03")
                        .distribution()
                        .mean())
                .isEqualTo(1);
    }

    /** With a yearly value beside them, months make up one year: (10 + 1 + 3) / 3 and 20. */
    @Test
    void monthsBesideYearsMakeYears() {
        Records mixed = usual().series("aid", "PRK", "CHN", "2001", 20, "USD m");
        Estimate years = known(mixed, "aid", "PRK", "CHN", "2000..2001");
        assertThat(years.distribution().mean()).isCloseTo((14 / 3.0 + 20) / 2, within(1e-12));
        assertThat(years.caveats().get(0)).contains("2 of 2 years");
    }

    /** Standard errors 0.3 and 0.4: the mean has 0.5 / 2, and its 90% interval 1.6449 of that on either side. */
    @Test
    void statedErrorsMakeTheInterval() {
        Records stated = Records.usual()
                .series("point", "PRK", "", "2000", Observed.of(-1.0), OptionalDouble.of(0.3), "sd")
                .series("point", "PRK", "", "2001", Observed.of(-2.0), OptionalDouble.of(0.4), "sd");
        Estimate both = known(stated, "point", "PRK", "", "2000..2001");
        assertThat(both.distribution().quantile(0.95)).isCloseTo(-1.5 + 1.6449 * 0.25, within(2e-3));
        assertThat(both.caveats()).hasSize(1);
        // One value without an error, and none is believed.
        stated.series("point", "PRK", "", "2002", 0, "sd");
        Estimate three = known(stated, "point", "PRK", "", "2000..2002");
        assertThat(three.distribution().quantile(0.95)).isEqualTo(-1);
        assertThat(three.caveats()).hasSize(2);
    }

    @Test
    void eachSortOfMissingIsItsOwn() {
        assertThat(missing(usual(), "cinc", "PRK", "", "2002").kind()).isEqualTo(Missing.NOT_CODED);
        assertThat(missing(usual(), "cinc", "PRK", "", "2003"))
                .satisfies(a -> assertThat(a.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE))
                .satisfies(a -> assertThat(a.why()).contains("2000 to 2002"));
        assertThat(missing(usual(), "cinc", "CHN", "", "2001").kind()).isEqualTo(Missing.NOT_CODED);
        assertThat(missing(usual(), "cinc", "PRK", "", "1940").kind()).isEqualTo(Missing.NOT_YET_A_STATE);
        assertThat(missing(usual(), "cinc", "PRK", "CHN", "2001").why()).contains("name no partner");
        assertThat(missing(usual(), "aid", "PRK", "", "2000").why()).contains("name the partner");
        Records units = usual().series("aid", "PRK", "CHN", "2000-03", 3, "EUR m");
        assertThat(missing(units, "aid", "PRK", "CHN", "2000"))
                .satisfies(a -> assertThat(a.kind()).isEqualTo(Missing.UNKNOWN))
                .satisfies(a -> assertThat(a.why()).contains("USD m, EUR m"));
    }

    @Test
    void aSeriesNobodyImportedSaysHowToComeByIt() {
        assertThat(missing(usual(), "milex", "PRK", "", "2000").why())
                .contains("'milex'", "realign import", "National Material Capabilities");
        assertThat(missing(Records.usual(), "ideal_point", "PRK", "", "2000").why())
                .contains("ideal points of Bailey");
        assertThat(missing(usual(), "cink", "PRK", "", "2000"))
                .satisfies(a -> assertThat(a.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE))
                .satisfies(a -> assertThat(a.why()).contains("--mapping", "Perhaps 'cinc' is meant"));
    }

    @Test
    void aPoleHasTheValuesOfItsMembers() {
        Records both =
                Records.usual().series("cinc", "SUN", "", "1990", 0.2, "").series("cinc", "RUS", "", "1992", 0.1, "");
        Pole moscow = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));
        Question question = Question.of(moscow, Window.parse("1990..1992"));
        Question named = new Question(question.from(), question.towards(), question.window(), Options.NONE.of("cinc"));
        assertThat(MEAN.estimate(Evidence.of(both.record()), named)
                        .<Double>match(e -> e.distribution().mean(), a -> -1.0))
                .isCloseTo(0.15, within(1e-15));
        assertThat(MEAN.unit(both.record(), named)).isEqualTo("in the series' own unit");
    }

    /** A unit that begins with "share" is printed in per cent only where the values are shares. */
    @Test
    void sharesOfAHundredAreNotMultiplied() {
        Records hundred = Records.usual().series("part", "PRK", "", "2000", 45, "share of GDP, per cent");
        assertThat(MEAN.unit(hundred.record(), question("part", "PRK", "", "2000")))
                .isEqualTo("(share of GDP, per cent)");
    }
}
