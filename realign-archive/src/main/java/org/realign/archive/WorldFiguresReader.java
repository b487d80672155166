package org.realign.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.archive.FigureTable.Row;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.StateSystem;
import org.realign.world.Circumstance;
import org.realign.world.Grades;
import org.realign.world.Imputation;
import org.realign.world.Mechanism;
import org.realign.world.Pooled;
import org.realign.world.Sphere;
import org.realign.world.Usual;
import org.realign.world.WorldFigures;
import org.realign.world.WorldFit;

/**
 * Reads the figures files of the world of states: {@code world.tsv} with parameters, {@code world-states.tsv} with imputations.
 *
 * <p><b>Missing.</b> A grade of {@code -} says that the state or the pole was not there; so does a state without a row.
 * <p><b>Errors.</b> {@link InputException} with file, line and value.
 */
public final class WorldFiguresReader {
    /** The file of parameters. */
    public static final String PARAMETERS = "world.tsv";
    /** The file of states. */
    public static final String STATES = "world-states.tsv";

    private static final String BUNDLED = "/realign/figures/";

    private final FigureTable table;
    private final List<Mechanism> mechanisms = new ArrayList<>();
    private final Map<String, SpanRows> spans = new LinkedHashMap<>();
    private final Map<String, Double> usual = new LinkedHashMap<>();
    private final Map<String, Row> fits = new LinkedHashMap<>();
    private final Map<String, List<Row>> counts = new LinkedHashMap<>();

    private WorldFiguresReader(FigureTable table) {
        this.table = table;
    }

    /** The rows of one span. */
    private static final class SpanRows {
        private int asked;
        private int pooled;
        private final List<Row> parameters = new ArrayList<>();
        private final List<Row> covariance = new ArrayList<>();
    }

    /** The figures that come with Realign; empty where a build has none. */
    public static Optional<WorldFigures> bundled(StateSystem system) {
        try (InputStream parameters = WorldFiguresReader.class.getResourceAsStream(BUNDLED + PARAMETERS);
                InputStream states = WorldFiguresReader.class.getResourceAsStream(BUNDLED + STATES)) {
            return parameters == null || states == null
                    ? Optional.empty()
                    : Optional.of(of(system, "figures/", parameters.readAllBytes(), states.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures in a folder of the user's. */
    public static WorldFigures in(StateSystem system, Path folder) {
        String name = folder.toString().replace('\\', '/') + "/";
        try {
            return of(
                    system,
                    name,
                    Files.readAllBytes(folder.resolve(PARAMETERS)),
                    Files.readAllBytes(folder.resolve(STATES)));
        } catch (IOException e) {
            throw new InputException(
                    Place.of(name), name, "cannot be read (" + e + ")", "realign estimate --out FOLDER makes them.");
        }
    }

    static WorldFigures of(StateSystem system, String folder, byte[] parameters, byte[] states) {
        FigureTable table = FigureTable.of(folder + PARAMETERS, parameters, WorldFiguresWriter.COLUMNS);
        WorldFiguresReader reader = new WorldFiguresReader(table);
        table.rows().forEach(reader::take);
        return reader.figures(system, folder + STATES, states);
    }

    /**
     * The imputations in a file of states.
     *
     * @param first year of the first wave
     */
    public static List<Imputation> imputations(StateSystem system, String file, byte[] bytes, int first) {
        FigureTable table = FigureTable.of(file, bytes, WorldFiguresWriter.STATES);
        return new StateRows(system, table).imputations(first);
    }

    private void take(Row row) {
        SpanRows span = spans.getOrDefault(row.text("span"), new SpanRows());
        if (!row.text("span").isEmpty()) {
            spans.put(row.text("span"), span);
        }
        switch (row.text("what")) {
            case "mechanism" ->
                mechanisms.add(Mechanism.named(row.text("name"))
                        .orElseThrow(() -> row.wrong(
                                "name",
                                "is no mechanism; known: "
                                        + String.join(
                                                ", ",
                                                Mechanism.ALL.stream()
                                                        .map(Mechanism::name)
                                                        .toList()))));
            case "imputations" -> {
                if (row.text("name").equals("asked")) {
                    span.asked = (int) row.number("value");
                } else {
                    span.pooled = (int) row.number("value");
                }
            }
            case "parameter" -> span.parameters.add(row);
            case "covariance" -> span.covariance.add(row);
            case "usual" -> usual.put(row.text("name"), row.number("value"));
            case "fit" -> fits.put(row.text("name"), row);
            case "count" ->
                counts.computeIfAbsent(row.text("name"), f -> new ArrayList<>()).add(row);
            default ->
                throw row.wrong("what", "is none of mechanism, imputations, parameter, covariance, usual, fit, count");
        }
    }

    private WorldFigures figures(StateSystem system, String states, byte[] bytes) {
        List<WorldFigures.Span> all = new ArrayList<>();
        spans.forEach((text, rows) -> all.add(span(text, rows)));
        if (all.isEmpty()) {
            throw incomplete("there is no estimate");
        }
        try {
            return new WorldFigures(
                    all,
                    usual(),
                    mechanisms,
                    imputations(system, states, bytes, all.get(0).from()),
                    fits.values().stream().map(this::fit).toList(),
                    table.provenance());
        } catch (IllegalArgumentException e) {
            InputException incomplete = incomplete(String.valueOf(e.getMessage()));
            incomplete.initCause(e);
            throw incomplete;
        }
    }

    private InputException incomplete(String why) {
        return new InputException(Place.of(table.file()), "", "is incomplete: " + why, "Estimate anew.");
    }

    private WorldFigures.Span span(String text, SpanRows rows) {
        if (!text.matches("\\d{4}-\\d{4}")) {
            throw incomplete(InputException.quoted(text) + " is no span of years, as 1950-2024");
        }
        List<String> names = rows.parameters.stream().map(r -> r.text("name")).toList();
        double[][] covariance = new double[names.size()][names.size()];
        for (double[] row : covariance) {
            Arrays.fill(row, Double.NaN);
        }
        for (Row row : rows.covariance) {
            int k = place(names, row, "name");
            int l = place(names, row, "other");
            covariance[k][l] = row.number("value");
            covariance[l][k] = covariance[k][l];
        }
        for (double[] row : covariance) {
            if (Arrays.stream(row).anyMatch(Double::isNaN)) {
                throw incomplete("covariances of " + text + " are lacking");
            }
        }
        try {
            return new WorldFigures.Span(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(5)),
                    rows.asked,
                    new Pooled(
                            names,
                            column(rows.parameters, "value"),
                            covariance,
                            column(rows.parameters, "within"),
                            column(rows.parameters, "between"),
                            column(rows.parameters, "freedom"),
                            rows.pooled));
        } catch (IllegalArgumentException e) {
            InputException incomplete = incomplete(String.valueOf(e.getMessage()));
            incomplete.initCause(e);
            throw incomplete;
        }
    }

    private static int place(List<String> names, Row row, String column) {
        int at = names.indexOf(row.text(column));
        if (at < 0) {
            throw row.wrong(column, "is none of the parameters above");
        }
        return at;
    }

    /** A column of numbers; degrees of freedom may be infinite. */
    private static double[] column(List<Row> rows, String column) {
        return rows.stream()
                .mapToDouble(r -> r.number(column, column.equals("freedom")))
                .toArray();
    }

    private Usual usual() {
        Map<Circumstance, Double> means = new EnumMap<>(Circumstance.class);
        for (Circumstance c : Circumstance.values()) {
            means.put(c, usual(c.code()));
        }
        return new Usual(means, usual(WorldFiguresWriter.AMONG), usual(WorldFiguresWriter.LEVEL));
    }

    private double usual(String name) {
        return Optional.ofNullable(usual.get(name))
                .orElseThrow(() -> incomplete("no row says what " + name + " usually is"));
    }

    private WorldFit fit(Row row) {
        List<Row> own = counts.getOrDefault(row.text("name"), List.of());
        return new WorldFit(
                row.text("name"),
                own.stream().map(r -> r.text("other")).toList(),
                column(own, "value"),
                column(own, "expected"),
                column(own, "error"),
                row.number("value"),
                (int) row.number("expected"));
    }

    /** Makes imputations of the rows of a file of states. */
    private record StateRows(StateSystem system, FigureTable table) {
        List<Imputation> imputations(int first) {
            Sphere sphere = Sphere.of(system);
            int count = table.columns().size() - WorldFiguresWriter.STATES.size();
            if (count < 1 || table.rows().isEmpty()) {
                throw new InputException(Place.of(table.file()), "", "has no imputations", "Estimate anew.");
            }
            for (int m = 1; m <= count; m++) {
                String column = table.columns().get(WorldFiguresWriter.STATES.size() + m - 1);
                if (!column.equals(Integer.toString(m))) {
                    throw new InputException(
                            Place.of(table.file()),
                            column,
                            InputException.quoted(column) + " is the column of imputation " + m
                                    + ", which should be called so",
                            "");
                }
            }
            Row any = table.rows().get(0);
            int waves = any.text("1").length();
            byte[][][] grades = new byte[count][waves][sphere.size() * Sphere.POLES.size()];
            for (byte[][] one : grades) {
                for (byte[] wave : one) {
                    Arrays.fill(wave, Imputation.ABSENT);
                }
            }
            double[][][] rivalry = new double[count][waves][Sphere.POLES.size() * Sphere.POLES.size()];
            for (Row row : table.rows()) {
                int pole = pole(row, "other");
                int state = system.state(row.text("one"))
                        .map(s -> sphere.place(s.party()))
                        .orElse(-1);
                for (int m = 0; m < count; m++) {
                    String column = Integer.toString(m + 1);
                    if (state >= 0) {
                        grades(row, column, state * Sphere.POLES.size() + pole, grades[m]);
                    } else {
                        rivalries(row, column, pole(row, "one"), pole, rivalry[m]);
                    }
                }
            }
            List<Imputation> all = new ArrayList<>();
            for (int m = 0; m < count; m++) {
                all.add(new Imputation(sphere, first, grades[m], rivalry[m]));
            }
            return all;
        }

        private static int pole(Row row, String column) {
            for (int p = 0; p < Sphere.POLES.size(); p++) {
                if (Sphere.POLES.get(p).name().equals(row.text(column))) {
                    return p;
                }
            }
            throw row.wrong(column, "is no " + (column.equals("one") ? "state of the record and no pole" : "pole"));
        }

        private static void grades(Row row, String column, int cell, byte[][] grades) {
            String digits = row.text(column);
            if (digits.length() != grades.length) {
                throw row.wrong(column, "has " + digits.length() + " grades; there are " + grades.length + " waves");
            }
            for (int wave = 0; wave < grades.length; wave++) {
                char digit = digits.charAt(wave);
                if (digit != '-' && (digit < '0' || digit > '0' + Grades.HIGH)) {
                    throw row.wrong(column, "has the grade " + digit + "; allowed are 0 to " + Grades.HIGH + " and -");
                }
                grades[wave][cell] = digit == '-' ? Imputation.ABSENT : (byte) (digit - '0');
            }
        }

        private static void rivalries(Row row, String column, int p, int q, double[][] rivalry) {
            String[] numbers = row.text(column).split(" ", -1);
            if (numbers.length != rivalry.length) {
                throw row.wrong(column, "has " + numbers.length + " numbers; there are " + rivalry.length + " waves");
            }
            for (int wave = 0; wave < rivalry.length; wave++) {
                double value = numbers[wave].matches("[01]\\.\\d{3}") ? Double.parseDouble(numbers[wave]) : Double.NaN;
                if (!(value >= 0 && value <= 1)) {
                    throw row.wrong(
                            column,
                            "has the rivalry " + InputException.quoted(numbers[wave]) + "; allowed are 0.000 to 1.000");
                }
                rivalry[wave][p * Sphere.POLES.size() + q] = value;
                rivalry[wave][q * Sphere.POLES.size() + p] = value;
            }
        }
    }
}
