package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.record.Check;
import org.realign.record.EventTally.Quad;
import org.realign.record.Events;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Source;
import org.realign.record.Window;

class NewsEventsTest {
    private static Events dataset(String name, int months, int... perMonth) {
        Events.Builder builder = new Events.Builder(Set.of("PRK", "USA", "CHN"));
        for (int m = 0; m < months; m++) {
            YearMonth month = YearMonth.of(2018, 1).plusMonths(m);
            builder.add("PRK", "USA", month, perMonth);
            builder.add("PRK", "CHN", month, 60, 20, 0, 0);
        }
        return builder.build(name, new Source("news of " + name, "", Check.COMPUTED));
    }

    private static Question question(String partner, String window, Set<Quad> classes, Optional<String> toldBy) {
        return new Question(Pole.of("PRK"), Pole.of(partner), Window.parse(window), Options.NONE.told(classes, toldBy));
    }

    private static Observed<Estimate> ask(NewsEvents measure, Records records, Question question) {
        return measure.estimate(Evidence.of(records.record()), question);
    }

    private static Estimate known(NewsEvents measure, Records records, Question question) {
        return ask(measure, records, question).match(e -> e, a -> {
            throw new AssertionError(a.why());
        });
    }

    private static Observed.Absent<Estimate> missing(Records records, Question question) {
        return ask(NewsEvents.EVENTS, records, question)
                .match(
                        e -> {
                            throw new AssertionError("has a value");
                        },
                        a -> a);
    }

    /** Of 100 events a month 20 are with the partner, 15 of them conflict; months that never swing allow a narrow interval. */
    @Test
    void sharesOfAllAndOfTheTwo() {
        Records records = Records.usual().told(dataset("icews", 24, 4, 1, 5, 10));
        Question all = question("USA", "2018..2019", Set.of(), Optional.empty());
        Estimate events = known(NewsEvents.EVENTS, records, all);
        assertThat(events.distribution().quantile(0.5)).isCloseTo(0.2, within(0.005));
        assertThat(events.observations()).isEqualTo(480);
        assertThat(events.basis()).extracting(e -> e.date().text()).containsExactly("2018-01", "2019-01");
        assertThat(events.caveats().get(0)).contains("ICEWS", "480 of 2400");
        Estimate material = known(
                NewsEvents.EVENTS,
                records,
                question("USA", "2018..2019", Set.of(Quad.MATERIAL_CONFLICT), Optional.empty()));
        assertThat(material.distribution().quantile(0.5)).isCloseTo(0.1, within(0.005));
        Estimate conflict = known(NewsEvents.CONFLICT, records, all);
        assertThat(conflict.distribution().quantile(0.5)).isCloseTo(0.75, within(0.01));
    }

    @Test
    void monthsThatSwingWidenTheInterval() {
        int[] all = new int[24];
        int[] even = new int[24];
        int[] swinging = new int[24];
        for (int t = 0; t < 24; t++) {
            all[t] = 200;
            even[t] = 20;
            swinging[t] = t % 2 == 0 ? 5 : 35;
        }
        double narrow = width(all, even);
        double wide = width(all, swinging);
        assertThat(wide).isGreaterThan(2 * narrow);
        // The same months in two blocks follow one another, and say less of the long run.
        int[] blocks = new int[24];
        for (int t = 0; t < 24; t++) {
            blocks[t] = t < 12 ? 5 : 35;
        }
        assertThat(width(all, blocks)).isGreaterThan(2 * wide);
    }

    private static double width(int[] all, int[] some) {
        var posterior = NewsEvents.posterior(all, some);
        return posterior.quantile(0.95) - posterior.quantile(0.05);
    }

    /** Residuals 1, 1, -1, -1: r = (1 - 1 + 1) / 4, corrected by (1 + 3 / 4) / 4. */
    @Test
    void autocorrelationByHand() {
        assertThat(NewsEvents.autocorrelation(new double[] {1, 1, -1, -1})).isCloseTo(0.25 + 1.75 / 4, within(1e-12));
        assertThat(NewsEvents.autocorrelation(new double[] {1, 1})).isZero();
        // r = 0.6875; variance 16 / 3, of which 13 / 16 is beyond chance; coefficient 11 / 13; 1 + 2 (13 / 16) (11 /
        // 2).
        assertThat(NewsEvents.weight(new double[] {2, 2, -2, -2})).isCloseTo(1 / 9.9375, within(1e-12));
        // Coefficient cut at 0.9: 1 + 2 (1 / 4) 9.
        assertThat(NewsEvents.weight(new double[] {1, 1, -1, -1})).isCloseTo(1 / 5.5, within(1e-12));
        assertThat(NewsEvents.weight(new double[] {2, -2, 2, -2})).isEqualTo(1);
        // No more than chance: nothing to follow anything.
        assertThat(NewsEvents.weight(new double[] {0.5, 0.5, -0.5, -0.5})).isEqualTo(1);
        assertThat(NewsEvents.residuals(new int[] {10, 10}, new int[] {0, 0})).isEmpty();
        // Share 0.5: (6 - 5) / sqrt(10 / 4).
        assertThat(NewsEvents.residuals(new int[] {10, 10}, new int[] {6, 4})[0])
                .isCloseTo(1 / Math.sqrt(2.5), within(1e-12));
    }

    /** One dataset for all windows, so that a change of dataset is no change of the world. */
    @Test
    void theDatasetThatCoversMostMonthsWhateverTheWindow() {
        Records records =
                Records.usual().told(dataset("icews", 24, 4, 1, 5, 10)).told(dataset("polecat", 36, 0, 0, 0, 20));
        Estimate early = known(NewsEvents.CONFLICT, records, question("USA", "2018", Set.of(), Optional.empty()));
        assertThat(early.distribution().quantile(0.5)).isGreaterThan(0.95);
        assertThat(early.caveats()).anyMatch(c -> c.contains("There too is icews"));
        Estimate asked = known(NewsEvents.CONFLICT, records, question("USA", "2018", Set.of(), Optional.of("icews")));
        assertThat(asked.distribution().quantile(0.5)).isCloseTo(0.75, within(0.02));
        assertThat(missing(records, question("USA", "2020", Set.of(), Optional.of("icews")))
                        .why())
                .contains("2018 to 2019", "There too is polecat");
    }

    @Test
    void eachSortOfMissingIsItsOwn() {
        Records records = Records.usual().told(dataset("icews", 24, 0, 0, 0, 0));
        assertThat(missing(Records.usual(), question("USA", "2018", Set.of(), Optional.empty())))
                .satisfies(a -> assertThat(a.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE))
                .satisfies(a -> assertThat(a.why()).contains("realign import", "POLECAT"));
        assertThat(missing(records, question("USA", "2018", Set.of(), Optional.of("gdelt")))
                        .why())
                .contains("GDELT", "there is icews");
        assertThat(missing(records, question("SUN", "2018", Set.of(), Optional.empty()))
                        .kind())
                .isEqualTo(Missing.NOT_YET_A_STATE);
        assertThat(missing(records, question("USA", "2010", Set.of(), Optional.empty()))
                        .kind())
                .isEqualTo(Missing.OUTSIDE_COVERAGE);
        assertThat(ask(NewsEvents.CONFLICT, records, question("USA", "2018", Set.of(), Optional.empty()))
                        .<Missing>match(e -> Missing.ABSENT, a -> a.kind()))
                .isEqualTo(Missing.UNKNOWN);
        Estimate none = known(NewsEvents.EVENTS, records, question("USA", "2018", Set.of(), Optional.empty()));
        assertThat(none.nothing()).isTrue();
        assertThat(none.distribution().quantile(0.95)).isBetween(1e-5, 0.02);
        Estimate half = known(NewsEvents.EVENTS, records, question("CHN", "2019..2020", Set.of(), Optional.empty()));
        assertThat(half.caveats()).anyMatch(c -> c.contains("12 of 24 months") && c.contains("12 are not covered"));
    }
}
