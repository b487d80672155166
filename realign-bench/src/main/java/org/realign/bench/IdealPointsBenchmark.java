package org.realign.bench;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.realign.ideal.IdealPoints;
import org.realign.ideal.RollCalls;
import org.realign.ideal.RollCallsBuilder;
import org.realign.ideal.Variant;
import org.realign.kernel.NormalTable;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * What a sweep costs on votes as many as the General Assembly cast from 1946 to 2019 (made up: 167 states, 73 sessions, 60 items
 * each, of which every tenth comes up again in the next), and its parts by vote. One invocation is 130 sweeps, the burn-in of 30 included, after the start of the variant; so
 * of the two-sided variant the fast estimate that it starts from is in the figure.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
public class IdealPointsBenchmark {
    private static final int STATES = 167;
    private static final int SESSIONS = 73;
    private static final int ITEMS = 60;
    private static final int AGAIN = 10;
    private static final int SWEEPS = 130;
    private static final int DRAWS = 800_000;

    private final UniformRandomProvider random = new RandomStreams(1).stream(Purpose.SIMULATED_RECORD);
    private RollCalls calls = new RollCallsBuilder().build();

    @Setup
    public void vote() {
        RollCallsBuilder builder = new RollCallsBuilder();
        for (int item = 0; item < SESSIONS * ITEMS; item++) {
            double slope = 3 * random.nextDouble();
            for (int state = 0; state < STATES; state++) {
                double side = state < STATES / 3 ? 1 : -0.5;
                double z = slope * side + NormalTable.quantile(random.nextDouble());
                int number = state == 0 ? 2 : state == STATES - 1 ? 365 : 400 + state;
                int way = z < 0.5 ? 1 : z < 1.5 ? 2 : 3;
                int session = 1 + item / ITEMS;
                builder.add(item, number, session, way);
                if (item % AGAIN == 0 && session < SESSIONS) {
                    builder.add(item, number, session + 1, way);
                }
            }
        }
        calls = builder.build();
    }

    @Benchmark
    @OperationsPerInvocation(SWEEPS)
    public Object oneSidedSweep() {
        return IdealPoints.sample(calls, Variant.ONE_SIDED, 100, new RandomStreams(1), percent -> {});
    }

    @Benchmark
    @OperationsPerInvocation(SWEEPS)
    public Object twoSidedSweep() {
        return IdealPoints.sample(calls, Variant.TWO_SIDED, 100, new RandomStreams(1), percent -> {});
    }

    @Benchmark
    public Object fast() {
        return IdealPoints.fast(calls);
    }

    /** As many table look-ups of the distribution function as there are votes, on one thread. */
    @Benchmark
    public double distributionFunction() {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += NormalTable.cdf((i & 1023) * 0.005 - 2.5);
        }
        return sum;
    }

    /** As many uniform numbers and quantiles. */
    @Benchmark
    public double truncatedDraws() {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += NormalTable.quantile(0.8 * random.nextDouble());
        }
        return sum;
    }
}
