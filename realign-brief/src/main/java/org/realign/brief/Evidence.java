package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import org.realign.claim.Change;
import org.realign.claim.Count;
import org.realign.claim.Exceeds;
import org.realign.claim.Fact;
import org.realign.claim.Finding;
import org.realign.claim.Precedes;
import org.realign.claim.Test;
import org.realign.record.Check;
import org.realign.record.Entry;

/** The entries behind a finding, under headings that fit its test. */
final class Evidence {
    /** Up to here each entry is shown with its source. */
    private static final int IN_FULL = 8;

    /** Up to here with its line; beyond, only its place in the record. */
    private static final int IN_SHORT = 20;

    private final Dossier dossier;

    Evidence(Dossier dossier) {
        this.dossier = dossier;
    }

    /** What {@code finding} rests on; empty where it rests on nothing. */
    List<Tag> of(Test test, Finding finding) {
        List<Tag> lists = new ArrayList<>();
        add(lists, heading(test, true), finding.supporting());
        add(lists, heading(test, false), finding.opposing());
        return lists;
    }

    private static String heading(Test test, boolean supporting) {
        if (test instanceof Change change) {
            return "In " + Prose.spoken((supporting ? change.during() : change.against()).toString());
        }
        if (test instanceof Exceeds exceeds) {
            return "Behind " + (supporting ? exceeds.measure() : exceeds.over()).words();
        }
        if (test instanceof Fact || test instanceof Precedes) {
            return supporting ? "For" : "Against";
        }
        return test instanceof Count ? "Counted" : "Rests on";
    }

    private void add(List<Tag> lists, String heading, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        lists.add(Tag.of("p", "entries-head", heading + ": " + Prose.count(entries.size(), "entry", "entries")));
        Tag list = Tag.of("ul").set("class", "entries");
        boolean full = entries.size() <= IN_FULL;
        entries.stream().limit(full ? IN_FULL : IN_SHORT).forEach(e -> list.add(item(e, full)));
        lists.add(list);
        if (entries.size() > IN_SHORT) {
            lists.add(rest(entries.subList(IN_SHORT, entries.size())));
        }
    }

    private Tag item(Entry entry, boolean full) {
        Tag item = Tag.of("li")
                .add(Tag.of("b").say(entry.date().spoken()))
                .say(" ")
                .add(Tag.of("bdi").say(Prose.spoken(dossier.words(entry))))
                .say(" ");
        if (full) {
            item.add(Tag.of("cite").add(Links.source(entry.source()))).say(" ");
        }
        return item.add(check(entry.source().check())).say(" ").add(place(entry));
    }

    private Tag rest(List<Entry> entries) {
        Tag p = Tag.of("p").set("class", "entries-rest").say("And " + entries.size() + " more in the record: ");
        for (int i = 0; i < entries.size(); ) {
            int last = i;
            while (last + 1 < entries.size()
                    && dossier.number(entries.get(last + 1)) == dossier.number(entries.get(last)) + 1) {
                last++;
            }
            p.say(i == 0 ? "" : " ").add(place(entries.get(i)));
            if (last > i) {
                p.say("\u2013" + dossier.number(entries.get(last)));
            }
            i = last + 1;
        }
        return p;
    }

    private Tag place(Entry entry) {
        return Links.within(dossier.anchor(entry), "\u2116\u00A0" + dossier.number(entry));
    }

    static Tag when(Entry entry) {
        return Tag.of("time")
                .set("datetime", entry.date().text())
                .say(entry.date().spoken());
    }

    /** A mark and a word for how an entry was checked. */
    static Tag check(Check check) {
        return Tag.of("span", check.word(), mark(check) + " " + said(check));
    }

    static String mark(Check check) {
        return switch (check) {
            case CHECKED -> "\u2713";
            case REPORTED -> "\u25D0";
            case MEMORY -> "\u25CB";
            case SEED -> "\u201C\u201D";
            case COMPUTED -> "\u2211";
        };
    }

    private static String said(Check check) {
        return switch (check) {
            case CHECKED -> "checked";
            case REPORTED -> "one unconfirmed report";
            case MEMORY -> "from memory";
            case SEED -> "the argument\u2019s own word";
            case COMPUTED -> "computed";
        };
    }
}
