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
import org.realign.record.Window;

/**
 * The strongest pact that binds two at the end of some days: 2 for a defence pact, 1 for any other, 0 for none.
 *
 * <p><b>Model.</b> Two states are bound while both of their spells in a pact run, be it between the two or among many.
 * <p><b>Missing.</b> Without a pact the level is 0 where pacts are known completely, or as a selection if one of the two is
 * among {@link Calibration#POWERS}, whose pacts are what is selected; it is unknown elsewhere. Half of the days must be
 * covered.
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
        int strongest = strongest(bonds(record, a, b), days.to());
        if (strongest > 0) {
            return Observed.of(strongest);
        }
        Completeness least = least(a, b);
        boolean covered = record.coverage().of(Coverage.Table.PACTS, a, b, "*", days).rows().stream()
                .filter(r -> r.completeness().compareTo(least) >= 0)
                .anyMatch(r -> 2 * days.shared(r.window()).map(Window::days).orElse(0L) >= days.days());
        return covered
                ? Observed.of(0)
                : Observed.missing(
                        Missing.UNKNOWN,
                        "The record does not tell whether a pact binds " + a.label() + " and " + b.label() + ".");
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
