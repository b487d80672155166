package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;
import org.realign.record.StateNumber.Numbering;

/**
 * Lists of states with their dates: of the Correlates of War, of Gleditsch and Ward, and of great powers.
 *
 * <p>The last day that a list codes stands as the end of all states that still exist: it is stored as the end of coding, not
 * as an end.
 */
final class StateList extends TableImporter {
    private static final String ZEROS = "the last day of coding stands as the end of states that still exist";
    private static final Dataset COW = Dataset.cited(
            "cow-states",
            "Correlates of War, state system membership",
            ZEROS,
            "Correlates of War Project. 2017. State System Membership List, v2016. correlatesofwar.org.",
            """
            @misc{cow2017state,
              author = {{Correlates of War Project}},
              title = {State System Membership List, v2016},
              year = {2017},
              howpublished = {https://correlatesofwar.org}
            }""");
    private static final Dataset GW = Dataset.cited(
            "gw-states",
            "Gleditsch and Ward, independent states",
            ZEROS,
            "Gleditsch, Kristian S., and Michael D. Ward. 1999. A Revised List of Independent States since the Congress of"
                    + " Vienna. International Interactions 25(4): 393-413.",
            """
            @article{gleditsch1999revised,
              author = {Gleditsch, Kristian S. and Ward, Michael D.},
              title = {A Revised List of Independent States since the Congress of Vienna},
              journal = {International Interactions},
              volume = {25},
              number = {4},
              pages = {393--413},
              year = {1999}
            }""");
    private static final Dataset MAJORS =
            Dataset.cited("cow-majors", "Correlates of War, major powers", ZEROS, COW.citation(), COW.bibtex());

    private final String list;
    private final Numbering numbering;
    private final boolean dates;

    private StateList(
            Dataset dataset, String list, Numbering numbering, boolean dates, String required, String optional) {
        super(dataset, Format.CSV, columns(required), optional.isEmpty() ? List.of() : columns(optional));
        this.list = list;
        this.numbering = numbering;
        this.dates = dates;
    }

    /** All layouts in which the lists go about. */
    static List<StateList> layouts() {
        String cow = "ccode styear stmonth stday endyear endmonth endday";
        return List.of(
                new StateList(COW, "cow", Numbering.COW, false, cow + " stateabb statenme", "version"),
                new StateList(COW, "cow", Numbering.COW, true, "ccode start end cw_abb cw_name", ""),
                new StateList(GW, "gw", Numbering.GW, true, "gwcode startdate enddate stateabb statename", ""),
                new StateList(GW, "gw", Numbering.GW, true, "gwcode start end gw_abb gw_name", ""),
                new StateList(MAJORS, "cow_majors", Numbering.COW, false, cow, "version"));
    }

    /** A spell as the list gives it. */
    private record Spell(int number, String letters, String name, LocalDate from, LocalDate to) {}

    @Override
    RowReader reader(Import to) {
        return new Spells(to);
    }

    private final class Spells implements RowReader {
        private final Import to;
        private final List<Spell> spells = new ArrayList<>();

        Spells(Import to) {
            this.to = to;
        }

        @Override
        public void row(Row row) {
            int number = row.whole(0, 1, 999);
            LocalDate from = dates ? row.day(1) : row.day(1, row.year(1), row.whole(2, 1, 12), row.whole(3, 1, 31));
            LocalDate end = dates ? row.day(2) : row.day(4, row.year(4), row.whole(5, 1, 12), row.whole(6, 1, 31));
            if (end.isBefore(from)) {
                throw row.rejected(dates ? 2 : 4, "is before the beginning");
            }
            boolean named = columns().size() > (dates ? 4 : 8);
            int names = dates ? 3 : 7;
            boolean has = dates || named;
            States.since(end.getYear());
            if (to.states().spans(numbering, number, from, end).isEmpty()) {
                throw States.unlisted();
            }
            spells.add(new Spell(number, has ? row.text(names) : "", has ? row.text(names + 1) : "", from, end));
            to.covers(from, end);
            if (!dates && row.has(columns().size() - 1)) {
                to.vintage("v" + row.text(columns().size() - 1));
            }
        }

        @Override
        public void end() {
            LocalDate coded =
                    spells.stream().map(Spell::to).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
            for (Spell spell : spells) {
                List<States.Held> spans = to.states().spans(numbering, spell.number(), spell.from(), spell.to());
                for (States.Held span : spans) {
                    boolean first = span.equals(spans.get(0)) && spell.from().getYear() < States.FIRST;
                    to.add(
                            Tables.SYSTEM_MEMBERSHIP,
                            list,
                            spell.number(),
                            spell.letters().isEmpty() ? null : spell.letters(),
                            spell.name().isEmpty() ? null : spell.name(),
                            span.code(),
                            first ? spell.from() : span.from(),
                            span.to().equals(coded) ? null : span.to(),
                            coded);
                }
            }
        }
    }
}
