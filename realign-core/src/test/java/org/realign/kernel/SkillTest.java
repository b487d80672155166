package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

class SkillTest {
    private static UniformRandomProvider random(int key) {
        return new RandomStreams(1).stream(Purpose.SIMULATED_RECORD, key);
    }

    @Test
    void skillIsTheShareOfTheScoreThatIsSaved() {
        Skill skill = Skill.of(new double[] {1, 2}, new double[] {2, 4}, random(1));
        // Every block saves half, so that whichever are drawn, half is saved.
        assertThat(skill).isEqualTo(new Skill(0.5, 0.5, 0.5));
        assertThat(skill.better()).isTrue();
        assertThat(skill.worse()).isFalse();
    }

    @Test
    void blocksThatDisagreeLeaveItOpen() {
        Skill skill = Skill.of(new double[] {0, 2}, new double[] {1, 1}, random(2));
        // Draws of two blocks: both the first (1/4) 1, both the second (1/4) -1, else 0.
        assertThat(skill).isEqualTo(new Skill(0, -1, 1));
        assertThat(skill.better() || skill.worse()).isFalse();
    }

    @Test
    void whereTheSimpleForecastIsPerfectNothingIsBetter() {
        assertThat(Skill.of(new double[] {1}, new double[] {0}, random(3)).value())
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Skill.of(new double[] {0}, new double[] {0}, random(3)).value())
                .isZero();
    }

    @Test
    void theIntervalIsThatOfARatioOfSums() {
        int n = 400;
        double[] own = new double[n];
        double[] simple = new double[n];
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random(4));
        for (int k = 0; k < n; k++) {
            simple[k] = 1;
            own[k] = 0.9 + 0.2 * normal.sample();
        }
        Skill skill = Skill.of(own, simple, random(5));
        // 1.645 x 0.2 / sqrt(400) = 0.01645 on either side; 15% for 2,000 resamples and one sample of 400.
        assertThat((skill.upper() - skill.lower()) / 2).isCloseTo(0.01645, within(0.15 * 0.01645));
        assertThat((skill.upper() + skill.lower()) / 2).isCloseTo(skill.value(), within(0.002));
    }

    @Test
    void asManyBlocksAreNeeded() {
        assertThatThrownBy(() -> Skill.of(new double[] {1, 2}, new double[] {1}, random(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 blocks");
    }
}
