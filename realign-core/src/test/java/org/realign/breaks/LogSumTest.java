package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class LogSumTest {

    @Test
    void addsNumbersFarTooSmallToHold() {
        LogSum sum = new LogSum(3);
        sum.add(-5000);
        sum.add(-5000 + FastMath.log(2));
        sum.add(-9000);
        assertThat(sum.take()).isCloseTo(-5000 + FastMath.log(3), within(1e-12));
    }

    @Test
    void startsAnewOnceTaken() {
        LogSum sum = new LogSum(1);
        sum.add(7);
        assertThat(sum.take()).isEqualTo(7);
        assertThat(sum.take()).isEqualTo(Double.NEGATIVE_INFINITY);
        sum.add(Double.NEGATIVE_INFINITY);
        assertThat(sum.take()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
