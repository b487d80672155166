package org.realign.archive.importer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/** Published ideal points of states from votes in the UN General Assembly, in the layouts of two vintages. */
final class IdealPoints extends TableImporter {
    private static final int SESSION_ZERO = 1945;
    private static final Dataset DATASET = Dataset.free(
            "ideal-points",
            "Ideal points from UN General Assembly votes (Bailey, Strezhnev and Voeten)",
            "blank means that there is no estimate",
            "CC0 1.0",
            "Bailey, Michael A., Anton Strezhnev, and Erik Voeten. 2017. Estimating Dynamic State Preferences from United Nations"
                    + " Voting Data. Journal of Conflict Resolution 61(2): 430-456.",
            """
            @article{bailey2017estimating,
              author = {Bailey, Michael A. and Strezhnev, Anton and Voeten, Erik},
              title = {Estimating Dynamic State Preferences from United Nations Voting Data},
              journal = {Journal of Conflict Resolution},
              volume = {61},
              number = {2},
              pages = {430--456},
              year = {2017}
            }""");

    private final boolean bySession;

    private IdealPoints(boolean bySession, List<String> required) {
        super(DATASET, Format.CSV.orLatin1(), required, List.of());
        this.bySession = bySession;
    }

    /** Both layouts: by session, and by year with final-passage votes apart. */
    static List<IdealPoints> layouts() {
        return List.of(
                new IdealPoints(true, List.of("ccode", "session", "NVotes", "IdealPoint", "Q5%", "Q50%", "Q95%")),
                new IdealPoints(
                        false,
                        columns(
                                "ccode year idealpointfp idealpointall idealpointlegacy nvotesfp q5fp q50fp q95fp nvotesall q5all"
                                        + " q50all q95all nvotesLegacy")));
    }

    @Override
    RowReader reader(Import to) {
        return bySession ? row -> session(to, row) : row -> year(to, row);
    }

    private static void session(Import to, Row row) {
        int session = row.whole(1, 1, 199);
        int number = row.whole(0, 1, 999);
        int year = SESSION_ZERO + session;
        String state = to.states().cow(number, year);
        to.covers(year);
        point(to, row, state, number, year, session, "all_votes", 3, 4, 2);
    }

    private static void year(Import to, Row row) {
        int number = row.whole(0, 1, 999);
        int year = row.year(1);
        String state = to.states().cow(number, year);
        to.covers(year);
        point(to, row, state, number, year, null, "final_passage", 2, 6, 5);
        point(to, row, state, number, year, null, "all_votes", 3, 10, 9);
        point(to, row, state, number, year, null, "legacy", 4, -1, 13);
    }

    private static void point(
            Import to,
            Row row,
            String state,
            int number,
            int year,
            @Nullable Integer session,
            String series,
            int value,
            int quantiles,
            int votes) {
        @Nullable Double point = row.numberUnless(value);
        if (point != null) {
            to.add(
                    Tables.IDEAL_POINTS,
                    state,
                    number,
                    year,
                    session,
                    series,
                    point,
                    quantiles < 0 ? null : row.numberUnless(quantiles),
                    quantiles < 0 ? null : row.numberUnless(quantiles + 1),
                    quantiles < 0 ? null : row.numberUnless(quantiles + 2),
                    row.wholeUnless(votes, 0, 100_000));
        }
    }
}
