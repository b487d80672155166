package org.realign.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Entry;
import org.realign.record.PactMember;
import org.realign.record.PartialDate;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Tie;
import org.realign.record.Transfer;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/**
 * The entries that carry the indicators of a state's alignment with a pole: acts between them, pacts that begin or end, arms
 * and votes.
 *
 * <p>An entry pulls alignment up (+1) or down (-1): by its valence, or as a meeting does whatever came of it; as a pact
 * that begins or ends; as a tie that rises or falls; as votes that agree more or less than those of the year before.
 */
public final class Carriers {
    /** As many entries on either side as a reader will look at. */
    private static final int MOST = 12;

    private static final double PACT = 4;
    private static final double ARMS = 2;
    private static final double TIE = 1.5;
    private static final double VOTES = 1;
    private static final double MEETING = 0.5;

    /** How much better or worse votes must agree than the year before to count as a pull. */
    private static final double TURN = 0.05;

    /** An entry with its pull. */
    private record Carrier(Entry entry, int pull, double weight) {}

    private Carriers() {}

    /** The weightiest entries of {@code window} that pull up, or down, in order of date: at most {@value #MOST}. */
    public static List<Entry> pulling(boolean up, PublicRecord record, Pole state, List<Pole> poles, Window window) {
        return weightiest(up ? 1 : -1, all(record, state, poles, window));
    }

    private static List<Entry> weightiest(int pull, List<Carrier> carriers) {
        return carriers.stream()
                .filter(c -> c.pull() == pull)
                .sorted(Comparator.comparingDouble(Carrier::weight)
                        .reversed()
                        .thenComparing(c -> c.entry().date())
                        .thenComparing(c -> c.entry().id()))
                .map(Carrier::entry)
                .distinct()
                .limit(MOST)
                .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::id))
                .toList();
    }

    /** The weightiest entries of either pull. */
    static List<Entry> of(PublicRecord record, Pole state, List<Pole> poles, Window window) {
        List<Carrier> carriers = all(record, state, poles, window);
        List<Entry> both = new ArrayList<>(weightiest(1, carriers));
        both.addAll(weightiest(-1, carriers));
        both.sort(Comparator.comparing(Entry::date).thenComparing(Entry::id));
        return both;
    }

    private static List<Carrier> all(PublicRecord record, Pole state, List<Pole> poles, Window window) {
        List<Carrier> carriers = new ArrayList<>();
        for (Pole pole : poles) {
            acts(record, state, pole, window, carriers);
            transfers(record, state, pole, window, carriers);
            pacts(record, state, pole, window, carriers);
            ties(record, state, pole, window, carriers);
            votes(record, state, pole, window, carriers);
        }
        return carriers;
    }

    private static void acts(PublicRecord record, Pole state, Pole pole, Window window, List<Carrier> carriers) {
        for (Act act : record.acts()) {
            if (act.between(state, pole) && window.share(act.date()) >= 0.5) {
                int valence = act.valence();
                boolean meeting = valence == 0 && ActKind.dealings().contains(act.kind());
                carriers.add(
                        new Carrier(act, meeting ? 1 : Integer.signum(valence), meeting ? MEETING : Math.abs(valence)));
            }
        }
    }

    private static void transfers(PublicRecord record, Pole state, Pole pole, Window window, List<Carrier> carriers) {
        for (Transfer transfer : record.transfers()) {
            if (pole.includes(transfer.supplier())
                    && state.includes(transfer.recipient())
                    && transfer.years().overlaps(window)) {
                carriers.add(new Carrier(transfer, 1, ARMS));
            }
        }
    }

    private static void pacts(PublicRecord record, Pole state, Pole pole, Window window, List<Carrier> carriers) {
        for (PactMember member : record.pacts()) {
            boolean shared = state.includes(member.member())
                    && record.pacts().stream()
                            .anyMatch(other -> other.pact().equals(member.pact()) && pole.includes(other.member()));
            if (shared && window.share(member.begin()) >= 0.5) {
                carriers.add(new Carrier(member, 1, PACT));
            } else if (shared
                    && member.end()
                            .map((PartialDate d) -> window.share(d) >= 0.5)
                            .orElse(false)) {
                carriers.add(new Carrier(member, -1, PACT));
            }
        }
    }

    /** Ties that rise or fall from one year to the next: what continues at its level pulls neither way. */
    private static void ties(PublicRecord record, Pole state, Pole pole, Window window, List<Carrier> carriers) {
        List<Tie> ties =
                record.ties().stream().filter(t -> t.between(state, pole)).toList();
        for (Tie tie : ties) {
            boolean turned = ties.stream()
                    .filter(t -> t.sort() == tie.sort())
                    .filter(t -> t.years().to().plusDays(1).equals(tie.years().from()))
                    .anyMatch(t -> t.there() != tie.there());
            int turn = !turned ? 0 : tie.there() == (tie.sort() != Tie.Sort.SANCTIONS) ? 1 : -1;
            if (turn != 0 && window.share(tie.date()) >= 0.5) {
                carriers.add(new Carrier(tie, turn, TIE));
            }
        }
    }

    private static void votes(PublicRecord record, Pole state, Pole pole, Window window, List<Carrier> carriers) {
        for (int year : Years.of(window)) {
            List<VoteTally> now = Agreement.tallies(record, state, pole, year);
            List<VoteTally> before = Agreement.tallies(record, state, pole, year - 1);
            double turn = share(now) - share(before);
            if (Math.abs(turn) >= TURN) {
                now.forEach(t -> carriers.add(new Carrier(t, turn > 0 ? 1 : -1, VOTES)));
            }
        }
    }

    /** NaN where there is none, so that no turn is made of it. */
    private static double share(List<VoteTally> tallies) {
        return Agreement.same(tallies) / (double) Agreement.shared(tallies);
    }
}
