package org.realign.kernel;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.FastMath;

/** Univariate slice sampler (placeholder until the kernel's own lands). */
public final class Slice {
    private final UniformRandomProvider random;

    public Slice(UniformRandomProvider random) {
        this.random = random;
    }

    /** A draw from the density that leaves it invariant. */
    public double draw(double now, double width, DoubleUnaryOperator log) {
        double level = log.applyAsDouble(now) + FastMath.log(1 - random.nextDouble());
        double low = now - width * random.nextDouble();
        double high = low + width;
        for (int i = 0; i < 20 && log.applyAsDouble(low) > level; i++) {
            low -= width;
        }
        for (int i = 0; i < 20 && log.applyAsDouble(high) > level; i++) {
            high += width;
        }
        while (true) {
            double x = low + random.nextDouble() * (high - low);
            if (log.applyAsDouble(x) > level || high - low < 1e-12) {
                return x;
            }
            if (x < now) {
                low = x;
            } else {
                high = x;
            }
        }
    }
}
