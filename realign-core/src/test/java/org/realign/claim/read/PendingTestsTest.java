package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realign.claim.Pending;

/** Tests whose measures are to come are read as strictly, and say in words what they ask. */
class PendingTestsTest {
    @Test
    void testsNotYetMeasuredSayWhatTheyAsk() {
        assertThat(pending("""
                        test: counterfactual
                        scenario: divide-and-rule
                        measure: cohesion([CHN, moscow,PRK])
                        expect: lower
                        """))
                .isEqualTo(
                        "the cohesion of China, Moscow and North Korea under the scenario \u201cdivide and rule\u201d, said to be"
                                + " lower");
    }

    private static String pending(String test) {
        return ((Pending) CaseText.test(test)).words();
    }
}
