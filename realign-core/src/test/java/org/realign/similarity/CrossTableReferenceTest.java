package org.realign.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.realign.record.Observed;
import org.realign.record.VoteTally;

/** Coefficients of two published pairs of portfolios. */
class CrossTableReferenceTest {
    /** Figures are printed with six to eight digits. */
    private static final Offset<Double> PRINTED = within(1e-6);

    /**
     * Germany and Russia in 1914, Signorino and Ritter 1999, table 6: alliances with Germany, Russia, the United Kingdom,
     * France, Austria-Hungary, Italy, Belgium, Spain, Turkey, the Netherlands, Sweden, Romania, Portugal, Switzerland,
     * Greece, Denmark, Yugoslavia, Bulgaria, Norway and Albania; and these states' shares of capabilities.
     */
    private static final int[] GERMANY = portfolio("3 0 0 0 3 3 0 0 0 0 0 3 0 0 0 0 0 0 0 0");

    private static final int[] RUSSIA = portfolio("0 3 1 3 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0");
    private static final double[] CAPABILITIES = {
        .25, .21, .20, .08, .08, .05, .03, .03, .02, .01, .01, .01, .01, .01, 0, 0, 0, 0, 0, 0
    };
    private static final CrossTable PLAIN = CrossTable.of(Scale.DEFENCE_NEUTRALITY_CONSULTATION, GERMANY, RUSSIA);
    private static final CrossTable WEIGHED =
            CrossTable.of(Scale.DEFENCE_NEUTRALITY_CONSULTATION, GERMANY, RUSSIA, CAPABILITIES);

    private static int[] portfolio(String levels) {
        return Stream.of(levels.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static void is(Observed<Double> value, double published) {
        assertThat(value.<Double>match(v -> v, absent -> Double.NaN)).isCloseTo(published, PRINTED);
    }

    @Test
    void germanyAndRussiaIn1914() {
        is(PLAIN.tauB(), 0.03031695);
        is(PLAIN.s(Distance.ABSOLUTE), 0.4);
        is(PLAIN.s(Distance.SQUARED), 0.4444444);
        is(PLAIN.kappa(Distance.SQUARED), -0.07758621);
        is(PLAIN.kappa(Distance.ABSOLUTE), -0.07142857);
        is(PLAIN.kappa(Distance.NOMINAL), -0.02941176);
        is(PLAIN.pi(Distance.SQUARED), -0.08695652);
        is(PLAIN.pi(Distance.ABSOLUTE), -0.08433735);
        is(PLAIN.pi(Distance.NOMINAL), -0.04477612);
        is(PLAIN.a(Distance.ABSOLUTE), -0.04);
        is(PLAIN.a(Distance.SQUARED), -0.04);
    }

    @Test
    void germanyAndRussiaIn1914WithTargetsWeighedByCapabilities() {
        is(WEIGHED.s(Distance.ABSOLUTE), -0.46);
        is(WEIGHED.s(Distance.SQUARED), -0.34888889);
        is(WEIGHED.kappa(Distance.SQUARED), -0.619012);
        is(WEIGHED.pi(Distance.SQUARED), -0.619552);
    }

    @Test
    void germanyAndRussiaIn1914WithAnyAllianceAlike() {
        CrossTable any = CrossTable.of(Scale.BINARY, any(GERMANY), any(RUSSIA));
        is(any.s(Distance.ABSOLUTE), 0.4);
        is(any.kappa(Distance.SQUARED), 0.0625);
        is(any.pi(Distance.SQUARED), 0.0625);
        is(any.tauB(), 0.0625);
    }

    private static int[] any(int[] levels) {
        return Arrays.stream(levels).map(l -> Math.min(l, 1)).toArray();
    }

    /** The United States and Mexico in the General Assembly of 1946: 38 roll calls in which both voted. */
    @Test
    void theUnitedStatesAndMexicoIn1946() {
        CrossTable votes = CrossTable.of(new VoteTally.Counts(17, 2, 5, 0, 0, 2, 9, 1, 2));
        is(votes.tauB(), 0.01431261);
        is(votes.kappa(Distance.SQUARED), -0.01222707);
        is(votes.pi(Distance.NOMINAL), -0.02775801);
        is(votes.s(Distance.ABSOLUTE), 0.131579);
        is(votes.s(Distance.SQUARED), 0.197368);
        is(votes.pi(Distance.SQUARED), -0.01778266);
    }
}
