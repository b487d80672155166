package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.claim.Run;
import org.realign.measure.Screen;
import org.realign.measure.Screen.Place;
import org.realign.measure.Screen.Row;

/** The screen of all states as JSON, form {@value #SCHEMA}. What is missing is {@code null}. */
public final class ScreenJson {
    private static final String SCHEMA = "realign-screen/1";

    private final JsonWriter json;

    private ScreenJson(JsonWriter json) {
        this.json = json;
    }

    /** The whole document. */
    public static String write(Screen screen, Run.Provenance provenance) {
        return JsonWriter.document(true, json -> new ScreenJson(json).document(screen, provenance));
    }

    private void document(Screen screen, Run.Provenance made) {
        json.text("schema", SCHEMA)
                .object("provenance", () -> JsonReport.provenance(json, made))
                .number("year", (long) screen.year())
                .texts("poles", screen.poles().stream().map(p -> p.name()).toList())
                .objects("states", screen.rows(), r -> row(screen, r));
    }

    private void row(Screen screen, Row row) {
        Optional<Place> place = row.standing().match(Optional::of, absent -> Optional.empty());
        Optional<String> why = row.standing().match(p -> Optional.empty(), absent -> Optional.of(absent.why()));
        json.text("code", row.code()).text("name", row.name()).text("why", why);
        json.object(
                "posture",
                place.map(Place::stance),
                s -> json.text("words", s.words())
                        .number("probability", s.chance())
                        .number("aligned", s.aligned())
                        .number("tilting", s.tilting())
                        .number("hedging", s.hedging())
                        .number("withdrawn", s.withdrawn()));
        json.text("topPole", place.map(Place::top))
                .number(
                        "topProbability",
                        place.map(p -> OptionalDouble.of(p.topChance())).orElseGet(OptionalDouble::empty));
        json.objects("alignments", levels(screen, place), this::level);
        json.object(
                "lastBreak",
                place.flatMap(Place::lastBreak),
                t -> json.text("date", t.found().date().text())
                        .text("pole", t.pole())
                        .number("change", t.change())
                        .number("probability", t.found().probability())
                        .texts(
                                "ninety",
                                t.found().ninety().stream().map(d -> d.text()).toList()));
        json.object(
                "basis",
                place.map(Place::basis),
                b -> json.object("terms", () -> b.terms().forEach((name, n) -> json.number(name, (long) n)))
                        .flag("converged", b.converged())
                        .text("diagnosis", b.diagnosis()));
    }

    /** A pole's name with the alignment with it. */
    private record Named(String pole, Screen.Level level) {}

    private static List<Named> levels(Screen screen, Optional<Place> place) {
        List<Named> levels = new ArrayList<>();
        place.ifPresent(p -> {
            for (int i = 0; i < p.with().size(); i++) {
                String pole = screen.poles().get(i).name();
                p.with().get(i).ifPresent(l -> levels.add(new Named(pole, l)));
            }
        });
        return levels;
    }

    private void level(Named named) {
        json.text("pole", named.pole())
                .number("lower", named.level().low())
                .number("median", named.level().middle())
                .number("upper", named.level().high());
    }
}
