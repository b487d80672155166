package org.realign.claim;

import org.realign.kernel.RandomStreams;
import org.realign.record.PublicRecord;

/**
 * What a test is put on: the record, the case's thresholds and the run's random streams.
 *
 * @param record what is known
 * @param thresholds when a probability is an answer
 * @param streams the run's randomness
 */
record Bench(PublicRecord record, Thresholds thresholds, RandomStreams streams) {
    Bench on(PublicRecord other) {
        return new Bench(other, thresholds, streams);
    }
}
