package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realign.claim.CaseResult;
import org.realign.claim.Outcome;

/** One stacked bar: how the claims of a case came out, in the order of {@link Outcome}. */
final class VerdictBar {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 34;
    private static final double GAP = 2;

    private VerdictBar() {}

    /** A sample of how the bar shows this outcome. */
    static Tag swatch(Outcome outcome) {
        return Tag.of("svg")
                .set("class", "swatch")
                .set("viewBox", "0 0 24 14")
                .set("width", 24)
                .set("height", 14)
                .set("aria-hidden", "true")
                .add(Svg.rect("bar bar-" + outcome.code(), 0.5, 0.5, 23, 13));
    }

    static Tag draw(String id, CaseResult result) {
        Map<Outcome, Integer> counts = result.counts();
        int all = result.verdicts().size();
        List<String> words = new ArrayList<>();
        counts.forEach((outcome, n) -> {
            if (n > 0) {
                words.add(n + " " + outcome.words());
            }
        });
        Tag bar = Svg.picture(
                id,
                WIDTH,
                HEIGHT + 18,
                "Verdicts on " + result.argument().title(),
                Prose.count(all, "claim", "claims") + ": " + Prose.list(words) + ".");
        double left = 0;
        for (Map.Entry<Outcome, Integer> part : counts.entrySet()) {
            int n = part.getValue();
            if (n == 0) {
                continue;
            }
            double width = WIDTH * n / all;
            bar.add(
                    Svg.rect("bar bar-" + part.getKey().code(), left + 0.5, 0.5, width - GAP, HEIGHT - 1),
                    Svg.text("bar-count", left + 1, HEIGHT + 14, String.valueOf(n)));
            left += width;
        }
        return bar;
    }
}
