package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RollCallsTest {

    @Test
    void votesAreLaidOutByItemWayAndSeat() {
        RollCallsBuilder builder = new RollCallsBuilder();
        // Item 9 came up in sessions 1 and 3; state 4 was away in session 2.
        builder.add(9, 4, 3, 3);
        builder.add(9, 2, 1, 1);
        builder.add(9, 4, 1, 2);
        builder.add(9, 2, 3, 1);
        builder.add(5, 2, 2, 1);
        builder.add(5, 365, 2, 3);
        builder.add(7, 2, 2, 2);
        builder.add(7, 365, 2, 2);
        assertThat(builder.count()).isEqualTo(8);
        RollCalls calls = builder.build();
        assertThat(calls.items()).as("item 7 was unanimous").isEqualTo(2);
        assertThat(calls.key(0)).isEqualTo(5);
        assertThat(calls.key(1)).isEqualTo(9);
        assertThat(calls.votes()).isEqualTo(6);
        assertThat(calls.seats()).isEqualTo(6);
        assertThat(calls.states()).isEqualTo(3);
        assertThat(calls.session(0)).isEqualTo(1);
        assertThat(calls.number(0)).isEqualTo(2);
        assertThat(calls.number(1)).isEqualTo(4);
        assertThat(new int[] {calls.votes(1, 0), calls.votes(1, 1), calls.votes(1, 2)})
                .containsExactly(2, 1, 1);
        assertThat(calls.votes(2)).as("the vote on item 7 does not count").isEqualTo(1);
        assertThat(calls.course)
                .as("state 2 in three sessions, 4 in two, 365 in one")
                .containsExactly(0, 2, 4, 1, 5, 3);
    }

    @Test
    void whatIsNoVoteIsRefused() {
        RollCallsBuilder builder = new RollCallsBuilder();
        assertThatThrownBy(() -> builder.add(1, 2, 1, 0)).hasMessageContaining("way 0");
        assertThatThrownBy(() -> builder.add(1, 0, 1, 1)).hasMessageContaining("state 0");
        assertThatThrownBy(() -> builder.add(1, 2, 1000, 1)).hasMessageContaining("session 1000");
        assertThat(builder.build().votes()).isZero();
    }
}
