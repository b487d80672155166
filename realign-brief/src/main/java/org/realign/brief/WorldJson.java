package org.realign.brief;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.realign.posture.Posture;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.world.Change;
import org.realign.world.Feature;
import org.realign.world.Outlook;
import org.realign.world.Reasons;
import org.realign.world.Sphere;

/** Writes as JSON what a scenario changes, and what pulls a state. */
final class WorldJson {
    private final JsonWriter json;

    WorldJson(JsonWriter json) {
        this.json = json;
    }

    void outlook(Outlook outlook) {
        Party state = outlook.watched().get(0);
        List<Integer> waves = IntStream.range(0, outlook.waves().size()).boxed().toList();
        json.text("scenario", outlook.scenario().name())
                .text("title", outlook.scenario().title())
                .text("says", outlook.scenario().says())
                .text("source", outlook.scenario().source())
                .texts(
                        "instead",
                        outlook.scenario().changes().stream().map(Change::says).toList())
                .text("state", state.code())
                .number("draws", (long) outlook.draws())
                .number("worlds", (long) outlook.worlds());
        json.objects("waves", waves, w -> {
            json.number("year", (long) outlook.waves().get(w));
            json.objects(
                    "alignment",
                    Sphere.POLES,
                    pole -> both(outlook, state, w, pole.name(), Feature.alignment(Sphere.POLES.indexOf(pole))));
            json.objects(
                    "postures",
                    List.of(Posture.values()),
                    p -> both(outlook, state, w, p.name().toLowerCase(Locale.ROOT), Feature.of(p)));
        });
    }

    private void both(Outlook outlook, Party state, int wave, String what, Feature feature) {
        json.text("what", what)
                .object("with", () -> band(outlook.band(state, wave, feature, true)))
                .object("without", () -> band(outlook.band(state, wave, feature, false)))
                .object("difference", () -> {
                    Outlook.Difference d = outlook.difference(state, wave, feature, 0);
                    json.number("mean", d.mean())
                            .number("lower", d.lower())
                            .number("upper", d.upper())
                            .number("error", d.error());
                });
    }

    private void band(Outlook.Band band) {
        json.number("mean", band.mean()).number("lower", band.lower()).number("upper", band.upper());
    }

    void reasons(Reasons reasons) {
        json.text("state", reasons.state().code())
                .number("year", (long) reasons.year())
                .number("staying", reasons.staying())
                .texts("sure", reasons.sure().stream().map(m -> m.name()).toList())
                .objects("steps", reasons.steps(), this::step)
                .objects(
                        "turns",
                        reasons.turns(),
                        t -> json.text("circumstance", t.what().code())
                                .text("pole", pole(t.pole()).name())
                                .number("now", t.now())
                                .number("from", t.at())
                                .flag("rises", t.rises())
                                .text("thenPole", pole(t.then().pole()).name())
                                .number("thenBy", (long) t.then().by()));
    }

    private static Pole pole(int column) {
        return Sphere.POLES.get(column);
    }

    private void step(Reasons.Step step) {
        json.text("pole", pole(step.pole()).name())
                .number("by", (long) step.by())
                .number("open", step.open())
                .number("probability", step.probability())
                .number("logOdds", step.logOdds())
                .objects(
                        "parts",
                        step.parts(),
                        p -> json.text("mechanism", p.mechanism().name()).number("logOdds", p.logOdds()));
    }
}
