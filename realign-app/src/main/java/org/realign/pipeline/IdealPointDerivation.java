package org.realign.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.realign.archive.datasets.AssemblyVotes;
import org.realign.archive.datasets.AssemblyVotes.Reading;
import org.realign.archive.datasets.Dataset;
import org.realign.ideal.IdealPoints;
import org.realign.ideal.Position;
import org.realign.ideal.RollCalls;
import org.realign.ideal.Sampled;
import org.realign.ideal.Variant;
import org.realign.kernel.RandomStreams;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.Party;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.StateSystem;
import org.realign.record.Window;

/** Estimates ideal points from roll calls, and writes them as a table. */
public final class IdealPointDerivation {
    /** Sessions begin in September of this year plus their number. */
    private static final int SESSION_ZERO = 1945;

    private IdealPointDerivation() {}

    /**
     * What to estimate from, and how.
     *
     * @param votes Voeten's long table, or the votes of the R package unvotes
     * @param rollCalls the roll calls that go with the latter
     * @param matches the pairs of identical resolutions that go with them
     * @param variant which model is sampled; empty for the fast estimate
     * @param sweeps sweeps that count
     */
    public record Options(
            Path votes, Optional<Path> rollCalls, Optional<Path> matches, Optional<Variant> variant, int sweeps) {}

    /**
     * Writes the table, and says in a few lines what it holds.
     *
     * @param states which state a number denotes
     * @param settings for the seed and the command
     * @param progress is told how far the work has come
     * @throws InputException if a table cannot be read, or {@code out} not be written
     */
    public static List<String> write(
            StateSystem states, Settings settings, Options options, Path out, Consumer<String> progress) {
        Reading reading = read(states, options, progress);
        RollCalls calls = reading.calls();
        List<String> notes = new ArrayList<>();
        List<Position> positions = options.variant()
                .map(v -> sampled(calls, v, options.sweeps(), settings.seed(), notes, progress))
                .orElseGet(() -> fast(calls, notes, progress));
        StringBuilder text = new StringBuilder();
        header(reading, settings, notes)
                .forEach(line -> text.append("# ").append(line).append('\n'));
        text.append("state\tcow\tsession\tyear\tmean\tsd\tlower\tupper\tvotes\n");
        positions.forEach(p -> text.append(row(states, p)).append('\n'));
        Output.write(out, text.toString());
        notes.add(
                0,
                out + ": " + positions.size() + " rows from " + calls.votes() + " votes on " + calls.items()
                        + " items");
        return notes;
    }

    private static Reading read(StateSystem states, Options options, Consumer<String> progress) {
        if (!AssemblyVotes.isUnvotes(options.votes())) {
            return AssemblyVotes.ofLongTable(
                    states, options.votes(), percent -> progress.accept("reading votes: " + percent + "%"));
        }
        progress.accept("reading votes");
        return AssemblyVotes.ofUnvotes(
                states,
                options.votes(),
                needed(options, options.rollCalls(), "--roll-calls", "rcid,session,date,amend,para"),
                needed(options, options.matches(), "--matches", "rcid1,rcid2"));
    }

    private static Path needed(Options options, Optional<Path> file, String option, String columns) {
        return file.orElseThrow(() -> new InputException(
                Place.of(options.votes().toString()),
                "",
                "has the layout of the R package unvotes, which needs a second table (" + columns + ")",
                "Name it with " + option + ", or take Voeten's long table."));
    }

    private static List<Position> fast(RollCalls calls, List<String> notes, Consumer<String> progress) {
        progress.accept("estimating");
        IdealPoints.Fast fast = IdealPoints.fast(calls);
        notes.add("fast: variational fit of the one-sided model, Fisher standard errors; " + fast.passes() + " passes, "
                + (fast.hasConverged() ? "converged" : "NOT converged"));
        return fast.positions();
    }

    private static List<Position> sampled(
            RollCalls calls, Variant variant, int sweeps, long seed, List<String> notes, Consumer<String> progress) {
        Sampled sampled = IdealPoints.sample(
                calls,
                variant,
                sweeps,
                new RandomStreams(seed),
                percent -> progress.accept("sampling: " + percent + "%"));
        notes.add(String.format(
                Locale.ROOT,
                "%s: %d sweeps after %d; of %d positions the worst R-hat is %.2f, that of 99%% at most %.2f%s; the fewest"
                        + " independent draws are %.0f, their median %.0f; %s",
                variant.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                sampled.sweeps(),
                IdealPoints.burnIn(sweeps),
                sampled.seats(),
                sampled.worstRHat(),
                sampled.usualRHat(),
                variant == Variant.TWO_SIDED
                        ? String.format(Locale.ROOT, ", of the variance of steps %.2f", sampled.stepRHat())
                        : "",
                sampled.leastSize(),
                sampled.medianSize(),
                sampled.hasConverged() ? "converged" : "NOT converged: more --sweeps are needed"));
        return sampled.positions();
    }

    private static List<String> header(Reading reading, Settings settings, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.add("Ideal points of states in the UN General Assembly. Computed by Realign; do not edit.");
        reading.datasets().stream().map(Dataset::sentence).forEach(s -> lines.add("dataset: " + s));
        lines.add("rules: " + reading.rules() + "; " + reading.calls().votes() + " of " + reading.read()
                + " votes count, on " + reading.calls().items() + " items");
        notes.forEach(n -> lines.add("method: " + n));
        lines.add("seed: " + settings.seed());
        lines.add(
                "units: mean 0 and standard deviation 1 over all rows; high with the United States; lower and upper are the"
                        + " 5% and 95% quantiles");
        lines.add("year: that in which the session began; a state that cast no vote in a session has no row");
        return lines;
    }

    private static String row(StateSystem states, Position p) {
        int year = SESSION_ZERO + p.session();
        String state = states.byNumber(Numbering.COW, p.state(), Window.year(year))
                .or(() -> states.byNumber(Numbering.COW, p.state(), Window.parse("1946..2100")))
                .map(Party::code)
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%.4f\t%.4f\t%.4f\t%.4f\t%d",
                state,
                p.state(),
                p.session(),
                year,
                p.mean(),
                p.sd(),
                p.lower(),
                p.upper(),
                p.votes());
    }
}
