package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

class FractureTest {
    private static final PublicRecord RECORD = Records.usual().record();

    private static Observed<Estimate> ask(Evidence evidence, String window) {
        return new Fracture().estimate(evidence, Question.ofGroup(Made.POLES, Window.parse(window)));
    }

    private static Estimate known(Evidence evidence, String window) {
        return ask(evidence, window).match(e -> e, a -> {
            throw new AssertionError(a.why());
        });
    }

    /**
     * Alignment ln 3 with the first of the two others and 0 with the second makes rivalries of 1/4 and 1/2. Washington and
     * Moscow are each other's first, Moscow and Beijing each other's second, Washington Beijing's first and Beijing its
     * second: pairs of 1/4, 1/2 and 3/8.
     */
    @Test
    void isTheMeanRivalryOfThePairs() {
        Evidence evidence = Made.evidence(RECORD, (s, t, p) -> p == 0 ? FastMath.log(3) : 0);
        Estimate e = known(evidence, "2019");
        // Draws are kept in single precision.
        assertThat(e.distribution().quantile(0.5)).isCloseTo(0.375, within(1e-6));
        assertThat(e.draws().orElseThrow().values()).hasSize(Made.DRAWS);
    }

    /** All fall apart by the same in every draw, however much draws differ: within draws that is sure. */
    @Test
    void isComparedWithinDraws() {
        int change = Made.period("2019-01");
        Evidence evidence = Made.evidence(RECORD, (s, t, p) -> s / 25.0 - (t < change ? 0 : 0.1));
        Contrast rise = Contrast.of(known(evidence, "2019"), known(evidence, "2018"));
        assertThat(rise.above(0)).isEqualTo(1);
        // A step of 0.1 moves the logistic by at most 0.1 / 4.
        assertThat(rise.above(0.026)).isZero();
    }

    @Test
    void outsideTheDrawsNothingIsKnown() {
        ask(Made.evidence(RECORD, (s, t, p) -> 0), "1950")
                .either(e -> assertThat(e).isNull(), a -> {
                    assertThat(a.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
                    assertThat(a.why()).contains("any two of", "1950");
                });
        ask(Evidence.of(RECORD), "2019")
                .either(e -> assertThat(e).isNull(), a -> assertThat(a.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE));
    }
}
