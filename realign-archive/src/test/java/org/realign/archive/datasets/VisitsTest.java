package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.align.Readings;
import org.realign.archive.AuthoredRecord;

/** The readers of visits, on small tables made up for the purpose. */
class VisitsTest {
    private static final String ABROAD = "id,start_date,country_name,remarks\n";
    private static final String RECEIVED = "id,start_date,visitor,from_name,description\n";

    @TempDir
    private Path folder = Path.of("");

    private final World world = new World(AuthoredRecord.bundled().record().states());
    private final Levels visits = new Levels(world);

    @BeforeEach
    void nothingYet() throws IOException {
        write("visits/us_president_travels.csv", ABROAD);
        write("visits/us_secretary_travels.csv", ABROAD);
        write("visits/us_visits_by_foreign_leaders.csv", RECEIVED);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private int washington(String code, int year) {
        return visits.get(code, year, 0);
    }

    @Test
    void eachListOfWashingtonAddsItsVisits() throws IOException {
        write("visits/us_president_travels.csv", ABROAD + "1,1960-02-03,Brazil,State visit.\n");
        write("visits/us_secretary_travels.csv", ABROAD + "1,1961-02-03,Chile,\"Met with A, B.\"\n");
        write("visits/us_visits_by_foreign_leaders.csv", RECEIVED + "1,1962-02-03,X,Peru,Working visit.\n");
        List<Dataset> read = UsVisits.read(world, folder, visits);
        assertThat(read).extracting(Dataset::rows).containsExactly(1L, 1L, 1L);
        assertThat(read).allMatch(d -> d.skipped() == 0 && d.sha256().length() == 64);
        assertThat(List.of(washington("BRA", 1960), washington("CHL", 1961), washington("PER", 1962)))
                .containsOnly(1);
        assertThat(List.of(washington("BRA", 1961), washington("CHL", 1960), washington("PER", 1960)))
                .containsOnly(0);
    }

    @Test
    void silenceIsNoneWithinTheListsAndUnknownOutside() {
        UsVisits.read(world, folder, visits);
        assertThat(washington("BRA", 1946)).isZero();
        assertThat(washington("BRA", 2023)).isZero();
        assertThat(washington("BRA", 2024)).isEqualTo(Readings.UNKNOWN);
        assertThat(washington("GHA", 1950)).as("no state yet").isEqualTo(Readings.UNKNOWN);
        assertThat(visits.get("BRA", 2000, 1)).as("another pole").isEqualTo(Readings.UNKNOWN);
    }

    @Test
    void rowsOfTheLastYearSayNothing() throws IOException {
        write("visits/us_president_travels.csv", ABROAD + "1,2024-02-03,Brazil,State visit.\n");
        assertThat(UsVisits.read(world, folder, visits).get(0).skipped()).isZero();
        assertThat(washington("BRA", 2024)).isEqualTo(Readings.UNKNOWN);
    }

    @Test
    void rowsWithoutAStateOrADateAreOfNoUse() throws IOException {
        write(
                "visits/us_president_travels.csv",
                ABROAD + "1,1960-02-03,Ruritania,State visit.\n2,1950-02-03,Ghana,Stop.\n3,1960,Brazil,Visit.\n"
                        + "4,1960-02-03,Brazil,Attended a NATO meeting.\n5,1917-02-03,Brazil,Visit.\n");
        assertThat(UsVisits.read(world, folder, visits).get(0).skipped()).isEqualTo(3);
        assertThat(washington("BRA", 1960)).isZero();
    }

    @Test
    void namesMeanTheStateOfTheirTime() throws IOException {
        write("visits/us_secretary_travels.csv", ABROAD + """
                        1,1966-02-03,Vietnam,Visit.
                        2,2000-02-03,Vietnam,Visit.
                        3,1951-02-03,Vietnam,Visit.
                        4,1974-02-03,U.S.S.R.,Met with Soviet Foreign Minister Alfa.
                        5,1992-02-03,U.S.S.R.,Visit.
                        6,1974-02-03,Switzerland,Met with Soviet Foreign Minister Alfa.
                        7,1975-02-03,"Germany, Federal Republic of",Visit.
                        8,1975-02-03,German Democratic Republic,Visit.
                        9,1975-02-03,Yugoslavia,Visit.
                        10,1975-02-03,Korea,Visit.
                        """);
        assertThat(UsVisits.read(world, folder, visits).get(1).skipped())
                .as("no South Vietnam in 1951")
                .isEqualTo(1);
        assertThat(washington("RVN", 1966)).isEqualTo(1);
        assertThat(washington("VNM", 1966)).isZero();
        assertThat(washington("VNM", 1951)).isZero();
        assertThat(washington("VNM", 2000)).isEqualTo(1);
        assertThat(washington("SUN", 1974)).isEqualTo(1);
        assertThat(washington("CHE", 1974)).isZero();
        assertThat(washington("RUS", 1992)).isEqualTo(1);
        assertThat(washington("DEU", 1975)).isEqualTo(1);
        assertThat(washington("DDR", 1975)).isEqualTo(1);
        assertThat(washington("YUG", 1975)).isEqualTo(1);
        assertThat(washington("KOR", 1975)).isEqualTo(1);
    }

    @Test
    void beijingHasJourneysFromItsFirstWholeYearToItsLast() throws IOException {
        write("visits/ceias_prc_leaders_travel.csv", """
                        Year,Name,Country
                        1949,A,Soviet Union
                        1956,B,Vietnam
                        1957,B,Soviet Union
                        1994,C,Russia
                        1995,C,Ruritania
                        2020,D,Myanmar
                        """);
        Dataset read = ChineseTravels.read(world, folder, visits);
        assertThat(read.rows()).isEqualTo(6);
        assertThat(read.skipped()).isEqualTo(1);
        assertThat(visits.get("SUN", 1949, 2)).isEqualTo(Readings.UNKNOWN);
        assertThat(visits.get("VNM", 1956, 2)).isEqualTo(1);
        assertThat(visits.get("SUN", 1957, 2)).isEqualTo(1);
        assertThat(visits.get("RUS", 1994, 2)).isEqualTo(1);
        assertThat(visits.get("RUS", 1995, 2)).isZero();
        assertThat(visits.get("MMR", 2019, 2)).isZero();
        assertThat(visits.get("MMR", 2020, 2)).isEqualTo(Readings.UNKNOWN);
        assertThat(visits.get("CHN", 2000, 2)).isEqualTo(Readings.UNKNOWN);
    }

    @Test
    void ofMcManusAndNiemanComeThreePolesAndWhatBeijingsListLacks() throws IOException {
        String columns = "us,rus,chi,uk,fra";
        StringBuilder head = new StringBuilder("ccode,year");
        for (String what : List.of("_vis", "_ex", "_troops")) {
            for (String pole : columns.split(",", -1)) {
                head.append(',').append(pole).append(what);
            }
        }
        write(
                "signals/mcmanus_nieman_individual_signals.csv.gz",
                head + "\n140,1980,1,1,1,1,1" + ",0".repeat(10) + "\n140,1981" + ",0".repeat(15) + "\n");
        Levels unused = new Levels(world);
        McManusNieman.read(world, folder, visits, unused, unused);
        for (int p = 0; p < World.POLES; p++) {
            boolean theirs = p == 1 || p > 2;
            assertThat(visits.get("BRA", 1980, p)).as("pole %s", p).isEqualTo(p > 0 ? 1 : Readings.UNKNOWN);
            assertThat(visits.get("BRA", 1981, p)).as("pole %s", p).isEqualTo(theirs ? 0 : Readings.UNKNOWN);
        }
    }
}
