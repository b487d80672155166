package org.realign.archive.datasets;

import java.time.LocalDate;
import java.util.List;
import org.realign.record.Tie;

/**
 * Journeys abroad of China's presidents, premiers and party leaders, from the list of the Central European Institute of
 * Asian Studies: level 1 towards Beijing in the years in which one of them was in the state.
 *
 * <p><b>Missing.</b> A state that the list does not name in a year from {@value #FIRST} to the year before its last had
 * none. These zeros are weaker than those of {@link UsVisits}, since the list lacks journeys: of 303 state-years of 1950 to
 * 2012 in which McManus and Nieman 2019 have a Chinese visit, 115 are not in it, 40 of them of the 1980s, mostly the
 * premier's ({@link McManusNieman} adds these; after 2012 nobody does). It gives years only; 1949 had three months of the
 * People's Republic, and the year of its last row need not be whole: nothing is known of either. Foreign leaders received in
 * Beijing are not in it, and it does not say what a journey was for: a summit counts for its host.
 */
final class ChineseTravels {
    static final int BEIJING = 2;
    private static final int FIRST = 1950;

    private ChineseTravels() {}

    static Reading read(World world, ImportedData.Part part) {
        Levels visits = new Levels(world);
        visits.zeros(FIRST, Math.min(World.LAST, part.last() - 1), BEIJING);
        part.each(row -> {
            String host = row.text("host").orElse("");
            int year = row.day("begin_day").map(LocalDate::getYear).orElse(0);
            if (visits.knows(host, year, BEIJING)) {
                visits.raise(host, year, BEIJING, 1);
            }
        });
        return new Reading(Tie.Sort.VISITS, visits, part.source(), List.of(BEIJING));
    }
}
