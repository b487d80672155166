package org.realign.archive.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.realign.archive.intake.DataFile;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;
import org.realign.record.Figure;
import org.realign.record.Window;

/** Yearly figures in the form of Realign's own record. */
final class OwnFigures extends TableImporter {
    OwnFigures() {
        super(
                OwnActs.own("figures", "Figures in Realign's form"),
                Format.TAB,
                columns("period state partner series value unit basis source url check"),
                List.of(),
                OwnActs.DEEPEST);
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            Window period = period(row);
            String state = OwnActs.party(to.states(), row, 1);
            List<String> partners = new ArrayList<>();
            for (String partner : row.given(2).split("\\+", -1)) {
                if (!to.states().system().knows(partner)) {
                    throw row.rejected(2, "is no state, nor several joined by +");
                }
                partners.add(partner);
            }
            if (Figure.Series.of(row.given(3)).isEmpty()) {
                throw row.rejected(
                        3,
                        "is no series; "
                                + Arrays.stream(Figure.Series.values())
                                        .map(Figure.Series::code)
                                        .collect(Collectors.joining(", ")));
            }
            if (row.text(3).endsWith("_share") && (row.number(4) < 0 || row.number(4) > 100)) {
                throw row.rejected(4, "is no share from 0 to 100 per cent");
            }
            to.covers(period.from(), period.to());
            to.add(
                    Tables.FIGURES,
                    period.from().getYear(),
                    period.to().getYear(),
                    state,
                    String.join("+", partners),
                    row.given(3),
                    row.number(4),
                    row.given(5),
                    OwnActs.blank(row, 6),
                    row.given(7),
                    OwnActs.blank(row, 8),
                    OwnActs.check(row, 9));
        };
    }

    @Override
    Optional<String> part(DataFile file) {
        return Optional.of(file.shortName());
    }

    private static Window period(Row row) {
        String text = row.given(0);
        if (!text.matches("\\d{4}(\\.\\.\\d{4})?")) {
            throw row.rejected(0, "is not a year, or two like 1989..1990");
        }
        try {
            return Window.parse(text);
        } catch (IllegalArgumentException e) {
            throw row.rejected(0, "ends before it begins");
        }
    }
}
