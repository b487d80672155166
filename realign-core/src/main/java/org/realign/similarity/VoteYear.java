package org.realign.similarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.realign.record.Party;
import org.realign.record.VoteTally;

/**
 * How every state voted in the roll calls of one year, a bit for each vote.
 *
 * <p><b>Model.</b> Each state has three sets of roll calls: in which it voted yes, abstained, voted no. The table of two
 * states' votes is the sizes of the nine intersections. Where both missed some roll calls the nine are free, so that no
 * margin known beforehand saves one of them; 64 roll calls are counted at a time.
 * <p><b>Shapes.</b> For state i and the w-th 64 roll calls, the words {@code 3 (i words + w)} and the two behind it: what
 * a pair needs lies together, and a year fits in the nearest cache.
 * <p><b>Cost.</b> Nine counts of bits for each pair and 64 roll calls.
 */
public final class VoteYear {
    /** As a vote is written in a roll call. */
    public static final int YES = 1;

    public static final int ABSTAIN = 2;
    public static final int NO = 3;

    private static final int VOTES = 3;

    private final int year;
    private final List<Party> states;
    private final int rollCalls;
    private final int words;
    private final long[] bits;

    private VoteYear(int year, List<Party> states, int rollCalls, long[] bits) {
        this.year = year;
        this.states = states;
        this.rollCalls = rollCalls;
        this.words = words(rollCalls);
        this.bits = bits;
    }

    private static int words(int rollCalls) {
        return (rollCalls + Long.SIZE - 1) / Long.SIZE;
    }

    /** Collects the roll calls of a year. */
    public static final class Builder {
        private final int year;
        private final SortedMap<Party, List<BitSet>> votes = new TreeMap<>();
        private int rollCalls;

        public Builder(int year) {
            this.year = year;
        }

        /**
         * Adds a roll call, in the order of time.
         *
         * @param cast {@link #YES}, {@link #ABSTAIN} or {@link #NO} by state; a state that cast none is not in it
         * @throws IllegalArgumentException for any other vote
         */
        public Builder rollCall(Map<Party, Integer> cast) {
            cast.forEach((state, vote) -> {
                if (vote < YES || vote > NO) {
                    throw new IllegalArgumentException("vote " + vote + " of " + state + " is not 1, 2 or 3");
                }
                votes.computeIfAbsent(state, s -> List.of(new BitSet(), new BitSet(), new BitSet()))
                        .get(vote - YES)
                        .set(rollCalls);
            });
            rollCalls++;
            return this;
        }

        public VoteYear build() {
            int words = words(rollCalls);
            long[] bits = new long[VOTES * words * votes.size()];
            int state = 0;
            for (List<BitSet> sets : votes.values()) {
                for (int v = 0; v < VOTES; v++) {
                    long[] set = sets.get(v).toLongArray();
                    for (int w = 0; w < set.length; w++) {
                        bits[VOTES * (state * words + w) + v] = set[w];
                    }
                }
                state++;
            }
            return new VoteYear(year, List.copyOf(votes.keySet()), rollCalls, bits);
        }
    }

    /** The calendar year. */
    public int year() {
        return year;
    }

    /** The states that cast a vote, by code. */
    public List<Party> states() {
        return states;
    }

    /** How many roll calls there were. */
    public int rollCalls() {
        return rollCalls;
    }

    /** The place of a state among {@link #states}; negative where it cast no vote. */
    public int place(Party state) {
        return Collections.binarySearch(states, state);
    }

    /** The same with absences read as {@code absence} says. */
    public VoteYear with(Absence absence) {
        if (absence == Absence.LEFT_OUT) {
            return this;
        }
        long[] filled = bits.clone();
        for (int i = 0; i < states.size(); i++) {
            int state = i;
            int[] present =
                    IntStream.range(0, rollCalls).filter(k -> voted(state, k)).toArray();
            for (int k = present[0]; k < present[present.length - 1]; k++) {
                if (!voted(i, k)) {
                    filled[at(i, k) + ABSTAIN - YES] |= 1L << k;
                }
            }
        }
        return new VoteYear(year, states, rollCalls, filled);
    }

    private int at(int state, int rollCall) {
        return VOTES * (state * words + rollCall / Long.SIZE);
    }

    private boolean voted(int state, int rollCall) {
        int at = at(state, rollCall);
        return ((bits[at] | bits[at + 1] | bits[at + 2]) >>> rollCall & 1) != 0;
    }

    /** The same with only the roll calls in which some voted otherwise than others. */
    public VoteYear contested() {
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < rollCalls; k++) {
            boolean[] cast = new boolean[VOTES];
            for (int i = 0; i < states.size(); i++) {
                for (int v = 0; v < VOTES; v++) {
                    cast[v] |= (bits[at(i, k) + v] >>> k & 1) != 0;
                }
            }
            if ((cast[0] ? 1 : 0) + (cast[1] ? 1 : 0) + (cast[2] ? 1 : 0) > 1) {
                kept.add(k);
            }
        }
        Builder builder = new Builder(year);
        for (int k : kept) {
            Map<Party, Integer> cast = new TreeMap<>();
            for (int i = 0; i < states.size(); i++) {
                for (int v = 0; v < VOTES; v++) {
                    if ((bits[at(i, k) + v] >>> k & 1) != 0) {
                        cast.put(states.get(i), v + YES);
                    }
                }
            }
            builder.rollCall(cast);
        }
        return builder.build();
    }

    /** The votes of states {@code i} and {@code j} crossed. */
    public VoteTally.Counts counts(int i, int j) {
        int[] n = new int[VOTES * VOTES];
        count(i, j, n);
        return new VoteTally.Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }

    /** Enters into {@code n} the nine counts of states {@code i} and {@code j}, the vote of {@code i} first. */
    void count(int i, int j, int[] n) {
        int yy = 0;
        int ya = 0;
        int yn = 0;
        int ay = 0;
        int aa = 0;
        int an = 0;
        int ny = 0;
        int na = 0;
        int nn = 0;
        int length = VOTES * words;
        int a = i * length;
        int b = j * length;
        for (int end = a + length; a < end; a += VOTES, b += VOTES) {
            long y = bits[a];
            long x = bits[a + 1];
            long o = bits[a + 2];
            long yes = bits[b];
            long abstain = bits[b + 1];
            long no = bits[b + 2];
            yy += Long.bitCount(y & yes);
            ya += Long.bitCount(y & abstain);
            yn += Long.bitCount(y & no);
            ay += Long.bitCount(x & yes);
            aa += Long.bitCount(x & abstain);
            an += Long.bitCount(x & no);
            ny += Long.bitCount(o & yes);
            na += Long.bitCount(o & abstain);
            nn += Long.bitCount(o & no);
        }
        n[0] = yy;
        n[1] = ya;
        n[2] = yn;
        n[3] = ay;
        n[4] = aa;
        n[5] = an;
        n[6] = ny;
        n[7] = na;
        n[8] = nn;
    }
}
