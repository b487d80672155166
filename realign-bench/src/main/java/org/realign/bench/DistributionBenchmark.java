package org.realign.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.realign.kernel.Distribution;

/** What it costs to build a posterior and to compare two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DistributionBenchmark {
    private final Distribution one = Distribution.gamma(7.5, 1.2);
    private final Distribution other = Distribution.gamma(3.5, 2);

    @Benchmark
    public Distribution build() {
        return Distribution.beta(5.5, 79.5);
    }

    @Benchmark
    public double compare() {
        return one.above(other, 0.5);
    }

    @Benchmark
    public double intervalOfTheDifference() {
        return one.differenceQuantile(other, 0.05);
    }
}
