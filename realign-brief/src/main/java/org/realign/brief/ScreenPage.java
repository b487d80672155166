package org.realign.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.realign.claim.Run;
import org.realign.measure.Screen;
import org.realign.measure.Screen.Place;
import org.realign.measure.Screen.Row;
import org.realign.record.Observed;

/**
 * The screen of all states as one HTML page without scripts: the same table once for each order, of which the page shows
 * the one that its address names.
 *
 * <p><b>Determinism.</b> A function of the screen and its provenance.
 */
public final class ScreenPage {
    private static final String DASH = "\u2013";
    /** Columns before those of the powers. */
    private static final int BEFORE = 4;

    private final Screen screen;
    private final Run.Provenance provenance;

    private ScreenPage(Screen screen, Run.Provenance provenance) {
        this.screen = screen;
        this.provenance = provenance;
    }

    /** The page as a whole HTML document. */
    public static String write(Screen screen, Run.Provenance provenance) {
        ScreenPage page = new ScreenPage(screen, provenance);
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        Tag.of("html")
                .set("lang", "en")
                .add(HtmlBrief.head(page.title(), provenance.version()), page.body())
                .write(out, Tag.Form.HTML);
        return out.append('\n').toString();
    }

    /**
     * An order of the table.
     *
     * @param id where its table stands
     * @param column the column that it goes by, from 0
     * @param words by what, for people
     * @param falling true where the largest comes first
     * @param compare the order of states that are placed
     */
    private record Order(String id, int column, String words, boolean falling, Comparator<Row> compare) {}

    private String title() {
        return "Where every state stands, " + screen.year();
    }

    private Tag body() {
        List<Order> orders = orders();
        Tag main = Tag.of("main").set("class", "screen");
        main.add(summary());
        Tag section = Tag.of("section").set("aria-labelledby", "states");
        section.add(Tag.of("h2").set("id", "states").say("The states"));
        section.add(Tag.of("p")
                .say("The heads of the columns lead to the same table in another order: ")
                .addAll(links(orders))
                .say("States of which the record says too little stand last, with the reason."));
        // The usual order stands last, so that the style sheet can hide it where another is asked for.
        for (Order order : orders.subList(1, orders.size())) {
            section.add(view(order, orders, "view"));
        }
        section.add(view(orders.get(0), orders, "view usual"));
        main.add(section, reading(), sources());
        return Tag.of("body")
                .set("class", "wide")
                .add(
                        Tag.of("a").set("class", "skip").set("href", "#states").say("Skip to the table"),
                        Tag.of("header")
                                .set("class", "masthead")
                                .add(
                                        Tag.of("p", "kicker", "Realign screen"),
                                        Tag.of("h1").say(title())),
                        main);
    }

    private static List<Tag> links(List<Order> orders) {
        List<Tag> links = new ArrayList<>();
        for (Order order : orders) {
            links.add(Tag.of("span")
                    .add(Links.within(order.id(), order.words()))
                    .say(order.equals(orders.get(orders.size() - 1)) ? ". " : ", "));
        }
        return links;
    }

    private List<Order> orders() {
        Comparator<Row> byName = Comparator.comparing(Row::name).thenComparing(Row::code);
        List<Order> orders = new ArrayList<>();
        orders.add(new Order("by-name", 0, "by name", false, byName));
        orders.add(new Order(
                "by-posture",
                1,
                "by posture",
                false,
                Comparator.comparing((Row r) -> place(r).stance().words()).thenComparing(byName)));
        orders.add(new Order(
                "by-probability",
                2,
                "by how sure the posture is",
                true,
                Comparator.comparingDouble((Row r) -> -place(r).stance().chance())
                        .thenComparing(byName)));
        orders.add(new Order(
                "by-top-pole",
                3,
                "by top power",
                false,
                Comparator.comparing((Row r) -> place(r).top())
                        .thenComparing(r -> -place(r).topChance())
                        .thenComparing(byName)));
        for (int p = 0; p < screen.poles().size(); p++) {
            int pole = p;
            orders.add(new Order(
                    "by-" + screen.poles().get(p).name(),
                    BEFORE + p,
                    "by alignment with " + screen.poles().get(p).label(),
                    true,
                    Comparator.comparingDouble((Row r) -> -level(r, pole)).thenComparing(byName)));
        }
        int after = BEFORE + screen.poles().size();
        orders.add(new Order(
                "by-break",
                after,
                "by last break",
                true,
                Comparator.comparing((Row r) -> lastBreak(r)).reversed().thenComparing(byName)));
        orders.add(new Order(
                "by-readings",
                after + 1,
                "by readings",
                true,
                Comparator.comparingInt((Row r) -> -place(r).basis().all()).thenComparing(byName)));
        return orders;
    }

    /** Only of rows that are placed. */
    private static Place place(Row row) {
        return row.standing().match(p -> p, absent -> {
            throw new IllegalArgumentException(row.code() + " is not placed: " + absent.why());
        });
    }

    private static double level(Row row, int pole) {
        return place(row).with().get(pole).map(Screen.Level::middle).orElse(Double.NEGATIVE_INFINITY);
    }

    private static String lastBreak(Row row) {
        return place(row).lastBreak().map(t -> t.found().date().text()).orElse("");
    }

    private Tag view(Order order, List<Order> orders, String classes) {
        Tag head = Tag.of("tr");
        for (Order column : orders) {
            boolean number = column.column() == 2
                    || (column.column() >= BEFORE
                            && column.column() < BEFORE + screen.poles().size());
            Tag th = Tag.of("th").set("scope", "col").set("class", number ? "number" : "word");
            if (column.equals(order)) {
                th.set("aria-sort", column.falling() ? "descending" : "ascending");
            }
            String mark = column.equals(order) ? (column.falling() ? " \u2193" : " \u2191") : "";
            head.add(th.add(Links.within(column.id(), name(column.column()))).say(mark));
        }
        Tag body = Tag.of("tbody");
        screen.rows().stream()
                .filter(r -> r.standing().isPresent())
                .sorted(order.compare())
                .forEach(r -> body.add(row(r, place(r))));
        screen.rows()
                .forEach(r -> r.standing().either(p -> {}, absent -> body.add(unplaced(r, absent, orders.size()))));
        return Tag.of("div")
                .set("class", classes)
                .set("id", order.id())
                .add(DataTable.framed("data screen-table", "All states " + order.words(), head, body));
    }

    private String name(int column) {
        int poles = screen.poles().size();
        return switch (column) {
            case 0 -> "State";
            case 1 -> "Posture";
            case 2 -> "Prob.";
            case 3 -> "Top power";
            default ->
                column < BEFORE + poles
                        ? Prose.capital(screen.poles().get(column - BEFORE).label())
                        : column == BEFORE + poles ? "Last break" : "Readings";
        };
    }

    private static Tag row(Row row, Place place) {
        Tag tr = Tag.of("tr").add(Tag.of("th").set("scope", "row").say(row.name()));
        tr.add(
                Tag.of("td").say(place.stance().words()),
                number(BreakDatesPlate.chance(place.stance().chance())));
        tr.add(Tag.of("td")
                .say(Prose.capital(place.top()) + " ")
                .add(Tag.of("small").say(BreakDatesPlate.chance(place.topChance()))));
        for (Optional<Screen.Level> level : place.with()) {
            tr.add(level.map(l -> number(fixed(l.middle()))
                            .add(Tag.of("small").say(" " + fixed(l.low()) + " to " + fixed(l.high()))))
                    .orElseGet(() -> number(DASH)));
        }
        tr.add(Tag.of("td").say(place.lastBreak().map(ScreenPage::said).orElse("none dated")));
        return tr.add(Tag.of("td")
                .say(place.basis().all() + " ")
                .add(Tag.of("small").say(String.join(", ", place.basis().terms().keySet()))));
    }

    private static Tag number(String text) {
        return Tag.of("td").set("class", "number").say(text);
    }

    private static String fixed(double value) {
        return Numbers.minus(String.format(Locale.ROOT, "%.1f", value).replaceFirst("^-(0\\.0)$", "$1"));
    }

    private static String said(Screen.Turn turn) {
        return turn.found().date().spoken() + (turn.change() > 0 ? ", towards " : ", away from ") + turn.pole() + " ("
                + BreakDatesPlate.chance(turn.found().probability()) + ")";
    }

    private static Tag unplaced(Row row, Observed.Absent<?> absent, int columns) {
        return Tag.of("tr")
                .set("class", "unplaced")
                .add(
                        Tag.of("th").set("scope", "row").say(row.name()),
                        Tag.of("td")
                                .set("colspan", String.valueOf(columns - 1))
                                .say("Too little is recorded. " + absent.why()));
    }

    private Tag summary() {
        Map<String, Integer> postures = new TreeMap<>();
        int rough = 0;
        for (Row row : screen.rows()) {
            if (row.standing().isPresent()) {
                postures.merge(place(row).stance().words(), 1, Integer::sum);
                rough += place(row).basis().converged() ? 0 : 1;
            }
        }
        List<String> most = postures.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(6)
                .map(e -> e.getValue() + " " + e.getKey())
                .toList();
        long placed =
                screen.rows().stream().filter(r -> r.standing().isPresent()).count();
        String unclear = rough == 0
                ? ""
                : " The runs are short; in " + rough
                        + " of them the chains do not agree well enough, so that the figures are" + " rough.";
        return Tag.of("section")
                .set("class", "answer")
                .set("id", "answer")
                .set("aria-labelledby", "summary")
                .add(
                        Tag.of("h2").set("id", "summary").say("In short"),
                        Tag.of("p")
                                .say("Of " + screen.rows().size() + " states alive at the record's end, " + placed
                                        + " can be placed among the five great powers in " + screen.year()
                                        + (most.isEmpty()
                                                ? "."
                                                : ": " + Prose.list(most) + ", to name the most frequent.")),
                        Tag.of(
                                "p",
                                "firmness",
                                "Measured by years from what the record holds of every state." + unclear
                                        + " A brief on one state (realign brief CODE) measures it in full."));
    }

    private static Tag reading() {
        return Tag.of("section")
                .set("aria-labelledby", "reading")
                .add(
                        Tag.of("h2").set("id", "reading").say("How to read it"),
                        Tag.of("p")
                                .say(
                                        "Posture: the most likely of aligned, tilting, hedging and withdrawn, with its"
                                                + " probability. Top power: the one it is most aligned with, with the share of draws in which it is"
                                                + " that one. Alignment: the median and the 90% interval, in standard deviations"
                                                + " across states and poles; 0 is where a state stands of which nothing is known."
                                                + " Last break: the last date about which alignment with some power more likely"
                                                + " jumped by at least half a standard deviation than not; the power it changed"
                                                + " most, and the probability. Readings: how often indicators speak, and which."));
    }

    private Tag sources() {
        return Tag.of("section")
                .set("aria-labelledby", "sources")
                .add(
                        Tag.of("h2").set("id", "sources").say("Where it comes from"),
                        Tag.of("p")
                                .add(Links.csv("screen.csv", ScreenCsv.write(screen), "The table as CSV"))
                                .say(". Command: ")
                                .add(Tag.of("code").say(provenance.command()))
                                .say("; Realign " + provenance.version() + ", seed " + provenance.seed()
                                        + ", record through " + provenance.recordThrough()
                                        + provenance
                                                .asOf()
                                                .map(d -> ", as of " + d)
                                                .orElse("") + ", SHA-256 "
                                        + provenance.recordSha256() + "." + imported()));
    }

    /** What was imported, in a sentence; blank where nothing was. */
    private String imported() {
        List<String> files = provenance.imports().stream()
                .map(i -> i.source().title() + ", " + i.source().vintage() + " (SHA-256 "
                        + i.source().sha256() + ")")
                .toList();
        return files.isEmpty() ? "" : " What was imported adds to the record: " + String.join("; ", files) + ".";
    }
}
