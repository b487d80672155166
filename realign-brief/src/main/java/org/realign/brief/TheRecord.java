package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import org.realign.record.Check;
import org.realign.record.Entry;

/** The part of a brief that lists every entry a verdict or a picture rests on, once. */
final class TheRecord {
    private final Dossier dossier;

    TheRecord(Dossier dossier) {
        this.dossier = dossier;
    }

    Tag section() {
        List<Entry> entries = dossier.entries();
        Tag section = Tag.of("section").set("aria-labelledby", "record");
        section.add(Tag.of("h2").set("id", "record").say("The record"));
        if (entries.isEmpty()) {
            return section.add(Tag.of("p").say("Nothing in this brief rests on an entry of the record."));
        }
        section.add(Tag.of("p").say(counted(entries)));
        Tag body = Tag.of("tbody");
        entries.forEach(e -> body.add(row(e)));
        return section.add(Tag.of("table")
                .set("class", "record")
                .add(Tag.of("caption")
                        .say("Every entry that a verdict or a picture here rests on, by date; each has a number in"
                                + " this brief and a name in the record"))
                .add(Tag.of("thead")
                        .add(Tag.of("tr")
                                .add(
                                        DataTable.column("\u2116"),
                                        DataTable.column("Date"),
                                        DataTable.column("Entry"),
                                        DataTable.column("Source"))))
                .add(body));
    }

    /** How many entries were checked in which way; those from memory are named even if there are none. */
    private static String counted(List<Entry> entries) {
        List<String> parts = new ArrayList<>();
        for (Check check : Check.values()) {
            long n = entries.stream().filter(e -> e.source().check() == check).count();
            if (n > 0 || check == Check.MEMORY) {
                parts.add(Evidence.mark(check) + " " + n + " " + means(check));
            }
        }
        return Prose.count(entries.size(), "entry", "entries") + ". " + String.join("; ", parts) + ".";
    }

    private static String means(Check check) {
        return switch (check) {
            case CHECKED -> "looked up in the source named";
            case REPORTED -> "looked up, but resting on one unconfirmed report";
            case MEMORY -> "written from memory and not yet looked up (the source is where to look)";
            case SEED -> "taken from the argument itself, which is no independent evidence";
            case COMPUTED -> "computed from a public dataset";
        };
    }

    private Tag row(Entry entry) {
        return Tag.of("tr")
                .set("id", dossier.anchor(entry))
                .add(Tag.of("th").set("scope", "row").say(String.valueOf(dossier.number(entry))))
                .add(Tag.of("td").set("class", "when").add(Evidence.when(entry)))
                .add(Tag.of("td")
                        .add(Tag.of("bdi").say(Prose.spoken(dossier.words(entry))))
                        .say(" ")
                        .add(Tag.of("code").say(entry.id())))
                .add(Tag.of("td")
                        .set("class", "from")
                        .add(Tag.of("cite").add(Links.source(entry.source())))
                        .say(" ")
                        .add(Evidence.check(entry.source().check())));
    }
}
