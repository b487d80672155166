package org.realign.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.realign.record.Check;
import org.realign.record.InputException.Place;
import org.realign.record.Party;
import org.realign.record.Source;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/** Reads the tables of voting agreement: many rows, so cells are read in place. */
final class TallyReader {
    private static final String SOURCE = "source: ";
    private static final String URL = "url: ";
    private static final int FIRST_COUNT = 3;

    private final Parties parties;
    private final Problems problems;
    private final List<VoteTally> tallies = new ArrayList<>();
    private final Set<Key> keys = new HashSet<>();

    private record Key(int year, Party state, Party pole) {}

    TallyReader(Parties parties, Problems problems) {
        this.parties = parties;
        this.problems = problems;
    }

    /** Reads a whole table; its comments must say where the figures come from. Returns the number of rows. */
    int read(Table table) {
        String text = comment(table, SOURCE);
        if (text.isEmpty()) {
            problems.add(
                    Place.line(table.file(), 1),
                    "",
                    "does not say where its figures come from",
                    "Add a line '# " + SOURCE + "...' at the top.");
        }
        Source source = new Source(text, comment(table, URL), Check.COMPUTED);
        return table.read(problems, row -> row(row, source));
    }

    private static String comment(Table table, String label) {
        return table.header().stream()
                .filter(h -> h.startsWith(label))
                .map(h -> h.substring(label.length()).strip())
                .findFirst()
                .orElse("");
    }

    private void row(Row row, Source source) {
        int year = row.count(0);
        if (year < 1945 || year > 9999) {
            throw row.refuse("year", "is not a year from 1945", "");
        }
        Window window = Window.year(year);
        Party state = parties.existing(row, "state", window);
        Party pole = parties.existing(row, "pole", window);
        int[] n = new int[9];
        for (int i = 0; i < n.length; i++) {
            n[i] = row.count(FIRST_COUNT + i);
        }
        VoteTally.Counts counts = new VoteTally.Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
        if (counts.shared() == 0) {
            throw row.refuse("counts no roll call", "Leave the row out.");
        }
        if (!keys.add(new Key(year, state, pole))) {
            throw row.refuse("repeats the year, state and pole of an earlier row", "Remove one of the two.");
        }
        tallies.add(new VoteTally(year, state, pole, counts, source));
    }

    /** The tallies by year, state and pole. */
    List<VoteTally> tallies() {
        List<VoteTally> sorted = new ArrayList<>(tallies);
        sorted.sort((a, b) -> {
            int c = Integer.compare(a.year(), b.year());
            c = c != 0 ? c : a.state().compareTo(b.state());
            return c != 0 ? c : a.pole().compareTo(b.pole());
        });
        return sorted;
    }
}
