package org.realign.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.LoadedRecord;
import org.realign.archive.datasets.ImportedRecord;
import org.realign.archive.datasets.Needed;
import org.realign.archive.store.Archive;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Skill;
import org.realign.posture.Reliability;
import org.realign.record.ImportedSource;
import org.realign.record.PublicRecord;
import org.realign.world.Backtest;
import org.realign.world.Circumstances;
import org.realign.world.Imputation;
import org.realign.world.Imputations;
import org.realign.world.Mechanism;
import org.realign.world.Usual;
import org.realign.world.WorldEstimation;
import org.realign.world.WorldFigures;

/** The world of states simulated on from years that are past, from what was known then, as tables. */
final class WorldReport {
    private static final List<Integer> ORIGINS = List.of(2012, 2000);

    /** Years that are forecast. */
    private static final int AHEAD = 12;

    private static final int IMPUTATIONS = 20;
    /** Imputations that are estimated on; the others only say where states stood. */
    private static final int ESTIMATED = 4;

    private static final int DRAWS = 100;
    private static final int WORLDS = 20;

    private final Settings settings;
    private final Calibration calibration;
    private final Consumer<String> progress;

    private WorldReport(Settings settings, Calibration calibration, Consumer<String> progress) {
        this.settings = settings;
        this.calibration = calibration;
        this.progress = progress;
    }

    /**
     * The tables.
     *
     * @param settings whose archive has the datasets of an estimation
     * @param calibration figures with which alignment is measured
     * @param progress is told what is being done, from several threads
     * @throws org.realign.record.InputException if the record or the archive cannot be read, or it lacks a dataset
     */
    static List<String> lines(Settings settings, Calibration calibration, Consumer<String> progress) {
        return new WorldReport(settings, calibration, progress).lines();
    }

    private List<String> lines() {
        PublicRecord record = record();
        List<Imputation> later = imputations(record, WorldEstimate.LAST);
        List<String> lines = new ArrayList<>();
        for (int origin : ORIGINS) {
            PublicRecord known = record.asOf(LocalDate.of(origin, 12, 31));
            lines.addAll(origin(origin, known, later));
        }
        return lines;
    }

    private PublicRecord record() {
        LoadedRecord loaded = settings.record().map(AuthoredRecord::in).orElseGet(AuthoredRecord::bundled);
        Path file = settings.archive().orElseThrow();
        Needed.ESTIMATION.require(file);
        try (Archive archive = Archive.open(file)) {
            Map<String, ImportedSource> used = archive.inUse(settings.vintages());
            Needed.ESTIMATION.require(file, used);
            return ImportedRecord.of(loaded.record(), archive, used).record();
        }
    }

    private List<Imputation> imputations(PublicRecord record, int last) {
        return Imputations.of(
                () -> new Alignments(record, calibration, new RandomStreams(settings.seed())),
                WorldEstimate.FIRST,
                last,
                IMPUTATIONS,
                done -> progress.accept(
                        "the world: where states stood, as known in " + last + ", " + done + " states"));
    }

    private List<String> origin(int origin, PublicRecord known, List<Imputation> later) {
        Circumstances circumstances = Circumstances.of(known);
        List<Imputation> before = imputations(known, origin);
        List<Integer> waves = WorldFigures.waves(WorldEstimate.FIRST, origin);
        List<Mechanism> mechanisms = Mechanism.ALL.stream()
                .filter(m -> m.circumstance()
                        .map(c -> circumstances.tells(c, WorldEstimate.FIRST, origin))
                        .orElse(true))
                .toList();
        Usual usual = WorldEstimation.usual(before.get(0), circumstances, waves);
        WorldEstimation.Result result = new WorldEstimation(
                        circumstances, mechanisms, usual, org.realign.simulate.Settings.DEFAULT, settings.seed())
                .of(before.subList(0, ESTIMATED), waves, List.of(), run -> {}, (stage, some, all) -> {
                    progress.accept(String.format(
                            Locale.ROOT, "the world: estimated to %d, %s, %d of %d", origin, stage, some, all));
                    return true;
                });
        List<String> lines = new ArrayList<>(List.of("### From " + origin, ""));
        lines.add(String.format(
                Locale.ROOT,
                "Estimated on %d imputations of %d to %d, of which %d converged, with %d mechanisms. %,d worlds.",
                ESTIMATED,
                WorldEstimate.FIRST,
                origin,
                result.converged(),
                mechanisms.size(),
                DRAWS * WORLDS));
        lines.add("");
        if (result.pooled().isEmpty()) {
            lines.add("No forecast: two imputations that converge are needed.");
            lines.add("");
            return lines;
        }
        progress.accept("the world: simulated from " + origin);
        WorldFigures.Span span = new WorldFigures.Span(
                WorldEstimate.FIRST, origin, ESTIMATED, result.pooled().orElseThrow());
        WorldFigures figures = new WorldFigures(List.of(span), usual, mechanisms, before, List.of(), List.of());
        List<Integer> years = WorldFigures.waves(origin + Imputation.STEP, origin + AHEAD);
        RandomStreams streams = new RandomStreams(settings.seed());
        lines.addAll(tables(Backtest.of(figures, circumstances, later, years, DRAWS, WORLDS, streams)));
        return lines;
    }

    /** A backtest as tables. */
    static List<String> tables(Backtest backtest) {
        List<String> lines = new ArrayList<>();
        lines.add("Ranked probability score of grades, 0 to 1:");
        rows(lines, "pole", backtest.grades());
        lines.add("Continuous ranked probability score of alignment, in standard deviations:");
        rows(lines, "pole", backtest.alignment());
        lines.add("Brier score of postures:");
        rows(lines, "posture", backtest.postures());
        onsets(lines, backtest);
        reliability(lines, backtest);
        lines.add(summary("persistence", backtest, Backtest.Row::overPersistence));
        lines.add("");
        lines.add(summary("the chain", backtest, Backtest.Row::overChain));
        lines.add("");
        return lines;
    }

    private static void rows(List<String> lines, String of, List<Backtest.Row> rows) {
        lines.add("");
        lines.add("| " + of + " | year | states | base | world | persistence | chain | climatology | hindsight"
                + " | skill over persistence | over the chain |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
        for (Backtest.Row row : rows) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %.4f | %.4f | %.4f | %.4f | %.4f | %s | %s |",
                    row.of(),
                    row.year(),
                    row.states(),
                    two(row.base()),
                    row.world(),
                    row.persistence(),
                    row.chain(),
                    row.climatology(),
                    row.hindsight(),
                    percent(row.overPersistence()),
                    percent(row.overChain())));
        }
        lines.add("");
    }

    private static void onsets(List<String> lines, Backtest backtest) {
        lines.add("Onsets, changes of the mean grade by one or more:");
        lines.add("");
        lines.add(
                "| year | cells | changed | had changed before | Brier: world | chain | constant | skill over the constant"
                        + " | over the chain | ROC: world | chain | precision: world | chain |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (Backtest.Onset onset : backtest.onsets()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %d | %d | %.3f | %.3f | %.4f | %.4f | %.4f | %s | %s | %s | %s | %s | %s |",
                    onset.year(),
                    onset.cells(),
                    onset.base(),
                    onset.hazard(),
                    onset.world(),
                    onset.chain(),
                    onset.constant(),
                    percent(onset.overConstant()),
                    percent(onset.overChain()),
                    two(onset.rocWorld()),
                    two(onset.rocChain()),
                    two(onset.precisionWorld()),
                    two(onset.precisionChain())));
        }
        lines.add("");
    }

    private static void reliability(List<String> lines, Backtest backtest) {
        lines.add("Probabilities of postures that the world gives:");
        lines.add("");
        lines.add("| year | said | forecasts | mean | came true |");
        lines.add("|---|---|---|---|---|");
        for (Backtest.Calibrated of : backtest.reliability()) {
            for (Reliability.Bin bin : of.world().bins()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %d | %.1f to %.1f | %d | %.2f | %.2f |",
                        of.year(),
                        bin.from(),
                        bin.to(),
                        bin.forecasts() / of.times(),
                        bin.said(),
                        bin.happened()));
            }
        }
        lines.add("");
    }

    /** Where the world is better or worse than a simple forecast, by the intervals. */
    private static String summary(String simple, Backtest backtest, Function<Backtest.Row, Skill> over) {
        return "Against " + simple + ", of grades the world is better in "
                + years(backtest, row -> over.apply(row).better()) + ", worse in "
                + years(backtest, row -> over.apply(row).worse()) + "; of postures better for "
                + postures(backtest, row -> over.apply(row).better()) + ", worse for "
                + postures(backtest, row -> over.apply(row).worse()) + ". In all else it cannot be told apart.";
    }

    private static String years(Backtest backtest, Function<Backtest.Row, Boolean> where) {
        return named(backtest.grades().stream()
                .filter(row -> row.of().equals("all") && where.apply(row))
                .map(row -> Integer.toString(row.year())));
    }

    private static String postures(Backtest backtest, Function<Backtest.Row, Boolean> where) {
        return named(backtest.postures().stream().filter(where::apply).map(row -> row.of() + " in " + row.year()));
    }

    private static String named(Stream<String> names) {
        String all = names.collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private static String percent(Skill skill) {
        return String.format(
                Locale.ROOT, "%+.1f%% (%+.1f to %+.1f)", 100 * skill.value(), 100 * skill.lower(), 100 * skill.upper());
    }

    private static String two(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "";
    }
}
