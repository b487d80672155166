package org.realign.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.realign.truth.Episode.Kind;

/**
 * How well turns date documented realignments.
 *
 * <p><b>Model.</b> A turn finds a realignment if it goes the documented way on some pole and lies, <i>widely</i>, from a
 * year before the break to a year after it was settled or, <i>closely</i>, at most a year from the break. Each realignment
 * has at most one turn and each turn at most one realignment, the nearest in time first. A false alarm is a turn in a
 * stable time, its first year left out, that finds no realignment and no hedging of its state widely; <i>own</i> alarms
 * concern the pole that the stable time is about. Precision is over labelled times alone, as the set does not claim to
 * list every realignment.
 *
 * <p><b>Chance.</b> Who turns often finds much by chance: were the turns of a state spread over all years alike, n of them
 * that agree with a realignment would find it closely with probability 3 n / years, at most 1. Years before a state existed
 * count, so that chance is a little larger for young states.
 *
 * @param episodes realignments to be found
 * @param close how many were found closely
 * @param byChance how many would be by chance
 * @param wide how many were found widely
 * @param errors of those found widely, the turn's year less that of the break
 * @param alarms false alarms
 * @param ownAlarms those on the pole in question
 * @param stableYears years in which there could have been one
 * @param missed the realignments not found closely
 */
public record Dating(
        int episodes,
        int close,
        double byChance,
        int wide,
        List<Integer> errors,
        int alarms,
        int ownAlarms,
        int stableYears,
        List<Episode> missed) {
    /** Years that are close to one. */
    private static final int CLOSE = 3;

    public Dating {
        errors = List.copyOf(errors);
        missed = List.copyOf(missed);
    }

    /** Scores {@code turns} by state on {@code episodes} that begin, or go on, from {@code first} to {@code last}. */
    public static Dating of(List<Episode> episodes, Map<String, List<Turn>> turns, int first, int last, boolean sure) {
        List<Episode> wanted = episodes.stream()
                .filter(e -> e.kind() == Kind.REALIGN && e.start() >= first && e.start() <= last)
                .filter(e -> e.sure() || !sure)
                .toList();
        Map<Integer, Turn> close = matched(wanted, turns, true);
        Map<Integer, Turn> wide = matched(wanted, turns, false);
        List<Integer> errors = new ArrayList<>();
        wide.forEach((e, turn) -> errors.add(turn.year() - wanted.get(e).start()));
        List<Episode> missed = new ArrayList<>();
        for (int e = 0; e < wanted.size(); e++) {
            if (!close.containsKey(e)) {
                missed.add(wanted.get(e));
            }
        }
        double chance = 0;
        for (Episode e : wanted) {
            long agreeing = turns.getOrDefault(e.state(), List.of()).stream()
                    .filter(t -> t.year() >= first && t.year() <= last && t.agrees(e))
                    .count();
            chance += Math.min(1, CLOSE * agreeing / (last - first + 1.0));
        }
        List<Episode> changes =
                episodes.stream().filter(e -> e.kind() != Kind.STABLE).toList();
        Set<Turn> excused = new HashSet<>(matched(changes, turns, false).values());
        int alarms = 0;
        int own = 0;
        int years = 0;
        for (Episode e : episodes) {
            if (e.kind() == Kind.STABLE) {
                int from = Math.max(e.start(), first - 1);
                int to = Math.min(e.end(), last);
                years += Math.max(0, to - from);
                for (Turn turn : turns.getOrDefault(e.state(), List.of())) {
                    if (turn.year() > from && turn.year() <= to && !excused.contains(turn)) {
                        alarms++;
                        own += concerns(turn, e) ? 1 : 0;
                    }
                }
            }
        }
        return new Dating(wanted.size(), close.size(), chance, wide.size(), errors, alarms, own, years, missed);
    }

    private static boolean concerns(Turn turn, Episode stable) {
        return (stable.from() < 0 && stable.to() < 0)
                || turn.moves().stream().anyMatch(m -> m.pole() == stable.from() || m.pole() == stable.to());
    }

    /** A possible match. */
    private record Pair(int episode, Turn turn, int away) {}

    private static Map<Integer, Turn> matched(List<Episode> episodes, Map<String, List<Turn>> turns, boolean close) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            Episode e = episodes.get(i);
            for (Turn turn : turns.getOrDefault(e.state(), List.of())) {
                int away = Math.abs(turn.year() - e.start());
                boolean near = close ? away <= 1 : turn.year() >= e.start() - 1 && turn.year() <= e.end() + 1;
                if (near && turn.agrees(e)) {
                    pairs.add(new Pair(i, turn, away));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::away));
        Map<Integer, Turn> matched = new TreeMap<>();
        Set<Turn> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.episode()) && taken.add(pair.turn())) {
                matched.put(pair.episode(), pair.turn());
            }
        }
        return matched;
    }

    /** The share found closely; 0 of none. */
    public double recall() {
        return (double) close / Math.max(1, episodes);
    }

    /** How many more were found closely than chance would. */
    public double gain() {
        return close - byChance;
    }

    /** The share found widely; 0 of none. */
    public double wideRecall() {
        return (double) wide / Math.max(1, episodes);
    }

    /** False alarms in 100 stable years. */
    public double alarmRate() {
        return 100.0 * alarms / Math.max(1, stableYears);
    }

    /** Those on the pole in question. */
    public double ownAlarmRate() {
        return 100.0 * ownAlarms / Math.max(1, stableYears);
    }

    /** Of turns in labelled times, the share that found something; 0 of none. */
    public double precision() {
        return (double) wide / Math.max(1, wide + alarms);
    }

    /** The middle of the absolute errors, in years; NaN of none. */
    public double medianError() {
        int[] sorted = errors.stream().mapToInt(Math::abs).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
    }

    /** Of those found widely, the share at most a year off; NaN of none. */
    public double withinYear() {
        return (double) errors.stream().filter(e -> Math.abs(e) <= 1).count() / errors.size();
    }
}
