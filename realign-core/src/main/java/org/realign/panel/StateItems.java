package org.realign.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.realign.align.Calibration;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.measure.Question;
import org.realign.panel.Column.Head;
import org.realign.posture.Odds;
import org.realign.posture.Posture;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;

/**
 * What panels of single states can be asked for, by word; what is measured with a great power has columns for each.
 */
final class StateItems {
    private StateItems() {}

    /** Of rows of one state. */
    static List<Item> all() {
        List<Item> items = new ArrayList<>(List.of(posture(), alignments(), breaks()));
        for (String word : List.of("hedging", "equidistance", "withdrawal", "offset", "ambiguity")) {
            Measure measure = Measures.named(word).orElseThrow();
            items.add(new Item(
                    word,
                    true,
                    false,
                    Items.heads(word, word, measure.unit(), measure.meaning(), Items.BOTH, Items.MODEL)
                            .subList(0, 3),
                    (ask, to) ->
                            Items.add(measure.estimate(ask.evidence(), Question.of(ask.state(), ask.window())), to)));
        }
        items.add(agreements());
        items.add(pacts());
        return items;
    }

    /** What a power is called in names of columns: {@code rus}. */
    private static String suffix(Pole power) {
        return "_" + Items.last(power).code().toLowerCase(Locale.ROOT);
    }

    private static Observed<Pole> other(Ask ask, Pole power) {
        return power.includes(ask.self())
                ? Items.none(Missing.NOT_CODED, "A state is not measured with itself.")
                : Observed.of(power);
    }

    /** Columns for each power in turn, filled by {@code fill}. */
    private static Item wide(String word, boolean run, Function<Pole, List<Head>> heads, TowardsPower fill) {
        List<Head> all = new ArrayList<>();
        Calibration.POWERS.forEach(p -> all.addAll(heads.apply(p)));
        int each = all.size() / Calibration.POWERS.size();
        return new Item(word, run, false, all, (ask, to) -> {
            for (int p = 0; p < Calibration.POWERS.size(); p++) {
                fill.fill(ask, other(ask, Calibration.POWERS.get(p)), to.subList(p * each, (p + 1) * each));
            }
        });
    }

    @FunctionalInterface
    private interface TowardsPower {
        void fill(Ask ask, Observed<Pole> power, List<Column.Builder> to);
    }

    private static Item alignments() {
        Measure measure = Measures.named("alignment").orElseThrow();
        return wide(
                "alignment",
                true,
                p -> Items.heads(
                        "alignment" + suffix(p),
                        "alignment with " + p.label(),
                        measure.unit(),
                        measure.meaning(),
                        Items.BOTH,
                        Items.MODEL),
                (ask, power, to) -> Items.add(
                        power.then(p -> measure.estimate(
                                ask.evidence(), new Question(ask.state(), p, ask.window(), Options.NONE))),
                        to));
    }

    private static Item agreements() {
        Measure measure = Measures.named("agreement").orElseThrow();
        return wide(
                "agreement",
                false,
                p -> Items.heads(
                        "agreement" + suffix(p),
                        "voting agreement with " + p.label(),
                        measure.unit(),
                        measure.meaning(),
                        Items.VOTES,
                        List.of("voeten2013data")),
                (ask, power, to) -> Items.add(
                        power.then(p -> measure.estimate(
                                ask.evidence(), new Question(ask.state(), p, ask.window(), Options.NONE))),
                        to));
    }

    private static Item breaks() {
        return wide(
                "break",
                true,
                p -> Items.breakHeads(suffix(p), " with " + p.label()),
                (ask, power, to) -> Items.addBreak(power, ask, to));
    }

    private static Item pacts() {
        return wide(
                "pact",
                false,
                p -> List.of(Items.pactHead("pact" + suffix(p), "the state and " + p.label())),
                (ask, power, to) -> to.get(0).add(power.then(p -> Items.pact(ask, p))));
    }

    private static Item posture() {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(
                "posture",
                "most likely posture",
                "",
                Column.Type.TEXT,
                "The most likely of the four postures among the great powers over the year as a whole.",
                true,
                Items.BOTH,
                List.of("kuik2008essence"),
                Map.of()));
        for (Posture posture : Posture.values()) {
            String word = posture.name().toLowerCase(Locale.ROOT);
            heads.add(Items.number(
                    "p_" + word,
                    "probability: " + word,
                    "probability",
                    "Probability that the state is " + word + "; the four sum to 1.",
                    true,
                    Items.BOTH,
                    List.of("kuik2008essence")));
        }
        return new Item("posture", true, false, heads, (ask, to) -> {
            Pole state = ask.state();
            ask.evidence()
                    .course(state)
                    .then(c -> ask.evidence().postures(state, c).whole(ask.window()))
                    .either(odds -> addPosture(odds, to), absent -> to.forEach(c -> c.add(absent.kind())));
        });
    }

    private static void addPosture(Odds odds, List<Column.Builder> to) {
        Posture likely = Arrays.stream(Posture.values())
                .max(Comparator.comparingDouble(odds::of))
                .orElseThrow();
        to.get(0).add(likely.name().toLowerCase(Locale.ROOT));
        int column = 1;
        for (Posture posture : Posture.values()) {
            to.get(column++).add(odds.of(posture));
        }
    }
}
