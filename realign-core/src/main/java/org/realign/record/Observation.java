package org.realign.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value of an imported series: of a state, or of a state and a partner, at a time known to the year, month or day.
 *
 * <p><b>Missing.</b> A row that the source leaves without a value is kept with the reason, since it is no zero.
 *
 * @param series what is measured, as a case names it: no blanks, commas or brackets
 * @param state whose value
 * @param partner with or towards whom, where the series is of pairs
 * @param date what it speaks of
 * @param value in {@code unit}, or why there is none
 * @param error its standard error in {@code unit}, where the source states how sure it is
 * @param unit as the source says
 * @param source the dataset
 */
public record Observation(
        String series,
        Party state,
        Optional<Party> partner,
        PartialDate date,
        Observed<Double> value,
        OptionalDouble error,
        String unit,
        Source source)
        implements Entry {
    public Observation {
        if (!series.equals(nameOf(series)) || series.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + series + "' is no name of a series; it would be " + nameOf(series));
        }
        value.either(
                v -> {
                    if (!Double.isFinite(v)) {
                        throw new IllegalArgumentException("a value must be a number, was " + v);
                    }
                },
                absent -> {});
    }

    /** What a case calls a series that its source calls {@code text}: blanks, commas and brackets are hyphens. */
    public static String nameOf(String text) {
        return text.strip().replaceAll("[\\s,()\\[\\]]+", "-");
    }

    @Override
    public String id() {
        String other = partner.map(p -> "." + p).orElse("");
        return "series." + series + "." + date + "." + state + other;
    }

    /** Six figures, which is more than any source here knows. */
    private static String rounded(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String words() {
        String whose = state + partner.map(p -> " with " + p).orElse("");
        return whose + " " + series + ": "
                + value.match(
                        v -> rounded(v) + (unit.isEmpty() ? "" : " " + unit),
                        absent -> absent.kind().words());
    }
}
