package org.realign.archive.importer;

import java.util.List;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Refusal;
import org.realign.archive.store.Tables;

/** Relations of both Koreas with every state, year by year. Dates of single ties are left aside: they are years, some reversed. */
final class KoreanTies extends TableImporter {
    KoreanTies() {
        super(
                Dataset.cited(
                        "kdiplo",
                        "Diplomatic relations of the two Koreas (kdiplo)",
                        "0 means no relations in the year",
                        "kdiplo: diplomatic relations of North and South Korea. R package.",
                        """
                        @misc{kdiplo2025,
                          title = {kdiplo: diplomatic relations of North and South Korea},
                          year = {2025},
                          howpublished = {R package}
                        }"""),
                Format.CSV,
                columns("iso3c south_north year diplomatic_ties"),
                List.of());
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int year = row.year(2);
            String korea = switch (row.text(1)) {
                case "North Korea" -> "PRK";
                case "South Korea" -> "KOR";
                default -> throw row.rejected(1, "is neither North Korea nor South Korea");
            };
            Boolean ties = row.flag(3);
            if (ties == null) {
                throw Refusal.ignored("not coded");
            }
            States.since(year);
            String partner = to.states().lettered(row.given(0), year).orElseThrow(States::unlisted);
            to.covers(year);
            to.add(Tables.DIPLOMACY, korea, partner, year, false, ties, null, null);
        };
    }
}
