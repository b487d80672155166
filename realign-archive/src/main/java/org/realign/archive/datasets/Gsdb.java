package org.realign.archive.datasets;

import org.realign.record.Tie;

/**
 * Sanctions from the Global Sanctions Data Base: level 1 in years in which the pole, named itself, had any kind of sanction
 * on the state.
 *
 * <p><b>Missing.</b> No case in the dataset's years is no sanction. A sender that is a group (EU, UN) is no pole. A case
 * without an end goes on to the last year of coding.
 */
final class Gsdb {
    private Gsdb() {}

    static Reading read(World world, ImportedData.Part part) {
        Levels sanctions = new Levels(world);
        int end = Math.min(World.LAST, part.last());
        sanctions.zeros(Math.max(World.FIRST, part.first()), end, false);
        part.each(row -> {
            int pole = world.pole(row.text("sender").orElse(""));
            int last = row.whole("end_year").orElse(row.whole("coded_to").orElse(0));
            for (int year = row.whole("begin_year").orElse(0); pole >= 0 && year <= Math.min(last, end); year++) {
                sanctions.raise(row.text("target").orElse(""), year, pole, 1);
            }
        });
        return new Reading(Tie.Sort.SANCTIONS, sanctions, part.source(), Reading.ALL);
    }
}
