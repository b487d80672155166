package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realign.record.Party;

class PrecedentsTest {
    private static final Sphere SPHERE = MadeUp.sphere(12);
    private static final int WAVES = 12;

    /** All states at 2 with all poles, but XAB, which was at 4 with the first in 1954 and fell to 1 by 1960, and XAA, at 4 in 1970. */
    private static WorldFigures figures() {
        byte[][] grades = new byte[WAVES][SPHERE.size() * 3];
        for (int w = 0; w < WAVES; w++) {
            Arrays.fill(grades[w], (byte) 2);
            // Something to compare by: others differ a little from one another and over time.
            for (int i = 2; i < SPHERE.size(); i++) {
                grades[w][3 * i + 1] = (byte) (1 + (i + w) % 3);
            }
        }
        grades[2][3] = 4;
        grades[5][3] = 1;
        grades[10][0] = 4;
        List<Mechanism> weighed = MadeUp.mechanisms("level");
        double[] theta = new double[WAVES];
        double[][] covariance = new double[WAVES][WAVES];
        List<String> names = java.util.stream.IntStream.range(0, WAVES)
                .mapToObj(k -> "parameter " + k)
                .toList();
        Pooled pooled = new Pooled(names, theta, covariance, theta, theta, theta, 2);
        return new WorldFigures(
                List.of(new WorldFigures.Span(1950, 1972, 2, pooled)),
                new Usual(Map.of(), 0, 2),
                weighed,
                List.of(MadeUp.imputation(SPHERE, grades)),
                List.of(),
                List.of());
    }

    private static Precedents.Found found(Circumstances known, Change change) {
        Scenario scenario = new Scenario("s", "S", "", "", 1970, 1972, List.of(change));
        return new Precedents(figures(), known).of(scenario, new Party("XAA"), 2);
    }

    @Test
    void theNearestAndWhatBecameOfItAreFound() {
        Precedents.Found found = found(MadeUp.empty(SPHERE, 24), new Change.Among("", 0, 1, 1970, 1972, 0));
        Precedents.Precedent first = found.nearest().get(0);
        assertThat(first.state()).isEqualTo(new Party("XAB"));
        assertThat(first.year()).isEqualTo(1954);
        assertThat(first.before()).containsExactly(4.0, 2.0, 2.0);
        assertThat(first.after()).containsExactly(1.0, 2.0, 2.0);
        assertThat(found.nearest().get(1).state()).isNotEqualTo(first.state());
    }

    /** Visits were all 0 or, once, 0.1: no moment is like one in which they are 1. */
    @Test
    void whatNobodyLivedThroughIsOutside() {
        Circumstances known = MadeUp.empty(SPHERE, 24);
        for (int year = 1950; year < 1974; year++) {
            for (int i = 0; i < SPHERE.size() * 3; i++) {
                known.set(Circumstance.VISITS, year, i / 3, i % 3, i == 7 ? 0.1 : 0);
            }
        }
        assertThat(found(known, new Change.Circumstantial("", Circumstance.VISITS, new Party("XAA"), 1, 1970, 1972, 1))
                        .outside())
                .isTrue();
    }
}
