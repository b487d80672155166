package org.realign.ideal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Votes cast, as flat arrays: what the estimators of this room read.
 *
 * <p><b>Shapes.</b> A <i>seat</i> is a state in one session in which it cast a vote that counts. Seats are in order of
 * session, then state; so those of one session lie together. An <i>item</i> is a question voted on, once or, where the
 * same resolution came up again, in several sessions. Its votes are the {@code cells} from {@code starts[item]} to
 * {@code starts[item + 1]}: first those for, from {@code abstained[item]} the abstentions, from {@code opposed[item]}
 * those against; each cell is a seat. A state's seats, in order of session, are {@code course} from {@code
 * courseStarts[state]} on.
 * <p><b>Missing.</b> A state that did not vote on an item has no cell there. A session in which it cast no vote is no
 * seat: the next seat comes after a gap.
 * <p>The arrays are shared with this package and never change.
 */
public final class RollCalls {
    final int[] stateNumbers;
    final int[] seatStates;
    final int[] seatSessions;
    final int[] seatVotes;
    final int[] course;
    final int[] courseStarts;
    final int[] starts;
    final int[] abstained;
    final int[] opposed;
    final int[] cells;
    private final long[] itemKeys;

    RollCalls(
            int[] seatNumbers,
            int[] seatSessions,
            long[] itemKeys,
            int[] starts,
            int[] abstained,
            int[] opposed,
            int[] cells) {
        this.seatSessions = seatSessions;
        this.itemKeys = itemKeys;
        this.starts = starts;
        this.abstained = abstained;
        this.opposed = opposed;
        this.cells = cells;
        stateNumbers = IntStream.of(seatNumbers).sorted().distinct().toArray();
        seatStates = IntStream.of(seatNumbers)
                .map(n -> Arrays.binarySearch(stateNumbers, n))
                .toArray();
        seatVotes = new int[seatNumbers.length];
        for (int cell : cells) {
            seatVotes[cell]++;
        }
        courseStarts = new int[stateNumbers.length + 1];
        for (int state : seatStates) {
            courseStarts[state + 1]++;
        }
        Arrays.parallelPrefix(courseStarts, Integer::sum);
        course = new int[seatNumbers.length];
        int[] next = courseStarts.clone();
        for (int seat = 0; seat < course.length; seat++) {
            course[next[seatStates[seat]]++] = seat;
        }
    }

    /** How many votes there are. */
    public int votes() {
        return cells.length;
    }

    /** How many items. */
    public int items() {
        return starts.length - 1;
    }

    /** How many seats. */
    public int seats() {
        return seatSessions.length;
    }

    /** How many states. */
    public int states() {
        return stateNumbers.length;
    }

    /** The Correlates of War number of the state on {@code seat}. */
    public int number(int seat) {
        return stateNumbers[seatStates[seat]];
    }

    /** The session of {@code seat}. */
    public int session(int seat) {
        return seatSessions[seat];
    }

    /** How many votes were cast on {@code seat}. */
    public int votes(int seat) {
        return seatVotes[seat];
    }

    /** The number that the source gives {@code item}. */
    public long key(int item) {
        return itemKeys[item];
    }

    /** How many votes on {@code item} were for (0), abstentions (1) or against (2). */
    public int votes(int item, int way) {
        return switch (way) {
            case 0 -> abstained[item] - starts[item];
            case 1 -> opposed[item] - abstained[item];
            default -> starts[item + 1] - opposed[item];
        };
    }
}
