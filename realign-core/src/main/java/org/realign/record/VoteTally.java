package org.realign.record;

import java.util.Locale;

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
        return PartialDate.parse(String.format(Locale.ROOT, "%04d", year));
    }

    @Override
    public String words() {
        return state + " voted with " + pole + " in " + counts.same() + " of " + counts.shared()
                + " shared UN General Assembly roll calls";
    }
}
