package org.realign.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelKindTest {
    private static Wanted wanted(PanelKind kind, boolean directed, String names, String... measures) {
        return new Wanted(kind, List.of(), Optional.empty(), 1946, 1950, List.of(measures), directed, names);
    }

    @Test
    void everyPanelHasItsUsualMeasuresAndEachOnce() {
        for (PanelKind kind : PanelKind.values()) {
            assertThat(PanelKind.named(kind.code())).contains(kind);
            assertThat(kind.measures()).containsAll(kind.usual()).doesNotHaveDuplicates();
            // Two measures of a panel share no column.
            assertThat(kind.items().stream().flatMap(i -> i.heads().stream()).map(Column.Head::name))
                    .doesNotHaveDuplicates();
        }
        assertThat(PanelKind.named("leader-year")).isEmpty();
    }

    @Test
    void whatHasADirectionNeedsDirectedDyads() {
        assertThat(PanelKind.DYAD_YEAR.isDirected("alignment")).isTrue();
        assertThat(PanelKind.DYAD_YEAR.isDirected("similarity")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wanted(PanelKind.DYAD_YEAR, false, "realign", "alignment"));
        assertThat(wanted(PanelKind.DYAD_YEAR, true, "realign", "alignment", "alignment")
                        .measures())
                .containsExactly("alignment");
    }

    @Test
    void refusesWhatThereIsNot() {
        assertThatIllegalArgumentException().isThrownBy(() -> wanted(PanelKind.STATE_YEAR, false, "realign", "tone"));
        assertThatIllegalArgumentException().isThrownBy(() -> wanted(PanelKind.STATE_YEAR, false, "cow"));
    }

    @Test
    void similarityIsCalledAsOthersCallIt() {
        assertThat(SimilarityItem.named("sim_kappa", SimilarityItem.Names.HAEGE))
                .isEqualTo("kappavv");
        assertThat(SimilarityItem.named("sim_kappa", SimilarityItem.Names.FPSIM))
                .isEqualTo("kvotev");
        assertThat(SimilarityItem.named("sim_kappa", SimilarityItem.Names.REALIGN))
                .isEqualTo("sim_kappa");
        assertThat(SimilarityItem.named("sim_tau_b", SimilarityItem.Names.HAEGE))
                .isEqualTo("sim_tau_b");
    }
}
