package org.realign.archive.importer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/**
 * Signals of support from five great powers by state and year, from McManus and Nieman: one column for each power and kind
 * of signal, one row of the archive for each column.
 *
 * <p>Exercises are known from 1977 to 2010, troops from 1981: zeros of other years say nothing.
 */
final class Signals extends TableImporter {
    static final String BIBTEX = """
            @article{mcmanus2019identifying,
              author = {McManus, Roseanne W. and Nieman, Mark David},
              title = {Identifying the Level of Major Power Support Signaled for Proteges: A Latent Measure Approach},
              journal = {Journal of Peace Research},
              volume = {56},
              number = {3},
              pages = {364--378},
              year = {2019}
            }""";
    private static final List<String> POWERS = List.of("us", "rus", "uk", "fra", "chi");
    private static final List<String> CODES = List.of("USA", "RUS", "GBR", "FRA", "CHN");
    private static final List<String> KINDS =
            List.of("vis", "pact", "ex", "arms", "troops", "bit", "nukes", "econaid", "words");
    private static final int FIRST_EXERCISES = 1977;
    private static final int LAST_EXERCISES = 2010;
    private static final int FIRST_TROOPS = 1981;

    Signals() {
        super(
                Dataset.cited(
                        "mcmanus-nieman-signals",
                        "Signals of major power support (McManus and Nieman)",
                        "0 means nothing seen; exercises are known from 1977 to 2010 and troops from 1981: zeros of other years"
                                + " are outside coverage",
                        "McManus, Roseanne W., and Mark David Nieman. 2019. Identifying the Level of Major Power Support"
                                + " Signaled for Proteges: A Latent Measure Approach. Journal of Peace Research 56(3): 364-378.",
                        BIBTEX),
                Format.CSV.orLatin1(),
                columns("ccode year us_vis us_pact us_ex us_arms us_troops"),
                all());
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        POWERS.forEach(p -> KINDS.forEach(k -> all.add(p + "_" + k)));
        all.removeAll(columns("us_vis us_pact us_ex us_arms us_troops"));
        return all;
    }

    @Override
    RowReader reader(Import to) {
        List<String> columns = columns();
        return row -> {
            int number = row.whole(0, 1, 999);
            int year = row.year(1);
            String state = to.states().cow(number, year);
            to.covers(year);
            for (int i = 2; i < columns.size(); i++) {
                if (row.has(i)) {
                    String column = columns.get(i);
                    String power = column.substring(0, column.indexOf('_'));
                    String signal = column.substring(column.indexOf('_') + 1);
                    String code = CODES.get(POWERS.indexOf(power));
                    String then = to.states().lettered(code, year).orElse(code);
                    @Nullable Double value = row.numberUnless(i);
                    boolean beyond = value != null && value == 0 && isBeyond(signal, year);
                    to.add(
                            Tables.SIGNALS,
                            state,
                            then,
                            number,
                            year,
                            signal,
                            beyond ? null : value,
                            beyond ? "outside_coverage" : value == null ? "not_coded" : null);
                }
            }
        };
    }

    private static boolean isBeyond(String signal, int year) {
        return switch (signal) {
            case "ex" -> year < FIRST_EXERCISES || year > LAST_EXERCISES;
            case "troops" -> year < FIRST_TROOPS;
            default -> false;
        };
    }
}
