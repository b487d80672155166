package org.realign.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.realign.record.PartialDate;
import org.realign.record.Pole;
import org.realign.record.Window;

/** Shared questions about spells that begin and may end. */
final class Spells {
    /** The time the record is about. */
    static final Window EVER = Window.parse("1945..2100");

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static final Collector<String, ?, String> OR = Collectors.collectingAndThen(Collectors.toList(), Spells::or);

    private Spells() {}

    /** True where the spell includes some day of the window; always where there is no window. */
    static boolean overlap(PartialDate begin, Optional<PartialDate> end, Optional<Window> window) {
        LocalDate last = end.map(PartialDate::latest).orElse(LocalDate.MAX);
        return window.map(w -> !begin.earliest().isAfter(w.to()) && !last.isBefore(w.from()))
                .orElse(true);
    }

    /** The days that two spells may share, dates taken as widely as they may mean. */
    static Optional<Window> shared(
            PartialDate begin, Optional<PartialDate> end, PartialDate otherBegin, Optional<PartialDate> otherEnd) {
        LocalDate from = latest(begin.earliest(), otherBegin.earliest());
        LocalDate last = end.map(PartialDate::latest).orElse(EVER.to());
        LocalDate otherLast = otherEnd.map(PartialDate::latest).orElse(EVER.to());
        LocalDate to = last.isBefore(otherLast) ? last : otherLast;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to));
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static String or(List<String> words) {
        return joined(words, " or ");
    }

    /** The words with commas between them, and {@code last} before the last. */
    static String joined(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }

    static String when(Optional<Window> window) {
        return window.map(Spells::when).orElse("");
    }

    /** "on 5 October 2019", "in 2018" or "from 2018 to 2019", with a blank before it. */
    static String when(Window window) {
        return (window.days() == 1 ? " on " : window.toString().contains("..") ? " from " : " in ") + window.spoken();
    }

    static String names(List<Pole> poles) {
        if (poles.size() > 6) {
            return poles.get(0).label() + ", " + poles.get(1).label() + " and " + (poles.size() - 2) + " others";
        }
        return poles.stream().map(Pole::label).collect(OR);
    }
}
