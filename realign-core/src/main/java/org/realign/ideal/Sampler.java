package org.realign.ideal;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.kernel.Abreast;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * One Markov chain of a variant: sweep after sweep, everything unknown is drawn given the rest.
 *
 * <p><b>Determinism.</b> Items are cut into chunks by the votes alone, and each chunk has a stream of its own: threads only
 * decide when a chunk is done.
 */
final class Sampler {
    /** Variance of a step of one session where a chain starts: steps of 0.2. */
    private static final double START = 0.04;

    private final Parameters at;

    /** Returns how many items took the cutpoints proposed to them. */
    private final IntSupplier sweep;

    private final DoubleSupplier stepVariance;
    private int moved;

    /** A chain that starts from {@code start}, which it changes. */
    Sampler(RollCalls calls, Variant variant, Parameters start, RandomStreams streams) {
        at = start;
        if (variant == Variant.TWO_SIDED) {
            TwoSidedChain chain = new TwoSidedChain(calls, at, START, 0, streams);
            sweep = chain::sweep;
            stepVariance = chain::stepVariance;
            return;
        }
        List<Chunk> chunks = Chunk.of(calls);
        List<PublishedStep> steps = chunks.stream()
                .map(c -> new PublishedStep(calls, at, c, streams))
                .toList();
        UniformRandomProvider random = streams.stream(Purpose.IDEAL_POINTS, chunks.size());
        LaggedPositions lagged = new LaggedPositions(calls, at.theta());
        double[] precision = new double[calls.seats()];
        double[] weighted = new double[calls.seats()];
        stepVariance = () -> Double.NaN;
        sweep = () -> {
            int taken = 0;
            for (int some : Abreast.map(steps, PublishedStep::sweep)) {
                taken += some;
            }
            Chunk.addUp(chunks, precision, weighted);
            lagged.draw(precision, weighted, at.theta(), random);
            return taken;
        };
    }

    /** One sweep. */
    void sweep() {
        moved = sweep.getAsInt();
    }

    /** The share of items that took the cutpoints proposed to them in the last sweep. */
    double acceptance() {
        return (double) moved / at.beta().length;
    }

    /** The variance of a step of one session at present; NaN of the one-sided variant, which does not estimate it. */
    double stepVariance() {
        return stepVariance.getAsDouble();
    }

    /** The positions at present, with mean 0 and standard deviation 1. */
    double[] positions() {
        double[] theta = at.theta().clone();
        Scale.of(theta).standardise(theta);
        return theta;
    }
}
