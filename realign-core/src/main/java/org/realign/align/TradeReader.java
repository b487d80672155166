package org.realign.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.realign.kernel.Sums;
import org.realign.record.Figure;
import org.realign.record.TradeShare;

/**
 * The pole's share of the state's trade by year, at the middle of the year; the mean where a year has several figures.
 *
 * <p><b>Missing.</b> A year without a figure is unknown. A share of {@value #LIMIT} or less is known only to be small.
 */
final class TradeReader implements Reader {
    private static final double LIMIT = 0.001;

    @Override
    public Indicator indicator() {
        return Indicators.TRADE;
    }

    @Override
    public Terms read(View view) {
        double[] share = new double[view.unknown().length];
        Arrays.fill(share, Double.NaN);
        for (int p = 0; p < view.poles.size(); p++) {
            List<TradeShare> all = TradeShare.of(
                    view.record, view.state, view.poles.get(p), Figure.Series.TRADE_SHARE, Figure.Series.TRADE_TOTAL);
            for (int t = view.from[p]; t < view.to[p]; t++) {
                int year = view.clock.year(t);
                List<Double> found = new ArrayList<>();
                all.stream().filter(s -> s.year() == year).forEach(s -> found.add(s.share()));
                if (t == view.clock.middle(year) && !found.isEmpty()) {
                    share[view.cell(t, p)] = Sums.mean(
                            found.stream().mapToDouble(Double::doubleValue).toArray());
                }
            }
        }
        return Readings.shares(view.clock, view.poles.size(), share, LIMIT, view.closed());
    }
}
