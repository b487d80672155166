package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.align.Readings;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.store.Tables;
import org.realign.record.Tie;

/** Visits that anybody can look up, and how frequent visits are, in the published lists. */
class VisitsReferenceTest {
    private static final int WASHINGTON = 0;
    private static final int BEIJING = 2;

    private static final World WORLD = new World(AuthoredRecord.bundledStates());

    @TempDir
    private static Path folder = Path.of("");

    private static Levels visits = new Levels(WORLD);
    private static FilledArchive signals = new FilledArchive(folder);

    @BeforeAll
    static void read() throws IOException {
        List<String> lists = FilledArchive.WORLD.stream()
                .filter(f -> f.startsWith("visits/"))
                .toList();
        FilledArchive archive = FilledArchive.published(Files.createDirectory(folder.resolve("lists")), lists);
        visits = Reading.together(WORLD, archive.yearly(WORLD).readings(), Tie.Sort.VISITS);
        signals = FilledArchive.published(
                Files.createDirectory(folder.resolve("signals")),
                List.of("signals/mcmanus_nieman_individual_signals.csv.gz"));
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
                        found("USA", WASHINGTON, 1950, 2012),
                        found("CHN", BEIJING, 1950, 2012),
                        found("CHN", BEIJING, 1980, 1989)))
                .as("gatherings are left out; China's list lacks most of the premier's journeys in the 1980s")
                .containsExactly("468 of 508", "188 of 303", "19 of 59");
    }

    private String found(String power, int pole, int from, int to) {
        int[] count = new int[2];
        signals.read((open, used) -> {
            open.rows(Tables.SIGNALS, 1, "signal", List.of("vis"), row -> {
                int year = row.whole("year").orElseThrow();
                boolean of = row.text("power").orElseThrow().equals(power)
                        && row.number("value").orElse(0.0) >= 1;
                if (of && year >= from && year <= to) {
                    count[0] += visits.get(row.text("state").orElseThrow(), year, pole) == 1 ? 1 : 0;
                    count[1]++;
                }
            });
            return count;
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
                for (String code : WORLD.codes()) {
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
