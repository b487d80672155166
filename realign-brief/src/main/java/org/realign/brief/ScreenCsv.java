package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.realign.measure.Screen;
import org.realign.measure.Screen.Place;
import org.realign.measure.Screen.Row;
import org.realign.record.Pole;

/** The screen of all states as CSV, one row a state (RFC 4180, UTF-8). */
public final class ScreenCsv {
    private static final List<String> BEFORE = List.of(
            "code",
            "name",
            "posture",
            "probability",
            "aligned",
            "tilting",
            "hedging",
            "withdrawn",
            "top_pole",
            "top_probability");
    private static final List<String> AFTER = List.of(
            "break_date", "break_pole", "break_change", "break_probability", "terms", "indicators", "converged", "why");

    private ScreenCsv() {}

    /** The whole file. */
    public static String write(Screen screen) {
        List<String> columns = new ArrayList<>(BEFORE);
        for (Pole pole : screen.poles()) {
            columns.addAll(List.of(pole.name(), pole.name() + "_lower", pole.name() + "_upper"));
        }
        columns.addAll(AFTER);
        StringBuilder out = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (Row row : screen.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.code(), row.name()));
            cells.addAll(row.standing().match(ScreenCsv::placed, absent -> {
                List<String> empty = new ArrayList<>();
                for (int i = cells.size(); i < columns.size() - 1; i++) {
                    empty.add("");
                }
                empty.add(absent.why());
                return empty;
            }));
            out.append(cells.stream().map(CsvVerdicts::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString();
    }

    private static List<String> placed(Place place) {
        List<String> cells = new ArrayList<>();
        cells.add(place.stance().words());
        cells.add(Numbers.exact(place.stance().chance()));
        cells.add(Numbers.exact(place.stance().aligned()));
        cells.add(Numbers.exact(place.stance().tilting()));
        cells.add(Numbers.exact(place.stance().hedging()));
        cells.add(Numbers.exact(place.stance().withdrawn()));
        cells.add(place.top());
        cells.add(Numbers.exact(place.topChance()));
        for (Optional<Screen.Level> level : place.with()) {
            cells.add(level.map(l -> Numbers.exact(l.middle())).orElse(""));
            cells.add(level.map(l -> Numbers.exact(l.low())).orElse(""));
            cells.add(level.map(l -> Numbers.exact(l.high())).orElse(""));
        }
        Optional<Screen.Turn> turn = place.lastBreak();
        cells.add(turn.map(t -> t.found().date().text()).orElse(""));
        cells.add(turn.map(Screen.Turn::pole).orElse(""));
        cells.add(turn.map(t -> Numbers.exact(t.change())).orElse(""));
        cells.add(turn.map(t -> Numbers.exact(t.found().probability())).orElse(""));
        cells.add(String.valueOf(place.basis().all()));
        cells.add(String.join(" ", place.basis().terms().keySet()));
        cells.add(String.valueOf(place.basis().converged()));
        cells.add("");
        return cells;
    }
}
