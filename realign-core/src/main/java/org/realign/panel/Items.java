package org.realign.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.align.Block;
import org.realign.align.Pacts;
import org.realign.measure.AlignmentPortrait.Shock;
import org.realign.measure.Estimate;
import org.realign.measure.Evidence;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.measure.Question;
import org.realign.panel.Column.Head;
import org.realign.posture.Course;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * What panels can be asked for, by word. Values are those of {@link Measures}, read where briefs read them.
 *
 * <p><b>Units.</b> A value is a posterior median; {@code _lower} and {@code _upper} are the ends of its 90% interval,
 * {@code _n} what it rests on.
 */
final class Items {
    static final List<DataSource> VOTES = List.of(DataSource.ROLL_CALLS);
    static final List<DataSource> WRITTEN = List.of(DataSource.RECORD);
    static final List<DataSource> BOTH = List.of(DataSource.RECORD, DataSource.ROLL_CALLS);
    static final List<String> MODEL = List.of("kose2003international", "gerlach2000efficient", "carter1994gibbs");
    private static final Map<Integer, String> PACT = Map.of(0, "none", 1, "other than defence", 2, "defence");

    private Items() {}

    /** Of rows of two states. */
    static List<Item> ofDyads() {
        List<Item> items = new ArrayList<>();
        items.add(between("agreement", "agreement", "voting agreement", VOTES, List.of("voeten2013data"), false));
        items.add(SimilarityItem.ITEM);
        items.add(AllianceItem.ITEM);
        items.add(pact());
        items.addAll(dealings());
        items.add(between("trade", "trade", "trade as reported", WRITTEN, List.of(), true));
        items.add(between("share", "trade_share", "share of trade", WRITTEN, List.of(), true));
        items.add(alignment());
        for (Block block : Block.values()) {
            items.add(blockAlone(block));
        }
        items.add(breaksWith());
        return items;
    }

    /** Of rows of a state, a power and a month. */
    static List<Item> ofMonths() {
        List<Item> items = new ArrayList<>(List.of(alignment(), pact()));
        items.addAll(dealings());
        return items;
    }

    private static List<Item> dealings() {
        return List.of(
                between("engagement", "engagement", "direct dealings", WRITTEN, List.of("gelman2013bayesian"), false),
                between("tone", "tone", "share of cooperative acts", WRITTEN, List.of("brown2001interval"), false));
    }

    // ---- heads and cells

    static List<Head> heads(
            String name, String label, String unit, String meaning, List<DataSource> sources, List<String> methods) {
        return List.of(
                number(name, label, unit, meaning + " Posterior median.", true, sources, methods),
                number(name + "_lower", label + ", lower", unit, "5% of the posterior lie below.", sources, methods),
                number(name + "_upper", label + ", upper", unit, "95% of the posterior lie below.", sources, methods),
                number(name + "_n", label + ", entries", "entries", "How much the value rests on.", sources, methods));
    }

    static Head number(
            String name,
            String label,
            String unit,
            String description,
            boolean explained,
            List<DataSource> sources,
            List<String> methods) {
        return new Head(name, label, unit, Column.Type.NUMBER, description, explained, sources, methods, Map.of());
    }

    static Head number(
            String name, String label, String unit, String text, List<DataSource> sources, List<String> methods) {
        return number(name, label, unit, text, false, sources, methods);
    }

    /** Median and interval; and what it rests on, where there is a column for it. */
    static void add(Observed<Estimate> value, List<Column.Builder> to) {
        value.either(
                e -> {
                    to.get(0).add(e.distribution().quantile(0.5));
                    to.get(1).add(e.distribution().quantile(0.05));
                    to.get(2).add(e.distribution().quantile(0.95));
                    to.stream().skip(3).forEach(c -> c.add(e.observations()));
                },
                absent -> to.forEach(c -> c.add(absent.kind())));
    }

    static <T> Observed<T> none(Missing kind, String why) {
        return Observed.missing(kind, why);
    }

    // ---- of two states

    private static Item between(
            String word,
            String column,
            String label,
            List<DataSource> sources,
            List<String> methods,
            boolean directed) {
        Measure measure = Measures.named(word).orElseThrow();
        return new Item(
                word,
                false,
                directed,
                heads(column, label, measure.unit(), measure.meaning(), sources, methods),
                (ask, to) -> add(
                        measure.estimate(
                                ask.evidence(), new Question(ask.state(), ask.partner(), ask.window(), Options.NONE)),
                        to));
    }

    private static Observed<Estimate> alignmentWith(Ask ask, Evidence evidence) {
        Measure measure = Measures.named("alignment").orElseThrow();
        return power(ask)
                .then(p -> measure.estimate(evidence, new Question(ask.state(), p, ask.window(), Options.NONE)));
    }

    private static Observed<Pole> power(Ask ask) {
        return ask.power()
                .filter(p -> !p.includes(ask.self()))
                .<Observed<Pole>>map(Observed::of)
                .orElseGet(() -> none(Missing.NOT_CODED, "Alignment is measured with another great power."));
    }

    private static Item alignment() {
        Measure measure = Measures.named("alignment").orElseThrow();
        return new Item(
                "alignment",
                true,
                true,
                heads("alignment", "alignment", measure.unit(), measure.meaning(), BOTH, MODEL),
                (ask, to) -> add(alignmentWith(ask, ask.evidence()), to));
    }

    private static Item blockAlone(Block block) {
        Measure measure = Measures.named("alignment").orElseThrow();
        return new Item(
                block.words(),
                true,
                true,
                heads(
                        "align_" + block.words(),
                        "alignment, " + block.words(),
                        measure.unit(),
                        "Alignment from " + block.words() + " alone.",
                        BOTH,
                        MODEL),
                (ask, to) -> add(alignmentWith(ask, ask.desk().of(block)), to));
    }

    private static Item breaksWith() {
        return new Item(
                "break", true, true, breakHeads("", " with the partner"), (ask, to) -> addBreak(power(ask), ask, to));
    }

    static List<Head> breakHeads(String suffix, String whom) {
        String size = "Chance of at least one break in the year of half a standard deviation or more, ";
        return List.of(
                number(
                        "break_up" + suffix,
                        "break towards",
                        "probability",
                        size + "up" + whom + ".",
                        true,
                        BOTH,
                        MODEL),
                number(
                        "break_down" + suffix,
                        "break away",
                        "probability",
                        size + "down" + whom + ".",
                        true,
                        BOTH,
                        MODEL));
    }

    static void addBreak(Observed<Pole> power, Ask ask, List<Column.Builder> to) {
        power.then(p -> shock(ask, p))
                .either(
                        s -> {
                            to.get(0).add(s.up());
                            to.get(1).add(s.down());
                        },
                        absent -> to.forEach(c -> c.add(absent.kind())));
    }

    private static Observed<Shock> shock(Ask ask, Pole power) {
        return alignmentWith(
                        new Ask(ask.desk(), ask.self(), last(power), ask.window(), ask.votes(), ask.alliances()),
                        ask.evidence())
                .then(known -> ask.evidence().course(ask.state()))
                .then(course -> shock(ask, course, power));
    }

    private static Observed<Shock> shock(Ask ask, Course course, Pole power) {
        int pole = course.poles().indexOf(power);
        return ask.desk()
                .shocks(ask.state())
                .then(all -> all.stream()
                        .filter(s -> s.year() == ask.year() && s.pole() == pole)
                        .findFirst()
                        .<Observed<Shock>>map(Observed::of)
                        .orElseGet(() -> none(Missing.NOT_YET_A_STATE, "There is no year before to break with.")));
    }

    static Party last(Pole power) {
        return power.parties().get(power.parties().size() - 1);
    }

    private static Item pact() {
        return new Item(
                "pact",
                false,
                false,
                List.of(pactHead("pact", "the two")),
                (ask, to) -> to.get(0).add(pact(ask, ask.partner())));
    }

    static Head pactHead(String name, String whom) {
        return new Head(
                name,
                "strongest pact",
                "",
                Column.Type.WHOLE,
                "The strongest pact that binds " + whom + " at the end of the row's time, or of the time in it in which"
                        + " both were states.",
                true,
                WRITTEN,
                List.of(),
                PACT);
    }

    static Observed<Double> pact(Ask ask, Pole other) {
        PublicRecord record = ask.evidence().record();
        Optional<Window> together = record.states()
                .lifetime(ask.state(), ask.window())
                .flatMap(w -> record.states().lifetime(other, ask.window()).flatMap(w::shared));
        return together.isEmpty()
                ? none(Missing.NOT_YET_A_STATE, "The two were not states together.")
                : Pacts.level(record, ask.state(), other, together.get()).map(Integer::doubleValue);
    }
}
