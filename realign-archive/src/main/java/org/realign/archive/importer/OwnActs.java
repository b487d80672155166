package org.realign.archive.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.realign.archive.intake.DataFile;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Level;
import org.realign.record.PartialDate;
import org.realign.record.Party;

/** Acts in the form of Realign's own record. */
final class OwnActs extends TableImporter {
    static final int DEEPEST = 150;

    OwnActs() {
        super(
                own("acts", "Acts in Realign's form"),
                Format.TAB,
                columns("date actor target kind valence level fact source url check"),
                List.of(),
                DEEPEST);
    }

    static Dataset own(String id, String title) {
        return new Dataset(
                id,
                title,
                "blank means not stated; silence says nothing",
                "As the file says",
                false,
                "As the file says.",
                "",
                1);
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            PartialDate date = row.date(0);
            String actor = party(to.states(), row, 1);
            String target = party(to.states(), row, 2);
            if (ActKind.of(row.text(3)).isEmpty()) {
                throw row.rejected(3, "is no kind of act");
            }
            if (Level.of(row.text(5)).isEmpty()) {
                throw row.rejected(5, "is no level; head, lower, host, or blank");
            }
            to.covers(date.earliest(), date.latest());
            to.add(
                    Tables.ACTS,
                    date.earliest(),
                    date.latest(),
                    date.text(),
                    actor,
                    target,
                    row.text(3),
                    row.whole(4, -3, 3),
                    blank(row, 5),
                    row.given(6),
                    row.given(7),
                    blank(row, 8),
                    check(row, 9));
        };
    }

    /** Every file is a list of its own; a newer file of the same name takes its place. */
    @Override
    Optional<String> part(DataFile file) {
        return Optional.of(file.shortName());
    }

    /** How a row was checked: one of the words of the record. */
    static String check(Row row, int column) {
        if (Check.of(row.given(column)).isEmpty()) {
            throw row.rejected(
                    column,
                    "is no word for how it was checked; "
                            + Arrays.stream(Check.values()).map(Check::word).collect(Collectors.joining(", ")));
        }
        return row.text(column);
    }

    /** A state, an organisation or the world, by its code. */
    static String party(States states, Row row, int column) {
        Optional<Party> party = states.system().party(row.given(column));
        return party.map(Party::code).orElseThrow(() -> row.rejected(column, "is no state and no organisation"));
    }

    static @org.jspecify.annotations.Nullable String blank(Row row, int column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }
}
