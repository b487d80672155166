package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Readings;
import org.realign.archive.AuthoredRecord;
import org.realign.record.PublicRecord;
import org.realign.record.Tie;

/** Facts that any reader of the datasets knows, as the panels have them. */
class WorldPanelsReferenceTest {
    private static final int USA = 0;
    private static final int RUS = 1;
    private static final int CHN = 2;
    private static final int GBR = 3;

    private static final PublicRecord RECORD = AuthoredRecord.bundled().record();
    private static final World THE_WORLD = new World(RECORD.states());

    @TempDir
    private static Path folder = Path.of("");

    private static FilledArchive archive = new FilledArchive(folder);
    private static Yearly yearly = new Yearly(List.of(), Optional.empty(), List.of(), Optional.empty());
    private static PublicRecord whole = RECORD;

    @BeforeAll
    static void fill() {
        archive = FilledArchive.published(folder, FilledArchive.WORLD);
        yearly = archive.yearly(THE_WORLD);
        whole = archive.read((open, used) -> ImportedRecord.of(RECORD, open, used))
                .record();
    }

    @Test
    void datasetsSayWhatIsKnown() {
        Levels pact = yearly.pacts().orElseThrow().carriedOn(THE_WORLD, RECORD);
        Levels arms = together(Tie.Sort.ARMS);
        Levels sanctions = together(Tie.Sort.SANCTIONS);
        Levels troops = together(Tie.Sort.TROOPS);
        Levels embassy = together(Tie.Sort.EMBASSY);
        Levels exercises = together(Tie.Sort.EXERCISES);
        Levels visits = together(Tie.Sort.VISITS);
        Shares trade = new Shares(THE_WORLD);
        yearly.shares().forEach(s -> trade.set(s.state(), s.year(), THE_WORLD.pole(s.partner()), s.share()));
        assertThat(pact.get("GBR", 1960, USA)).isEqualTo(2);
        assertThat(pact.get("POL", 1970, RUS)).isEqualTo(2);
        assertThat(pact.get("IND", 1960, USA)).isZero();
        assertThat(pact.get("FIN", 2018, USA)).as("ATOP codes non-aggression").isEqualTo(1);
        assertThat(arms.get("CUB", 1962, RUS)).isEqualTo(1);
        assertThat(arms.get("CUB", 1970, USA)).isZero();
        assertThat(arms.get("BRN", 1984, GBR))
                .as("ordered before it was a state")
                .isEqualTo(1);
        assertThat(arms.get("CUB", 2024, RUS)).isEqualTo(Readings.UNKNOWN);
        assertThat(sanctions.get("CUB", 1980, USA)).isEqualTo(1);
        assertThat(sanctions.get("PRK", 1960, USA)).isEqualTo(1);
        assertThat(sanctions.get("GBR", 1980, USA)).isZero();
        assertThat(troops.get("DEU", 1970, USA)).isEqualTo(1);
        assertThat(troops.get("KOR", 2010, USA)).isEqualTo(1);
        assertThat(troops.get("DEU", 1970, RUS)).isEqualTo(Readings.UNKNOWN);
        assertThat(embassy.get("CUB", 1955, USA)).isEqualTo(1);
        assertThat(embassy.get("CUB", 1972, USA)).isZero();
        assertThat(embassy.get("CUB", 1948, USA)).isEqualTo(Readings.UNKNOWN);
        assertThat(exercises.get("KOR", 1970, USA)).isEqualTo(Readings.UNKNOWN);
        assertThat(exercises.get("KOR", 1985, USA)).isEqualTo(1);
        assertThat(trade.get("PRK", 1970, CHN)).isNaN();
        assertThat(trade.get("MEX", 2000, USA)).isBetween(0.7, 0.9);
        assertThat(visits.get("USA", 2000, USA)).isEqualTo(Readings.UNKNOWN);
    }

    @Test
    void everyStateHasItsPanel() {
        WorldPanels world = archive.read((open, used) -> WorldPanels.read(RECORD, open, used));
        assertThat(world.datasets())
                .hasSize(11)
                .allMatch(d -> 5 * d.rows().accepted()
                        > 4 * (d.rows().read() - d.rows().ignored()));
        List<Panel> panels = world.panels();
        assertThat(panels).hasSizeGreaterThan(195);
        Panel moscow =
                panels.stream().filter(p -> p.state().equals("SUN")).findFirst().orElseThrow();
        assertThat(moscow.alive(10, RUS)).isFalse();
        assertThat(moscow.alive(10, USA)).isTrue();
        assertThat(moscow.clock().year(moscow.clock().periods() - 1)).isEqualTo(1991);
        assertThat(moscow.from()[CHN]).as("the People's Republic began in 1949").isEqualTo(3);
        for (Indicator indicator : Indicators.all()) {
            int k = Indicators.all().indexOf(indicator);
            long terms = panels.stream().mapToLong(p -> p.terms().get(k).size()).sum();
            boolean unseen = indicator.equals(Indicators.SUPPORT) || indicator.equals(Indicators.HOSTILITY);
            assertThat(terms > 10_000).as(indicator.name()).isEqualTo(!unseen);
        }
    }

    private static Levels together(Tie.Sort sort) {
        return Reading.together(THE_WORLD, yearly.readings(), sort);
    }

    /** Sum over states, years and poles of what is known, and of what is there, as it was when figures were calibrated. */
    @Test
    void readingsAreThoseOfTheFiguresThatShip() {
        Map<String, String> counts = new TreeMap<>();
        counts.put("pact", counts(yearly.pacts().orElseThrow().carriedOn(THE_WORLD, RECORD)));
        for (Tie.Sort sort : List.of(
                Tie.Sort.VISITS,
                Tie.Sort.ARMS,
                Tie.Sort.EXERCISES,
                Tie.Sort.TROOPS,
                Tie.Sort.EMBASSY,
                Tie.Sort.SANCTIONS)) {
            counts.put(sort.code(), counts(together(sort)));
        }
        // Counted from the files themselves, by readers that shared no code with these.
        assertThat(counts)
                .containsExactly(
                        entry("arms", "60024 known, sum 11099"),
                        entry("embassy", "38119 known, sum 31244"),
                        entry("exercises", "29482 known, sum 2662"),
                        entry("pact", "57990 known, sum 25089"),
                        entry("sanctions", "60459 known, sum 2888"),
                        entry("troops", "34408 known, sum 3029"),
                        entry("visits", "51219 known, sum 4706"));
    }

    private static String counts(Levels levels) {
        int known = 0;
        int sum = 0;
        for (String code : THE_WORLD.codes()) {
            for (int year = World.FIRST; year <= World.LAST; year++) {
                for (int pole = 0; pole < World.POLES; pole++) {
                    int level = levels.get(code, year, pole);
                    known += level == Readings.UNKNOWN ? 0 : 1;
                    sum += Math.max(level, 0);
                }
            }
        }
        return known + " known, sum " + sum;
    }

    /** What answers take beside the record is what panels of a calibration are made of. */
    @Test
    void answersAndCalibrationsReadTheSame() {
        for (Tie.Sort sort : Tie.Sort.values()) {
            if (sort != Tie.Sort.PACT && sort != Tie.Sort.DEFENCE) {
                Levels ties = new Levels(THE_WORLD);
                whole.ties().stream().filter(t -> t.sort() == sort).forEach(t -> raise(t, ties));
                assertThat(counts(ties)).as(sort.code()).isEqualTo(counts(together(sort)));
            }
        }
    }

    private static void raise(Tie tie, Levels levels) {
        int last = tie.years().to().getYear();
        for (int year = tie.years().from().getYear(); year <= last; year++) {
            int pole = THE_WORLD.pole(tie.partner().code());
            levels.raise(tie.state().code(), year, pole, tie.there() ? 1 : 0);
        }
    }

    @Test
    void pactsThatTheRecordLacksAreAdded() {
        assertThat(pacts("FIN", "USA")).as("Helsinki").contains("PACT 1975..2018=1");
        assertThat(pacts("GBR", "USA")).as("the record has NATO").allMatch(t -> t.endsWith("=0"));
        assertThat(pacts("PRK", "USA"))
                .as("the record means to have all pacts of North Korea with great powers")
                .allMatch(t -> t.endsWith("=0"));
    }

    private static List<String> pacts(String state, String partner) {
        return whole.ties().stream()
                .filter(t -> t.sort() == Tie.Sort.PACT || t.sort() == Tie.Sort.DEFENCE)
                .filter(t ->
                        t.state().code().equals(state) && t.partner().code().equals(partner))
                .map(t -> t.sort() + " " + t.years() + "=" + (t.there() ? 1 : 0))
                .toList();
    }

    @Test
    void thePublishedMediansAreReadByState() {
        List<LatentSupport> rows = archive.read(LatentSupport::read);
        assertThat(rows).hasSize(9266).allMatch(r -> r.year() >= 1950 && r.year() <= 2012);
        LatentSupport first = rows.get(0);
        assertThat(first.state() + first.year()).isEqualTo("CAN1950");
        assertThat(first.washington()).isEqualTo(1.2249470949173);
        assertThat(first.beijing()).isEqualTo(-0.618800401687622);
        assertThat(rows)
                .filteredOn(r -> r.state().equals("DEU") && r.year() == 1990)
                .as("two numbers of one state in one year")
                .hasSize(2);
    }
}
