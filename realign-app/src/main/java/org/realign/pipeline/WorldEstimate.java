package org.realign.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.archive.AtomicFiles;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.CalibrationReader;
import org.realign.archive.LoadedRecord;
import org.realign.archive.Sha256;
import org.realign.archive.WorldFiguresReader;
import org.realign.archive.WorldFiguresWriter;
import org.realign.archive.datasets.ImportedRecord;
import org.realign.archive.datasets.Needed;
import org.realign.archive.store.Archive;
import org.realign.kernel.RandomStreams;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.PublicRecord;
import org.realign.simulate.Problem;
import org.realign.world.Circumstances;
import org.realign.world.Imputation;
import org.realign.world.Imputations;
import org.realign.world.Mechanism;
import org.realign.world.Sphere;
import org.realign.world.Usual;
import org.realign.world.WorldEstimation;
import org.realign.world.WorldFigures;
import org.realign.world.WorldFit;

/**
 * The estimation of the world of states: read the record and the datasets, impute where states stood, estimate on each
 * imputation, pool, look at the fit, write the figures.
 *
 * <p>What is finished is kept beside the results until they are written, and taken up again by the same run.
 */
public final class WorldEstimate {
    /** The first wave. */
    static final int FIRST = 1950;
    /** The last. */
    static final int LAST = 2024;

    /** The Cold War, the years after it, the years since the war in Georgia: parts of the years, estimated by themselves. */
    private static final int[][] PARTS = {{FIRST, 1990}, {1990, 2008}, {2008, LAST}};

    /** Imputations for parts of the years, where there are that many. */
    private static final int FOR_PARTS = 8;
    /** Imputations that are looked at for fit, and simulations of each. */
    private static final int FOR_FIT = 5;

    private static final int FIT_SIMULATIONS = 200;

    private final Settings settings;
    private final Ask ask;
    private final LoadedRecord loaded;
    private final Map<String, ImportedSource> used;
    private final PublicRecord record;
    private final Circumstances circumstances;
    private final List<Mechanism> mechanisms;
    private final Consumer<String> says;
    private final List<String> notes = new ArrayList<>();

    /**
     * What is asked.
     *
     * @param imputations how many, at least 2
     * @param simulations at each result, at least 2
     * @param without names of mechanisms that are left out
     * @param out the folder for the results, if they are to be written
     */
    public record Ask(int imputations, int simulations, Set<String> without, Optional<Path> out) {
        public Ask {
            without = Set.copyOf(without);
            for (String name : without) {
                if (Mechanism.named(name).isEmpty()) {
                    throw new InputException(
                            Place.of("--without"),
                            name,
                            InputException.quoted(name) + " is no mechanism; known: "
                                    + Mechanism.ALL.stream()
                                            .map(Mechanism::name)
                                            .collect(Collectors.joining(", ")),
                            "");
                }
            }
        }
    }

    private WorldEstimate(Settings settings, Ask ask, Consumer<String> says) {
        this.settings = settings;
        this.ask = ask;
        this.says = says;
        if (settings.asOf().isPresent()) {
            throw new InputException(
                    Place.of("--as-of"),
                    "",
                    "an estimation is of all years, " + FIRST + " to " + LAST,
                    "Leave it out.");
        }
        says.accept("reading the record and the archive");
        loaded = settings.record().map(AuthoredRecord::in).orElseGet(AuthoredRecord::bundled);
        Path file = settings.archive().orElseThrow();
        Needed.ESTIMATION.require(file);
        try (Archive archive = Archive.open(file)) {
            used = archive.inUse(settings.vintages());
            Needed.ESTIMATION.require(file, used);
            record = ImportedRecord.of(loaded.record(), archive, used).record();
        }
        circumstances = Circumstances.of(record);
        mechanisms = Mechanism.ALL.stream()
                .filter(m -> !ask.without().contains(m.name()) && known(m))
                .toList();
    }

    /**
     * Estimates.
     *
     * @param says is told what is going on, from several threads
     * @throws InputException if the record or the archive cannot be read, the archive lacks a dataset, or the model cannot be
     *     estimated
     */
    public static Result run(Settings settings, Ask ask, Consumer<String> says) {
        return new WorldEstimate(settings, ask, says).run();
    }

    /**
     * What came of it.
     *
     * @param figures the estimates
     * @param notes what a reader must be told beside them, in sentences
     */
    public record Result(WorldFigures figures, List<String> notes) {
        public Result {
            notes = List.copyOf(notes);
        }

        /** The results as lines for a terminal. */
        public List<String> lines() {
            return EstimateText.lines(this);
        }

        /** The estimates as a table in Markdown. */
        public List<String> markdown() {
            return EstimateText.markdown(figures);
        }
    }

    private boolean known(Mechanism mechanism) {
        boolean known = mechanism
                .circumstance()
                .map(c -> circumstances.tells(c, FIRST, LAST))
                .orElse(true);
        if (!known) {
            notes.add("Without " + mechanism.name() + " (" + mechanism.words()
                    + "): nothing in the record or the archive tells of it.");
        }
        return known;
    }

    private Result run() {
        List<Integer> waves = WorldFigures.waves(FIRST, LAST);
        // Imputations do not depend on what is left out of the model.
        List<Imputation> imputations = imputations(ask.out().map(folder -> new EstimateKept(folder, key(List.of()))));
        Optional<EstimateKept> kept = ask.out().map(folder -> new EstimateKept(folder, key(model())));
        Usual usual = WorldEstimation.usual(imputations.get(0), circumstances, waves);
        WorldEstimation estimation = new WorldEstimation(
                circumstances,
                mechanisms,
                usual,
                org.realign.simulate.Settings.DEFAULT.withSimulations(ask.simulations()),
                settings.seed());
        WorldEstimation.Result whole = estimate(estimation, imputations, waves, kept);
        if (!whole.problems().isEmpty()) {
            throw refused(whole);
        }
        List<WorldFigures.Span> spans = new ArrayList<>();
        spans.add(new WorldFigures.Span(
                FIRST, LAST, imputations.size(), whole.pooled().orElseThrow(() -> unconverged(whole))));
        List<Imputation> some = imputations.subList(0, Math.min(FOR_PARTS, imputations.size()));
        for (int[] part : PARTS) {
            part(estimation, some, part[0], part[1], kept).ifPresent(spans::add);
        }
        says.accept("looking at the fit");
        List<WorldFit> fits = WorldFit.of(estimation, whole.runs(), imputations, waves, FOR_FIT, FIT_SIMULATIONS);
        WorldFigures figures = new WorldFigures(spans, usual, mechanisms, imputations, fits, provenance(spans, whole));
        ask.out().ifPresent(folder -> write(folder, figures));
        kept.ifPresent(EstimateKept::remove);
        return new Result(figures, notes);
    }

    private List<Imputation> imputations(Optional<EstimateKept> kept) {
        Optional<List<Imputation>> before = kept.flatMap(k -> k.imputations(record.states(), FIRST));
        if (before.isPresent()) {
            return before.orElseThrow();
        }
        Calibration calibration = CalibrationReader.bundled();
        int states = Sphere.of(record.states()).size();
        List<Imputation> drawn = Imputations.of(
                () -> new Alignments(record, calibration, new RandomStreams(settings.seed())),
                FIRST,
                LAST,
                ask.imputations(),
                done -> says.accept(
                        String.format(Locale.ROOT, "imputing where states stood: %d of %d states", done, states)));
        kept.ifPresent(k -> k.keep(drawn));
        return drawn;
    }

    private WorldEstimation.Result estimate(
            WorldEstimation estimation, List<Imputation> on, List<Integer> waves, Optional<EstimateKept> kept) {
        String span = waves.get(0) + "-" + waves.get(waves.size() - 1);
        List<WorldEstimation.Run> done = kept.map(k -> k.runs(span)).orElse(List.of());
        List<WorldEstimation.Run> finished = new ArrayList<>(done);
        return estimation.of(
                on,
                waves,
                done,
                run -> {
                    finished.add(run);
                    if (run.problems().isEmpty()) {
                        kept.ifPresent(k -> k.keep(span, finished.size(), run));
                    }
                },
                (stage, some, all) -> {
                    says.accept(String.format(Locale.ROOT, "estimating %s: %s, %d of %d", span, stage, some, all));
                    return true;
                });
    }

    private Optional<WorldFigures.Span> part(
            WorldEstimation estimation, List<Imputation> on, int from, int to, Optional<EstimateKept> kept) {
        WorldEstimation.Result part = estimate(estimation, on, WorldFigures.waves(from, to), kept);
        String years = from + " to " + to;
        if (!part.problems().isEmpty()) {
            notes.add("No estimate of " + years + ": " + said(part.problems().get(0)) + ".");
        } else if (part.pooled().isEmpty()) {
            notes.add("No estimate of " + years + ": " + part.converged() + " of " + on.size()
                    + " imputations converged, and two are needed.");
        } else if (part.converged() < on.size()) {
            notes.add("Of " + years + ", " + part.converged() + " of " + on.size()
                    + " imputations converged; the others are left out.");
        }
        return part.pooled().map(pooled -> new WorldFigures.Span(from, to, on.size(), pooled));
    }

    /** A problem, with mechanisms by what they are for people. */
    private String said(Problem problem) {
        String who = mechanisms.stream()
                .filter(m -> problem.parameters().stream().anyMatch(p -> isOf(p, m)))
                .map(m -> m.name() + " (" + m.words() + ")")
                .collect(Collectors.joining(", "));
        return (who.isEmpty() ? "" : who + ": ") + problem.says();
    }

    private static boolean isOf(String parameter, Mechanism mechanism) {
        return parameter.matches(".*: " + mechanism.effect() + "( \\(.*\\))?");
    }

    private InputException refused(WorldEstimation.Result result) {
        Problem first = result.problems().get(0);
        String without = mechanisms.stream()
                .filter(m -> first.parameters().stream().anyMatch(p -> isOf(p, m)))
                .map(m -> "--without " + m.name())
                .collect(Collectors.joining(" or "));
        return new InputException(
                Place.of("the model of states"),
                String.join(", ", first.parameters()),
                "cannot be estimated: "
                        + result.problems().stream().map(this::said).collect(Collectors.joining("; ")),
                without.isEmpty() ? "" : "Perhaps " + without + ".");
    }

    private static InputException unconverged(WorldEstimation.Result result) {
        return new InputException(
                Place.of("the model of states"),
                Integer.toString(result.converged()),
                "is no answer: " + result.converged() + " of " + result.runs().size()
                        + " imputations converged, and two are needed; the last one says: "
                        + result.runs().get(result.runs().size() - 1).says(),
                "Perhaps more --simulations or more --imputations.");
    }

    /** What runs depend on beside the imputations. */
    private List<String> model() {
        List<String> parts = new ArrayList<>();
        parts.add(org.realign.simulate.Settings.DEFAULT
                .withSimulations(ask.simulations())
                .toString());
        mechanisms.forEach(m -> parts.add(m.toString()));
        return parts;
    }

    /** A hash of what results depend on, and of {@code more}. */
    private String key(List<String> more) {
        List<String> parts = new ArrayList<>(List.of(
                Version.TEXT, loaded.sha256(), Long.toString(settings.seed()), Integer.toString(ask.imputations())));
        parts.addAll(CalibrationReader.bundled().provenance());
        used.values().forEach(source -> parts.add(source.dataset() + " " + source.sha256() + " " + source.importer()));
        parts.addAll(more);
        Sha256 sha = new Sha256();
        sha.add(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        return sha.hex();
    }

    private List<String> provenance(List<WorldFigures.Span> spans, WorldEstimation.Result whole) {
        List<String> lines = new ArrayList<>();
        lines.add("What states weigh when they choose where to stand with the great powers, " + FIRST + "-" + LAST
                + ". Computed by Realign; do not edit.");
        lines.add("command: realign estimate --out figures --imputations " + ask.imputations() + " --simulations "
                + ask.simulations() + " --seed " + settings.seed()
                + ask.without().stream().sorted().map(w -> " --without " + w).collect(Collectors.joining()));
        lines.add("record: SHA-256 " + loaded.sha256());
        used.values()
                .forEach(d -> lines.add("dataset: " + d.dataset() + ", " + d.vintage() + ": " + d.title() + "; "
                        + d.file() + ", SHA-256 " + d.sha256()));
        lines.add("waves: every " + Imputation.STEP
                + " years; alignment without pacts, clubs, visits, trade and sanctions");
        for (WorldFigures.Span span : spans) {
            lines.add("convergence: " + span.text() + ", " + span.pooled().imputations() + " of " + span.asked()
                    + " imputations");
        }
        // What runs that converged say begins alike, with the ratio.
        lines.add("worst run: "
                + whole.runs().stream()
                        .filter(WorldEstimation.Run::hasConverged)
                        .map(WorldEstimation.Run::says)
                        .max(Comparator.naturalOrder())
                        .orElse(""));
        lines.addAll(notes);
        return lines;
    }

    private static void write(Path folder, WorldFigures figures) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(WorldFiguresReader.PARAMETERS, WorldFiguresWriter.parameters(figures));
        files.put(WorldFiguresReader.STATES, WorldFiguresWriter.states(figures.imputations(), figures.provenance()));
        AtomicFiles.write(folder.toAbsolutePath(), files);
    }
}
