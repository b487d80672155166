package org.realign.archive.importer;

import java.util.List;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/** Diplomatic exchange of the Correlates of War: by sender and host, or by pairs of which the direction is lost. */
final class Diplomacy extends TableImporter {
    private static final String CITATION =
            "Bayer, Resat. 2006. Diplomatic Exchange Data set, v2006.1. Correlates of War Project. correlatesofwar.org.";
    private static final String BIBTEX = """
            @misc{bayer2006diplomatic,
              author = {Bayer, Resat},
              title = {Diplomatic Exchange Data set, v2006.1},
              year = {2006},
              howpublished = {https://correlatesofwar.org}
            }""";

    private final boolean directed;

    private Diplomacy(Dataset dataset, boolean directed, String required) {
        super(dataset, Format.CSV, columns(required), List.of());
        this.directed = directed;
    }

    /** Pairs: year, a, b, mult. */
    static Diplomacy pairs() {
        return new Diplomacy(
                Dataset.cited(
                        "cow-diplomacy",
                        "Correlates of War, diplomatic exchange, pairs",
                        "waves, every five years from 1950; of states that a wave lists with anybody, a pair without a row"
                                + " has no mission; between waves nothing is said",
                        CITATION,
                        BIBTEX),
                false,
                "year a b mult");
    }

    /** By sender and host. */
    static Diplomacy senders() {
        return new Diplomacy(
                Dataset.cited(
                        "diplomacy-directed",
                        "Diplomatic representation by sender and host",
                        "of states that a year lists as sender, a host without a row has no mission of it",
                        CITATION,
                        BIBTEX),
                true,
                "year sender host");
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int year = row.year(0);
            String state = CowLetters.state(to.states(), row.given(1), year);
            String partner = CowLetters.state(to.states(), row.given(2), year);
            Integer level = directed ? null : (Integer) row.whole(3, 0, 99);
            to.covers(year);
            to.add(Tables.DIPLOMACY, state, partner, year, directed, true, level, null);
        };
    }
}
