package org.realign.archive.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.realign.archive.SharedData;
import org.realign.ideal.Position;
import org.realign.kernel.Sums;

/** The ideal points published in April 2020, and how near others come to them. */
final class PublishedPoints {
    private static final double QUANTILES_APART = 2 * 1.6448536269514722;

    /** A published row: votes, point, and its standard deviation as far as its 5% and 95% quantiles tell it. */
    record Point(int votes, double mean, double sd) {}

    /** Keyed by session times 1000 plus number. */
    private final Map<Integer, Point> points = new HashMap<>();

    PublishedPoints() {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Files.newInputStream(SharedData.file("idealpoints/IdealpointestimatesAll_Apr2020.csv.gz"))),
                StandardCharsets.ISO_8859_1))) {
            Objects.requireNonNull(text.readLine());
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                String[] cells = line.split(",", -1);
                double sd = (Double.parseDouble(cells[10]) - Double.parseDouble(cells[6])) / QUANTILES_APART;
                points.put(
                        Integer.parseInt(cells[2]) * 1000 + Integer.parseInt(cells[1]),
                        new Point(Integer.parseInt(cells[3]), Double.parseDouble(cells[4]), sd));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return points.size();
    }

    Point of(int state, int session) {
        return Objects.requireNonNull(points.get(session * 1000 + state), () -> state + " in session " + session);
    }

    /**
     * How near estimates come.
     *
     * @param pearson over all rows
     * @param within median over sessions of the correlation in the session
     * @param changes correlation of changes from one session to the next
     * @param slope of the published points on these
     * @param sdRatio median ratio of these standard deviations to the published
     */
    record Nearness(double pearson, double within, double changes, double slope, double sdRatio) {}

    Nearness to(List<Position> ours) {
        List<double[]> all = new ArrayList<>();
        Map<Integer, List<double[]>> sessions = new TreeMap<>();
        List<double[]> changes = new ArrayList<>();
        Map<Integer, double[]> last = new HashMap<>();
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            Position p = ours.get(i);
            Point published = of(p.state(), p.session());
            double[] pair = {p.mean(), published.mean(), p.session()};
            ratios[i] = p.sd() / published.sd();
            all.add(pair);
            sessions.computeIfAbsent(p.session(), s -> new ArrayList<>()).add(pair);
            double[] before = last.put(p.state(), pair);
            if (before != null && before[2] == p.session() - 1) {
                changes.add(new double[] {pair[0] - before[0], pair[1] - before[1]});
            }
        }
        double[] within = sessions.values().stream()
                .mapToDouble(PublishedPoints::correlation)
                .toArray();
        double spread = Math.sqrt(moment(all, 1, 1) / moment(all, 0, 0));
        return new Nearness(
                correlation(all), median(within), correlation(changes), correlation(all) * spread, median(ratios));
    }

    private static double correlation(List<double[]> pairs) {
        return moment(pairs, 0, 1) / Math.sqrt(moment(pairs, 0, 0) * moment(pairs, 1, 1));
    }

    private static double moment(List<double[]> pairs, int a, int b) {
        double meanA = Sums.mean(pairs.stream().mapToDouble(p -> p[a]).toArray());
        double meanB = Sums.mean(pairs.stream().mapToDouble(p -> p[b]).toArray());
        return Sums.of(
                pairs.stream().mapToDouble(p -> (p[a] - meanA) * (p[b] - meanB)).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
