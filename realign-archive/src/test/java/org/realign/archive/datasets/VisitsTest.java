package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.align.Readings;
import org.realign.archive.AuthoredRecord;
import org.realign.record.Tie;

/** From lists of visits to levels, on small tables made up for the purpose. */
class VisitsTest {
    private static final String ABROAD = "start_date,end_date,name,country_name,locale,remarks,source_file\n";
    private static final String RECEIVED = "start_date,end_date,visitor,from_name,description\n";
    private static final String PRESIDENT = "%1$s,%1$s,nixon-richard-m,%2$s,,%3$s,x\n";
    private static final String SECRETARY = "%1$s,%1$s,rusk-dean,%2$s,,%3$s,x\n";

    @TempDir
    private Path folder = Path.of("");

    private final World world = new World(AuthoredRecord.bundledStates());

    /** Rows that reach into 2024, which therefore need not be whole, and tell of no visit. */
    @BeforeEach
    void untilTheBeginningOf2024() throws IOException {
        write("presidents.csv", ABROAD + row(PRESIDENT, "2024-02-03", "Belgium", "NATO"));
        write("secretaries.csv", ABROAD + row(SECRETARY, "2024-02-03", "Belgium", "NATO"));
        write("received.csv", RECEIVED + "2024-02-03,2024-02-03,X,Belgium,NATO\n");
    }

    private static String row(String form, String day, String country, String remarks) {
        return String.format(Locale.ROOT, form, day, country, remarks);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void add(String file, String rows) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path) + rows);
    }

    private Levels visits(String... files) {
        List<Path> paths = List.of(files).stream().map(folder::resolve).toList();
        Yearly yearly = FilledArchive.of(folder, paths).yearly(world);
        return Reading.together(world, yearly.readings(), Tie.Sort.VISITS);
    }

    private Levels american() {
        return visits("presidents.csv", "secretaries.csv", "received.csv");
    }

    private static int washington(Levels visits, String code, int year) {
        return visits.get(code, year, 0);
    }

    @Test
    void eachListOfWashingtonAddsItsVisits() throws IOException {
        add("presidents.csv", row(PRESIDENT, "1960-02-03", "Brazil", "State visit."));
        add("secretaries.csv", row(SECRETARY, "1961-02-03", "Chile", "\"Met with A, B.\""));
        add("received.csv", "1962-02-03,1962-02-04,X,Peru,Working visit.\n");
        Levels visits = american();
        assertThat(List.of(
                        washington(visits, "BRA", 1960),
                        washington(visits, "CHL", 1961),
                        washington(visits, "PER", 1962)))
                .containsOnly(1);
        assertThat(List.of(
                        washington(visits, "BRA", 1961),
                        washington(visits, "CHL", 1960),
                        washington(visits, "PER", 1960)))
                .containsOnly(0);
    }

    @Test
    void silenceIsNoneWithinTheListsAndUnknownOutside() {
        Levels visits = american();
        assertThat(washington(visits, "BRA", 1946)).isZero();
        assertThat(washington(visits, "BRA", 2023)).isZero();
        assertThat(washington(visits, "BRA", 2024)).isEqualTo(Readings.UNKNOWN);
        assertThat(washington(visits, "GHA", 1950)).as("no state yet").isEqualTo(Readings.UNKNOWN);
        assertThat(visits.get("BRA", 2000, 1)).as("another pole").isEqualTo(Readings.UNKNOWN);
    }

    @Test
    void twoListsOfThreeSayNothing() {
        assertThat(washington(visits("presidents.csv", "received.csv"), "BRA", 2000))
                .isEqualTo(Readings.UNKNOWN);
    }

    @Test
    void rowsOfTheLastYearSayNothing() throws IOException {
        add("presidents.csv", row(PRESIDENT, "2024-02-03", "Brazil", "State visit."));
        assertThat(washington(american(), "BRA", 2024)).isEqualTo(Readings.UNKNOWN);
    }

    @Test
    void rowsOfNobodyAndRowsThatTellOfNoVisitAreOfNoUse() throws IOException {
        add(
                "presidents.csv",
                row(PRESIDENT, "1960-02-03", "Ruritania", "State visit.")
                        + row(PRESIDENT, "1950-02-03", "Ghana", "Stop.")
                        + row(PRESIDENT, "1960", "Brazil", "Visit.")
                        + row(PRESIDENT, "1960-02-03", "Brazil", "Attended a NATO meeting.")
                        + row(PRESIDENT, "1917-02-03", "Brazil", "Visit."));
        assertThat(washington(american(), "BRA", 1960)).isZero();
    }

    @Test
    void namesMeanTheStateOfTheirTime() throws IOException {
        add(
                "secretaries.csv",
                row(SECRETARY, "1966-02-03", "Vietnam", "Visit.")
                        + row(SECRETARY, "2000-02-03", "Vietnam", "Visit.")
                        + row(SECRETARY, "1951-02-03", "Vietnam", "Visit.")
                        + row(SECRETARY, "1974-02-03", "U.S.S.R.", "Met with Soviet Foreign Minister Alfa.")
                        + row(SECRETARY, "1992-02-03", "U.S.S.R.", "Visit.")
                        + row(SECRETARY, "1974-02-03", "Switzerland", "Met with Soviet Foreign Minister Alfa.")
                        + row(SECRETARY, "1975-02-03", "\"Germany, Federal Republic of\"", "Visit.")
                        + row(SECRETARY, "1975-02-03", "German Democratic Republic", "Visit.")
                        + row(SECRETARY, "1975-02-03", "Yugoslavia", "Visit.")
                        + row(SECRETARY, "1975-02-03", "Korea", "Visit."));
        Levels visits = american();
        assertThat(washington(visits, "RVN", 1966)).isEqualTo(1);
        assertThat(washington(visits, "VNM", 1966)).isZero();
        assertThat(washington(visits, "VNM", 1951))
                .as("no South Vietnam in 1951")
                .isZero();
        assertThat(washington(visits, "VNM", 2000)).isEqualTo(1);
        assertThat(washington(visits, "SUN", 1974)).isEqualTo(1);
        assertThat(washington(visits, "CHE", 1974)).isZero();
        assertThat(washington(visits, "RUS", 1992)).isEqualTo(1);
        assertThat(washington(visits, "DEU", 1975)).isEqualTo(1);
        assertThat(washington(visits, "DDR", 1975)).isEqualTo(1);
        assertThat(washington(visits, "YUG", 1975)).isEqualTo(1);
        assertThat(washington(visits, "KOR", 1975)).isEqualTo(1);
    }

    private static final String CHINESE = """
            Year,Name,Level,Country
            1949,A,P,Soviet Union
            1956,B,P,Vietnam
            1957,B,P,Soviet Union
            1994,C,P,Russia
            1995,C,P,Ruritania
            2020,D,P,Myanmar
            """;

    @Test
    void beijingHasJourneysFromItsFirstWholeYearToItsLast() throws IOException {
        write("chinese.csv", CHINESE);
        Levels visits = visits("chinese.csv");
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
        write("chinese.csv", CHINESE);
        StringBuilder head = new StringBuilder("ccode,year");
        for (String what : List.of("_vis", "_pact", "_ex", "_arms", "_troops")) {
            for (String pole : List.of("us", "rus", "chi", "uk", "fra")) {
                head.append(',').append(pole).append(what);
            }
        }
        write("signals.csv", head + "\n140,1980,1,1,1,1,1" + ",0".repeat(20) + "\n140,1981" + ",0".repeat(25) + "\n");
        Levels visits = visits("presidents.csv", "secretaries.csv", "received.csv", "chinese.csv", "signals.csv");
        for (int p = 0; p < World.POLES; p++) {
            assertThat(visits.get("BRA", 1980, p)).as("pole %s", p).isEqualTo(p > 0 ? 1 : 0);
            assertThat(visits.get("BRA", 1981, p)).as("pole %s", p).isZero();
            boolean theirs = p == 1 || p > 2;
            assertThat(visits.get("BRA", 2013, p))
                    .as("pole %s, after their last year", p)
                    .isEqualTo(theirs ? Readings.UNKNOWN : 0);
        }
    }
}
