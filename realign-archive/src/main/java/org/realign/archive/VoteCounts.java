package org.realign.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.Party;
import org.realign.record.StateSystem;
import org.realign.record.VoteTally;
import org.realign.record.Window;
import org.realign.similarity.VoteYear;

/**
 * Collects votes row by row, and gives them back by year.
 *
 * <p><b>Cost.</b> O(rows) time; memory of about 1 kB for each roll call.
 */
final class VoteCounts implements VoteFile.Sink {
    private static final int FIRST_NO_VOTE = 8;

    private final SortedMap<Integer, RollCall> rollCalls = new TreeMap<>();
    private final VoteAccount.Count account = new VoteAccount.Count();
    private final SortedMap<Integer, VoteYear.Builder> years = new TreeMap<>();

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
        years.computeIfAbsent(when.from().getYear(), VoteYear.Builder::new).rollCall(votes);
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

    /** The votes by year, ascending. Call after {@link #count}. */
    List<VoteYear> years() {
        return years.values().stream().map(VoteYear.Builder::build).toList();
    }

    /**
     * The rows of one pole's file, by year, state and pole; none for the pole with itself, none without a roll call.
     *
     * @param years from {@link #years}
     */
    static List<Line> lines(List<VoteYear> years, VotePole pole) {
        List<Line> lines = new ArrayList<>();
        for (VoteYear votes : years) {
            for (int i = 0; i < votes.states().size(); i++) {
                for (Party member : pole.pole().parties()) {
                    int place = votes.place(member);
                    if (place >= 0 && place != i) {
                        line(votes, i, place).ifPresent(lines::add);
                    }
                }
            }
        }
        return lines;
    }

    private static Optional<Line> line(VoteYear votes, int state, int pole) {
        VoteTally.Counts table = votes.counts(state, pole);
        return table.shared() == 0
                ? Optional.empty()
                : Optional.of(new Line(
                        votes.year(), votes.states().get(state), votes.states().get(pole), table));
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
