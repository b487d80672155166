package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.archive.datasets.ImportedData.Part;
import org.realign.archive.store.Archive.Line;
import org.realign.archive.store.Tables;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.Figure;
import org.realign.record.Level;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Source;
import org.realign.record.Window;

/**
 * Acts and figures that a user wrote in the form of the record's own.
 *
 * <p><b>Missing.</b> A list of acts is a selection, from its first day to its last, of what passed between the pairs that it
 * names.
 */
final class ImportedEntries {
    private final Map<String, Integer> names = new HashMap<>();

    /** Acts of all lists. */
    List<Act> acts(ImportedData data) {
        List<Act> acts = new ArrayList<>();
        data.parts(Tables.ACTS).forEach(part -> part.each(row -> acts.add(act(part, row))));
        return acts;
    }

    private Act act(Part part, Line row) {
        String date = row.text("date").orElseThrow();
        String actor = row.text("actor").orElseThrow();
        String target = row.text("target").orElseThrow();
        String kind = row.text("kind").orElseThrow();
        return new Act(
                numbered("imported." + date + "." + actor + "." + target + "." + kind),
                PartialDate.parse(date),
                new Party(actor),
                new Party(target),
                ActKind.of(kind).orElseThrow(),
                row.whole("valence").orElse(0),
                Level.of(row.text("level").orElse("")).orElseThrow(),
                row.text("fact").orElse(""),
                source(part, row));
    }

    /** Figures of all lists. */
    List<Figure> figures(ImportedData data) {
        List<Figure> figures = new ArrayList<>();
        data.parts(Tables.FIGURES).forEach(part -> part.each(row -> figures.add(figure(part, row))));
        return figures;
    }

    private Figure figure(Part part, Line row) {
        int first = row.whole("begin_year").orElseThrow();
        int last = row.whole("end_year").orElse(first);
        String state = row.text("state").orElseThrow();
        String partner = row.text("partner").orElseThrow();
        String series = row.text("series").orElseThrow();
        return new Figure(
                numbered("imported." + state + "." + partner + "." + series + "." + first),
                new Window(Window.year(first).from(), Window.year(last).to()),
                new Party(state),
                List.of(partner.split("[+]", -1)).stream().map(Party::new).toList(),
                Figure.Series.of(series).orElseThrow(),
                row.number("value").orElseThrow(),
                row.text("unit").orElse(""),
                row.text("basis").orElse(""),
                source(part, row));
    }

    /** What the row says, with the file that it stood in. */
    private static Source source(Part part, Line row) {
        Check check = Check.of(row.text("checked").orElse("")).orElse(Check.MEMORY);
        return new Source(row.text("origin").orElse(""), row.text("url").orElse(""), check).in(part.named());
    }

    private String numbered(String name) {
        int n = names.merge(name, 1, Integer::sum);
        return n == 1 ? name : name + "." + n;
    }

    /** What lists of acts say of how far they reach. */
    static List<Coverage.Row> coverage(List<Act> acts, String named) {
        Map<String, Window> pairs = new TreeMap<>();
        for (Act act : acts) {
            if (act.source().isFrom(named)) {
                boolean order = act.actor().compareTo(act.target()) <= 0;
                String key = order ? act.actor() + " " + act.target() : act.target() + " " + act.actor();
                pairs.merge(key, Window.of(act.date(), act.date()), Window::span);
            }
        }
        List<Coverage.Row> rows = new ArrayList<>();
        pairs.forEach((pair, window) -> rows.add(new Coverage.Row(
                Coverage.Table.ACTS,
                pair.substring(0, pair.indexOf(' ')),
                pair.substring(pair.indexOf(' ') + 1),
                "*",
                window,
                Coverage.Completeness.CURATED,
                "imported: " + named,
                Check.COMPUTED)));
        return rows;
    }
}
