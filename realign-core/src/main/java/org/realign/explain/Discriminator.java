package org.realign.explain;

import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.realign.measure.BayesFactor;
import org.realign.record.Window;

/**
 * What would tell two explanations apart, were one of them alone what happened.
 *
 * @param first number of the one, from 0
 * @param second number of the other
 * @param looks the observation that is expected to tell most; where the record does not have it, also the best of those that it has;
 *     empty where both expect the same of every series
 */
public record Discriminator(int first, int second, List<Look> looks) {
    /** Less than this share of what tells them surely is little. */
    private static final double LITTLE = 1 / 3.0;

    /** Information in nats that tells two explanations surely. */
    public static final double SURE = FastMath.log(2);

    /**
     * One observation: how far a series lies higher in some periods than in others before them.
     *
     * @param subject the series
     * @param before the periods that are compared with
     * @param after the periods that are looked at
     * @param favours number of the explanation that expects more of a change there
     * @param direction which way speaks for that one: 1 up, -1 down, 0 either
     * @param information expected, in nats, between 0 and {@link Discriminator#SURE}
     * @param logBayesFactor of the true one against the other, expected
     * @param seen what the record holds of it; empty where it has no readings on one side
     */
    public record Look(
            Subject subject,
            Window before,
            Window after,
            int favours,
            int direction,
            double information,
            double logBayesFactor,
            Optional<Seen> seen) {}

    /**
     * What was read.
     *
     * @param readings on both sides
     * @param change of the series, in its unit
     * @param logBayesFactor of the first against the second by that change alone
     */
    public record Seen(int readings, double change, double logBayesFactor) {}

    public Discriminator {
        looks = List.copyOf(looks);
    }

    /** True where nothing that the record holds is expected to tell them apart. */
    public boolean isLittle() {
        return looks.stream().noneMatch(l -> l.seen().isPresent() && l.information() >= LITTLE * SURE);
    }

    /** True where the record leaves both about as likely as they were, and holds nothing that could tell them apart. */
    boolean isUntold(List<Weighed.Account> accounts) {
        return isLittle()
                && isOpen(accounts.get(first).inclusion())
                && isOpen(accounts.get(second).inclusion());
    }

    private static boolean isOpen(double inclusion) {
        double odds = inclusion / (1 - inclusion);
        return odds < BayesFactor.POSITIVE && odds * BayesFactor.POSITIVE > 1;
    }
}
