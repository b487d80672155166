package org.realign.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.realign.align.AlignmentDraws;
import org.realign.align.Calibration;
import org.realign.align.Rivalry;
import org.realign.kernel.Sums;
import org.realign.posture.Course;
import org.realign.posture.Example;
import org.realign.posture.Posture;
import org.realign.posture.Reliability;
import org.realign.posture.Rivals;
import org.realign.posture.ThresholdSearch;
import org.realign.posture.Thresholds;
import org.realign.record.Pole;
import org.realign.truth.Episode;
import org.realign.truth.Settled;

/** How well postures agree with those that follow from documented realignments, as Markdown. */
final class PostureReport {
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final int GROUPS = 5;
    private static final int BINS = 5;

    private PostureReport() {}

    /** The rivalry of the poles of {@code draws} in each of its periods, from that by year. */
    static Course course(AlignmentDraws draws, List<Pole> poles, Rivalry rivalry) {
        return new Course(draws.panel().state(), draws, poles, Rivals.of(rivalry, poles, draws.clock()));
    }

    static List<String> lines(List<Episode> episodes, List<AlignmentDraws> draws, Rivalry rivalry) {
        Map<String, Course> courses = new TreeMap<>();
        draws.forEach(d -> courses.put(d.panel().state(), course(d, Calibration.POWERS, rivalry)));
        List<Example> cases = new ArrayList<>();
        Map<String, List<Example>> byWord = new TreeMap<>();
        List<String> absent = new ArrayList<>();
        for (Settled one : Settled.of(episodes, LAST)) {
            Course course = courses.get(one.state());
            if (!one.sure() || course == null) {
                continue;
            }
            Example.of(course, one.window(), one.postures(), one.pole())
                    .match(
                            example -> {
                                byWord.computeIfAbsent(one.words(), w -> new ArrayList<>())
                                        .add(example);
                                return cases.add(example);
                            },
                            missing -> absent.add(
                                    one.state() + " " + one.window().from().getYear()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d cases; without an answer %d (%s).",
                cases.size(),
                absent.size(),
                String.join(", ", absent)));
        lines.add("");
        long states = cases.stream().map(Example::state).distinct().count();
        if (states < GROUPS) {
            lines.add("Thresholds are tuned on cases of at least " + GROUPS + " states, not " + states + ".");
            lines.add("");
            return lines;
        }
        ThresholdSearch.Found found = ThresholdSearch.search(cases, GROUPS);
        lines.add("| thresholds | withdrawn | aligned | lead | equidistant | rivals | log score | Brier |");
        lines.add("|---|---|---|---|---|---|---|---|");
        double[] before = probabilities(cases, Thresholds.UNTUNED);
        double[] after = found.probabilities().stream().mapToDouble(p -> p).toArray();
        lines.add(limits("untuned", Thresholds.UNTUNED, found.untuned(), brier(before)));
        lines.add(limits(
                "tuned, on the same cases", found.best(), found.score(), brier(probabilities(cases, found.best()))));
        lines.add(String.format(
                Locale.ROOT, "| tuned, cross-validated | | | | | | %.3f | %.3f |", found.validated(), brier(after)));
        lines.add("");
        lines.add("Better on states it was not tuned on, by both scores: " + (found.helps() ? "tuned." : "untuned."));
        lines.add("");
        lines.add("| label | cases | mean probability, untuned | tuned |\n|---|---|---|---|");
        byWord.forEach((word, some) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f |",
                word,
                some.size(),
                mean(probabilities(some, Thresholds.UNTUNED)),
                mean(probabilities(some, found.best())))));
        lines.add("");
        reliability(lines, "untuned", courses, episodes, Thresholds.UNTUNED);
        reliability(lines, "tuned", courses, episodes, found.best());
        return lines;
    }

    private static String limits(String name, Thresholds t, double log, double brier) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f | %.3f |",
                name,
                t.withdrawn(),
                t.aligned(),
                t.tiltAligned(),
                t.equidistant(),
                t.rivals(),
                log,
                brier);
    }

    private static double[] probabilities(List<Example> cases, Thresholds limits) {
        return cases.stream().mapToDouble(c -> c.probability(limits)).toArray();
    }

    private static double mean(double[] values) {
        return Sums.mean(values);
    }

    private static double brier(double[] given) {
        boolean[] so = new boolean[given.length];
        Arrays.fill(so, true);
        return Reliability.of(given, so, 1).brier();
    }

    /**
     * Of every case, how probable it was that it took no side, and whether it took none; tuned limits are judged here on the
     * cases that they were tuned on.
     */
    private static void reliability(
            List<String> lines, String name, Map<String, Course> courses, List<Episode> episodes, Thresholds limits) {
        Set<Posture> apart = EnumSet.of(Posture.HEDGING, Posture.WITHDRAWN);
        List<Double> said = new ArrayList<>();
        List<Boolean> happened = new ArrayList<>();
        for (Settled one : Settled.of(episodes, LAST)) {
            Course course = courses.get(one.state());
            if (one.sure() && course != null) {
                Example.of(course, one.window(), apart, OptionalInt.empty())
                        .match(
                                e -> {
                                    happened.add(apart.containsAll(one.postures()));
                                    return said.add(e.probability(limits));
                                },
                                missing -> false);
            }
        }
        boolean[] so = new boolean[said.size()];
        for (int i = 0; i < so.length; i++) {
            so[i] = happened.get(i);
        }
        Reliability r = Reliability.of(said.stream().mapToDouble(p -> p).toArray(), so, BINS);
        lines.add("| took no side, " + name + ": said | mean | forecasts | came true |\n|---|---|---|---|");
        r.bins()
                .forEach(b -> lines.add(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %.2f | %d | %.2f |",
                        b.from(),
                        b.to(),
                        b.said(),
                        b.forecasts(),
                        b.happened())));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT, "Brier %.3f, log score %.3f, base rate %.2f.", r.brier(), r.log(), r.base()));
        lines.add("");
    }
}
