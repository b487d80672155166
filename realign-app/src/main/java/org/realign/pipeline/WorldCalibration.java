package org.realign.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.realign.align.Calibrated;
import org.realign.align.Calibration;
import org.realign.align.Calibrator;
import org.realign.align.Estimated;
import org.realign.align.Estimated.Parameter;
import org.realign.align.Panel;
import org.realign.align.Schedule;
import org.realign.align.WorldDraws;
import org.realign.archive.AtomicFiles;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.CalibrationWriter;
import org.realign.archive.LoadedRecord;
import org.realign.archive.datasets.Needed;
import org.realign.archive.datasets.WorldPanels;
import org.realign.kernel.RandomStreams;
import org.realign.record.ImportedSource;

/** The calibration of the alignment model: read the record and the datasets, run the chains, write the figures. */
public final class WorldCalibration {
    private final Calibrated calibrated;
    private final byte[] bytes;

    private WorldCalibration(Calibrated calibrated, byte[] bytes) {
        this.calibrated = calibrated;
        this.bytes = bytes;
    }

    /**
     * Calibrates, from the datasets of the archive that the settings name.
     *
     * @param percent is told from several threads how much is done
     * @throws org.realign.record.InputException if the record or the archive cannot be read, or the archive lacks a dataset
     */
    public static WorldCalibration run(Settings settings, int chains, int sweeps, IntConsumer percent) {
        LoadedRecord loaded = settings.record().map(AuthoredRecord::in).orElseGet(AuthoredRecord::bundled);
        WorldPanels world =
                WorldData.read(loaded.record(), settings, Needed.CALIBRATION).world();
        int warmUp = sweeps / 4;
        Schedule schedule = new Schedule(chains, sweeps, warmUp, Math.max(1, (sweeps - warmUp) / 500));
        Calibrated calibrated = Calibrator.run(world.panels(), schedule, new RandomStreams(settings.seed()), percent);
        List<String> provenance = provenance(settings, loaded, world, schedule, calibrated);
        return new WorldCalibration(calibrated, CalibrationWriter.bytes(calibrated.estimates(), provenance));
    }

    private static List<String> provenance(
            Settings settings, LoadedRecord loaded, WorldPanels world, Schedule schedule, Calibrated calibrated) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "What the alignment model learnt on all states, 1946-2024, yearly. Computed by Realign; do not edit.");
        lines.add("command: realign calibrate --out figures/alignment.tsv --chains " + schedule.chains() + " --sweeps "
                + schedule.sweeps() + " --seed " + settings.seed());
        lines.add("schedule: " + schedule.chains() + " chains, " + schedule.sweeps() + " sweeps, the first "
                + schedule.warmUp() + " left out, every " + schedule.every() + " kept");
        lines.add("panels: " + world.panels().size() + " states, "
                + world.panels().stream().mapToInt(Panel::size).sum() + " terms");
        lines.add("record: the bundled one, SHA-256 " + loaded.sha256() + " (votes, clubs, pacts after 2018)");
        world.datasets().forEach(d -> lines.add("dataset: " + sentence(d)));
        lines.add("agreement of chains: worst R-hat of a loading " + two(worst(calibrated, Parameter.LOADING))
                + ", of any figure "
                + two(calibrated.estimates().stream()
                        .mapToDouble(Estimated::rHat)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN)));
        lines.add(
                "units: logits; alignment in standard deviations across states and poles. place: a pole, an effect, or"
                        + " a year and a pole. rhat, size: agreement and effective number of draws, blank where there is none.");
        return lines;
    }

    private static String sentence(ImportedSource source) {
        return source.dataset() + ", " + source.vintage() + ": " + source.title() + "; " + source.file() + ", SHA-256 "
                + source.sha256() + "; " + source.rows().read() + " rows, "
                + (source.rows().rejected() + source.rows().ignored()) + " of no use; " + source.zeros();
    }

    private static double worst(Calibrated calibrated, Parameter parameter) {
        return calibrated.estimates().stream()
                .filter(e -> e.parameter() == parameter)
                .mapToDouble(Estimated::rHat)
                .max()
                .orElse(Double.NaN);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** What was found, with the states' paths. */
    public Calibrated calibrated() {
        return calibrated;
    }

    /** Writes the figures file. */
    public void write(Path file) {
        Path absolute = file.toAbsolutePath();
        String name = Objects.requireNonNull(absolute.getFileName()).toString();
        AtomicFiles.write(Objects.requireNonNull(absolute.getParent()), Map.of(name, bytes));
    }

    /** The figures file, line by line. */
    public List<String> text() {
        return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).strip().split("\n", -1));
    }

    /** Loadings, motion and a few states' alignment that is known from elsewhere, in lines. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (Estimated e : calibrated.estimates()) {
            if (e.parameter() != Parameter.DRIFT) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%-10s %-11s %-14s %8.3f (%.3f) R-hat %.3f size %.0f",
                        e.indicator(),
                        e.parameter().word(),
                        e.place(),
                        e.mean(),
                        e.sd(),
                        e.rHat(),
                        e.size()));
            }
        }
        for (String anchor :
                List.of("GBR", "FRA", "CUB", "POL", "CSK", "PRK", "KOR", "IND", "EGY", "DEU", "BLR", "SWE")) {
            lines.add(anchor(anchor));
        }
        return lines;
    }

    private String anchor(String code) {
        WorldDraws draws = calibrated.draws();
        int state = draws.state(code).orElseThrow();
        Panel panel = draws.panels().get(state);
        StringBuilder line = new StringBuilder(code);
        for (int p = 0; p < panel.poles(); p++) {
            line.append("  ").append(Calibration.POWERS.get(p).name(), 0, 3);
            for (int year = 1950; year <= 2020; year += 10) {
                int t = panel.clock().middle(year);
                line.append(
                        t >= 0 && t < panel.clock().periods() && panel.alive(t, p)
                                ? String.format(Locale.ROOT, " %.1f", draws.mean(state, t, p))
                                : " -");
            }
        }
        return line.toString();
    }
}
