package org.realign.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.realign.record.Coverage;
import org.realign.record.Coverage.Completeness;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PactMember;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Tie;
import org.realign.record.Window;

/**
 * The strongest pact that binds two at the end of some days: 2 for a defence pact, 1 for any other, 0 for none.
 *
 * <p><b>Model.</b> Two states are bound while both of their spells in a pact run, be it between the two or among many.
 * What an imported dataset says of a year in which the record has no pact of the two counts as a pact of the record would.
 * <p><b>Missing.</b> Without a pact the level is 0 where pacts are known completely, or as a selection if one of the two is
 * among {@link Calibration#POWERS}, whose pacts are what is selected; it is unknown elsewhere. Half of the days must be
 * covered. A selection that lacked the pact that a dataset has last does not tell how long that one lasted: until the
 * record has a pact of the two again, years after the dataset's are unknown.
 */
public final class Pacts {
    /** The level of a defence pact. */
    public static final int DEFENCE = 2;

    private Pacts() {}

    /** Two spells in one pact. */
    record Bond(PactMember one, PactMember other) {
        boolean holds(LocalDate day) {
            return View.runs(one.begin(), one.end(), day) && View.runs(other.begin(), other.end(), day);
        }

        int level() {
            return one.type() == PactMember.Type.DEFENCE && other.type() == PactMember.Type.DEFENCE ? DEFENCE : 1;
        }
    }

    /** The level of {@code a} and {@code b} at the end of {@code days}, when both are states; or that it is unknown. */
    public static Observed<Integer> level(PublicRecord record, Pole a, Pole b, Window days) {
        List<Bond> bonds = bonds(record, a, b);
        Completeness least = least(a, b);
        boolean covered = record.coverage().of(Coverage.Table.PACTS, a, b, "*", days).rows().stream()
                .filter(r -> r.completeness().compareTo(least) >= 0)
                .anyMatch(r -> 2 * days.shared(r.window()).map(Window::days).orElse(0L) >= days.days());
        Told told = new Told(record, a, b, days.to());
        int level = level(strongest(bonds, days.to()), told.now, told.before(bonds, days.to()), covered);
        return level != Readings.UNKNOWN
                ? Observed.of(level)
                : Observed.missing(
                        Missing.UNKNOWN,
                        "The record does not tell whether a pact binds " + a.label() + " and " + b.label() + ".");
    }

    /**
     * The level by what is known.
     *
     * @param strongest of the record's own pacts, 0 where there is none
     * @param imported by datasets, {@link Readings#UNKNOWN} where they do not speak of the time
     * @param before what they said last, unless the record had a pact since; else {@link Readings#UNKNOWN}
     * @param covered true where the record's silence means that there is none
     */
    static int level(int strongest, int imported, int before, boolean covered) {
        if (strongest > 0) {
            return strongest;
        }
        boolean none = covered && before <= 0;
        return imported == Readings.UNKNOWN && none ? 0 : imported;
    }

    /** What datasets said last before {@code day}, unless the record had a pact since; else {@link Readings#UNKNOWN}. */
    static int before(PublicRecord record, Pole a, Pole b, List<Bond> bonds, LocalDate day) {
        return new Told(record, a, b, day).before(bonds, day);
    }

    /** What datasets say. */
    private static final class Told {
        private int now = Readings.UNKNOWN;
        private int before = Readings.UNKNOWN;
        private LocalDate last = LocalDate.MIN;

        Told(PublicRecord record, Pole a, Pole b, LocalDate day) {
            for (Tie tie : record.ties()) {
                boolean pact = tie.sort() == Tie.Sort.PACT || tie.sort() == Tie.Sort.DEFENCE;
                if (pact && (tie.between(a, b) || tie.between(b, a))) {
                    take(tie, !tie.there() ? 0 : tie.sort() == Tie.Sort.DEFENCE ? DEFENCE : 1, day);
                }
            }
        }

        private void take(Tie tie, int level, LocalDate day) {
            LocalDate end = tie.years().to();
            if (tie.years().contains(day)) {
                now = Math.max(now, level);
            } else if (end.isBefore(day) && !end.isBefore(last)) {
                before = end.equals(last) ? Math.max(before, level) : level;
                last = end;
            }
        }

        /** What was said last, unless the record had a pact since. */
        int before(List<Bond> bonds, LocalDate day) {
            for (LocalDate since = last.plusYears(1); before > 0 && since.isBefore(day); since = since.plusYears(1)) {
                if (strongest(bonds, since) > 0) {
                    return Readings.UNKNOWN;
                }
            }
            return before;
        }
    }

    /** What a record of pacts must be for the lack of one to say that there is none. */
    static Completeness least(Pole a, Pole b) {
        return power(a) || power(b) ? Completeness.CURATED : Completeness.COMPLETE;
    }

    static int strongest(List<Bond> bonds, LocalDate day) {
        return bonds.stream()
                .filter(b -> b.holds(day))
                .mapToInt(Bond::level)
                .max()
                .orElse(0);
    }

    /** Every pact that both are in at some time. */
    static List<Bond> bonds(PublicRecord record, Pole state, Pole pole) {
        List<Bond> bonds = new ArrayList<>();
        for (PactMember mine : record.pacts()) {
            if (state.includes(mine.member())) {
                record.pacts().stream()
                        .filter(theirs ->
                                pole.includes(theirs.member()) && theirs.pact().equals(mine.pact()))
                        .forEach(theirs -> bonds.add(new Bond(mine, theirs)));
            }
        }
        return bonds;
    }

    private static boolean power(Pole pole) {
        return Calibration.POWERS.stream().anyMatch(p -> p.parties().stream().anyMatch(pole::includes));
    }
}
