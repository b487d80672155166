package org.realign.ideal;

import java.util.ArrayList;
import java.util.List;
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
    private final List<ItemStep> steps = new ArrayList<>();
    private final Runnable positions;
    private int moved;

    /** A chain that starts from {@code start}, which it changes. */
    Sampler(RollCalls calls, Variant variant, Parameters start, RandomStreams streams) {
        at = start;
        List<Chunk> chunks = Chunk.of(calls);
        UniformRandomProvider random = streams.stream(Purpose.IDEAL_POINTS, chunks.size());
        if (variant == Variant.ONE_SIDED) {
            chunks.forEach(c -> steps.add(new PublishedStep(calls, at, c, streams)));
            LaggedPositions lagged = new LaggedPositions(calls, at.theta());
            double[] precision = new double[calls.seats()];
            double[] weighted = new double[calls.seats()];
            positions = () -> {
                Chunk.addUp(chunks, precision, weighted);
                lagged.draw(precision, weighted, at.theta(), random);
            };
        } else {
            List<OwnStep> own =
                    chunks.stream().map(c -> new OwnStep(calls, at, c, streams)).toList();
            steps.addAll(own);
            positions = new DriftingPositions(calls, at, chunks, own, START, 0, random)::draw;
        }
    }

    /** One sweep. */
    void sweep() {
        moved = Abreast.map(steps, ItemStep::sweep).stream()
                .mapToInt(Integer::intValue)
                .sum();
        positions.run();
    }

    /** The share of items that took the cutpoints proposed to them in the last sweep. */
    double acceptance() {
        return (double) moved / at.beta().length;
    }

    /** The positions at present, with mean 0 and standard deviation 1. */
    double[] positions() {
        double[] theta = at.theta().clone();
        Scale.of(theta).standardise(theta);
        return theta;
    }
}
