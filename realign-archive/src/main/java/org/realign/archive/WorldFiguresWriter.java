package org.realign.archive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.realign.record.Party;
import org.realign.world.Circumstance;
import org.realign.world.Imputation;
import org.realign.world.Pooled;
import org.realign.world.Sphere;
import org.realign.world.Usual;
import org.realign.world.WorldFigures;
import org.realign.world.WorldFit;

/**
 * Writes what an estimation of the world of states gave as the two figures files that {@link WorldFiguresReader} reads; what it
 * reads is written again as the same bytes.
 */
public final class WorldFiguresWriter {
    /** The columns of the file of parameters. */
    static final List<String> COLUMNS = List.of(
            "what", "span", "name", "other", "value", "error", "within", "between", "freedom", "missing", "expected");
    /** The columns of the file of states before those of the imputations. */
    static final List<String> STATES = List.of("one", "other");
    /** What {@link Usual} calls the share of pairs of poles with sanctions. */
    static final String AMONG = "among";
    /** What it calls the mean grade. */
    static final String LEVEL = "level";

    private static final MathContext DIGITS = new MathContext(7);

    private final StringBuilder text = new StringBuilder();

    private WorldFiguresWriter() {}

    /** The file of parameters; figures have seven digits. */
    public static byte[] parameters(WorldFigures figures) {
        WorldFiguresWriter writer = new WorldFiguresWriter();
        writer.head(figures.provenance(), COLUMNS);
        figures.mechanisms().forEach(m -> writer.row("mechanism", "", m.name(), ""));
        figures.spans().forEach(writer::span);
        writer.usual(figures.usual());
        figures.fits().forEach(writer::fit);
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The file of states: imputations of where they stood, and of rivalry. */
    public static byte[] states(List<Imputation> imputations, List<String> provenance) {
        WorldFiguresWriter writer = new WorldFiguresWriter();
        List<String> columns = new ArrayList<>(STATES);
        IntStream.rangeClosed(1, imputations.size()).forEach(m -> columns.add(Integer.toString(m)));
        writer.head(provenance, columns);
        Sphere sphere = imputations.get(0).sphere();
        for (Party state : sphere.actors()) {
            for (int p = 0; p < Sphere.POLES.size(); p++) {
                int cell = sphere.place(state) * Sphere.POLES.size() + p;
                writer.grades(imputations, state.code(), p, cell);
            }
        }
        for (int p = 0; p < Sphere.POLES.size(); p++) {
            for (int q = 0; q < p; q++) {
                writer.rivalries(imputations, q, p);
            }
        }
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(List<String> provenance, List<String> columns) {
        provenance.forEach(line -> text.append("# ").append(line).append('\n'));
        text.append(String.join("\t", columns)).append('\n');
    }

    /** A row, with blanks in the columns beyond {@code cells}. */
    private void row(String... cells) {
        text.append(String.join("\t", cells))
                .append("\t".repeat(COLUMNS.size() - cells.length))
                .append('\n');
    }

    private void span(WorldFigures.Span span) {
        Pooled pooled = span.pooled();
        row("imputations", span.text(), "asked", "", Integer.toString(span.asked()));
        row("imputations", span.text(), "pooled", "", Integer.toString(pooled.imputations()));
        for (int k = 0; k < pooled.names().size(); k++) {
            // Both are of the figures as they are written, so that they are the same when they are read and written
            // again.
            double variance = rounded(pooled.covariance()[k][k]);
            double between = rounded(pooled.between()[k]);
            row(
                    "parameter",
                    span.text(),
                    pooled.names().get(k),
                    "",
                    figure(pooled.mean()[k]),
                    figure(Math.sqrt(variance)),
                    figure(pooled.within()[k]),
                    figure(between),
                    figure(pooled.freedom()[k]),
                    figure((1 + 1.0 / pooled.imputations()) * between * between / variance));
        }
        for (int k = 0; k < pooled.names().size(); k++) {
            for (int l = 0; l <= k; l++) {
                row(
                        "covariance",
                        span.text(),
                        pooled.names().get(k),
                        pooled.names().get(l),
                        figure(pooled.covariance()[k][l]));
            }
        }
    }

    private void usual(Usual usual) {
        for (Circumstance c : Circumstance.values()) {
            row("usual", "", c.code(), "", figure(usual.circumstances().getOrDefault(c, 0.0)));
        }
        row("usual", "", AMONG, "", figure(usual.among()));
        row("usual", "", LEVEL, "", figure(usual.level()));
    }

    private void fit(WorldFit fit) {
        row("fit", "", fit.feature(), "", figure(fit.p()), "", "", "", "", "", Integer.toString(fit.imputations()));
        for (int k = 0; k < fit.names().size(); k++) {
            row(
                    "count",
                    "",
                    fit.feature(),
                    fit.names().get(k),
                    figure(fit.observed()[k]),
                    figure(fit.deviation()[k]),
                    "",
                    "",
                    "",
                    "",
                    figure(fit.expected()[k]));
        }
    }

    /** A row of digits; none for a state that was never there. */
    private void grades(List<Imputation> imputations, String state, int pole, int cell) {
        StringBuilder row = new StringBuilder();
        boolean there = false;
        for (Imputation one : imputations) {
            row.append('\t');
            for (byte[] wave : one.grades()) {
                there |= wave[cell] != Imputation.ABSENT;
                row.append(wave[cell] == Imputation.ABSENT ? "-" : Integer.toString(wave[cell]));
            }
        }
        if (there) {
            text.append(state).append('\t').append(Sphere.POLES.get(pole).name());
            text.append(row).append('\n');
        }
    }

    private void rivalries(List<Imputation> imputations, int p, int q) {
        text.append(Sphere.POLES.get(p).name())
                .append('\t')
                .append(Sphere.POLES.get(q).name());
        for (Imputation one : imputations) {
            text.append('\t')
                    .append(Arrays.stream(one.rivalry())
                            .map(wave -> String.format(Locale.ROOT, "%.3f", wave[p * Sphere.POLES.size() + q]))
                            .collect(Collectors.joining(" ")));
        }
        text.append('\n');
    }

    private static double rounded(double value) {
        return Double.parseDouble(figure(value));
    }

    private static String figure(double value) {
        if (Double.isInfinite(value)) {
            return "Infinity";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
