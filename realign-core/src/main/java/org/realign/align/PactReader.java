package org.realign.align;

import java.time.LocalDate;
import java.util.List;
import org.realign.record.Coverage;

/**
 * The strongest pact that binds the two at a period's end: 2 for a defence pact, 1 for any other, 0 for none.
 *
 * <p><b>Model.</b> Two states are bound while both of their spells in a pact run, be it between the two or among many.
 * <p><b>Missing.</b> Without a pact the level is 0 where pacts are known completely, or as a selection if one of the two is
 * among {@link Calibration#POWERS}, whose pacts are what is selected; it is unknown elsewhere.
 */
final class PactReader implements Reader {
    @Override
    public Indicator indicator() {
        return Indicators.PACT;
    }

    @Override
    public Terms read(View view) {
        int[] level = view.unknown();
        for (int p = 0; p < view.poles.size(); p++) {
            List<Pacts.Bond> bonds = Pacts.bonds(view.record, view.state, view.poles.get(p));
            boolean[] covered = view.covered(
                    Coverage.Table.PACTS,
                    view.state,
                    view.poles.get(p),
                    "*",
                    Pacts.least(view.state, view.poles.get(p)),
                    p);
            for (int t = view.from[p]; t < view.to[p]; t++) {
                LocalDate day = view.days(t, p).to();
                int strongest = Pacts.strongest(bonds, day);
                if (strongest > 0 || covered[t]) {
                    level[view.cell(t, p)] = strongest;
                }
            }
        }
        return Readings.ladder(view.clock, view.poles.size(), level, Pacts.DEFENCE);
    }
}
