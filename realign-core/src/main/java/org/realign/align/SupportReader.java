package org.realign.align;

import java.util.EnumSet;
import java.util.Set;
import org.realign.record.ActKind;

/**
 * Acts of support with a positive valence; treaties are left to {@link PactReader}, meetings to {@link VisitsReader}.
 *
 * <p><b>Missing.</b> As in {@link ActStream}; where the border was shut, what is expected is lowered.
 */
final class SupportReader implements Reader {
    private static final Set<ActKind> KINDS = EnumSet.of(
            ActKind.AGREEMENT,
            ActKind.AID,
            ActKind.ARMS_TRANSFER,
            ActKind.STATEMENT_COOPERATIVE,
            ActKind.RECOGNITION,
            ActKind.EXERCISE,
            ActKind.TROOP_DEPLOYMENT,
            ActKind.TRADE);

    @Override
    public Indicator indicator() {
        return Indicators.SUPPORT;
    }

    @Override
    public Terms read(View view) {
        return ActStream.read(view, KINDS, act -> KINDS.contains(act.kind()) && act.valence() > 0, view.closed());
    }
}
