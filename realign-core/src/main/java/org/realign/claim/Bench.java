package org.realign.claim;

import java.util.Optional;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.record.PublicRecord;
import org.realign.world.Worlds;

/**
 * What a test is put on: the evidence, the case's thresholds and the run's random streams.
 *
 * @param evidence what measures read
 * @param thresholds when a probability is an answer
 * @param breakSize the smallest change of alignment that counts as a break, in standard deviations
 * @param streams the run's randomness
 * @param worlds simulated worlds of the record
 * @param again true where only the outcome is wanted, since the reader has the main run's finding
 */
record Bench(
        Evidence evidence,
        Thresholds thresholds,
        double breakSize,
        RandomStreams streams,
        Worlds worlds,
        boolean again) {
    /** The smallest break where nothing else is said. */
    static final double BREAK_SIZE = 0.5;

    Bench(Evidence evidence, Thresholds thresholds, RandomStreams streams) {
        this(evidence, thresholds, BREAK_SIZE, streams, new Worlds(evidence.record(), Optional::empty, streams), false);
    }

    PublicRecord record() {
        return evidence.record();
    }
}
