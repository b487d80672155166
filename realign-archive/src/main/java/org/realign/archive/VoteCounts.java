package org.realign.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.Party;
import org.realign.record.StateSystem;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/**
 * Collects votes row by row and counts, for each year, how each state voted beside each pole.
 *
 * <p><b>Cost.</b> O(rows) time; memory of about 1 kB for each roll call.
 */
final class VoteCounts implements VoteFile.Sink {
    private static final int FIRST_NO_VOTE = 8;
    private static final int CELLS = 9;

    private final SortedMap<Integer, RollCall> rollCalls = new TreeMap<>();
    private final VoteAccount.Count account = new VoteAccount.Count();
    /** By year and state: for each member of each pole, nine counts. */
    private final SortedMap<Integer, SortedMap<Party, int[][]>> counts = new TreeMap<>();

    private final List<Party> members = new ArrayList<>();

    VoteCounts() {
        for (VotePole pole : VotePole.values()) {
            members.addAll(pole.pole().parties());
        }
    }

    @Override
    public void accept(Place where, int rollCall, int number, LocalDate date, int vote) {
        account.read++;
        RollCall call = rollCalls.computeIfAbsent(rollCall, RollCall::new);
        int earlier = call.vote(number);
        if (earlier == vote) {
            account.ignore(VoteAccount.Rule.TWICE, number);
            return;
        }
        if (earlier != 0) {
            throw new InputException(
                    where,
                    String.valueOf(vote),
                    "state " + number + " votes " + vote + " in roll call " + rollCall + "; an earlier row says "
                            + earlier,
                    "One of the two rows is wrong.");
        }
        call.add(number, vote, date);
    }

    /** Counts all roll calls. Call once, when all rows are in. */
    VoteAccount count(StateSystem system) {
        Seats seats = new Seats(system);
        rollCalls.values().forEach(call -> count(call, seats));
        List<LocalDate> dates =
                rollCalls.values().stream().map(RollCall::date).sorted().toList();
        List<Integer> sessions =
                rollCalls.values().stream().map(RollCall::session).distinct().toList();
        return new VoteAccount(
                account.read,
                account.used,
                account.ignored(),
                account.numbers(),
                List.of(sessions.get(0), sessions.get(sessions.size() - 1)),
                rollCalls.size(),
                dates.get(0),
                dates.get(dates.size() - 1),
                (int) rollCalls.values().stream()
                        .filter(c -> !c.datePlausible())
                        .count(),
                (int) rollCalls.values().stream().filter(RollCall::severalDates).count());
    }

    boolean isEmpty() {
        return rollCalls.isEmpty();
    }

    private void count(RollCall call, Seats seats) {
        Window when = call.when();
        Map<Party, Integer> votes = new TreeMap<>();
        for (int number = 1; number < RollCall.numbers(); number++) {
            if (call.vote(number) != 0) {
                enter(votes, number, call.vote(number), seats.of(number, when));
            }
        }
        SortedMap<Party, int[][]> year = counts.computeIfAbsent(when.from().getYear(), y -> new TreeMap<>());
        for (int m = 0; m < members.size(); m++) {
            Integer pole = votes.get(members.get(m));
            if (pole != null) {
                for (Map.Entry<Party, Integer> state : votes.entrySet()) {
                    int[][] cells = year.computeIfAbsent(state.getKey(), s -> new int[members.size()][CELLS]);
                    cells[m][3 * (state.getValue() - 1) + pole - 1]++;
                }
            }
        }
    }

    private void enter(Map<Party, Integer> votes, int number, int vote, Seats.Seat seat) {
        if (vote >= FIRST_NO_VOTE) {
            account.ignore(VoteAccount.Rule.NO_VOTE, number);
        } else if (!seat.listed()) {
            account.ignore(VoteAccount.Rule.UNLISTED, number);
        } else if (seat.state().isEmpty()) {
            account.ignore(VoteAccount.Rule.NO_STATE, number);
        } else if (votes.putIfAbsent(seat.state().get(), vote) != null) {
            account.ignore(VoteAccount.Rule.SECOND_SEAT, number);
        } else {
            account.used++;
        }
    }

    /** The rows of one pole's file, by year, state and pole; none for the pole with itself, none without a roll call. */
    List<Line> lines(VotePole pole) {
        List<Line> lines = new ArrayList<>();
        counts.forEach((year, states) -> states.forEach((state, cells) -> {
            for (Party member : pole.pole().parties()) {
                int[] n = cells[members.indexOf(member)];
                VoteTally.Counts table = new VoteTally.Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
                if (!state.equals(member) && table.shared() > 0) {
                    lines.add(new Line(year, state, member, table));
                }
            }
        }));
        return lines;
    }

    /** A row of a file of voting agreement. */
    record Line(int year, Party state, Party pole, VoteTally.Counts counts) {
        @Override
        public String toString() {
            VoteTally.Counts c = counts;
            return year + "\t" + state + "\t" + pole + "\t" + c.yy() + "\t" + c.ya() + "\t" + c.yn() + "\t" + c.ay()
                    + "\t" + c.aa() + "\t" + c.an() + "\t" + c.ny() + "\t" + c.na() + "\t" + c.nn();
        }
    }
}
