package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.explain.Accounts.DEALINGS;
import static org.realign.explain.Accounts.PRK;
import static org.realign.explain.Accounts.USA;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.record.Records;
import org.realign.record.Window;

class DriversStatTest {
    private static final int FIRST = 1990;
    private static final int CALLS = 100;
    private static final int RECORDS = 400;
    private static final Subject VOTES = new Subject("agreement", List.of(PRK, USA));

    /** True where votes with a chance of 0.4 in every year are taken to have gone up over {@code years} years. */
    private static boolean passes(int years, int number) {
        UniformRandomProvider random = new RandomStreams(11).stream(Purpose.SIMULATED_RECORD, years, number);
        Records records = Records.usual();
        for (int year = FIRST; year <= FIRST + years; year++) {
            int same = (int) IntStream.range(0, CALLS)
                    .filter(i -> random.nextDouble() < 0.4)
                    .count();
            records.votes(year, "PRK", "USA", same, CALLS);
        }
        Window all = Window.parse(FIRST + ".." + (FIRST + years));
        Window within = Window.parse((FIRST + 1) + ".." + (FIRST + years));
        return Terms.of(
                        Evidence.of(records.record()),
                        Clock.of(Step.YEAR, all),
                        0,
                        Accounts.driven(DEALINGS, within.toString(), VOTES, 1),
                        told -> {})
                .isPresent();
    }

    /**
     * By two standard errors of the highest of 6, 12 and 20 years 8, 14 and 19 of 100 would pass. Meant are 2.3 at most; three standard
     * errors of 400 records are 2.3 more. Years are compared with one first year, so that the bound leaves some to spare.
     */
    @Test
    void noiseAloneIsSeldomADriver() {
        for (int years : new int[] {1, 6, 12, 20}) {
            long passed =
                    IntStream.range(0, RECORDS).filter(n -> passes(years, n)).count();
            assertThat(passed / (double) RECORDS).as("%d years", years).isLessThan(0.046);
        }
    }
}
