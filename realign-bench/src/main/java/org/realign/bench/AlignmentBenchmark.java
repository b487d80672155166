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
import org.realign.align.AlignmentDraws;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.CalibrationReader;
import org.realign.kernel.RandomStreams;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/** How long North Korea's course takes from the bundled record: by month, five poles, all indicators. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class AlignmentBenchmark {
    private final PublicRecord record = AuthoredRecord.bundled().record();

    private static final Schedule RUN = new Schedule(4, 2000, 500, 3);

    /** Four chains of 2,000 sweeps. */
    @Benchmark
    public Observed<AlignmentDraws> flagship() {
        return new Alignments(record, CalibrationReader.bundled(), new RandomStreams(1))
                .of(Pole.of("PRK"), Calibration.POWERS, Specification.standard(Step.MONTH), RUN);
    }
}
