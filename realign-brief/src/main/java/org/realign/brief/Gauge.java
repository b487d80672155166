package org.realign.brief;

import org.realign.claim.Outcome;
import org.realign.claim.Thresholds;

/** A probability as a dot between 0 and 1, with the two thresholds. Always beside the number, so hidden from readers. */
final class Gauge {
    private static final Scale X = new Scale(0, 1, 4, 116);
    private static final double MIDDLE = 7;

    private Gauge() {}

    static Tag draw(double probability, Outcome outcome, Thresholds thresholds) {
        double low = X.at(thresholds.refuted());
        double high = X.at(thresholds.upheld());
        return Tag.of("svg")
                .set("class", "gauge is-" + outcome.code())
                .set("viewBox", "0 0 120 14")
                .set("width", 120)
                .set("height", 14)
                .set("aria-hidden", "true")
                .add(
                        Svg.line("axis", X.start(), MIDDLE, X.end(), MIDDLE),
                        Svg.line("axis", low, MIDDLE - 4, low, MIDDLE + 4),
                        Svg.line("axis", high, MIDDLE - 4, high, MIDDLE + 4),
                        Svg.circle("dot", X.at(probability), MIDDLE, 4));
    }
}
