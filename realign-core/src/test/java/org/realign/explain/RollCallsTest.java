package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.explain.Accounts.USA;

import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.realign.record.Records;

class RollCallsTest {
    private static final int CALLS = 10_000;

    private static final String[] STATES = {"PRK", "CHN", "KOR", "JPN", "IND", "FRA", "GBR", "CUB"};

    /** Shares that differ by 0.1 between states, walk by 0.01 a year and stray by 0.05. */
    private static Records strayed(double stray) {
        NormalizedGaussianSampler random =
                ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(3));
        Records records = Records.usual();
        for (String state : STATES) {
            double level = 0.5 + 0.1 * random.sample();
            double off = stray * random.sample();
            for (int year = 1960; year <= 2023; year++) {
                level += 0.01 * random.sample();
                off = 0.5 * off + stray * Math.sqrt(0.75) * random.sample();
                double share = Math.max(0.02, Math.min(0.98, level + off));
                records.votes(year, state, "USA", (int) (share * CALLS), CALLS);
            }
        }
        return records;
    }

    @Test
    void findsWhatErrsTogether() {
        RollCalls found =
                RollCalls.with(strayed(0.05).record(), USA, 1960, 2023).orElseThrow();
        // 0.0025, from 8 states of 64 years, by about a sixth.
        assertThat(found.stray()).isCloseTo(0.0025, within(0.0009));
        RollCalls steady = RollCalls.with(strayed(0).record(), USA, 1960, 2023).orElseThrow();
        assertThat(steady.stray()).isLessThan(0.0002);
    }

    /** Years in which all states move together say nothing of how far one errs by itself. */
    @Test
    void whatMovesAllIsTakenOff() {
        Records records = Records.usual();
        for (int year = 1960; year <= 2023; year++) {
            int common = year % 4 < 2 ? 1000 : 0;
            for (int i = 0; i < STATES.length; i++) {
                records.votes(year, STATES[i], "USA", 3000 + 200 * i + common, CALLS);
            }
        }
        RollCalls apart = RollCalls.apart(records.record(), USA, 1960, 2023).orElseThrow();
        RollCalls together = RollCalls.with(records.record(), USA, 1960, 2023).orElseThrow();
        assertThat(apart.step() + apart.stray()).isZero();
        assertThat(together.step() + together.stray()).isGreaterThan(0.0005);
        assertThat(apart.spread()).isEqualTo(together.spread());
    }

    /** How states differ is not how years differ. */
    @Test
    void spreadIsThatWithinAYear() {
        Records records = Records.usual();
        for (int year = 2000; year <= 2009; year++) {
            int common = 100 * (year - 2000);
            records.votes(year, "PRK", "USA", 50 + common, 1000);
            records.votes(year, "CHN", "USA", 70 + common, 1000);
            records.votes(year, "KOR", "USA", 90 + common, 1000);
        }
        assertThat(RollCalls.with(records.record(), USA, 2000, 2009)
                        .orElseThrow()
                        .spread())
                .isCloseTo(0.02, within(1e-12));
    }

    @Test
    void ofTooFewStatesNothingIsSaid() {
        Records records = Records.usual();
        records.votes(2000, "PRK", "USA", 50, 100);
        records.votes(2000, "CHN", "USA", 70, 100);
        assertThat(RollCalls.with(records.record(), USA, 2000, 2009)).isEmpty();
        assertThat(RollCalls.with(records.record(), USA, 1990, 1999)).isEmpty();
    }
}
