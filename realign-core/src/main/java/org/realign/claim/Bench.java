package org.realign.claim;

import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.record.PublicRecord;

/**
 * What a test is put on: the evidence, the case's thresholds and the run's random streams.
 *
 * @param evidence what measures read
 * @param thresholds when a probability is an answer
 * @param streams the run's randomness
 */
record Bench(Evidence evidence, Thresholds thresholds, RandomStreams streams) {
    PublicRecord record() {
        return evidence.record();
    }
}
