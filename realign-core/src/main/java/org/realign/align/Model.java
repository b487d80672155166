package org.realign.align;

import java.util.List;

/**
 * The model of a run: what is observed, what is believed beforehand, how alignment moves.
 *
 * @param poles how many poles there are
 * @param indicators what is observed, in the order of every panel's terms
 * @param priors one for each indicator
 * @param motion what is believed of the steps
 * @param innovation how alignment moves
 * @param calibrating true where scales, drift and the spread of intercepts are estimated too, which takes many states
 */
public record Model(
        int poles,
        List<Indicator> indicators,
        List<Prior> priors,
        Motion motion,
        Innovation innovation,
        boolean calibrating) {
    public Model {
        indicators = List.copyOf(indicators);
        priors = List.copyOf(priors);
        if (indicators.size() != priors.size()) {
            throw new IllegalArgumentException(
                    indicators.size() + " indicators need as many priors, not " + priors.size());
        }
        for (int k = 0; k < priors.size(); k++) {
            if (priors.get(k).level().length != poles
                    || priors.get(k).column().length
                            != indicators.get(k).columns().size()) {
                throw new IllegalArgumentException("the prior of "
                        + indicators.get(k).name() + " has not one level for each pole and one effect for each column");
            }
        }
    }
}
