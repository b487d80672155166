package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.realign.archive.store.Archive.Line;
import org.realign.record.Tie;

/**
 * Deliveries of major arms from the register of the Stockholm International Peace Research Institute: level 1 in the years
 * in which the pole delivered.
 *
 * <p><b>Missing.</b> The register means to be complete for major arms: no row is no delivery. But registers are often asked
 * for a few states only: from a power that it does not name as a supplier nothing is known, and one that names few
 * recipients is silent on the others. A row without years of delivery is an order not yet, or never, fulfilled.
 */
final class SipriArms {
    /** Recipients that a register of all states names, at the least; about 200 are named in all. */
    private static final int WHOLE_REGISTER = 100;

    private SipriArms() {}

    static Reading read(World world, ImportedData.Part part) {
        Levels arms = new Levels(world);
        Set<Integer> suppliers = new TreeSet<>();
        Set<String> recipients = new TreeSet<>();
        part.each(row -> {
            int pole = world.pole(row.text("supplier").orElse(""));
            if (pole >= 0) {
                suppliers.add(pole);
            }
            recipients.add(row.text("recipient").orElse(""));
        });
        int first = Math.max(World.FIRST, part.first());
        int last = Math.min(World.LAST, part.last());
        for (String state : world.codes()) {
            if (recipients.size() >= WHOLE_REGISTER || recipients.contains(state)) {
                arms.zeros(state, first, last);
            }
        }
        part.each(row -> deliveries(world, row, arms));
        return new Reading(Tie.Sort.ARMS, arms, part.source(), new ArrayList<>(suppliers));
    }

    /** The archive names the recipient as it was at the first delivery; the register's own name tells who it was later. */
    private static void deliveries(World world, Line row, Levels arms) {
        int pole = world.pole(row.text("supplier").orElse(""));
        String first = row.text("recipient").orElse("");
        String name = row.text("recipient_name").orElse("");
        for (String text : row.text("delivery_years").orElse("").split(" ", -1)) {
            if (pole >= 0 && !text.isEmpty()) {
                int year = Integer.parseInt(text);
                arms.raise(world.named(name, year).orElse(first), year, pole, 1);
            }
        }
    }
}
