package org.realign.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.realign.record.Window;

/** One roll call of the General Assembly: who voted how, and when it was. */
final class RollCall {
    private static final int NUMBERS = 1000;
    /** Before this session the day of the month is meaningless in the dataset; month and year hold. */
    private static final int FIRST_WITH_DAYS = 58;

    private final int session;
    private final byte[] votes = new byte[NUMBERS];
    private final Map<LocalDate, Integer> dates = new TreeMap<>();

    RollCall(int rollCall) {
        this.session = rollCall / 1000;
    }

    int session() {
        return session;
    }

    /** The vote of the state with this number, 0 if there is none. */
    int vote(int number) {
        return votes[number];
    }

    /** Numbers run from 1 to below this. */
    static int numbers() {
        return NUMBERS;
    }

    /** Enters a vote with the date its row gives. */
    void add(int number, int vote, LocalDate date) {
        votes[number] = (byte) vote;
        dates.merge(date, 1, Integer::sum);
    }

    /** The date most rows give; the earliest of several. */
    LocalDate date() {
        LocalDate best = LocalDate.MIN;
        int most = 0;
        for (Map.Entry<LocalDate, Integer> date : dates.entrySet()) {
            if (date.getValue() > most) {
                most = date.getValue();
                best = date.getKey();
            }
        }
        return best;
    }

    boolean severalDates() {
        return dates.size() > 1;
    }

    /** True where the year of the date is that of the session, the one before, or the one after. */
    boolean datePlausible() {
        return Math.abs(date().getYear() - sessionYear()) <= 1;
    }

    /** The days it may have been: the day; the month where the day is meaningless; December where the date is no good. */
    Window when() {
        LocalDate date = date();
        if (!datePlausible()) {
            return month(YearMonth.of(sessionYear(), 12));
        }
        return session < FIRST_WITH_DAYS ? month(YearMonth.from(date)) : new Window(date, date);
    }

    private int sessionYear() {
        return VoteFile.SESSION_ZERO + session;
    }

    private static Window month(YearMonth month) {
        return new Window(month.atDay(1), month.atEndOfMonth());
    }
}
