package org.realign.align;

import java.util.List;

/**
 * What is declared of an indicator before any data are seen.
 *
 * @param name its name in figures files and specifications, lower case with hyphens
 * @param meaning what it counts, in a clause for readers: {@code visits of leaders and ministers}
 * @param block its domain
 * @param family how its values come from alignment
 * @param hostile true where more of it means less alignment: the loading's sign is declared, never estimated
 * @param treaty true where a value can itself be the signature that a break is dated by
 * @param columns names of the effects that some of its terms carry besides level and loading: {@code stays} for a
 *     presence that was there before, {@code border-closed}, ...
 * @param drifts true where coverage or agenda moves its level from year to year, alike for all states
 */
public record Indicator(
        String name,
        String meaning,
        Block block,
        Family family,
        boolean hostile,
        boolean treaty,
        List<String> columns,
        boolean drifts) {
    public Indicator {
        columns = List.copyOf(columns);
    }

    /** +1 for a cooperative indicator, -1 for a hostile one. */
    public int sign() {
        return hostile ? -1 : 1;
    }
}
