package org.realign.align;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Coverage;

/**
 * Acts of some sort between a state and a pole, in either direction, as something that happens in a period or not.
 *
 * <p><b>Model.</b> One act is enough: a curated list shows timing, not volume. An act counts in the period that holds its
 * date; on a clock finer than the date, in the period that holds the middle of the days it may mean. Acts of a valence
 * smaller than the specification's least, either sign, do not count.
 * <p><b>Missing.</b> Without an act a period is empty where every kind asked for is covered, as a selection at least, and
 * unknown elsewhere; acts outside coverage do not count either, since their absence would not.
 */
final class ActStream {
    private ActStream() {}

    /**
     * Terms of the acts that {@code counts} holds for.
     *
     * @param kinds that must be covered
     * @param effect by period, index of the effect that holds, or -1
     */
    static Terms read(View view, Set<ActKind> kinds, Predicate<Act> counts, int[] effect) {
        int[] happened = view.unknown();
        for (int p = 0; p < view.poles.size(); p++) {
            boolean[] covered = covered(view, kinds, p);
            for (int t = view.from[p]; t < view.to[p]; t++) {
                if (covered[t]) {
                    happened[view.cell(t, p)] = 0;
                }
            }
        }
        for (Act act : view.record.acts()) {
            if (Math.abs(act.valence()) < view.specification.least() || !counts.test(act)) {
                continue;
            }
            for (int p = 0; p < view.poles.size(); p++) {
                int t = act.between(view.state, view.poles.get(p)) ? view.at(act.date(), p) : -1;
                if (t >= 0 && happened[view.cell(t, p)] != Readings.UNKNOWN) {
                    happened[view.cell(t, p)] = 1;
                }
            }
        }
        return Readings.occurrences(view.clock, view.poles.size(), happened, view.exposure(), effect);
    }

    private static boolean[] covered(View view, Set<ActKind> kinds, int pole) {
        boolean[] all = new boolean[view.clock.periods()];
        Arrays.fill(all, true);
        for (ActKind kind : kinds) {
            boolean[] covered = view.covered(
                    Coverage.Table.ACTS,
                    view.state,
                    view.poles.get(pole),
                    kind.code(),
                    Coverage.Completeness.CURATED,
                    pole);
            for (int t = 0; t < all.length; t++) {
                all[t] &= covered[t];
            }
        }
        return all;
    }
}
