package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.Estimated.Parameter;

class EstimatesTest {
    private static Estimated row(String indicator, Parameter parameter, String place, double mean) {
        return new Estimated(indicator, parameter, place, mean, mean / 10, 1, 400);
    }

    private static List<Estimated> some() {
        List<Estimated> rows = new ArrayList<>();
        for (int p = 0; p < Calibration.POWERS.size(); p++) {
            rows.add(row("votes", Parameter.LEVEL, Calibration.POWERS.get(p).name(), p + 1));
        }
        rows.add(row("votes", Parameter.LOADING, "", 0.7));
        rows.add(row("votes", Parameter.STATE_SD, "", 0.2));
        rows.add(row("votes", Parameter.SPREAD, "", 0.4));
        rows.add(row("votes", Parameter.DRIFT, "1950 washington", 0.3));
        rows.add(row("votes", Parameter.DRIFT, "1952 washington", -0.3));
        rows.add(row("votes", Parameter.DRIFT, "1952 beijing", 0.1));
        rows.add(row(Estimated.MOTION, Parameter.LOG_STEP, "", -6));
        rows.add(row(Estimated.MOTION, Parameter.LOG_STEP_SD, "", 1.2));
        rows.add(row(Estimated.MOTION, Parameter.JUMP_CHANCE, "", 0.03));
        return rows;
    }

    @Test
    void priorsAreWhatWasEstimated() {
        Calibration calibration = Estimates.calibration(some(), List.of("from nowhere"));
        Prior votes = calibration.prior(Indicators.VOTES, Calibration.POWERS);
        assertThat(votes.level()).containsExactly(1, 2, 3, 4, 5);
        assertThat(votes.levelSd()[4]).isEqualTo(0.5);
        assertThat(votes.loading()).isEqualTo(0.7);
        assertThat(votes.loadingSd()).isCloseTo(0.07, within(1e-12));
        assertThat(votes.stateSd()).isEqualTo(0.2);
        assertThat(votes.spread()).isEqualTo(0.4);
        assertThat(calibration.priors()).containsOnlyKeys("votes");
        assertThat(calibration.provenance()).containsExactly("from nowhere");
    }

    @Test
    void aYearWithoutDriftHasThatOfTheNearestBefore() {
        Prior.Drift drift = Estimates.calibration(some(), List.of())
                .prior(Indicators.VOTES, Calibration.POWERS)
                .drift();
        assertThat(drift.at(1949, 0)).isEqualTo(0.3);
        assertThat(drift.at(1951, 0)).isEqualTo(0.3);
        assertThat(drift.at(2024, 0)).isEqualTo(-0.3);
        assertThat(drift.at(1950, 2)).as("a pole that was not there yet").isEqualTo(0.1);
        assertThat(drift.at(1952, 4)).as("a pole without terms").isZero();
    }

    @Test
    void aStatesOwnChanceOfJumpsMayDiffer() {
        Motion motion = Estimates.calibration(some(), List.of()).motion();
        assertThat(motion.logStep()).isEqualTo(-6);
        assertThat(motion.logStepSd()).isEqualTo(1.2);
        assertThat(motion.jumpsA()).isCloseTo(3, within(1e-12));
        assertThat(motion.jumpsB()).isCloseTo(97, within(1e-12));
    }

    @Test
    void whatIsMissingIsNamed() {
        List<Estimated> rows = some();
        rows.removeIf(r -> r.parameter() == Parameter.STATE_SD);
        assertThatThrownBy(() -> Estimates.calibration(rows, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("state-sd")
                .hasMessageContaining("votes");
    }
}
