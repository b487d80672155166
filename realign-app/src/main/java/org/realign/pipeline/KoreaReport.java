package org.realign.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.realign.align.AlignmentDraws;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.align.Clock;
import org.realign.align.Rivalry;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.posture.Course;
import org.realign.posture.Odds;
import org.realign.posture.Posture;
import org.realign.posture.Postures;
import org.realign.posture.Thresholds;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Window;
import org.realign.truth.Episode;

/** The documented phases of North Korea beside what the bundled record says of them, month by month, as Markdown. */
final class KoreaReport {
    private static final String CODE = "PRK";
    private static final int POLES = 3;

    /** Months before a phase and after it that its change is measured between. */
    private static final int AROUND = 6;

    /** The probability from which a direction counts as found; less a rounding error of sums over draws. */
    private static final double LIKELY = 0.8 - 1e-9;

    private KoreaReport() {}

    static List<String> lines(List<Episode> episodes, Alignments alignments, Rivalry rivalry, Schedule schedule) {
        Pole korea = new Pole(CODE, List.of(new Party(CODE)), "North Korea");
        List<Pole> poles = Calibration.POWERS.subList(0, POLES);
        List<String> lines = new ArrayList<>();
        lines.add("| phase | documented | posture: most probable, next | jumps of 1/2 (expected at chance) | change"
                + " with Washington, Moscow, Beijing | says so |");
        lines.add("|---|---|---|---|---|---|");
        alignments
                .of(korea, poles, Specification.standard(Step.MONTH), schedule)
                .match(draws -> lines.addAll(phases(episodes, draws, rivalry)), missing -> lines.add(missing.why()));
        lines.add("");
        return lines;
    }

    /** A row for each phase of North Korea; {@code draws} are of the first three powers. */
    static List<String> phases(List<Episode> episodes, AlignmentDraws draws, Rivalry rivalry) {
        Course course = PostureReport.course(draws, Calibration.POWERS.subList(0, POLES), rivalry);
        Postures postures = Postures.of(course, Thresholds.STANDARD);
        return episodes.stream()
                .filter(e -> e.state().equals(CODE))
                .map(e -> phase(e, draws, postures))
                .toList();
    }

    private static String phase(Episode e, AlignmentDraws draws, Postures postures) {
        Clock clock = draws.clock();
        int from = clock.at(e.window().from());
        int to = clock.at(e.window().to());
        boolean outside = to < 0 || from >= clock.periods();
        Window known = outside
                ? e.window()
                : new Window(e.window().from(), min(e.window().to(), last(clock)));
        String stood = postures.during(known).match(stay -> stood(stay.whole()), missing -> missing.why());
        if (outside) {
            return row(e, stood, "", "", "");
        }
        int a = Math.max(0, from - AROUND);
        int b = Math.min(clock.periods() - 1, to + AROUND);
        double[] change = new double[POLES];
        double[] sure = new double[POLES];
        double[] opposed = new double[POLES];
        int shifted = 0;
        int usual = 0;
        for (int s = 0; s < draws.count(); s++) {
            for (int p = 0; p < POLES; p++) {
                // Of a pole that was no state at both ends nothing is said, neither way.
                double by = draws.alive(a, p) && draws.alive(b, p) ? draws.x(s, b, p) - draws.x(s, a, p) : 0;
                change[p] += by / draws.count();
                sure[p] += by * e.sign(p) > 0 ? 1.0 / draws.count() : 0;
                opposed[p] += by * e.sign(p) < 0 ? 1.0 / draws.count() : 0;
            }
            shifted += jumped(draws, s, a, b) ? 1 : 0;
            usual += usual(draws, s, b - a);
        }
        // Equal distances are a posture, not a way to go.
        boolean asked = !e.direction().equals("equidistance")
                && IntStream.range(0, POLES).anyMatch(p -> e.sign(p) != 0);
        return row(
                e,
                stood,
                String.format(
                        Locale.ROOT, "%.2f (%.2f)", (double) shifted / draws.count(), usual / 100.0 / draws.count()),
                String.format(Locale.ROOT, "%+.1f %+.1f %+.1f", change[0], change[1], change[2]),
                asked ? says(likely(sure), likely(opposed)) : "no direction");
    }

    private static boolean likely(double[] probability) {
        return Arrays.stream(probability).anyMatch(p -> p >= LIKELY);
    }

    private static String says(boolean so, boolean against) {
        return so ? (against ? "in part" : "yes") : against ? "the opposite" : "unsure";
    }

    private static LocalDate last(Clock clock) {
        return clock.begin(clock.periods()).minusDays(1);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static boolean jumped(AlignmentDraws draws, int s, int a, int b) {
        for (int t = Math.max(1, a); t <= b; t++) {
            for (int p = 0; p < POLES; p++) {
                if (draws.jump(s, t)
                        && draws.alive(t - 1, p)
                        && draws.alive(t, p)
                        && Math.abs(draws.x(s, t, p) - draws.x(s, t - 1, p)) >= 0.5) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In how many of 100 windows of this length, evenly spread, there is such a jump. */
    private static int usual(AlignmentDraws draws, int s, int length) {
        int room = draws.clock().periods() - 1 - length;
        int n = 0;
        for (int i = 0; i < 100; i++) {
            int a = room * i / 99;
            n += jumped(draws, s, a, a + length) ? 1 : 0;
        }
        return n;
    }

    private static String stood(Odds odds) {
        List<String> words = new ArrayList<>();
        for (Posture posture : Posture.values()) {
            if (posture == Posture.WITHDRAWN) {
                words.add(share(odds.of(posture), "withdrawn"));
                continue;
            }
            for (int p = 0; p < POLES; p++) {
                words.add(share(
                        odds.of(posture, p),
                        posture.name().toLowerCase(Locale.ROOT) + " "
                                + Calibration.POWERS.get(p).name()));
            }
        }
        words.sort(java.util.Comparator.reverseOrder());
        return words.get(0) + ", " + words.get(1);
    }

    private static String share(double probability, String words) {
        return String.format(Locale.ROOT, "%.2f %s", probability, words);
    }

    private static String row(Episode e, String stood, String jumps, String change, String says) {
        return "| " + e.window().from().toString().substring(0, 7) + " to "
                + e.window().to().toString().substring(0, 7) + " | " + e.note() + " | " + stood + " | " + jumps + " | "
                + change + " | " + says + " |";
    }
}
