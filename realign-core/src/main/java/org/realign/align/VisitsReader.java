package org.realign.align;

import java.util.EnumSet;
import java.util.Set;
import org.realign.record.ActKind;

/**
 * Leaders' and ministers' meetings, in person or by letter, whatever came of them.
 *
 * <p><b>Missing.</b> As in {@link ActStream}; where the border was shut, what is expected is lowered.
 */
final class VisitsReader implements Reader {
    private static final Set<ActKind> KINDS = EnumSet.of(
            ActKind.SUMMIT, ActKind.VISIT, ActKind.NEGOTIATION_ROUND, ActKind.LETTER, ActKind.PARADE_ATTENDANCE);

    @Override
    public Indicator indicator() {
        return Indicators.VISITS;
    }

    @Override
    public Terms read(View view) {
        return ActStream.read(view, KINDS, act -> KINDS.contains(act.kind()), view.closed());
    }
}
