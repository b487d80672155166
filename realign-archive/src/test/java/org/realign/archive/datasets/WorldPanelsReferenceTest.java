package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Readings;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.SharedData;
import org.realign.record.PublicRecord;

/** Facts that any reader of the datasets knows, as the panels have them. */
class WorldPanelsReferenceTest {
    private static final int USA = 0;
    private static final int RUS = 1;
    private static final int CHN = 2;

    private final PublicRecord record = AuthoredRecord.bundled().record();

    private Path folder() {
        Path atop = SharedData.file("alliances/atop_5.1_directed_dyadyear.csv.gz");
        return Objects.requireNonNull(Objects.requireNonNull(atop.getParent()).getParent());
    }

    @Test
    void datasetsSayWhatIsKnown() {
        Yearly yearly = new Yearly(new World(record.states()));
        List<Dataset> datasets = yearly.read(record, folder());
        assertThat(datasets).hasSize(12).allMatch(d -> d.skipped() < d.rows() / 5);
        assertThat(yearly.pact.get("GBR", 1960, USA)).isEqualTo(2);
        assertThat(yearly.pact.get("POL", 1970, RUS)).isEqualTo(2);
        assertThat(yearly.pact.get("IND", 1960, USA)).isZero();
        assertThat(yearly.pact.get("FIN", 2018, USA))
                .as("ATOP codes non-aggression")
                .isEqualTo(1);
        assertThat(yearly.arms.get("CUB", 1962, RUS)).isEqualTo(1);
        assertThat(yearly.arms.get("CUB", 1970, USA)).isZero();
        assertThat(yearly.arms.get("CUB", 2024, RUS)).isEqualTo(Readings.UNKNOWN);
        assertThat(yearly.sanctions.get("CUB", 1980, USA)).isEqualTo(1);
        assertThat(yearly.sanctions.get("PRK", 1960, USA)).isEqualTo(1);
        assertThat(yearly.sanctions.get("GBR", 1980, USA)).isZero();
        assertThat(yearly.troops.get("DEU", 1970, USA)).isEqualTo(1);
        assertThat(yearly.troops.get("KOR", 2010, USA)).isEqualTo(1);
        assertThat(yearly.troops.get("DEU", 1970, RUS)).isEqualTo(Readings.UNKNOWN);
        assertThat(yearly.embassy.get("CUB", 1955, USA)).isEqualTo(1);
        assertThat(yearly.embassy.get("CUB", 1972, USA)).isZero();
        assertThat(yearly.embassy.get("CUB", 1948, USA)).isEqualTo(Readings.UNKNOWN);
        assertThat(yearly.exercises.get("KOR", 1970, USA)).isEqualTo(Readings.UNKNOWN);
        assertThat(yearly.exercises.get("KOR", 1985, USA)).isEqualTo(1);
        assertThat(yearly.trade.get("PRK", 1970, CHN)).isNaN();
        assertThat(yearly.trade.get("MEX", 2000, USA)).isBetween(0.7, 0.9);
        assertThat(yearly.visits.get("USA", 2000, USA)).isEqualTo(Readings.UNKNOWN);
    }

    @Test
    void everyStateHasItsPanel() {
        List<Panel> panels = WorldPanels.read(record, folder()).panels();
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
}
