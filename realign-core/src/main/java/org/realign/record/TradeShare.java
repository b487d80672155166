package org.realign.record;

import java.util.ArrayList;
import java.util.List;

/**
 * A partner's share of a state's trade in one year: as reported or, where no share is reported for the year, the partner's
 * amount over the world's in the same unit.
 *
 * @param year calendar year
 * @param share as reported, in order of the record; 0 to 1
 * @param from the figures it was made from
 */
public record TradeShare(int year, double share, List<Figure> from) {
    private static final Pole WORLD = new Pole("the world", List.of(Party.WORLD));

    public TradeShare {
        from = List.copyOf(from);
    }

    /**
     * All there are in the record; a year may have several reported ones, but only one ratio: pairs of reports are no
     * independent observations.
     *
     * @param reported the series that gives the share in per cent
     * @param amount the series that gives amounts
     */
    public static List<TradeShare> of(
            PublicRecord record, Pole state, Pole partner, Figure.Series reported, Figure.Series amount) {
        return of(
                record.figures(state, partner, reported),
                record.figures(state, WORLD, amount),
                record.figures(state, partner, amount));
    }

    /** The same among {@code figures}, which are those of the state. */
    public static List<TradeShare> of(
            List<Figure> figures, Pole state, Pole partner, Figure.Series reported, Figure.Series amount) {
        return of(
                Figure.between(figures, state, partner, reported),
                Figure.between(figures, state, WORLD, amount),
                Figure.between(figures, state, partner, amount));
    }

    private static List<TradeShare> of(List<Figure> reported, List<Figure> wholes, List<Figure> parts) {
        List<TradeShare> shares = new ArrayList<>();
        for (Figure f : reported) {
            shares.add(new TradeShare(year(f), f.value() / 100, List.of(f)));
        }
        for (Figure whole : wholes) {
            for (Figure part : parts) {
                boolean comparable = part.period().equals(whole.period())
                        && part.unit().equals(whole.unit())
                        && part.value() <= whole.value();
                if (comparable && shares.stream().noneMatch(s -> s.year() == year(whole))) {
                    shares.add(new TradeShare(year(whole), part.value() / whole.value(), List.of(part, whole)));
                }
            }
        }
        return shares;
    }

    private static int year(Figure figure) {
        return figure.period().from().getYear();
    }
}
