package org.realign.archive.importer;

import java.time.LocalDate;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/**
 * Journeys abroad of China's presidents, premiers and party leaders, by year, from the list of the Central European
 * Institute of Asian Studies.
 */
final class ChineseJourneys extends TableImporter {
    ChineseJourneys() {
        super(
                Dataset.cited(
                        "ceias-travels",
                        "Travels of Chinese leaders (CEIAS)",
                        "no row means no journey there, though the list lacks some; leaders received are not in it",
                        "Central European Institute of Asian Studies. 2021. Foreign travels of Chinese leaders, 1949-2020."
                                + " ceias.eu.",
                        """
                        @misc{ceias2021travels,
                          author = {{Central European Institute of Asian Studies}},
                          title = {Foreign travels of Chinese leaders, 1949--2020},
                          year = {2021},
                          howpublished = {https://ceias.eu}
                        }"""),
                Format.CSV,
                columns("Year Name Level Country"),
                columns("Continent"));
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int year = row.year(0);
            String state = to.states().named(row.given(3), year);
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            to.covers(first, last);
            to.add(Tables.VISITS, first, last, "CHN", state, "chinese_leader", row.text(1), null, null);
        };
    }

    @Override
    public String recognisedBy() {
        return super.recognisedBy() + " (years only: the days in the archive are those of the whole year)";
    }
}
