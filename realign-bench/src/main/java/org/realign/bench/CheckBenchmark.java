package org.realign.bench;

import java.util.List;
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
import org.realign.archive.AuthoredRecord;
import org.realign.archive.LoadedRecord;
import org.realign.brief.HtmlBrief;
import org.realign.claim.Run;
import org.realign.pipeline.CaseFile;
import org.realign.pipeline.Realign;
import org.realign.pipeline.Settings;

/** How long the steps of {@code ./realign check} take on the shipped cases, in a warm process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {
    private final Realign realign = new Realign(Settings.usual("benchmark"));
    private final List<CaseFile> cases =
            CaseFile.FLAGSHIP.stream().map(CaseFile::of).toList();
    private final Run run = realign.check(realign.read(cases), id -> {});

    /** Reads the bundled record, about 57,000 rows. */
    @Benchmark
    public LoadedRecord load() {
        return AuthoredRecord.bundled();
    }

    /** Answers 101 claims twice over, with and without what is from memory, and draws the portrait. */
    @Benchmark
    public Run check() {
        return realign.check(realign.read(cases), id -> {});
    }

    /** Writes the brief. */
    @Benchmark
    public String brief() {
        return HtmlBrief.write(run);
    }
}
