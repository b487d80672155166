package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Panel;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Shock;
import org.realign.record.PartialDate;
import org.realign.record.Window;

class BreakDatesTest {
    private static final int DRAWS = 10;
    private static final int YEARS = 30;
    private static final int FIRST = 1950;

    /** A step of {@code size} with the first of two poles in 1960, in the first {@code many} draws; flat else. */
    private static BreakDates stepping(int many, float size) {
        Clock clock = Clock.of(Step.YEAR, Window.parse(FIRST + ".." + (FIRST + YEARS - 1)));
        float[] x = new float[DRAWS * YEARS * 2];
        long[] jumps = new long[DRAWS * YEARS / 64 + 1];
        for (int s = 0; s < many; s++) {
            for (int t = 10; t < YEARS; t++) {
                x[(s * YEARS + t) * 2] = size;
            }
            int bit = s * YEARS + 10;
            jumps[bit / 64] |= 1L << bit;
        }
        Panel panel = new Panel("PRK", clock, 2, new int[] {0, 0}, new int[] {YEARS, YEARS}, List.of(Terms.NONE));
        return new BreakDates(AlignmentDraws.of(panel, DRAWS, x, jumps));
    }

    @Test
    void aStepThatMostDrawsHaveIsDatedToItsYear() {
        List<DatedBreak> found = stepping(8, 1).likely();
        assertThat(found).hasSize(1);
        DatedBreak b = found.get(0);
        assertThat(b.date()).isEqualTo(PartialDate.ofYear(1960));
        assertThat(b.probability()).isEqualTo(0.8);
        assertThat(b.likely()).isTrue();
        assertThat(b.half()).containsExactly(PartialDate.ofYear(1960));
        assertThat(b.ninety()).containsExactly(PartialDate.ofYear(1960));
        assertThat(b.changes().get(0).pole()).isZero();
        assertThat(b.changes().get(0).middle()).isEqualTo(1);
        assertThat(b.dates().stream().map(AlignmentPortrait.Chance::chance).reduce(0.0, Double::sum))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theChanceOfAYearHasItsDirection() {
        Shock at = stepping(8, -1).shocks().stream()
                .filter(s -> s.year() == 1960 && s.pole() == 0)
                .findFirst()
                .orElseThrow();
        assertThat(at.down()).isEqualTo(0.8);
        assertThat(at.up()).isZero();
    }

    @Test
    void aStepThatIsTooSmallOrTooRareIsNone() {
        assertThat(stepping(10, 0.4f).likely()).isEmpty();
        assertThat(stepping(2, 1).likely()).isEmpty();
        assertThat(stepping(4, 1).likely()).singleElement().matches(b -> !b.likely());
    }
}
