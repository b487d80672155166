package org.realign.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.realign.record.PartialDate;
import org.realign.record.Pole;
import org.realign.record.Window;

/** Shared questions about spells that begin and may end. */
final class Spells {
    /** The time the record is about. */
    static final Window EVER = Window.parse("1945..2100");

    private Spells() {}

    /** True where the spell includes some day of the window; always where there is no window. */
    static boolean overlap(PartialDate begin, Optional<PartialDate> end, Optional<Window> window) {
        LocalDate last = end.map(PartialDate::latest).orElse(LocalDate.MAX);
        return window.map(w -> !begin.earliest().isAfter(w.to()) && !last.isBefore(w.from()))
                .orElse(true);
    }

    static String when(Optional<Window> window) {
        return window.map(w -> " in " + w).orElse("");
    }

    static String names(List<Pole> poles) {
        return poles.stream().map(Pole::name).collect(Collectors.joining(" or "));
    }
}
