package org.realign.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.realign.record.Act;
import org.realign.record.Entry;
import org.realign.record.Window;

/**
 * One thing happened before another.
 *
 * <p><b>Model.</b> Sources are right as in {@link SourceOdds}; among the entries that are right, the first (or last) of
 * each selection is compared. Dates that may overlap are in either order with even odds. Where either selection is left
 * without an entry the statement fails.
 *
 * @param earlier what is said to come first
 * @param later what is said to follow
 */
public record Precedes(Moment earlier, Moment later) implements Test {
    /**
     * The first or last of some acts.
     *
     * @param acts which acts
     * @param last true for the last of them, false for the first
     */
    public record Moment(ActSelection acts, boolean last) {
        Optional<Entry> of(List<Entry> right) {
            List<Entry> mine = right.stream().filter(this::meant).toList();
            // The last of several is the one that may be latest: a date known to the year reaches to its end.
            Comparator<Entry> order = last
                    ? Comparator.comparing((Entry e) -> e.date().latest()).thenComparing(Entry::date)
                    : Comparator.comparing(Entry::date);
            order = order.thenComparing(Entry::id);
            return last ? mine.stream().max(order) : mine.stream().min(order);
        }

        private boolean meant(Entry entry) {
            return entry instanceof Act act && acts.includes(act);
        }

        String words() {
            return "the " + (last ? "last" : "first") + " of " + acts.words();
        }
    }

    @Override
    public String kind() {
        return "precedes";
    }

    /** Only where both are sought in some time: one that is not may come after any day. */
    @Override
    public Optional<LocalDate> until() {
        return earlier.acts()
                .window()
                .flatMap(first -> later.acts().window().map(first::span))
                .map(Window::to);
    }

    @Override
    public Finding check(Bench bench) {
        List<Selection.Match> a = earlier.acts().matches(bench.record());
        List<Selection.Match> b = later.acts().matches(bench.record());
        if (a.isEmpty() || b.isEmpty()) {
            Moment without = a.isEmpty() ? earlier : later;
            return Finding.without(
                            without.acts().known(bench.record()).isNothing()
                                    ? Outcome.OUTSIDE_RECORD
                                    : Outcome.UNDECIDED,
                            "The record has no " + without.acts().words() + " to compare.")
                    .decidedBy("An entry for " + without.acts().words() + ".");
        }
        List<Selection.Match> all = new ArrayList<>(a);
        b.stream().filter(m -> !all.contains(m)).forEach(all::add);
        SourceOdds odds = new SourceOdds(bench, all, earlier.words() + " before " + later.words());
        double before = odds.of(right -> order(right) < 0);
        double overlap = odds.of(right -> order(right) == 0);
        return answer(
                bench,
                before + overlap / 2,
                all.stream().map(Selection.Match::entry).toList());
    }

    /** Negative where the earlier comes first for certain, 0 where the dates overlap, positive otherwise. */
    private int order(List<Entry> right) {
        Optional<Entry> first = earlier.of(right);
        Optional<Entry> second = later.of(right);
        if (first.isEmpty()
                || second.isEmpty()
                || second.get().date().before(first.get().date())) {
            return 1;
        }
        return first.get().date().before(second.get().date()) ? -1 : 0;
    }

    private Finding answer(Bench bench, double p, List<Entry> all) {
        Entry first = earlier.of(all).orElseThrow();
        Entry second = later.of(all).orElseThrow();
        String reading = "\u201c" + first.words() + "\u201d is dated " + first.date() + ", \u201c" + second.words()
                + "\u201d " + second.date() + ".";
        Outcome outcome = bench.thresholds().decide(p);
        List<Entry> shown = List.of(first, second);
        return Finding.of(outcome, p, reading)
                .withEntries(
                        outcome == Outcome.REFUTED ? List.of() : shown, outcome == Outcome.REFUTED ? shown : List.of())
                .withCaveats(caveats(bench))
                .decidedBy(
                        first.date().before(second.date())
                                ? Facts.lookUp(shown)
                                : "The exact days of " + first.words() + " and of " + second.words() + ".");
    }

    private List<String> caveats(Bench bench) {
        boolean complete = List.of(earlier, later).stream()
                .allMatch(m -> m.acts().known(bench.record()).isComplete());
        return complete ? List.of() : List.of("From a curated list: an earlier or later case may be missing from it.");
    }
}
