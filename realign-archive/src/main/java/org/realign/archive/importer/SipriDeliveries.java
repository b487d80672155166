package org.realign.archive.importer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/** The SIPRI register of arms transfers in its newer layout, below a preamble: a row is a year of deliveries of a deal. */
final class SipriDeliveries extends TableImporter {
    SipriDeliveries() {
        super(
                Dataset.cited(
                        "sipri-deliveries",
                        "SIPRI arms transfers, register of deliveries",
                        SipriDeals.ZEROS,
                        SipriDeals.CITATION,
                        SipriDeals.BIBTEX),
                Format.CSV.orLatin1(),
                List.of(
                        "SIPRI AT Database ID",
                        "Supplier",
                        "Recipient",
                        "Designation",
                        "Description",
                        "Order date",
                        "Numbers delivered",
                        "Delivery year",
                        "Status",
                        "TIV deal unit",
                        "TIV delivery values"),
                List.of("Order date is estimate", "Numbers delivered is estimate", "Delivery year is estimate"),
                30);
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int year = row.whole(7, 1900, 2200);
            String supplier = to.states().named(row.given(1), year);
            String recipient = to.states().named(row.given(2), year);
            @Nullable Integer ordered = row.wholeUnless(5, 1900, 2200);
            boolean estimated =
                    List.of(row.text(11), row.text(12), row.text(13)).contains("Yes");
            to.covers(year);
            to.add(
                    Tables.ARMS_TRANSFERS,
                    row.given(0),
                    supplier,
                    recipient,
                    row.text(1),
                    row.text(2),
                    ordered,
                    year,
                    year,
                    String.valueOf(year),
                    row.text(3),
                    row.text(4),
                    row.text(8),
                    null,
                    row.numberUnless(6),
                    row.numberUnless(9),
                    null,
                    row.numberUnless(10),
                    estimated);
        };
    }
}
