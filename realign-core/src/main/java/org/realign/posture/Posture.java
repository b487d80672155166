package org.realign.posture;

/**
 * Which way a state stands among the poles. In every draw exactly one of these holds; {@link Postures} has the rule.
 */
public enum Posture {
    /** Aligned with none: below the limit towards every pole. */
    WITHDRAWN(0),
    /** Strongly aligned with a pole, or a bloc of poles that are no rivals, and far more than with its best-placed rival. */
    ALIGNED(1),
    /** Leaning to a pole or bloc without being aligned with it: what holds where no other posture does. */
    TILTING(2),
    /** At an equal distance to two rivals, and turned away from neither. */
    HEDGING(3);

    /** Its row in tables of counts. */
    final int row;

    Posture(int row) {
        this.row = row;
    }
}
