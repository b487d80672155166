package org.realign.align;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.realign.record.ActKind;

/**
 * Acts with a negative valence, of whatever kind, and those of a hostile kind unless their valence is positive: the
 * lifting of a sanction is none. A test of arms counts only against the pole that it names.
 *
 * <p><b>Missing.</b> As in {@link ActStream}, the hostile kinds being those that must be covered; a shut border hinders no
 * hostility.
 */
final class HostilityReader implements Reader {
    private static final Set<ActKind> KINDS = EnumSet.of(
            ActKind.REFUSAL, ActKind.SANCTION, ActKind.SEVERANCE, ActKind.MILITARY_CLASH, ActKind.STATEMENT_HOSTILE);

    @Override
    public Indicator indicator() {
        return Indicators.HOSTILITY;
    }

    @Override
    public Terms read(View view) {
        int[] effect = new int[view.clock.periods()];
        Arrays.fill(effect, -1);
        return ActStream.read(
                view, KINDS, act -> act.valence() < 0 || (act.valence() == 0 && KINDS.contains(act.kind())), effect);
    }
}
