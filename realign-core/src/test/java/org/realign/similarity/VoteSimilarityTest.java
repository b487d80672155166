package org.realign.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.VoteTally;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

class VoteSimilarityTest {
    private static final Party[] STATES = {new Party("CHN"), new Party("PRK"), new Party("USA"), new Party("VNM")};

    /** Digits by roll call: the vote of each state, 0 where it cast none. */
    private static VoteYear year(List<Integer> rollCalls) {
        VoteYear.Builder builder = new VoteYear.Builder(1991);
        for (int rollCall : rollCalls) {
            Map<Party, Integer> cast = new TreeMap<>();
            for (int i = 0, rest = rollCall; i < STATES.length; i++, rest /= 4) {
                if (rest % 4 > 0) {
                    cast.put(STATES[i], rest % 4);
                }
            }
            builder.rollCall(cast);
        }
        return builder.build();
    }

    private static VoteTally.Counts counted(List<Integer> rollCalls, int i, int j) {
        int[] n = new int[9];
        for (int rollCall : rollCalls) {
            int a = (rollCall >> (2 * i)) & 3;
            int b = (rollCall >> (2 * j)) & 3;
            if (a > 0 && b > 0) {
                n[3 * (a - 1) + b - 1]++;
            }
        }
        return new VoteTally.Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }

    /** Up to 200 roll calls fill up to four words. */
    private static final Gen<List<Integer>> ROLL_CALLS = Gen.lists(Gen.ints(0, 255), 0, 200);

    @Test
    void countsBitsAsOneCountsVotes() {
        Laws.forAll(ROLL_CALLS, 200, 61, rollCalls -> {
            VoteYear votes = year(rollCalls);
            for (int i = 0; i < STATES.length; i++) {
                for (int j = 0; j < STATES.length; j++) {
                    int a = votes.place(STATES[i]);
                    int b = votes.place(STATES[j]);
                    VoteTally.Counts slow = counted(rollCalls, i, j);
                    if (a >= 0 && b >= 0) {
                        assertThat(votes.counts(a, b)).isEqualTo(slow);
                    } else {
                        assertThat(slow.shared()).isZero();
                    }
                }
            }
        });
    }

    @Test
    void everyCoefficientIsThatOfTheTable() {
        Laws.forAll(ROLL_CALLS, 200, 62, rollCalls -> {
            VoteYear votes = year(rollCalls);
            VoteSimilarity similarity = VoteSimilarity.of(votes, 1);
            for (int i = 0; i < votes.states().size(); i++) {
                for (int j = 0; j < votes.states().size(); j++) {
                    if (i != j) {
                        CrossTable table = CrossTable.of(votes.counts(i, j));
                        for (Coefficient coefficient : Coefficient.values()) {
                            same(similarity.of(coefficient, similarity.pair(i, j)), coefficient.of(table));
                        }
                    }
                }
            }
        });
    }

    private static void same(Observed<Double> fast, Observed<Double> slow) {
        assertThat(fast.isPresent()).isEqualTo(slow.isPresent());
        // Some ten roundings of numbers near one.
        fast.either(
                v -> assertThat(v).isCloseTo(slow.match(w -> w, absent -> Double.NaN), within(1e-13)), absent -> {});
    }

    @Test
    void belowTheFewestRollCallsNothingIsSaid() {
        // Nine roll calls of two that vote alike by turns, then a tenth.
        List<Integer> nine = List.of(5, 10, 15, 5, 10, 15, 5, 10, 15);
        VoteSimilarity few = VoteSimilarity.of(year(nine));
        assertThat(few.shared(0)).isEqualTo(9);
        for (Coefficient coefficient : Coefficient.values()) {
            assertThat(few.of(coefficient, 0).<Missing>match(v -> Missing.ABSENT, Observed.Absent::kind))
                    .isEqualTo(Missing.NOT_CODED);
        }
        List<Integer> ten = new ArrayList<>(nine);
        ten.add(5);
        VoteSimilarity enough = VoteSimilarity.of(year(ten));
        for (Coefficient coefficient : Coefficient.values()) {
            assertThat(enough.of(coefficient, 0).isPresent()).isTrue();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> VoteSimilarity.of(year(ten), 0));
    }

    @Test
    void neverVotingTogetherIsNoZero() {
        VoteSimilarity apart = VoteSimilarity.of(year(List.of(1, 4, 1, 4)));
        assertThat(apart.of(Coefficient.AGREEMENT, 0).<Missing>match(v -> Missing.ABSENT, Observed.Absent::kind))
                .isEqualTo(Missing.OUTSIDE_COVERAGE);
    }

    @Test
    void bothOrdersOfAPairAreOneValue() {
        VoteSimilarity similarity = VoteSimilarity.of(year(List.of(85, 170, 255)), 1);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(similarity.pair(i, j)).isEqualTo(similarity.pair(j, i));
            }
        }
        assertThat(similarity.pair(0, 1)).isZero();
        assertThat(similarity.pair(2, 3)).isEqualTo(similarity.pairs() - 1);
        assertThatIllegalArgumentException().isThrownBy(() -> similarity.pair(2, 2));
    }

    @Test
    void anAbsenceMayCountAsAbstentionWhileTheStateIsThere() {
        // PRK is there from the second roll call to the fourth, and stays away from the third.
        VoteYear votes = year(List.of(1, 5, 1, 5, 1));
        assertThat(votes.with(Absence.LEFT_OUT).counts(0, 1))
                .isEqualTo(new VoteTally.Counts(2, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(votes.with(Absence.AS_ABSTENTION).counts(0, 1))
                .isEqualTo(new VoteTally.Counts(2, 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(votes.counts(0, 1).shared()).isEqualTo(2);
    }

    @Test
    void contestedRollCallsAreThoseInWhichVotesDiffer() {
        VoteYear votes = year(List.of(5, 9, 1, 85, 86)).contested();
        assertThat(votes.rollCalls()).isEqualTo(2);
        assertThat(votes.counts(votes.place(STATES[0]), votes.place(STATES[1])))
                .isEqualTo(new VoteTally.Counts(0, 1, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void refusesAVoteThatIsNone() {
        VoteYear.Builder builder = new VoteYear.Builder(1991);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.rollCall(Map.of(STATES[0], 8)))
                .withMessageContaining("8");
    }
}
