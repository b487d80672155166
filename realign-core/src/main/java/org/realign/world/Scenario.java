package org.realign.world;

import java.util.List;

/**
 * A course that circumstances did not take: what would be otherwise, from when to when.
 *
 * @param name as claims name it
 * @param title for people
 * @param says what is assumed, in a sentence
 * @param source whose idea it is
 * @param from the year from whose state of the world the two courses part
 * @param until the last year that is simulated
 * @param changes what is otherwise
 */
public record Scenario(
        String name, String title, String says, String source, int from, int until, List<Change> changes) {
    public Scenario {
        changes = List.copyOf(changes);
        if (until <= from) {
            throw new IllegalArgumentException(name + " ends in " + until + ", not after " + from);
        }
    }
}
