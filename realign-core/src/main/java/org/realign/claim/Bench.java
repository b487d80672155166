package org.realign.claim;

import java.util.Locale;
import org.realign.kernel.RandomStreams;
import org.realign.record.Party;
import org.realign.record.Pole;
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

    /** How to call a party in a sentence: {@code Washington}, {@code North Korea}. */
    String say(Pole pole) {
        Party first = pole.parties().get(0);
        if (pole.name().equals(first.code())) {
            return record.states().name(first);
        }
        return pole.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + pole.name().substring(1);
    }
}
