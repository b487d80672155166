package org.realign.brief;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
                        .add(Tag.of("tr").add(column("\u2116"), column("Date"), column("Entry"), column("Source"))))
                .add(body));
    }

    private static Tag column(String name) {
        return Tag.of("th").set("scope", "col").say(name);
    }

    private static String counted(List<Entry> entries) {
        Map<Check, Long> by =
                entries.stream().collect(Collectors.groupingBy(e -> e.source().check(), Collectors.counting()));
        int all = entries.size();
        return Prose.count(all, "entry", "entries") + ". \u2713 " + by.getOrDefault(Check.CHECKED, 0L)
                + " looked up in the source named; \u25D0 " + by.getOrDefault(Check.REPORTED, 0L)
                + " looked up, but resting on one unconfirmed report; \u25CB " + by.getOrDefault(Check.MEMORY, 0L)
                + " written from memory and not yet looked up (the source is where to look); \u2211 "
                + by.getOrDefault(Check.COMPUTED, 0L) + " computed from a public dataset; \u201C\u201D "
                + by.getOrDefault(Check.SEED, 0L)
                + " taken from the argument itself, which is no independent evidence.";
    }

    private Tag row(Entry entry) {
        return Tag.of("tr")
                .set("id", dossier.anchor(entry))
                .add(Tag.of("th").set("scope", "row").say(String.valueOf(dossier.number(entry))))
                .add(Tag.of("td").set("class", "when").add(Evidence.when(entry)))
                .add(Tag.of("td")
                        .add(Tag.of("bdi").say(Prose.spoken(entry.words())))
                        .say(" ")
                        .add(Tag.of("code").say(entry.id())))
                .add(Tag.of("td")
                        .set("class", "from")
                        .add(Links.source(entry.source()))
                        .say(" ")
                        .add(Evidence.check(entry.source().check())));
    }
}
