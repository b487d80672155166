package org.realign.archive.importer;

import java.util.List;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/** Alliance obligations of ATOP by directed dyad and year. */
final class AtopDyads extends TableImporter {
    static final String CITATION =
            "Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell, and Andrew G. Long."
                    + " 2002. Alliance Treaty Obligations and Provisions, 1815-1944. International Interactions 28(3): 237-260.";
    static final String BIBTEX = """
            @article{leeds2002alliance,
              author = {Leeds, Brett Ashley and Ritter, Jeffrey M. and Mitchell, Sara McLaughlin and Long, Andrew G.},
              title = {Alliance Treaty Obligations and Provisions, 1815-1944},
              journal = {International Interactions},
              volume = {28},
              number = {3},
              pages = {237--260},
              year = {2002}
            }""";

    AtopDyads() {
        super(
                Dataset.cited(
                        "atop-dyad-years",
                        "ATOP, obligations by directed dyad and year",
                        "0 means not bound to that; within the years covered a dyad without a row has no pact; after them"
                                + " nothing is known",
                        CITATION,
                        BIBTEX),
                Format.CSV,
                columns("ccode1 ccode2 year atop_defense atop_offense atop_neutral atop_nonagg atop_consul"),
                List.of());
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int one = row.whole(0, 1, 999);
            int two = row.whole(1, 1, 999);
            int year = row.year(2);
            String state = to.states().cow(one, year);
            String partner = to.states().cow(two, year);
            to.covers(year);
            to.add(
                    Tables.PACTS,
                    state,
                    partner,
                    one,
                    two,
                    year,
                    row.flag(3),
                    row.flag(4),
                    row.flag(5),
                    row.flag(6),
                    row.flag(7));
        };
    }
}
