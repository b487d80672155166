package org.realign.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.realign.align.AlignmentDraws;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Innovation;
import org.realign.align.Schedule;
import org.realign.breaks.ChangePrior;
import org.realign.breaks.Detector;
import org.realign.breaks.NoChange;
import org.realign.breaks.Pelt;
import org.realign.breaks.SegmentationDetector;
import org.realign.truth.Dating;
import org.realign.truth.Episode;
import org.realign.truth.Miss;
import org.realign.truth.Rule;
import org.realign.truth.Shown;
import org.realign.truth.Turn;

/** How well dated breaks agree with the documented realignments, as Markdown. */
final class DatingReport {
    /** The set's realignments are scored from here on. */
    private static final int FIRST = 1950;

    private static final int LAST = 2024;
    /** Indicators that move together: more are not told apart. */
    private static final int MANY = 4;

    private static final double[] SIZES = {0.25, 0.5, 0.75, 1, 1.5, 2, 3};
    private static final String HEAD =
            "| what | realignments | within 1 year | by chance | widely | median error, years"
                    + " | within 1 year of those | precision | false alarms | on the pole |\n|---|---|---|---|---|---|---|---|---|---|";

    private final List<Episode> odd;
    private final List<Episode> even;
    private final WorldRuns runs;
    private final Set<String> states = new TreeSet<>();
    private final Progress progress;
    private final List<String> lines = new ArrayList<>();

    DatingReport(List<Episode> episodes, WorldRuns runs, Progress progress) {
        this.runs = runs;
        this.progress = progress;
        odd = episodes.stream().filter(Episode::tuning).toList();
        even = episodes.stream().filter(e -> !e.tuning()).toList();
        episodes.forEach(e -> states.add(e.state()));
    }

    /** The tables; {@code draws} are of all states of the set from all indicators. */
    List<String> lines(List<AlignmentDraws> draws, Schedule quick) {
        Rule jump = Rule.tuned(Rule.Kind.JUMP, odd, draws, FIRST, LAST, Rule.CAP);
        Rule move = Rule.tuned(Rule.Kind.MOVE, odd, draws, FIRST, LAST, Rule.CAP);
        Rule best = gain(odd, draws, move) > gain(odd, draws, jump) ? move : jump;
        lines.clear();
        lines.add("### All indicators");
        lines.add("");
        lines.add(HEAD);
        row("protocol, untuned: " + Rule.PROTOCOL.words(), even, Rule.PROTOCOL.turns(draws), true);
        row("tuned half: " + jump.words(), odd, jump.turns(draws), true);
        row("**" + jump.words() + "**", even, jump.turns(draws), true);
        row("tuned half: " + move.words(), odd, move.turns(draws), true);
        row("**" + move.words() + "**", even, move.turns(draws), true);
        row("the better on the tuned half, all confidences", even, best.turns(draws), false);
        List<Episode> free =
                even.stream().filter(e -> changeless(e) || !e.treaty()).toList();
        List<Episode> signed =
                even.stream().filter(e -> changeless(e) || e.treaty()).toList();
        row("the same, dates that are no treaty", free, best.turns(draws), true);
        row("the same, dates that are treaties or the like", signed, best.turns(draws), true);
        exchanged(draws);
        lines.add("");
        shown();
        traded(draws);
        misses(draws, best);
        baselines(draws, quick);
        return List.copyOf(lines);
    }

    /** What the other choice of halves would have given: on thirty realignments much depends on it. */
    private void exchanged(List<AlignmentDraws> draws) {
        Rule jump = Rule.tuned(Rule.Kind.JUMP, even, draws, FIRST, LAST, Rule.CAP);
        Rule move = Rule.tuned(Rule.Kind.MOVE, even, draws, FIRST, LAST, Rule.CAP);
        Rule best = gain(even, draws, move) > gain(even, draws, jump) ? move : jump;
        row("halves exchanged, tuned: " + best.words(), even, best.turns(draws), true);
        row("halves exchanged, **the other**: " + best.words(), odd, best.turns(draws), true);
    }

    private static boolean changeless(Episode e) {
        return e.kind() != Episode.Kind.REALIGN;
    }

    private static double gain(List<Episode> some, List<AlignmentDraws> draws, Rule rule) {
        return Dating.of(some, rule.turns(draws), FIRST, LAST, true).gain();
    }

    private void row(String what, List<Episode> some, Map<String, List<Turn>> turns, boolean sure) {
        Dating d = Dating.of(some, turns, FIRST, LAST, sure);
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f%% (%d) | %.0f%% | %.0f%% (%d) | %s | %s | %.0f%% | %.1f (%d in %d) | %.1f |",
                what,
                d.episodes(),
                100 * d.recall(),
                d.close(),
                100 * d.byChance() / Math.max(1, d.episodes()),
                100 * d.wideRecall(),
                d.wide(),
                d.wide() == 0 ? "" : String.format(Locale.ROOT, "%.1f", d.medianError()),
                d.wide() == 0 ? "" : String.format(Locale.ROOT, "%.0f%%", 100 * d.withinYear()),
                100 * d.precision(),
                d.alarmRate(),
                d.alarms(),
                d.stableYears(),
                d.ownAlarmRate()));
    }

    /** How many indicators move with realignments, and in stable years: what any rule could go by. */
    private void shown() {
        Map<String, Shown> byState = new TreeMap<>();
        runs.panels().forEach(p -> byState.put(p.state(), new Shown(p, Indicators.all())));
        int[] moved = new int[MANY + 1];
        int[] stable = new int[MANY + 1];
        for (Episode e : Stream.concat(odd.stream(), even.stream()).toList()) {
            Shown state = byState.get(e.state());
            if (state == null) {
                continue;
            }
            if (e.kind() == Episode.Kind.REALIGN && e.sure() && e.start() >= FIRST && e.start() <= LAST) {
                moved[Math.min(MANY, state.moving(e, e.start()))]++;
            } else if (e.kind() == Episode.Kind.STABLE && Math.max(e.from(), e.to()) >= 0) {
                for (int year = Math.max(FIRST, e.start() + 1); year <= Math.min(LAST, e.end()); year++) {
                    for (int sign : new int[] {-1, 1}) {
                        stable[Math.min(MANY, state.moving(Math.max(e.from(), e.to()), sign, year))]++;
                    }
                }
            }
        }
        lines.add("### How much there is to see");
        lines.add("");
        lines.add("| indicators that move the documented way within a year | sure realignments, both halves"
                + " | stable years, one way with the pole in question |\n|---|---|---|");
        for (int n = 0; n <= MANY; n++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %d%s | %.0f%% (%d) | %.0f%% |",
                    n,
                    n == MANY ? " or more" : "",
                    100.0 * moved[n] / Arrays.stream(moved).sum(),
                    moved[n],
                    100.0 * stable[n] / Arrays.stream(stable).sum()));
        }
        lines.add("");
    }

    /** What more false alarms would buy. */
    private void traded(List<AlignmentDraws> draws) {
        lines.add("### What more false alarms would buy");
        lines.add("");
        lines.add(HEAD);
        for (double cap : new double[] {5, 10, 20}) {
            Rule jump = Rule.tuned(Rule.Kind.JUMP, odd, draws, FIRST, LAST, cap);
            Rule move = Rule.tuned(Rule.Kind.MOVE, odd, draws, FIRST, LAST, cap);
            Rule best = gain(odd, draws, move) > gain(odd, draws, jump) ? move : jump;
            row(
                    String.format(Locale.ROOT, "at most %.0f in tuning: %s", cap, best.words()),
                    even,
                    best.turns(draws),
                    true);
        }
        lines.add("");
    }

    private void misses(List<AlignmentDraws> draws, Rule rule) {
        Map<String, List<Turn>> turns = rule.turns(draws);
        lines.add("### Why realignments are missed");
        lines.add("");
        lines.add("| reason | tuned half | other half | which of the other half |\n|---|---|---|---|");
        Map<Miss, List<String>> first = missed(odd, draws, turns, rule.size());
        Map<Miss, List<String>> second = missed(even, draws, turns, rule.size());
        for (Miss miss : Miss.values()) {
            List<String> which = second.getOrDefault(miss, List.of());
            lines.add("| " + miss.words() + " | "
                    + first.getOrDefault(miss, List.of()).size() + " | " + which.size() + " | "
                    + String.join(", ", which) + " |");
        }
        lines.add("");
    }

    private static Map<Miss, List<String>> missed(
            List<Episode> some, List<AlignmentDraws> draws, Map<String, List<Turn>> turns, double size) {
        Map<String, AlignmentDraws> byState = new TreeMap<>();
        draws.forEach(d -> byState.put(d.panel().state(), d));
        Map<Miss, List<String>> missed = new EnumMap<>(Miss.class);
        for (Episode e : Dating.of(some, turns, FIRST, LAST, true).missed()) {
            AlignmentDraws own = byState.get(e.state());
            Miss miss = own == null ? Miss.NO_DATA : Miss.of(e, own, turns.getOrDefault(e.state(), List.of()), size);
            missed.computeIfAbsent(miss, m -> new ArrayList<>()).add(e.state() + " " + e.start());
        }
        return missed;
    }

    private void baselines(List<AlignmentDraws> draws, Schedule quick) {
        lines.add("### Baselines");
        lines.add("");
        lines.add(HEAD);
        for (Innovation innovation : new Innovation[] {Innovation.STUDENT_T, Innovation.GAUSSIAN}) {
            progress.says("truth set, " + innovation);
            List<AlignmentDraws> other = runs.with(quick).of(states, i -> true, innovation);
            Rule rule = Rule.tuned(Rule.Kind.MOVE, odd, other, FIRST, LAST, Rule.CAP);
            String name = innovation == Innovation.GAUSSIAN ? "Gaussian walk" : "Student-t walk";
            row(name + ": " + rule.words(), even, rule.turns(other), true);
        }
        stepped("exact segmentation of the mean", new SegmentationDetector(ChangePrior.usual(), 1), draws);
        stepped("PELT on the mean", new Pelt(), draws);
        stepped("no change", new NoChange(), draws);
        lines.add("");
    }

    private void stepped(String name, Detector detector, List<AlignmentDraws> draws) {
        Function<Double, Map<String, List<Turn>>> at = size -> {
            Map<String, List<Turn>> turns = new TreeMap<>();
            draws.forEach(d -> turns.put(d.panel().state(), Rule.steps(d, detector, size)));
            return turns;
        };
        double best = SIZES[SIZES.length - 1];
        double gain = Double.NEGATIVE_INFINITY;
        for (double size : SIZES) {
            Dating d = Dating.of(odd, at.apply(size), FIRST, LAST, true);
            if (d.alarmRate() <= Rule.CAP && d.gain() > gain) {
                best = size;
                gain = d.gain();
            }
        }
        row(String.format(Locale.ROOT, "%s, steps of at least %.2f", name, best), even, at.apply(best), true);
    }

    /** Each indicator alone, each left out, none of the treaty kind; rules tuned anew on the tuned half. */
    List<String> sources(Schedule quick) {
        lines.clear();
        lines.add(HEAD);
        source("all, in a short run", i -> true, quick);
        source("without treaty items (pacts, clubs, troops, embassies)", i -> !i.treaty(), quick);
        source("treaty items alone", Indicator::treaty, quick);
        for (Indicator one : runs.available()) {
            source(one.name() + " alone", i -> i.equals(one), quick);
            source("without " + one.name(), i -> !i.equals(one), quick);
        }
        lines.add("");
        return List.copyOf(lines);
    }

    private void source(String name, Predicate<Indicator> used, Schedule quick) {
        progress.says("truth set, " + name);
        List<AlignmentDraws> draws = runs.with(quick).of(states, used, Innovation.JUMPS);
        List<Rule> rules = Arrays.stream(Rule.Kind.values())
                .map(k -> Rule.tuned(k, odd, draws, FIRST, LAST, Rule.CAP))
                .toList();
        Rule best = gain(odd, draws, rules.get(1)) > gain(odd, draws, rules.get(0)) ? rules.get(1) : rules.get(0);
        row(name + ": " + best.words(), even, best.turns(draws), true);
    }

    /** Told what is being done. */
    @FunctionalInterface
    interface Progress {
        void says(String words);
    }
}
