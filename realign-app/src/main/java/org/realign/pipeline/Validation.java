package org.realign.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.realign.align.AlignmentDraws;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.align.Innovation;
import org.realign.align.Rivalry;
import org.realign.align.Schedule;
import org.realign.archive.AtomicFiles;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.CalibrationReader;
import org.realign.archive.EpisodeReader;
import org.realign.archive.LoadedRecord;
import org.realign.archive.datasets.Needed;
import org.realign.kernel.RandomStreams;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.truth.Episode;

/** What Realign measures beside what is known from elsewhere: every table of the validation that needs datasets. */
public final class Validation {
    private static final int CHAINS = 2;

    /** Draws kept of each chain, about. */
    private static final int KEPT = 150;

    /** The same where many indicators are tried: every run also checks its chains, which costs by the draw. */
    private static final int KEPT_QUICK = 60;

    /** What there is to run. */
    public enum Part {
        /** Known groups and published measures. */
        KNOWN,
        /** North Korea, phase by phase. */
        KOREA,
        /** Thresholds of posture. */
        POSTURE,
        /** Dates of documented realignments. */
        DATES,
        /** The same from each indicator alone and without it: most of the time goes here. */
        SOURCES,
        /** Explanations on simulated series. */
        EXPLANATIONS,
        /** The world of states simulated on from years that are past. */
        WORLD
    }

    private Validation() {}

    private static void head(List<String> lines, String title) {
        lines.add("## " + title);
        lines.add("");
    }

    /**
     * Runs everything, from the datasets of the archive that the settings name.
     *
     * @param realignments the list of documented realignments, which the parts on explanations and the world do without
     * @param calibration a figures file, instead of the one that comes with Realign
     * @param sweeps of each chain of a run on one state; half as many where many indicators are tried
     * @param parts what to run
     * @param progress is told what is being done
     * @return lines of Markdown
     * @throws org.realign.record.InputException if something cannot be read
     */
    public static List<String> run(
            Settings settings,
            Optional<Path> realignments,
            Optional<Path> calibration,
            int sweeps,
            Set<Part> parts,
            Consumer<String> progress) {
        Set<Part> measured = new TreeSet<>(parts);
        boolean trials = measured.remove(Part.EXPLANATIONS);
        boolean world = measured.remove(Part.WORLD);
        if (!measured.isEmpty() && realignments.isEmpty()) {
            throw new InputException(
                    Place.of("--realignments"),
                    "",
                    "a list of documented realignments is needed for the parts "
                            + measured.stream().map(Part::name).collect(Collectors.joining(", ")),
                    "Name one with --realignments FILE; docs/validation.md says what stands in it.");
        }
        List<String> lines = new ArrayList<>();
        if (trials) {
            progress.accept("explanations on simulated series");
            head(lines, "Explanations");
            lines.addAll(TrialsReport.lines(new RandomStreams(settings.seed())));
        }
        if (!measured.isEmpty()) {
            lines.addAll(measured(settings, realignments.orElseThrow(), calibration, sweeps, measured, progress));
        }
        if (world) {
            head(lines, "The world of states");
            lines.addAll(WorldReport.lines(settings, figures(calibration), progress));
        }
        return lines;
    }

    private static Calibration figures(Optional<Path> calibration) {
        return calibration.map(CalibrationReader::in).orElseGet(CalibrationReader::bundled);
    }

    private static List<String> measured(
            Settings settings,
            Path realignments,
            Optional<Path> calibration,
            int sweeps,
            Set<Part> parts,
            Consumer<String> progress) {
        LoadedRecord loaded = settings.record().map(AuthoredRecord::in).orElseGet(AuthoredRecord::bundled);
        Calibration figures = figures(calibration);
        List<Episode> episodes = EpisodeReader.read(realignments);
        WorldData data = WorldData.read(loaded.record(), settings, Needed.VALIDATION);
        RandomStreams streams = new RandomStreams(settings.seed());
        Schedule schedule = schedule(sweeps, KEPT);
        Schedule quick = schedule(sweeps / 2, KEPT_QUICK);
        WorldRuns runs = new WorldRuns(data.world().panels(), figures, streams, schedule);
        Set<String> states = episodes.stream().map(Episode::state).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        if (parts.contains(Part.KNOWN)) {
            progress.accept("known groups and published measures");
            head(lines, "Known groups and published measures");
            lines.addAll(new KnownReport(runs.with(quick)).lines(data.support()));
        }
        Alignments alignments = new Alignments(loaded.record(), figures, streams);
        if (parts.contains(Part.KOREA)) {
            progress.accept("North Korea");
            head(lines, "North Korea");
            lines.addAll(KoreaReport.lines(
                    episodes, alignments, Rivalry.between(alignments, Calibration.POWERS, quick), schedule));
        }
        DatingReport dating = new DatingReport(episodes, runs, progress::accept);
        if (parts.contains(Part.DATES) || parts.contains(Part.POSTURE)) {
            progress.accept("truth set, all indicators");
            List<AlignmentDraws> draws = runs.of(states, i -> true, Innovation.JUMPS);
            if (parts.contains(Part.POSTURE)) {
                head(lines, "Posture");
                Rivalry rivalry = Rivalry.between(alignments, Calibration.POWERS, quick);
                lines.addAll(PostureReport.lines(episodes, draws, rivalry));
            }
            if (parts.contains(Part.DATES)) {
                head(lines, "Dates of documented realignments");
                lines.addAll(dating.lines(draws, quick));
            }
        }
        if (parts.contains(Part.SOURCES)) {
            head(lines, "Dates by source");
            lines.addAll(dating.sources(quick));
        }
        return lines;
    }

    private static Schedule schedule(int sweeps, int kept) {
        int warmUp = sweeps / 4;
        return new Schedule(CHAINS, sweeps, warmUp, Math.max(1, (sweeps - warmUp) / kept));
    }

    /** Writes {@code lines} to a file. */
    public static void write(List<String> lines, Path file) {
        Path absolute = file.toAbsolutePath();
        String name = Objects.requireNonNull(absolute.getFileName()).toString();
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(Objects.requireNonNull(absolute.getParent()), Map.of(name, bytes));
    }
}
