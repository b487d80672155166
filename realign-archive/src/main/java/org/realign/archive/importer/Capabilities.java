package org.realign.archive.importer;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/** National material capabilities of the Correlates of War. */
final class Capabilities extends TableImporter {
    private static final double MISSING = -9;

    Capabilities() {
        super(
                Dataset.cited(
                        "cow-nmc",
                        "Correlates of War, national material capabilities",
                        "0 means none, or less than the unit; -9 and blank mean not coded",
                        "Singer, J. David, Stuart Bremer, and John Stuckey. 1972. Capability Distribution, Uncertainty, and"
                                + " Major Power War, 1820-1965. In Peace, War, and Numbers, ed. Bruce Russett, 19-48. Beverly"
                                + " Hills: Sage.",
                        """
                        @incollection{singer1972capability,
                          author = {Singer, J. David and Bremer, Stuart and Stuckey, John},
                          title = {Capability Distribution, Uncertainty, and Major Power War, 1820-1965},
                          booktitle = {Peace, War, and Numbers},
                          editor = {Russett, Bruce},
                          publisher = {Sage},
                          pages = {19--48},
                          year = {1972}
                        }"""),
                Format.CSV,
                columns("ccode year milex milper irst pec tpop upop cinc"),
                columns("version"));
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int number = row.whole(0, 1, 999);
            int year = row.year(1);
            String state = to.states().cow(number, year);
            @Nullable Double[] values = new Double[7];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.numberUnless(2 + i, MISSING);
            }
            boolean whole = Arrays.stream(values).allMatch(Objects::nonNull);
            to.covers(year);
            if (!row.blank(9)) {
                to.vintage("v" + row.text(9));
            }
            to.add(
                    Tables.CAPABILITIES,
                    state,
                    number,
                    year,
                    values[0],
                    values[1],
                    values[2],
                    values[3],
                    values[4],
                    values[5],
                    values[6],
                    whole ? null : "not_coded");
        };
    }
}
