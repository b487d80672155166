package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Distribution;
import org.realign.kernel.Sums;
import org.realign.record.Entry;
import org.realign.record.Figure;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/**
 * Reported figures by year, on a scale on which sources err by about the same amount, and how much they err.
 *
 * <p><b>Model.</b> On the scale, a source's figure is the true one plus N(0, s^2). s is the root mean square
 * disagreement, within years, between all sources of the record that report the same thing, but at least
 * {@value #LEAST_ERROR}. The estimate for several years is the mean over the years for which there is a figure.
 */
final class YearlyFigures {
    /** Never believe reported figures to better than about a tenth: rounding, revisions, valuation. */
    private static final double LEAST_ERROR = 0.1;

    private final Map<Integer, List<Double>> values = new TreeMap<>();
    private final List<Entry> basis = new ArrayList<>();

    /** Adds one reported value for {@code year}, on the scale, with the figures it was made from. */
    void add(int year, double scaled, Entry... from) {
        values.computeIfAbsent(year, y -> new ArrayList<>()).add(scaled);
        basis.addAll(List.of(from));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(int year) {
        return values.containsKey(year);
    }

    int count() {
        return values.values().stream().mapToInt(List::size).sum();
    }

    int years() {
        return values.size();
    }

    List<Entry> basis() {
        return basis.stream().distinct().toList();
    }

    /** The posterior of the mean over the years, taken back from the scale. */
    Distribution posterior(double error, DoubleUnaryOperator back) {
        double[] means = new double[values.size()];
        double[] variances = new double[values.size()];
        int i = 0;
        for (List<Double> year : values.values()) {
            means[i] = Sums.mean(year.stream().mapToDouble(Double::doubleValue).toArray());
            variances[i++] = error * error / year.size();
        }
        double centre = Sums.mean(means);
        double sd = FastMath.sqrt(Sums.of(variances)) / values.size();
        return Distribution.ofLogDensity(u -> -0.5 * (u - centre) * (u - centre) / (sd * sd), centre, sd, back);
    }

    /** How far sources of the same figure disagree, on {@code scale}, over the whole record. */
    static double error(PublicRecord record, List<Figure.Series> series, DoubleUnaryOperator scale) {
        Map<String, List<Double>> same = new TreeMap<>();
        for (Figure f : record.figures()) {
            if (series.contains(f.series()) && f.value() > 0) {
                String key = f.state() + "." + f.partners() + "." + f.series() + "." + f.unit() + "." + f.period();
                same.computeIfAbsent(key, k -> new ArrayList<>()).add(scale.applyAsDouble(f.value()));
            }
        }
        double squares = 0;
        int freedom = 0;
        for (List<Double> group : same.values()) {
            double mean =
                    Sums.mean(group.stream().mapToDouble(Double::doubleValue).toArray());
            for (double value : group) {
                squares += (value - mean) * (value - mean);
            }
            freedom += group.size() - 1;
        }
        return freedom == 0 ? LEAST_ERROR : Math.max(LEAST_ERROR, FastMath.sqrt(squares / freedom));
    }

    /** The figures of one series between two parties, for single years among {@code years}. */
    static List<Figure> of(PublicRecord record, Pole state, Pole partner, Figure.Series series, int[] years) {
        return record.figures(state, partner, series).stream()
                .filter(f -> Arrays.stream(years)
                        .anyMatch(y -> y == f.period().from().getYear()))
                .toList();
    }
}
