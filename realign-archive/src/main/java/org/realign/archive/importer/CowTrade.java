package org.realign.archive.importer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/**
 * Bilateral trade of the Correlates of War: flow1 is what the first imports from the second, flow2 the reverse. A line makes
 * two rows.
 *
 * <p>Zeros between China and North Korea before 1978 are no zeros: neither reported, and there was trade.
 */
final class CowTrade extends TableImporter {
    private static final double MISSING = -9;
    private static final int FIRST_KOREAN = 1978;

    CowTrade() {
        super(
                Dataset.cited(
                        "cow-trade",
                        "Correlates of War, bilateral trade",
                        "0 means no imports; -9 and blank mean not coded; zeros between China and North Korea before 1978"
                                + " mean unknown",
                        "Barbieri, Katherine, Omar M. G. Keshk, and Brian M. Pollins. 2009. Trading Data: Evaluating Our"
                                + " Assumptions and Coding Rules. Conflict Management and Peace Science 26(5): 471-491.",
                        """
                        @article{barbieri2009trading,
                          author = {Barbieri, Katherine and Keshk, Omar M. G. and Pollins, Brian M.},
                          title = {Trading Data: Evaluating Our Assumptions and Coding Rules},
                          journal = {Conflict Management and Peace Science},
                          volume = {26},
                          number = {5},
                          pages = {471--491},
                          year = {2009}
                        }"""),
                Format.CSV,
                columns("ccode1 ccode2 year flow1 flow2"),
                columns("version"));
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int one = row.whole(0, 1, 999);
            int two = row.whole(1, 1, 999);
            int year = row.year(2);
            String first = to.states().cow(one, year);
            String second = to.states().cow(two, year);
            boolean guessed = year < FIRST_KOREAN && List.of("CHN", "PRK").containsAll(List.of(first, second));
            flow(to, row, 3, first, second, one, two, year, guessed);
            flow(to, row, 4, second, first, two, one, year, guessed);
            to.covers(year);
            if (!row.blank(5)) {
                to.vintage("v" + row.text(5));
            }
        };
    }

    private static void flow(
            Import to,
            Row row,
            int column,
            String state,
            String from,
            int number,
            int other,
            int year,
            boolean guessed) {
        @Nullable Double value = row.numberUnless(column, MISSING);
        if (value != null && value < 0) {
            throw row.rejected(column, "is below 0");
        }
        boolean unknown = value != null && value == 0 && guessed;
        to.add(
                Tables.TRADE,
                state,
                from,
                number,
                other,
                year,
                unknown ? null : value,
                unknown ? "unknown" : value == null ? "not_coded" : null);
    }
}
