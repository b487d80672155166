package org.realign.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an estimation of the world of states gives, and all that simulating on needs.
 *
 * <p><b>Shapes.</b> Spans of years, the first of them the main one, which the imputations cover wave by wave.
 *
 * @param spans the main estimate first, then those of parts of the years
 * @param usual what stands in for the unknown, and what effects are centred by, in all spans alike
 * @param mechanisms what states weigh, in the order of the last parameters of each span
 * @param imputations where all states stood, draw by draw
 * @param fits how well the main estimate fits
 * @param provenance where all this comes from, in lines without breaks
 */
public record WorldFigures(
        List<Span> spans,
        Usual usual,
        List<Mechanism> mechanisms,
        List<Imputation> imputations,
        List<WorldFit> fits,
        List<String> provenance) {

    /**
     * The estimate of a span of years.
     *
     * @param from the year of the first wave
     * @param to the year of the last
     * @param asked on how many imputations it was estimated, of which those that converged are pooled
     * @param pooled the estimate
     */
    public record Span(int from, int to, int asked, Pooled pooled) {
        public Span {
            if (from >= to || asked < pooled.imputations()) {
                throw new IllegalArgumentException(
                        from + " to " + to + ", " + pooled.imputations() + " imputations of " + asked
                                + " pooled; a span has two years, and no more imputations are pooled than were estimated on");
            }
        }

        /** The years of its waves. */
        public List<Integer> waves() {
            return WorldFigures.waves(from, to);
        }

        /** The place of the parameter of the first mechanism; rates come before. */
        public int rates() {
            return waves().size() - 1;
        }

        /** For people and files: {@code 1950-2024}. */
        public String text() {
            return from + "-" + to;
        }
    }

    public WorldFigures {
        spans = List.copyOf(spans);
        mechanisms = List.copyOf(mechanisms);
        imputations = List.copyOf(imputations);
        fits = List.copyOf(fits);
        provenance = List.copyOf(provenance);
        if (spans.isEmpty() || imputations.isEmpty()) {
            throw new IllegalArgumentException("no estimate, or no imputation");
        }
        for (Span span : spans) {
            int needed = span.rates() + mechanisms.size();
            if (span.pooled().names().size() != needed) {
                throw new IllegalArgumentException(
                        span.text() + " has " + span.pooled().names().size() + " parameters; needed: " + span.rates()
                                + " rates and one for each of " + mechanisms.size() + " mechanisms");
            }
        }
        if (!imputations.get(0).waves().equals(spans.get(0).waves())) {
            throw new IllegalArgumentException("imputations of "
                    + imputations.get(0).first() + " to " + imputations.get(0).last() + " do not cover "
                    + spans.get(0).text());
        }
    }

    /** The years of waves from {@code from} to {@code to}. */
    public static List<Integer> waves(int from, int to) {
        return IntStream.rangeClosed(0, (to - from) / Imputation.STEP)
                .mapToObj(wave -> from + Imputation.STEP * wave)
                .toList();
    }

    /** The main estimate. */
    public Span main() {
        return spans.get(0);
    }

    /** The years of the waves of the main estimate. */
    public List<Integer> waves() {
        return main().waves();
    }

    /** The place of a mechanism among the parameters of a span; empty where it is not among those estimated. */
    public Optional<Integer> place(Span span, Mechanism mechanism) {
        int at = mechanisms.indexOf(mechanism);
        return at < 0 ? Optional.empty() : Optional.of(span.rates() + at);
    }
}
