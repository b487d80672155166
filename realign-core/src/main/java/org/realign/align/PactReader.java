package org.realign.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.realign.record.Coverage;
import org.realign.record.Coverage.Completeness;
import org.realign.record.PactMember;
import org.realign.record.Pole;

/**
 * The strongest pact that binds the two at a period's end: 2 for a defence pact, 1 for any other, 0 for none.
 *
 * <p><b>Model.</b> Two states are bound while both of their spells in a pact run, be it between the two or among many.
 * <p><b>Missing.</b> Without a pact the level is 0 where pacts are known completely, or as a selection if one of the two is
 * among {@link Calibration#POWERS}, whose pacts are what is selected; it is unknown elsewhere.
 */
final class PactReader implements Reader {
    private static final int DEFENCE = 2;

    @Override
    public Indicator indicator() {
        return Indicators.PACT;
    }

    @Override
    public Terms read(View view) {
        int[] level = view.unknown();
        for (int p = 0; p < view.poles.size(); p++) {
            List<Bond> bonds = bonds(view, view.poles.get(p));
            boolean listed = power(view.state) || power(view.poles.get(p));
            boolean[] covered = view.covered(
                    Coverage.Table.PACTS,
                    view.state,
                    view.poles.get(p),
                    "*",
                    listed ? Completeness.CURATED : Completeness.COMPLETE,
                    p);
            for (int t = view.from[p]; t < view.to[p]; t++) {
                LocalDate day = view.days(t, p).to();
                int strongest = bonds.stream()
                        .filter(b -> b.holds(day))
                        .mapToInt(Bond::level)
                        .max()
                        .orElse(0);
                if (strongest > 0 || covered[t]) {
                    level[view.cell(t, p)] = strongest;
                }
            }
        }
        return Readings.ladder(view.clock, view.poles.size(), level, DEFENCE);
    }

    /** Two spells in one pact. */
    private record Bond(PactMember one, PactMember other) {
        boolean holds(LocalDate day) {
            return View.runs(one.begin(), one.end(), day) && View.runs(other.begin(), other.end(), day);
        }

        int level() {
            return one.type() == PactMember.Type.DEFENCE && other.type() == PactMember.Type.DEFENCE ? DEFENCE : 1;
        }
    }

    private static List<Bond> bonds(View view, Pole pole) {
        List<Bond> bonds = new ArrayList<>();
        for (PactMember mine : view.record.pacts()) {
            if (view.state.includes(mine.member())) {
                view.record.pacts().stream()
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
