package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErasTest {
    @Test
    void sessionsAreThoseInWhichVotesWereCast() {
        RollCallsBuilder builder = new RollCallsBuilder();
        // Item 1 in sessions 4 and 9, three votes in four in the latter; item 2 in session 7.
        builder.add(1, 2, 4, 1);
        builder.add(1, 2, 9, 1);
        builder.add(1, 365, 9, 3);
        builder.add(1, 200, 9, 2);
        builder.add(2, 2, 7, 1);
        builder.add(2, 365, 7, 3);
        RollCalls calls = builder.build();
        Eras eras = new Eras(calls);
        assertThat(eras.sessions).isEqualTo(3);
        assertThat(eras.ofSeat).containsExactly(0, 1, 1, 2, 2, 2);
        assertThat(eras.spans(0)).isTrue();
        assertThat(eras.spans(1)).isFalse();
        assertThat(eras.mean(0, new double[] {8, 100, 4})).isCloseTo(5, within(1e-12));
        assertThat(eras.mean(1, new double[] {8, 100, 4})).isCloseTo(100, within(1e-12));
    }
}
