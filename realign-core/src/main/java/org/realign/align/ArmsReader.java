package org.realign.align;

import java.time.LocalDate;
import org.realign.record.Coverage;
import org.realign.record.Transfer;

/**
 * Whether the pole delivered arms or military help to the state in the year: on a finer clock, in every period of it.
 *
 * <p><b>Missing.</b> Without a transfer the level is 0 only where transfers are covered, as a selection at least; transfers
 * outside coverage do not count.
 */
final class ArmsReader implements Reader {
    @Override
    public Indicator indicator() {
        return Indicators.ARMS;
    }

    @Override
    public Terms read(View view) {
        int[] level = view.unknown();
        for (int p = 0; p < view.poles.size(); p++) {
            boolean[] covered = view.covered(
                    Coverage.Table.TRANSFERS, view.state, view.poles.get(p), "*", Coverage.Completeness.CURATED, p);
            for (int t = view.from[p]; t < view.to[p]; t++) {
                if (covered[t]) {
                    level[view.cell(t, p)] = delivered(view, p, view.clock.year(t)) ? 1 : 0;
                }
            }
        }
        return Readings.ladder(view.clock, view.poles.size(), level, 1);
    }

    private static boolean delivered(View view, int p, int year) {
        LocalDate day = LocalDate.of(year, 7, 1);
        for (Transfer t : view.record.transfers()) {
            if (view.state.includes(t.recipient())
                    && view.poles.get(p).includes(t.supplier())
                    && t.years().contains(day)) {
                return true;
            }
        }
        return false;
    }
}
