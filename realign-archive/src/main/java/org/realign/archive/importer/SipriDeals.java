package org.realign.archive.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/**
 * The SIPRI register of arms transfers in its older layout: a row is a deal, with its years of delivery in one cell. Names of
 * some columns are blank: what they hold, a question mark where a number is uncertain, stands in the cell before or behind.
 */
final class SipriDeals extends TableImporter {
    static final String ZEROS =
            "no row means no delivery of major arms in the years covered; 0 for the value of deliveries"
                    + " means less than half a million; blank means not known";
    static final String CITATION =
            "Stockholm International Peace Research Institute. SIPRI Arms Transfers Database. sipri.org/databases/armstransfers.";
    static final String BIBTEX = """
            @misc{sipriarms,
              author = {{Stockholm International Peace Research Institute}},
              title = {SIPRI Arms Transfers Database},
              howpublished = {https://www.sipri.org/databases/armstransfers}
            }""";

    SipriDeals() {
        super(
                Dataset.cited("sipri-deals", "SIPRI arms transfers, register of deals", ZEROS, CITATION, BIBTEX),
                Format.CSV.withLineEnds().orLatin1(),
                List.of(
                        "Recipient",
                        "Supplier",
                        "Year of order",
                        "Number ordered",
                        "Weapon designation",
                        "Weapon description",
                        "Number delivered",
                        "Year(s) of delivery",
                        "status",
                        "SIPRI TIV per unit",
                        "SIPRI TIV for total order",
                        "SIPRI TIV of delivered weapons"),
                List.of("Comments"),
                20);
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            List<Integer> years = years(row, 7);
            @Nullable Integer ordered = row.wholeUnless(2, 1900, 2200);
            int year = years.isEmpty() ? orderYear(row, ordered) : firstAsStates(to.states(), row, years);
            String recipient = to.states().named(row.given(0), year);
            String supplier = to.states().named(row.given(1), year);
            for (int delivery : years) {
                to.covers(delivery);
            }
            to.add(
                    Tables.ARMS_TRANSFERS,
                    null,
                    supplier,
                    recipient,
                    row.text(1),
                    row.text(0),
                    ordered,
                    years.isEmpty() ? null : years.get(0),
                    years.isEmpty() ? null : years.get(years.size() - 1),
                    years.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    row.text(4),
                    row.text(5),
                    row.text(8),
                    row.numberUnless(3),
                    row.numberUnless(6),
                    row.numberUnless(9),
                    row.numberUnless(10),
                    row.numberUnless(11),
                    null);
        };
    }

    /** The first delivery between two states: some began before the recipient was one. */
    private static int firstAsStates(States states, Row row, List<Integer> years) {
        return years.stream()
                .filter(y -> states.find(row.given(0), y).isPresent()
                        && states.find(row.given(1), y).isPresent())
                .findFirst()
                .orElse(years.get(0));
    }

    private static int orderYear(Row row, @Nullable Integer ordered) {
        return Optional.ofNullable(ordered)
                .orElseThrow(() -> row.rejected(7, "names no year of delivery, and there is none of the order"));
    }

    private static List<Integer> years(Row row, int column) {
        List<Integer> years = new ArrayList<>();
        for (String year : row.text(column).split(";", -1)) {
            if (!year.isBlank()) {
                if (!year.strip().matches("(19|20)\\d{2}")) {
                    throw row.rejected(column, "is not years set apart by semicolons");
                }
                years.add(Integer.parseInt(year.strip()));
            }
        }
        return years;
    }
}
