package org.realign.posture;

/** What {@link Strategy} measures, from 0 to 1 except the tilt. */
public enum Quantity {
    /** How strongly the state courts some two rivals at an equal distance. */
    HEDGING,
    /** The same on average over all pairs of poles, weighted by their rivalry. */
    WEIGHTED_HEDGING,
    /** How close the distances to its two best-supplied rivals are: 1 where they are equal, whatever they are. */
    EQUIDISTANCE,
    /** The lead of its best-supplied pole or bloc over that one's rival, in standard deviations of alignment. */
    TILT,
    /** How far it keeps from all. */
    WITHDRAWAL;

    /** Its value for {@code moment}; equidistance needs two rivals there. */
    double of(Moment moment, Thresholds limits) {
        return switch (this) {
            case HEDGING -> moment.hedging();
            case WEIGHTED_HEDGING -> moment.weightedHedging();
            case EQUIDISTANCE -> moment.equidistance(limits);
            case TILT -> {
                moment.stand(limits);
                yield moment.tilt;
            }
            case WITHDRAWAL -> moment.withdrawal();
        };
    }
}
