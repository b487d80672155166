package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries of major arms from the register of the Stockholm International Peace Research Institute: level 1 in the years
 * in which the pole delivered.
 *
 * <p><b>Missing.</b> The register means to be complete for major arms from 1950 to 2023: no row is no delivery. A row
 * without years of delivery is an order not yet, or never, fulfilled. Rows of rebels and organisations are of no state.
 */
final class SipriArms {
    private static final String FILE = "arms/sipri_trade_register_1950-2023.csv.gz";
    private static final int FIRST = 1950;
    private static final int LAST = 2023;

    private SipriArms() {}

    static Dataset read(World world, Path folder, Levels arms) {
        arms.zeros(FIRST, LAST, false);
        return new CsvFile(folder, FILE, StandardCharsets.ISO_8859_1)
                .read(
                        "SIPRI arms transfers, trade register 1950-2023",
                        "no row from 1950 to 2023 means no delivery",
                        List.of("Recipient", "Supplier", "Year(s) of delivery"),
                        row -> {
                            boolean used = false;
                            for (String text : row.text(2).split(";", -1)) {
                                used |= delivery(world, arms, row.text(0), row.text(1), text.strip());
                            }
                            return used;
                        });
    }

    /** True where a state was meant. */
    private static boolean delivery(World world, Levels arms, String recipient, String supplier, String text) {
        if (text.isEmpty()) {
            return world.knows(recipient);
        }
        if (!text.matches("\\d{4}")) {
            return false;
        }
        int year = Integer.parseInt(text);
        Optional<String> state = world.named(recipient, year);
        world.named(supplier, year).map(world::pole).filter(p -> p >= 0).ifPresent(p -> {
            if (year >= FIRST && year <= LAST) {
                state.ifPresent(s -> arms.raise(s, year, p, 1));
            }
        });
        return state.isPresent();
    }
}
