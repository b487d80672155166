package org.realign.archive.importer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Refusal;
import org.realign.archive.store.Tables;

/**
 * Soldiers of the United States by country and year. Germany has one number throughout, unlike in the Correlates of War
 * list; numbers from {@value #TERRITORIES} on are territories of others.
 */
final class SoldiersAbroad extends TableImporter {
    private static final int TERRITORIES = 1000;
    private static final int GERMANY = 255;

    SoldiersAbroad() {
        super(
                Dataset.cited(
                        "us-troops",
                        "US troops by country and year",
                        "a state without a row in a year had none; blank means not coded",
                        "Allen, Michael A., Michael E. Flynn, and Carla Martinez Machain. 2022. Global U.S. military deployment"
                                + " data: 1950-2020. Conflict Management and Peace Science 39(3): 351-370.",
                        """
                        @article{allen2022global,
                          author = {Allen, Michael A. and Flynn, Michael E. and Martinez Machain, Carla},
                          title = {Global U.S. military deployment data: 1950-2020},
                          journal = {Conflict Management and Peace Science},
                          volume = {39},
                          number = {3},
                          pages = {351--370},
                          year = {2022}
                        }"""),
                Format.CSV.orLatin1(),
                columns("countryname year ccode troops_ad"),
                List.of());
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int year = row.year(1);
            int number = row.whole(2, -99, 99_999);
            if (number <= 0 || number >= TERRITORIES) {
                throw Refusal.ignored("a territory, or no state");
            }
            @Nullable Double soldiers = row.numberUnless(3);
            if (soldiers != null && soldiers < 0) {
                throw row.rejected(3, "is below 0");
            }
            String state = number == GERMANY ? "DEU" : to.states().cow(number, year);
            to.covers(year);
            to.add(Tables.TROOPS, state, "USA", number, year, soldiers, soldiers == null ? "not_coded" : null);
        };
    }
}
