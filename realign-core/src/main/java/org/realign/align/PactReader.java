package org.realign.align;

import java.time.LocalDate;
import java.util.List;
import org.realign.record.Coverage;
import org.realign.record.Tie;

/**
 * The strongest pact that binds the two at a period's end: 2 for a defence pact, 1 for any other, 0 for none.
 *
 * <p><b>Model.</b> As {@link Pacts}, period by period.
 */
final class PactReader implements Reader {
    @Override
    public Indicator indicator() {
        return Indicators.PACT;
    }

    @Override
    public Terms read(View view) {
        int[] level = view.unknown();
        int[] imported = imported(view);
        for (int p = 0; p < view.poles.size(); p++) {
            List<Pacts.Bond> bonds = Pacts.bonds(view.record, view.state, view.poles.get(p));
            boolean[] covered = view.covered(
                    Coverage.Table.PACTS,
                    view.state,
                    view.poles.get(p),
                    "*",
                    Pacts.least(view.state, view.poles.get(p)),
                    p);
            LocalDate first = view.clock.window(view.from[p]).from();
            int before = Pacts.before(view.record, view.state, view.poles.get(p), bonds, first);
            for (int t = view.from[p]; t < view.to[p]; t++) {
                int cell = view.cell(t, p);
                int strongest = Pacts.strongest(bonds, view.days(t, p).to());
                level[cell] = Pacts.level(strongest, imported[cell], before, covered[t]);
                if (strongest > 0 || imported[cell] != Readings.UNKNOWN) {
                    before = strongest > 0 ? Readings.UNKNOWN : imported[cell];
                }
            }
        }
        return Readings.ladder(view.clock, view.poles.size(), level, Pacts.DEFENCE);
    }

    private static int[] imported(View view) {
        int[] level = TieReader.levels(view, Tie.Sort.PACT);
        int[] defence = TieReader.levels(view, Tie.Sort.DEFENCE);
        for (int c = 0; c < level.length; c++) {
            level[c] = defence[c] == 1 ? Pacts.DEFENCE : level[c];
        }
        return level;
    }
}
