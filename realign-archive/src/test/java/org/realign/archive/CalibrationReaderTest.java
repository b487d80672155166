package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.Calibration;
import org.realign.align.Estimated;
import org.realign.align.Estimated.Parameter;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Prior;
import org.realign.record.InputException;

class CalibrationReaderTest {
    private static List<Estimated> some() {
        List<Estimated> rows = new ArrayList<>();
        Calibration.POWERS.forEach(
                p -> rows.add(new Estimated("club", Parameter.LEVEL, p.name(), -4.56789, 0.000123456, 1.0012, 873.4)));
        rows.add(new Estimated("club", Parameter.EFFECT, "keeps-step-1", 8, 0.1, Double.NaN, Double.NaN));
        rows.add(new Estimated("club", Parameter.LOADING, "", 1.25, 0.1, 1, 400));
        rows.add(new Estimated("club", Parameter.STATE_SD, "", 0.5, 0.1, 1, 400));
        rows.add(new Estimated(Estimated.MOTION, Parameter.LOG_STEP, "", -6, 0.1, 1, 400));
        rows.add(new Estimated(Estimated.MOTION, Parameter.LOG_STEP_SD, "", 1, 0.1, 1, 400));
        rows.add(new Estimated(Estimated.MOTION, Parameter.JUMP_CHANCE, "", 0.03, 0.1, 1, 400));
        return rows;
    }

    private static String text() {
        return new String(CalibrationWriter.bytes(some(), List.of("first", "second")), StandardCharsets.UTF_8);
    }

    private static Calibration read(String text) {
        return CalibrationReader.of("figures.tsv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(text()).contains("club\tlevel\tlondon\t-4.568\t0.0001235\t1.001\t873\n");
        assertThat(text()).contains("club\teffect\tkeeps-step-1\t8\t0.1\t\t\n");
        Calibration calibration = read(text());
        assertThat(calibration.provenance()).containsExactly("first", "second");
        Prior club = calibration.prior(Indicators.CLUB, Calibration.POWERS);
        assertThat(club.level()).containsExactly(-4.568, -4.568, -4.568, -4.568, -4.568);
        assertThat(club.levelSd()[0]).isEqualTo(0.0001235);
        assertThat(club.column()).containsExactly(8);
        assertThat(calibration.motion().jumpsA()).isCloseTo(3, within(1e-12));
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace() {
        assertThatThrownBy(() -> read(text().replace("loading", "lading")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("figures.tsv")
                .hasMessageContaining("lading")
                .hasMessageContaining("state-sd");
        assertThatThrownBy(() -> read(text().replace("\t1.25\t", "\tmuch\t"))).hasMessageContaining("much");
        assertThatThrownBy(() -> read(text().replace("\t1.25\t", "\t\t"))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read(text().replace("\t1.25\t", "\t"))).hasMessageContaining("6 cells");
        assertThatThrownBy(() -> read(text().replace("indicator\t", "item\t"))).hasMessageContaining("header");
        assertThatThrownBy(() -> read(text().replaceAll("club\tloading.*\n", "")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("loading");
    }

    @Test
    void theShippedFiguresAreComplete() {
        Calibration calibration = CalibrationReader.bundled();
        List<String> unseen = List.of("support", "hostility");
        for (Indicator indicator : Indicators.all()) {
            if (unseen.contains(indicator.name())) {
                assertThat(calibration.priors()).doesNotContainKey(indicator.name());
                continue;
            }
            Prior prior = calibration.priors().get(indicator.name());
            assertThat(prior).as(indicator.name()).isNotNull();
            // Apart from 0, or the indicator says nothing. Not by more than 2 sd: sanctions say little in any run.
            assertThat(prior.loading()).as(indicator.name()).isGreaterThan(2 * prior.loadingSd());
            assertThat(prior.level()).as(indicator.name()).hasSize(5);
            assertThat(prior.drift().shift().length > 0).as(indicator.name()).isEqualTo(indicator.drifts());
        }
        assertThat(calibration.provenance()).anyMatch(line -> line.startsWith("command: realign calibrate"));
        assertThat(calibration.provenance())
                .anyMatch(line -> line.matches("dataset: atop-dyad-years.*SHA-256 [0-9a-f]{64}.*"));
    }
}
