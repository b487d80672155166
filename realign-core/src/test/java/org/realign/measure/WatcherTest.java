package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.breaks.PoissonRate;
import org.realign.measure.SecondOpinion.Notice;
import org.realign.record.Window;

/** Twelve acts a year from 1980 to 1999, then none. */
class WatcherTest {
    private static final Clock CLOCK = Clock.of(Step.MONTH, Window.parse("1980..2004"));
    private static final int STOP = CLOCK.at(Window.parse("2000-01").from());

    private static Optional<Notice> first(int until, int watchedUntil, String stretch, Shift.Direction direction) {
        int[] counts = new int[until];
        double[] years = new double[until];
        for (int t = 0; t < until; t++) {
            years[t] = t < watchedUntil ? 1 / 12.0 : 0;
            counts[t] = t < Math.min(STOP, watchedUntil) ? 1 : 0;
        }
        return Watcher.MONTHLY.first(
                new Watcher.Live(
                        PoissonRate.of(counts, years, 0.5, 0.5 / 12),
                        CLOCK,
                        CLOCK.within(Window.parse(stretch)).orElseThrow()),
                direction);
    }

    private static Optional<Notice> first(String stretch, Shift.Direction direction) {
        return first(CLOCK.periods(), CLOCK.periods(), stretch, direction);
    }

    @Test
    void speaksSomeMonthsAfterTheStop() {
        Notice notice = first("1999-07..2000-06", Shift.Direction.DOWN).orElseThrow();
        assertThat(notice.said().text()).isGreaterThan("2000-02").isLessThan("2000-12");
        assertThat(notice.dated().text()).isGreaterThan("1999-11").isLessThan("2000-03");
        assertThat(first("1999-07..2000-06", Shift.Direction.EITHER)).contains(notice);
        assertThat(first("1999-07..2000-06", Shift.Direction.UP)).isEmpty();
        assertThat(first("1990-07..1991-06", Shift.Direction.EITHER)).isEmpty();
    }

    @Test
    void knowsNothingOfWhatComesLater() {
        Notice notice = first("1999-07..2000-06", Shift.Direction.DOWN).orElseThrow();
        int said = CLOCK.at(Window.parse(notice.said().text()).from());
        int all = CLOCK.periods();
        assertThat(first(said + 1, all, "1999-07..2000-06", Shift.Direction.DOWN))
                .contains(notice);
        assertThat(first(said, all, "1999-07..2000-06", Shift.Direction.DOWN)).isEmpty();
    }

    @Test
    void aSeriesThatNobodyWatchesMakesNobodySpeak() {
        for (String stretch : Arrays.asList("1999-07..2000-06", "1996..2004")) {
            assertThat(first(
                            CLOCK.periods(), CLOCK.at(Window.parse("1996-01").from()), stretch, Shift.Direction.EITHER))
                    .isEmpty();
        }
    }
}
