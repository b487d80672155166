package org.realign.archive.datasets;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.archive.store.Archive.Line;
import org.realign.record.Tie;

/**
 * Journeys of presidents and secretaries of state of the United States, and leaders received there, from the lists of the
 * State Department's historians: level 1 towards Washington in the years in which either went to the other.
 *
 * <p><b>Missing.</b> The three lists together mean to be complete from before 1946 on: a state in none of them in a year
 * had no visit. The year of the last row need not be whole, so that nothing is known from the year on in which the first of
 * them ends; nor where one of the three is not there. Rows that tell of no visit ({@link Occasion}) count for nothing:
 * meetings stand under the country that hosted them, whoever met there.
 * <p><b>Model.</b> Leaders received are heads of state or government, and a few who had been elected. A row counts in the
 * year in which it begins.
 */
final class UsVisits {
    static final int WASHINGTON = 0;
    private static final int MOSCOW = 1;

    /** The three lists, by whose journeys they are of. */
    private static final Set<String> LISTS = Set.of("president", "secretary_of_state", "foreign_leader");

    private final World world;
    private final Levels visits;
    private final Set<String> found = new HashSet<>();

    private UsVisits(World world) {
        this.world = world;
        this.visits = new Levels(world);
    }

    /** Visits, from the lists of journeys that there are; nothing where one of the three is lacking. */
    static Optional<Reading> read(World world, List<ImportedData.Part> lists) {
        UsVisits reader = new UsVisits(world);
        int last = lists.stream().mapToInt(ImportedData.Part::last).min().orElse(0);
        reader.visits.zeros(World.FIRST, Math.min(last, World.LAST), WASHINGTON);
        lists.forEach(list -> list.each(reader::row));
        return reader.found.containsAll(LISTS)
                ? Optional.of(
                        new Reading(Tie.Sort.VISITS, reader.visits, lists.get(0).source(), List.of(WASHINGTON)))
                : Optional.empty();
    }

    private void row(Line row) {
        found.add(row.text("level").orElse(""));
        String visitor = row.text("visitor").orElse("");
        String host = row.text("host").orElse("");
        String state = world.pole(visitor) == WASHINGTON ? host : visitor;
        int year = row.day("begin_day").map(LocalDate::getYear).orElse(0);
        boolean told = world.pole(visitor) == WASHINGTON || world.pole(host) == WASHINGTON;
        if (told
                && visits.knows(state, year, WASHINGTON)
                && Occasion.isVisit(row.text("remarks").orElse(""), world.pole(state) == MOSCOW)) {
            visits.raise(state, year, WASHINGTON, 1);
        }
    }
}
