package org.realign.record;

import java.util.Comparator;
import java.util.List;

/**
 * How a state and a pole voted in the same UN General Assembly roll calls of one year.
 *
 * @param year calendar year of the roll calls
 * @param state the row's state
 * @param pole whose votes are compared
 * @param counts nine counts, state's vote by pole's vote: yes-yes, yes-abstain, yes-no, abstain-yes, abstain-abstain,
 *     abstain-no, no-yes, no-abstain, no-no; roll calls in which either did not vote are not counted
 * @param source the dataset, and the command that counted
 */
public record VoteTally(int year, Party state, Party pole, Counts counts, Source source) implements Entry {
    /** By year, then state, then pole. */
    static final Comparator<VoteTally> ORDER = (a, b) -> a.compare(b.year, b.state, b.pole);

    private int compare(int otherYear, Party otherState, Party otherPole) {
        int c = Integer.compare(year, otherYear);
        c = c != 0 ? c : state.compareTo(otherState);
        return c != 0 ? c : pole.compareTo(otherPole);
    }

    /** Where in a list sorted by {@link #ORDER} the tally is; negative if it is not there. */
    static int search(List<VoteTally> sorted, int year, Party state, Party pole) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int c = sorted.get(middle).compare(year, state, pole);
            if (c == 0) {
                return middle;
            }
            low = c < 0 ? middle + 1 : low;
            high = c < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** Nine counts, in the order given in {@link VoteTally}. */
    public record Counts(int yy, int ya, int yn, int ay, int aa, int an, int ny, int na, int nn) {
        /** Roll calls in which both took part. */
        public int shared() {
            return yy + ya + yn + ay + aa + an + ny + na + nn;
        }

        /** Roll calls in which both cast the same vote. */
        public int same() {
            return yy + aa + nn;
        }
    }

    @Override
    public String id() {
        return "votes." + year + "." + state + "." + pole;
    }

    @Override
    public PartialDate date() {
        return PartialDate.ofYear(year);
    }

    @Override
    public String words() {
        return state + " voted with " + pole + " in " + counts.same() + " of " + counts.shared()
                + " shared UN General Assembly roll calls";
    }
}
