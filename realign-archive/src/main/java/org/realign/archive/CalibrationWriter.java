package org.realign.archive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realign.align.Estimated;

/** Writes what a calibration estimated as the figures file that {@link CalibrationReader} reads. */
public final class CalibrationWriter {
    /** The columns of the file. */
    static final List<String> COLUMNS = List.of("indicator", "parameter", "place", "mean", "sd", "rhat", "size");

    private static final MathContext DIGITS = new MathContext(4);

    private CalibrationWriter() {}

    /**
     * The file's bytes; figures have four digits.
     *
     * @param provenance sentences for the head of the file, without line breaks
     */
    public static byte[] bytes(List<Estimated> estimates, List<String> provenance) {
        StringBuilder text = new StringBuilder();
        provenance.forEach(line -> text.append("# ").append(line).append('\n'));
        text.append(String.join("\t", COLUMNS)).append('\n');
        for (Estimated row : estimates) {
            text.append(String.join(
                            "\t",
                            row.indicator(),
                            row.parameter().word(),
                            row.place(),
                            figure(row.mean()),
                            figure(row.sd()),
                            figure(row.rHat()),
                            figure(Math.rint(row.size()))))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Blank where there is none. */
    private static String figure(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
