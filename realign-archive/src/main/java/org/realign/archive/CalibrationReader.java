package org.realign.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.realign.align.Calibration;
import org.realign.align.Estimated;
import org.realign.align.Estimated.Parameter;
import org.realign.align.Estimates;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * Reads a figures file of the alignment model: comment lines with its provenance, a header row, a row for each parameter.
 *
 * <p><b>Missing.</b> A blank R-hat or size says that the parameter has none.
 * <p><b>Errors.</b> {@link InputException} with file, line and value.
 */
public final class CalibrationReader {
    private static final String BUNDLED = "/realign/figures/alignment.tsv";

    private final String file;
    private final List<String> provenance = new ArrayList<>();
    private final List<Estimated> estimates = new ArrayList<>();

    private CalibrationReader(String file) {
        this.file = file;
    }

    /** The calibration that comes with Realign; {@link Calibration#none} where a build has none. */
    public static Calibration bundled() {
        try (InputStream in = CalibrationReader.class.getResourceAsStream(BUNDLED)) {
            return in == null ? Calibration.none() : of("figures/alignment.tsv", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calibration in a file of the user's. */
    public static Calibration in(Path path) {
        String name = path.toString().replace('\\', '/');
        try {
            return of(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new InputException(Place.of(name), name, "cannot be read (" + e + ")", "");
        }
    }

    static Calibration of(String file, byte[] bytes) {
        CalibrationReader reader = new CalibrationReader(file);
        reader.read(new String(bytes, StandardCharsets.UTF_8));
        try {
            return Estimates.calibration(reader.estimates, reader.provenance);
        } catch (IllegalArgumentException e) {
            InputException incomplete =
                    new InputException(Place.of(file), "", "is incomplete: " + e.getMessage(), "Calibrate anew.");
            incomplete.initCause(e);
            throw incomplete;
        }
    }

    private void read(String text) {
        boolean header = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.startsWith("#")) {
                provenance.add(line.substring(1).strip());
            } else if (!header) {
                if (!line.equals(String.join("\t", CalibrationWriter.COLUMNS))) {
                    throw new InputException(
                            Place.line(file, number),
                            line,
                            "is not the header row, " + String.join(", ", CalibrationWriter.COLUMNS),
                            "Perhaps this is another file.");
                }
                header = true;
            } else if (!line.isEmpty()) {
                estimates.add(row(line, number));
            }
        }
    }

    private Estimated row(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CalibrationWriter.COLUMNS.size()) {
            throw new InputException(
                    Place.line(file, number),
                    line,
                    "has " + cells.length + " cells; there are " + CalibrationWriter.COLUMNS.size() + " columns",
                    "");
        }
        Parameter parameter = Arrays.stream(Parameter.values())
                .filter(p -> p.word().equals(cells[1]))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        Place.cell(file, number, "parameter"),
                        cells[1],
                        InputException.quoted(cells[1]) + " is no parameter; known: "
                                + Arrays.stream(Parameter.values())
                                        .map(Parameter::word)
                                        .collect(Collectors.joining(", ")),
                        ""));
        return new Estimated(
                cells[0],
                parameter,
                cells[2],
                figure(cells, 3, number, false),
                figure(cells, 4, number, false),
                figure(cells, 5, number, true),
                figure(cells, 6, number, true));
    }

    private double figure(String[] cells, int column, int number, boolean mayBeBlank) {
        if (cells[column].isEmpty() && mayBeBlank) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(cells[column]);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as for what is not finite.
        }
        throw new InputException(
                Place.cell(file, number, CalibrationWriter.COLUMNS.get(column)),
                cells[column],
                InputException.quoted(cells[column]) + " is not a number",
                "");
    }
}
