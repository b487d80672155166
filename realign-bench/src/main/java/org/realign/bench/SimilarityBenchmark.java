package org.realign.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.Progress;
import org.realign.archive.VoteDerivation;
import org.realign.similarity.VoteSimilarity;
import org.realign.similarity.VoteYear;

/**
 * How long all coefficients of all pairs of states of all years take, with the votes in memory: about 0.9 million tables
 * of three by three and twelve coefficients of each.
 *
 * <p>Needs Voeten's long table of votes: {@code -p votes=FILE}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class SimilarityBenchmark {
    @Param("../shared/data/unga/unga_votes_long_1946-2023.csv.gz")
    public String votes = "";

    private List<VoteYear> years = List.of();

    @Setup
    public void read() {
        years = VoteDerivation.rollCalls(AuthoredRecord.bundled().record().states(), Path.of(votes), Progress.SILENT)
                .years();
    }

    /** On as many threads as the machine has. */
    @Benchmark
    public List<VoteSimilarity> allDyadYears() {
        return VoteSimilarity.of(years);
    }

    /** On one. */
    @Benchmark
    public List<VoteSimilarity> onOneThread() {
        return years.stream().map(VoteSimilarity::of).toList();
    }
}
