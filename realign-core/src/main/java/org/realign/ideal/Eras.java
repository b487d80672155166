package org.realign.ideal;

import java.util.Arrays;

/**
 * Which sessions seats and items belong to: what moves that act on whole sessions need to know of the votes.
 *
 * <p><b>Shapes.</b> Sessions are numbered from 0 in their order, without those in which nobody voted. Those of an item are
 * {@code of} from {@code starts[item]} to {@code starts[item + 1]}, and {@code shares} says how much of its votes each has.
 */
final class Eras {
    final int sessions;
    final int[] ofSeat;
    final int[] starts;
    final int[] of;
    final double[] shares;

    Eras(RollCalls calls) {
        int[] numbers = Arrays.stream(calls.seatSessions).distinct().sorted().toArray();
        sessions = numbers.length;
        ofSeat = Arrays.stream(calls.seatSessions)
                .map(s -> Arrays.binarySearch(numbers, s))
                .toArray();
        starts = new int[calls.items() + 1];
        int[] found = new int[calls.votes()];
        double[] parts = new double[calls.votes()];
        int[] votes = new int[sessions];
        for (int item = 0; item < calls.items(); item++) {
            Arrays.fill(votes, 0);
            for (int i = calls.starts[item]; i < calls.starts[item + 1]; i++) {
                votes[ofSeat[calls.cells[i]]]++;
            }
            int next = starts[item];
            for (int session = 0; session < sessions; session++) {
                if (votes[session] > 0) {
                    found[next] = session;
                    parts[next++] = (double) votes[session] / (calls.starts[item + 1] - calls.starts[item]);
                }
            }
            starts[item + 1] = next;
        }
        of = Arrays.copyOf(found, starts[calls.items()]);
        shares = Arrays.copyOf(parts, of.length);
    }

    /** Whether {@code item} came up in more than one session. */
    boolean spans(int item) {
        return starts[item + 1] - starts[item] > 1;
    }

    /** The mean over the votes on {@code item} of a number that each session has. */
    double mean(int item, double[] bySession) {
        double sum = 0;
        for (int i = starts[item]; i < starts[item + 1]; i++) {
            sum += shares[i] * bySession[of[i]];
        }
        return sum;
    }
}
