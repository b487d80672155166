package org.realign.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Set<Long> keys = new HashSet<>();
    private final Map<String, Member> members = new HashMap<>();

    /** A state with a number of ours and the years in which a row may name it; most rows need no more. */
    private record Member(Party party, int number, int firstYear, int lastYear) {}

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
        Member state = member(row, 1, year);
        Member pole = member(row, 2, year);
        int[] n = new int[9];
        for (int i = 0; i < n.length; i++) {
            n[i] = row.count(FIRST_COUNT + i);
        }
        VoteTally.Counts counts = new VoteTally.Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
        if (counts.shared() == 0) {
            throw row.refuse("counts no roll call", "Leave the row out.");
        }
        if (!keys.add((year * 1000L + state.number()) * 1000L + pole.number())) {
            throw row.refuse("repeats the year, state and pole of an earlier row", "Remove one of the two.");
        }
        tallies.add(new VoteTally(year, state.party(), pole.party(), counts, source));
    }

    private Member member(Row row, int column, int year) {
        Member member = members.get(row.cell(column));
        if (member == null || year < member.firstYear() || year > member.lastYear()) {
            String name = Layout.AGREEMENT.columns().get(column);
            Party party = parties.existing(row, name, Window.year(year));
            int number = member == null ? members.size() : member.number();
            int first = member == null ? year : Math.min(year, member.firstYear());
            int last = member == null ? year : Math.max(year, member.lastYear());
            member = new Member(party, number, first, last);
            members.put(party.code(), member);
        }
        return member;
    }

    /** The tallies in the order of their rows. */
    List<VoteTally> tallies() {
        return tallies;
    }
}
