package org.realign.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/** Reads small records as readers do, for tests. */
final class Panelled {
    static final Pole PRK = new Pole("PRK", List.of(new Party("PRK")), "North Korea");
    static final Pole WASHINGTON = Calibration.POWERS.get(0);
    static final Pole MOSCOW = Calibration.POWERS.get(1);
    static final Pole BEIJING = Calibration.POWERS.get(2);

    private Panelled() {}

    /** What {@code reader} makes of North Korea and {@code poles} in {@code span}. */
    static Read read(Reader reader, PublicRecord record, Specification specification, String span, Pole... poles) {
        Window window = Window.parse(span);
        List<Optional<Window>> lives = new ArrayList<>();
        for (Pole pole : poles) {
            lives.add(record.states()
                    .lifetime(PRK, window)
                    .flatMap(w -> record.states().lifetime(pole, window).flatMap(w::shared)));
        }
        Window all =
                lives.stream().flatMap(Optional::stream).reduce(Window::span).orElseThrow();
        Clock clock = Clock.of(specification.step(), all);
        View view = new View(record, PRK, List.of(poles), clock, specification, lives);
        return new Read(reader.read(view), clock, poles.length);
    }

    /** Terms with what is needed to speak of them by date. */
    record Read(Terms terms, Clock clock, int poles) {
        /** Date, value and effect of every term of {@code pole}: {@code 1961-07=1.0@-1}. */
        List<String> of(int pole) {
            List<String> all = new ArrayList<>();
            for (int n = 0; n < terms.size(); n++) {
                if (terms.cell(n) % poles == pole) {
                    all.add(clock.date(terms.cell(n) / poles) + "=" + terms.value(n) + "@" + terms.column(n));
                }
            }
            return all;
        }

        /** The dates of the terms of {@code pole} with {@code value}. */
        List<String> at(int pole, double value) {
            return of(pole).stream()
                    .filter(s -> s.contains("=" + value + "@"))
                    .map(s -> s.substring(0, s.indexOf('=')))
                    .toList();
        }
    }
}
