package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Journeys of presidents and secretaries of state of the United States, and leaders received there, from the lists of the
 * State Department's historians: level 1 towards Washington in the years in which either went to the other.
 *
 * <p><b>Missing.</b> The three lists mean to be complete from before 1946 on: a state in none of them in a year had no
 * visit. The year of the last row need not be whole; the list that ends first does so in November 2024, so that after
 * 2023 nothing is known. Rows that tell of no visit ({@link Occasion}) are read, and count for nothing: meetings stand under
 * the country that hosted them, whoever met there. Rows of no use are those of territories and of names that no state had
 * in the year.
 * <p><b>Model.</b> Leaders received are heads of state or government, and a few who had been elected. A row counts in the
 * year in which it begins.
 */
final class UsVisits {
    private static final int FIRST = World.FIRST;
    private static final int LAST = 2023;
    private static final int WASHINGTON = 0;
    private static final int MOSCOW = 1;

    /** Until then the lists call Saigon's state Vietnam. */
    private static final int LAST_OF_SAIGON = 1975;

    private static final String ZEROS = "no row from 1946 to 2023 that tells of a visit means none;"
            + " gatherings, funerals, stops on the way, private visits without a meeting are none";

    private final World world;
    private final Levels visits;

    private UsVisits(World world, Levels visits) {
        this.world = world;
        this.visits = visits;
    }

    static List<Dataset> read(World world, Path folder, Levels visits) {
        visits.zeros(FIRST, LAST, WASHINGTON);
        UsVisits reader = new UsVisits(world, visits);
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(reader.read(
                folder, "us_president_travels.csv", "US presidents' travels abroad", "country_name", "remarks"));
        datasets.add(reader.read(
                folder, "us_secretary_travels.csv", "US secretaries of state's travels", "country_name", "remarks"));
        datasets.add(reader.read(
                folder,
                "us_visits_by_foreign_leaders.csv",
                "Visits of foreign leaders to the United States",
                "from_name",
                "description"));
        return datasets;
    }

    private Dataset read(Path folder, String file, String title, String country, String remarks) {
        return new CsvFile(folder, "visits/" + file, StandardCharsets.UTF_8)
                .read(title, ZEROS, List.of("start_date", country, remarks), row -> {
                    int year = year(row.text(0));
                    if (year < FIRST || year > LAST) {
                        return year > 0;
                    }
                    String state =
                            world.named(name(row.text(1).strip(), year), year).orElse("");
                    if (state.isEmpty()) {
                        return false;
                    }
                    if (Occasion.isVisit(row.text(2), world.pole(state) == MOSCOW)) {
                        visits.raise(state, year, WASHINGTON, 1);
                    }
                    return true;
                });
    }

    /** The year of a date as {@code 1972-02-21}, 0 where there is none. */
    private static int year(String date) {
        return date.matches("\\d{4}-\\d{2}-\\d{2}") ? Integer.parseInt(date.substring(0, 4)) : 0;
    }

    /** Names that mean somebody else, or nobody, in other datasets. */
    private static String name(String name, int year) {
        return switch (name) {
            case "Korea" -> "South Korea";
            case "Vietnam" -> year <= LAST_OF_SAIGON ? "South Vietnam" : name;
            default -> name;
        };
    }
}
