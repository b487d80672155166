package org.realign.measure;

import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * What is to be measured: between whom, when, and how narrowed.
 *
 * @param from the state whose dealings, votes or shares are meant
 * @param towards the other party
 * @param window when
 * @param options what is counted
 */
public record Question(Pole from, Pole towards, Window window, Options options) {
    /** The same question about another stretch of time. */
    public Question during(Window other) {
        return new Question(from, towards, other, options);
    }
}
