package org.realign.measure;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.realign.record.Figure;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PublicRecord;

/**
 * Yearly trade of a state with a partner, as reported.
 *
 * <p><b>Model.</b> Reported amounts on the log scale with the error of {@link YearlyFigures}; over several years the
 * answer is their geometric mean, so that one large year does not speak for all.
 * <p><b>Units.</b> Million US dollars a year, at the prices of the year.
 * <p><b>Missing.</b> A year without a figure is left out and named; an amount reported as 0 counts as
 * {@value #REPORTED_ZERO} million, below what any source here prints.
 */
final class Trade implements Measure {
    private static final double REPORTED_ZERO = 0.5;
    private static final String UNIT = "USD_m";

    @Override
    public String name() {
        return "trade";
    }

    @Override
    public String unit() {
        return "million US dollars a year";
    }

    @Override
    public String meaning() {
        return "Yearly trade with the partner as reported, at the prices of the year.";
    }

    @Override
    public String phrase(Question question) {
        String of = switch (question.options().flow()) {
            case EXPORTS -> "Exports of ";
            case IMPORTS -> "Imports of ";
            case TRADE, ARMS, DEALINGS -> "Trade of ";
        };
        return of + question.from().label() + " with " + question.towards().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        PublicRecord record = evidence.record();
        Figure.Series series = switch (question.options().flow()) {
            case EXPORTS -> Figure.Series.TRADE_EXPORTS;
            case IMPORTS -> Figure.Series.TRADE_IMPORTS;
            case TRADE, ARMS, DEALINGS -> Figure.Series.TRADE_TOTAL;
        };
        int[] years = Years.of(question.window());
        YearlyFigures figures = new YearlyFigures();
        for (Figure f : YearlyFigures.of(record, question.from(), question.towards(), series, years)) {
            if (f.unit().equals(UNIT)) {
                figures.add(f.period().from().getYear(), FastMath.log(Math.max(REPORTED_ZERO, f.value())), f);
            }
        }
        if (figures.isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The record has no figure for the " + series.words() + " of "
                            + question.from().label() + " with "
                            + question.towards().label() + " in "
                            + question.window().spoken() + ".");
        }
        double error = YearlyFigures.error(record, List.of(series), FastMath::log);
        return Observed.of(Estimate.of(
                figures.posterior(error, FastMath::exp),
                figures.count(),
                figures.basis(),
                Dealings.withMemory(Share.gaps(figures, years), figures.basis())));
    }
}
