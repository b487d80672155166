package org.realign.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A yearly figure between a state and a partner, with its unit and basis.
 *
 * @param id state, partners, series and period, with a number where several sources give the same figure
 * @param period the year or years it covers, as a window of whole years
 * @param state whose figure
 * @param partners with whom; several where the source gives them together; {@link Party#WORLD} for all
 * @param series what is measured
 * @param value in {@code unit}
 * @param unit for example {@code USD_m} or {@code pct_of_total}
 * @param basis how the source arrived at it, or blank
 * @param source where it comes from
 */
public record Figure(
        String id,
        Window period,
        Party state,
        List<Party> partners,
        Series series,
        double value,
        String unit,
        String basis,
        Source source)
        implements Entry {
    /** What a figure measures. */
    public enum Series {
        TRADE_TOTAL("trade"),
        TRADE_EXPORTS("exports"),
        TRADE_IMPORTS("imports"),
        TRADE_SHARE("share of trade"),
        EXPORT_SHARE("share of exports"),
        IMPORT_SHARE("share of imports");

        private final String words;

        Series(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** The code used in files: {@code trade_share}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this code. */
        public static Optional<Series> of(String code) {
            return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
        }
    }

    public Figure {
        partners = List.copyOf(partners);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a figure must be a number, was " + value);
        }
    }

    /** Those of one series between {@code state} and {@code partner} alone that are for a single year. */
    static List<Figure> between(List<Figure> figures, Pole state, Pole partner, Series series) {
        return figures.stream()
                .filter(f -> f.series() == series
                        && state.includes(f.state())
                        && f.partners().size() == 1
                        && partner.includes(f.partners().get(0))
                        && f.period().to().getYear() == f.period().from().getYear())
                .toList();
    }

    @Override
    public PartialDate date() {
        return PartialDate.ofYear(period.from().getYear());
    }

    @Override
    public String words() {
        String who = partners.stream().map(Party::code).collect(Collectors.joining("+"));
        String note = basis.isEmpty() ? "" : " (" + basis + ")";
        return state + " " + series.words() + " with " + who + ": " + number() + " " + unit + note;
    }

    private String number() {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
