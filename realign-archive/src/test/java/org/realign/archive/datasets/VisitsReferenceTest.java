package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.realign.align.Readings;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.SharedData;

/** Visits that anybody can look up, and how frequent visits are, in the published lists. */
class VisitsReferenceTest {
    private static final int WASHINGTON = 0;
    private static final int BEIJING = 2;

    private final World world = new World(AuthoredRecord.bundled().record().states());
    private final Levels visits = new Levels(world);
    private final List<Dataset> datasets = new ArrayList<>();

    private static Path folder() {
        Path list = SharedData.file("visits/us_president_travels.csv");
        return Objects.requireNonNull(Objects.requireNonNull(list.getParent()).getParent());
    }

    @BeforeEach
    void read() {
        Path list = SharedData.file("visits/us_president_travels.csv");
        Path folder =
                Objects.requireNonNull(Objects.requireNonNull(list.getParent()).getParent());
        datasets.addAll(UsVisits.read(world, folder, visits));
        datasets.add(ChineseTravels.read(world, folder, visits));
    }

    @Test
    void wellKnownVisitsAreThere() {
        assertThat(visits.get("CHN", 1971, WASHINGTON))
                .as("Kissinger held no such office")
                .isZero();
        assertThat(visits.get("CHN", 1972, WASHINGTON)).as("Nixon").isEqualTo(1);
        assertThat(visits.get("CHN", 1979, WASHINGTON)).as("Deng received").isEqualTo(1);
        assertThat(visits.get("EGY", 1973, WASHINGTON)).as("Kissinger").isEqualTo(1);
        assertThat(visits.get("EGY", 1974, WASHINGTON)).as("Nixon").isEqualTo(1);
        assertThat(visits.get("EGY", 1970, WASHINGTON)).isZero();
        assertThat(visits.get("ALB", 1990, WASHINGTON)).isZero();
        assertThat(visits.get("ALB", 1991, WASHINGTON)).as("Baker").isEqualTo(1);
        assertThat(visits.get("CUB", 2016, WASHINGTON)).as("Obama").isEqualTo(1);
        assertThat(visits.get("PRK", 2000, WASHINGTON)).as("Albright").isEqualTo(1);
        assertThat(visits.get("PRK", 2018, WASHINGTON)).as("Pompeo").isEqualTo(1);
        assertThat(visits.get("SUN", 1988, WASHINGTON)).as("Reagan").isEqualTo(1);
        assertThat(visits.get("IRN", 1977, WASHINGTON)).isEqualTo(1);
        assertThat(visits.get("IRN", 1985, WASHINGTON)).isZero();
        assertThat(visits.get("PRK", 2001, BEIJING)).as("Jiang").isEqualTo(1);
        assertThat(visits.get("PRK", 2005, BEIJING)).as("Hu").isEqualTo(1);
        assertThat(visits.get("PRK", 2015, BEIJING)).isZero();
        assertThat(visits.get("PRK", 2019, BEIJING)).as("Xi").isEqualTo(1);
        assertThat(visits.get("USA", 1979, BEIJING)).as("Deng").isEqualTo(1);
    }

    @Test
    void gatheringsAreNoVisitsToTheirHosts() {
        assertThat(visits.get("BEL", 1976, WASHINGTON)).as("NATO alone").isZero();
        assertThat(visits.get("CHE", 1982, WASHINGTON)).as("Gromyko in Geneva").isZero();
    }

    @Test
    void nearlyEveryRowIsOfAState() {
        assertThat(datasets).hasSize(4).allMatch(d -> d.skipped() * 50 < d.rows());
    }

    @Test
    void sharesOfStateYearsWithAVisit() {
        assertThat(shares(WASHINGTON))
                .containsExactly(
                        "1940s 8",
                        "1950s 17",
                        "1960s 20",
                        "1970s 20",
                        "1980s 24",
                        "1990s 29",
                        "2000s 32",
                        "2010s 26",
                        "2020s 21");
        assertThat(shares(BEIJING))
                .containsExactly("1950s 2", "1960s 3", "1970s 1", "1980s 4", "1990s 5", "2000s 8", "2010s 10");
    }

    /** Their visits of presidents, and of Chinese leaders: how many of the 1 are 1 here. */
    @Test
    void visitsOfMcManusAndNiemanThatTheListsHave() {
        assertThat(List.of(
                        found("us_vis", WASHINGTON, 1950, 2012),
                        found("chi_vis", BEIJING, 1950, 2012),
                        found("chi_vis", BEIJING, 1980, 1989)))
                .as("gatherings are left out; China's list lacks most of the premier's journeys in the 1980s")
                .containsExactly("468 of 508", "188 of 303", "19 of 59");
    }

    private String found(String column, int pole, int from, int to) {
        int[] count = new int[2];
        new CsvFile(folder(), "signals/mcmanus_nieman_individual_signals.csv.gz", StandardCharsets.ISO_8859_1)
                .read("McManus and Nieman", "none", List.of("ccode", "year", column), row -> {
                    int year = row.whole(1, 0);
                    if (year >= from && year <= to && row.number(2) >= 1) {
                        String state = world.numbered(row.whole(0, 0), year).orElse("");
                        count[0] += visits.get(state, year, pole) == 1 ? 1 : 0;
                        count[1]++;
                    }
                    return true;
                });
        return count[0] + " of " + count[1];
    }

    /** Per cent by decade. */
    private List<String> shares(int pole) {
        List<String> shares = new ArrayList<>();
        for (int decade = 1940; decade < 2030; decade += 10) {
            int known = 0;
            int seen = 0;
            for (int year = Math.max(decade, World.FIRST); year < Math.min(decade + 10, World.LAST + 1); year++) {
                for (String code : world.codes()) {
                    int level = visits.get(code, year, pole);
                    known += level == Readings.UNKNOWN ? 0 : 1;
                    seen += level == 1 ? 1 : 0;
                }
            }
            if (known > 0) {
                shares.add(decade + "s " + Math.round(100.0 * seen / known));
            }
        }
        return shares;
    }
}
