package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.realign.measure.Options;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.world.Change;
import org.realign.world.Scenario;

class CounterfactualTest {
    private static final Scenario SCENARIO = new Scenario(
            "divide",
            "Divide",
            "They are divided.",
            "A. Author",
            2014,
            2024,
            List.of(new Change.Among("None.", 0, 1, 2014, 2024, 0)));

    private static Finding check(String measure, Pole... parties) {
        List<Optional<Pole>> arguments =
                List.of(parties).stream().map(Optional::of).toList();
        MeasureCall call = new MeasureCall(measure, arguments, Options.NONE, measure + "(...)");
        return Claims.check(
                new Counterfactual(SCENARIO, call, Counterfactual.Expected.HIGHER, Optional.empty()),
                Records.usual().record());
    }

    @Test
    void aMeasureThatWorldsDoNotHaveIsOutsideTheRecord() {
        Finding finding = check("engagement", Pole.of("PRK"), Pole.of("USA"));
        assertThat(finding.outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
        assertThat(finding.reading()).contains("alignment, hedging, tilt, withdrawal", "do not have");
    }

    @Test
    void soIsAlignmentWithWhoIsNoPoleThere() {
        assertThat(check("alignment", Pole.of("PRK"), Pole.of("KOR")).outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
    }

    @Test
    void withoutAnEstimateThereAreNoWorlds() {
        Finding finding = check("alignment", Pole.of("PRK"), Pole.of("USA"));
        assertThat(finding.outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
        assertThat(finding.reading()).contains("realign estimate");
    }

    @Test
    void whatIsAskedIsSaidInWords() {
        MeasureCall call = new MeasureCall(
                "alignment", List.of(Optional.of(Pole.of("PRK")), Optional.of(Pole.of("USA"))), Options.NONE, "a");
        assertThat(new Counterfactual(SCENARIO, call, Counterfactual.Expected.SAME, Optional.of(0.2)).words())
                .endsWith("would be same within 0.20 under the scenario “Divide”");
    }
}
