package org.realign.archive.datasets;

import java.util.List;
import org.realign.record.Tie;

/**
 * Soldiers of the United States on active duty by country and year: level 1 from {@value McManusNieman#TROOPS} on.
 *
 * <p><b>Missing.</b> The source lists where soldiers are: a state that it does not list in one of its years has none.
 */
final class UsTroops {
    private static final int WASHINGTON = 0;

    private UsTroops() {}

    static Reading read(World world, ImportedData.Part part) {
        Levels troops = new Levels(world);
        troops.zeros(Math.max(World.FIRST, part.first()), Math.min(World.LAST, part.last()), true, WASHINGTON);
        part.each(row -> row.number("soldiers").ifPresent(n -> {
            String state = row.text("state").orElse("");
            int year = row.whole("year").orElse(0);
            troops.raise(state, year, WASHINGTON, n >= McManusNieman.TROOPS ? 1 : 0);
        }));
        return new Reading(Tie.Sort.TROOPS, troops, part.source(), List.of(WASHINGTON));
    }
}
