package org.realign.archive.importer;

import java.util.Optional;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/** Members of alliances with the days on which they were bound, from ATOP's member level. */
final class AtopMembers extends TableImporter {
    AtopMembers() {
        super(
                Dataset.cited(
                        "atop-members",
                        "ATOP, members of alliances",
                        "0 means not bound to that; a year of exit of 0 means still bound at the end of coding",
                        AtopDyads.CITATION,
                        AtopDyads.BIBTEX),
                Format.CSV,
                columns(
                        "atopid member yrent moent dayent yrexit moexit dayexit phase defense offense neutral nonagg consul"),
                columns("version"));
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int number = row.whole(1, 1, 9999);
            Span begin = Span.of(row, 2, 3, 4).orElseThrow(() -> row.rejected(2, "is no year"));
            Optional<Span> end = Span.of(row, 5, 6, 7);
            end.ifPresent(e -> Span.order(row, 5, begin, e));
            int since = Math.max(States.FIRST, begin.earliest().getYear());
            end.ifPresent(e -> States.since(e.latest().getYear()));
            String state = to.states().cow(number, since);
            to.covers(begin.earliest(), end.map(Span::latest).orElse(begin.latest()));
            if (!row.blank(14)) {
                to.vintage("v" + row.text(14));
            }
            to.add(
                    Tables.PACT_MEMBERS,
                    row.given(0),
                    row.whole(8, 0, 99),
                    state,
                    number,
                    begin.earliest(),
                    begin.precision(),
                    end.map(Span::latest).orElse(null),
                    end.map(Span::precision).orElse(null),
                    row.flag(9),
                    row.flag(10),
                    row.flag(11),
                    row.flag(12),
                    row.flag(13));
        };
    }
}
