package org.realign.record;

/**
 * One dated, sourced entry: who did what to whom.
 *
 * @param id the date, the parties and the kind, with a number where several agree in all of these
 * @param date when, as exactly as known
 * @param actor who acted; for a meeting, who came or is named first
 * @param target to whom
 * @param kind what sort of act
 * @param valence from -3 (most hostile) to 3 (most cooperative)
 * @param level at what level the actor was present
 * @param words the fact in one line
 * @param source where it comes from
 */
public record Act(
        String id,
        PartialDate date,
        Party actor,
        Party target,
        ActKind kind,
        int valence,
        Level level,
        String words,
        Source source)
        implements Entry {
    public Act {
        if (valence < -3 || valence > 3) {
            throw new IllegalArgumentException("valence " + valence + " is outside -3..3");
        }
    }

    /** True where the act joins {@code a} and {@code b}, in either direction. */
    public boolean between(Pole a, Pole b) {
        return (a.includes(actor) && b.includes(target)) || (b.includes(actor) && a.includes(target));
    }
}
