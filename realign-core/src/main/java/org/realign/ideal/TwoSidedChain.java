package org.realign.ideal;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.kernel.Abreast;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/** One Markov chain of Realign's own model: items, positions, their drift, then whole sessions. */
final class TwoSidedChain {
    private final List<OwnStep> steps;
    private final DriftingPositions positions;
    private final Drift drift;
    private final EraMoves eras;

    /**
     * A chain at {@code at}, which it changes, with steps of {@code stepVariance} to begin with.
     *
     * @param turn which seats stay in the first sweep
     */
    TwoSidedChain(RollCalls calls, Parameters at, double stepVariance, int turn, RandomStreams streams) {
        List<Chunk> chunks = Chunk.of(calls);
        steps = chunks.stream().map(c -> new OwnStep(calls, at, c, streams)).toList();
        UniformRandomProvider random = streams.stream(Purpose.IDEAL_POINTS, chunks.size());
        drift = new Drift(calls, stepVariance);
        positions = new DriftingPositions(calls, at, chunks, steps, drift, turn, random);
        eras = new EraMoves(calls, at, chunks, drift, random);
    }

    /** One sweep; returns how many items took the parameters proposed to them. */
    int sweep() {
        int moved = 0;
        for (int some : Abreast.map(steps, OwnStep::sweep)) {
            moved += some;
        }
        positions.draw();
        eras.draw();
        return moved;
    }

    /** The variance of a step of one session, at present. */
    double stepVariance() {
        return drift.variance();
    }
}
