package org.realign.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Influence;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Mover;
import org.realign.measure.AlignmentPortrait.Pull;

/**
 * Which indicators moved the estimate, and when.
 *
 * <p><b>Model.</b> A term alone would put alignment at z with precision w. In a year it pulls by the sum of w (z - m), m
 * being the median of the whole: none of a term that says what all say together, and the more the surer it is. For a break
 * an indicator speaks by its pull in the {@value #YEARS} years after less that in those before, both from the level
 * half-way between.
 */
final class Pulls {
    private static final int YEARS = 2;
    private static final int MOST = 3;
    /** Below this an indicator says nothing of a break worth naming. */
    private static final double WORTH_NAMING = 0.25;

    private final AlignmentDraws draws;
    private final double[][] median;

    /**
     * The pulls in a run.
     *
     * @param median of alignment, by period and pole
     */
    Pulls(AlignmentDraws draws, double[][] median) {
        this.draws = draws;
        this.median = median;
    }

    /** By indicator, pole and year, where the indicator speaks. */
    List<Pull> all() {
        Influence influence = draws.influence();
        Clock clock = draws.clock();
        int poles = draws.poles();
        List<Pull> pulls = new ArrayList<>();
        for (int k = 0; k < influence.precision().length; k++) {
            for (int p = 0; p < poles; p++) {
                Map<Integer, Double> years = new TreeMap<>();
                for (int t = 0; t < clock.periods(); t++) {
                    float precision = influence.precision()[k][t * poles + p];
                    if (precision > 0) {
                        double pull = influence.weighted()[k][t * poles + p] - precision * median[t][p];
                        years.merge(clock.year(t), pull, Double::sum);
                    }
                }
                String name = indicator(k).name();
                int pole = p;
                years.forEach((year, pull) -> pulls.add(new Pull(year, pole, name, pull)));
            }
        }
        return pulls;
    }

    private static Indicator indicator(int k) {
        return Indicators.all().get(k);
    }

    /** The indicators that speak most for {@code found}, of the pole that it changed most. */
    List<Mover> behind(DatedBreak found) {
        if (found.changes().isEmpty()) {
            return List.of();
        }
        int pole = found.changes().get(0).pole();
        double sign = Math.signum(found.changes().get(0).middle());
        int at = draws.clock().at(found.date().earliest());
        int reach = YEARS * draws.clock().step().perYear();
        int from = Math.max(0, at - reach);
        int to = Math.min(draws.clock().periods(), at + reach);
        double level = (mean(from, at, pole) + mean(at, to, pole)) / 2;
        List<Mover> movers = new ArrayList<>();
        for (int k = 0; k < draws.influence().precision().length; k++) {
            double pull = sign * (said(k, at, to, pole, level) - said(k, from, at, pole, level));
            if (pull > WORTH_NAMING) {
                movers.add(new Mover(indicator(k).meaning(), pull));
            }
        }
        movers.sort(Comparator.comparingDouble((Mover m) -> -m.pull()).thenComparing(Mover::indicator));
        return movers.subList(0, Math.min(MOST, movers.size()));
    }

    private double mean(int from, int to, int pole) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += median[t][pole];
        }
        return sum / Math.max(1, to - from);
    }

    private double said(int k, int from, int to, int pole, double level) {
        Influence influence = draws.influence();
        double sum = 0;
        for (int t = from; t < to; t++) {
            int cell = t * draws.poles() + pole;
            sum += influence.weighted()[k][cell] - influence.precision()[k][cell] * level;
        }
        return sum;
    }
}
