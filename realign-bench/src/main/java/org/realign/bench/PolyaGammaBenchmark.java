package org.realign.bench;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.realign.kernel.PolyaGamma;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.TruncatedNormal;

/** What one draw costs in the inner loop of a Gibbs sampler. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PolyaGammaBenchmark {
    private final UniformRandomProvider random = new RandomStreams(1).stream(Purpose.SIMULATED_RECORD);
    private final PolyaGamma polyaGamma = new PolyaGamma(random);
    private final TruncatedNormal truncated = new TruncatedNormal(random);
    private final ZigguratSampler.NormalizedGaussian ziggurat = ZigguratSampler.NormalizedGaussian.of(random);

    @Param({"0", "2", "4", "6"})
    public double c;

    @Benchmark
    public double one() {
        return polyaGamma.draw(c);
    }

    @Benchmark
    public double three() {
        return polyaGamma.draw(3, c);
    }

    @Benchmark
    public double hundred() {
        return polyaGamma.draw(100, c);
    }

    @Benchmark
    public double truncatedNormal() {
        return truncated.above(0, 1, c);
    }

    @Benchmark
    public double gaussian() {
        return ziggurat.sample();
    }
}
