package org.realign.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.realign.kernel.Sums;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Coverage;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/** The acts between two parties that a question asks about, with the time in which they could have been recorded. */
record Dealings(List<Weighted> acts, Window covered, double years, boolean complete, List<String> caveats) {
    /** An act and the share of its possible days that lie in the window. */
    record Weighted(Act act, double weight) {}

    /**
     * The acts of {@code kinds} between the question's parties in its window, or why they cannot be known.
     *
     * @param kinds not empty
     */
    static Observed<Dealings> of(PublicRecord record, Question question, Set<ActKind> kinds) {
        Pole a = question.from();
        Pole b = question.towards();
        Window window = question.window();
        Optional<Window> both = record.states()
                .lifetime(a, window)
                .flatMap(w -> record.states().lifetime(b, window).flatMap(w::shared));
        if (both.isEmpty()) {
            Pole late = record.states().lifetime(a, window).isEmpty() ? a : b;
            return Observed.missing(
                    Missing.NOT_YET_A_STATE, late.label() + " was no state in " + window.spoken() + ".");
        }
        Window alive = both.orElseThrow();
        List<Coverage.Answer> answers = kinds.stream()
                .sorted()
                .map(k -> record.coverage().of(Coverage.Table.ACTS, a, b, k.code(), alive))
                .toList();
        // What is not covered for every kind was not looked at as a whole.
        Optional<Window> looked = both;
        for (Coverage.Answer answer : answers) {
            looked = looked.flatMap(w -> answer.covered().flatMap(w::shared));
        }
        if (looked.isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The record of acts does not cover " + a.label() + " and " + b.label() + " in " + window.spoken()
                            + ".");
        }
        Window covered = looked.orElseThrow();
        List<String> caveats = new ArrayList<>();
        if (!alive.contains(window)) {
            caveats.add("Both were states only in " + alive.spoken() + " of " + window.spoken() + ".");
        }
        if (!covered.contains(alive)) {
            caveats.add("The record covers only " + covered.spoken() + " of " + window.spoken() + ".");
        }
        boolean complete = answers.stream().allMatch(c -> c.completeness() == Coverage.Completeness.COMPLETE);
        if (!complete) {
            caveats.add("Counted from a curated list, which shows timing and sign, not volume.");
        }
        return Observed.of(new Dealings(
                select(record, question, kinds, covered), covered, years(question, covered), complete, caveats));
    }

    private static List<Weighted> select(PublicRecord record, Question question, Set<ActKind> kinds, Window covered) {
        List<Weighted> chosen = new ArrayList<>();
        for (Act act : record.acts()) {
            if (!kinds.contains(act.kind()) || !act.between(question.from(), question.towards())) {
                continue;
            }
            double taken = out(question, covered).map(w -> w.share(act.date())).orElse(0.0);
            double weight = covered.share(act.date()) - taken;
            if (weight > 0) {
                chosen.add(new Weighted(act, weight));
            }
        }
        return chosen;
    }

    private static double years(Question question, Window covered) {
        long out = out(question, covered).map(Window::days).orElse(0L);
        return (covered.days() - out) / Window.DAYS_PER_YEAR;
    }

    /** What the question takes out of the covered time. */
    private static Optional<Window> out(Question question, Window covered) {
        return question.options().except().flatMap(covered::shared);
    }

    double weight() {
        return Sums.of(acts.stream().mapToDouble(Weighted::weight).toArray());
    }

    List<Entry> entries() {
        return acts.stream().map(w -> (Entry) w.act()).toList();
    }

    /** The kinds a question names, or {@code otherwise} where it names none. */
    static Set<ActKind> kinds(Question question, Set<ActKind> otherwise) {
        Set<ActKind> named = question.options().kinds();
        return named.isEmpty() ? otherwise : new TreeSet<>(named);
    }

    /** Adds, for the reader, how many of the acts were never looked up. */
    static List<String> withMemory(List<String> caveats, List<Entry> entries) {
        long memory = entries.stream().filter(Entry::fromMemory).count();
        if (memory == 0) {
            return caveats;
        }
        List<String> more = new ArrayList<>(caveats);
        int first = entries.stream().mapToInt(e -> e.date().year()).min().orElseThrow();
        int last = entries.stream().mapToInt(e -> e.date().year()).max().orElseThrow();
        String years = first == last ? String.valueOf(first) : first + "\u2013" + last;
        more.add("Of its " + entries.size() + (entries.size() == 1 ? " entry" : " entries") + " of " + years + ", "
                + memory + (memory == 1 ? " was" : " were") + " written from memory and not looked up.");
        return more;
    }
}
