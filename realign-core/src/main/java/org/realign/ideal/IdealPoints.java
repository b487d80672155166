package org.realign.ideal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.realign.kernel.RandomStreams;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * Positions of states on one axis, session by session, from their votes in the UN General Assembly.
 *
 * <p><b>Model.</b> z = beta theta + e, e ~ N(0, 1); yes where z is at most the item's lower cutpoint, no where it is above the
 * upper one, else abstention; beta ~ N(0, 1), cutpoints uniform on -7 < low < high < 7. {@link Variant} says how theta moves from
 * session to session. Sessions are comparable through that, and through items that came up in several.
 * <p><b>Units.</b> Positions have mean 0 and standard deviation 1 over all states and sessions, draw by draw; the sign is that of
 * the United States against the Soviet Union, where the chains start.
 * <p><b>Missing.</b> Absences are ignored, as if they said nothing; abstaining lies between yes and no.
 * <p><b>Errors.</b> {@link InputException} where the United States or the Soviet Union (Russia) has no vote: which end is
 * which would be left to chance.
 * <p><b>Determinism.</b> A function of votes, variant, sweeps and seed, whatever the number of threads.
 * <p><b>Source.</b> Bailey, Strezhnev and Voeten 2017, Journal of Conflict Resolution 61, 430-456.
 */
public final class IdealPoints {
    private static final double Z90 = 1.6448536269514722;

    private IdealPoints() {}

    /**
     * The fast estimate, in seconds: a variational fit of the one-sided model with Fisher standard errors.
     *
     * @param positions in order of session, then state
     * @param passes passes over all votes that it took
     * @param hasConverged false where they came to an end before the positions stood still
     */
    public record Fast(List<Position> positions, int passes, boolean hasConverged) {
        public Fast {
            positions = List.copyOf(positions);
        }
    }

    /** The fast estimate of {@code calls}. */
    public static Fast fast(RollCalls calls) {
        requireOriented(calls);
        Variational fit = new Variational(calls, Parameters.start(calls));
        int passes = fit.fit();
        Parameters at = fit.parameters();
        double[] errors = FisherErrors.of(calls, at, fit.prior());
        List<Position> positions = new ArrayList<>();
        for (int seat = 0; seat < calls.seats(); seat++) {
            double mean = at.theta()[seat];
            double wide = Z90 * errors[seat];
            positions.add(new Position(
                    calls.number(seat),
                    calls.session(seat),
                    mean,
                    errors[seat],
                    mean - wide,
                    mean + wide,
                    calls.votes(seat)));
        }
        return new Fast(positions, passes, fit.hasConverged());
    }

    /**
     * Positions from a Markov chain. The one-sided one starts as the published does, the two-sided one from the fast estimate;
     * {@link #burnIn} sweeps are not counted.
     *
     * @param sweeps sweeps that count, 2 or more
     * @param percent is told how much has been done
     */
    public static Sampled sample(
            RollCalls calls, Variant variant, int sweeps, RandomStreams streams, IntConsumer percent) {
        if (sweeps < 2) {
            throw new IllegalArgumentException("there must be at least 2 sweeps, not " + sweeps);
        }
        requireOriented(calls);
        Sampler sampler = new Sampler(calls, variant, start(calls, variant), streams);
        Draws draws = new Draws(calls, sweeps);
        int unused = burnIn(sweeps);
        for (int k = 0; k < unused + sweeps; k++) {
            sampler.sweep();
            if (k >= unused) {
                draws.add(sampler.positions(), sampler.stepVariance());
            }
            percent.accept(100 * (k + 1) / (unused + sweeps));
        }
        return draws.sampled(sampler.acceptance());
    }

    /** How many sweeps go before {@code sweeps} that count. */
    public static int burnIn(int sweeps) {
        return Math.max(1, 3 * sweeps / 10);
    }

    private static Parameters start(RollCalls calls, Variant variant) {
        Parameters start = Parameters.start(calls);
        if (variant == Variant.ONE_SIDED) {
            return start;
        }
        Variational fit = new Variational(calls, start);
        fit.fit();
        return fit.parameters();
    }

    private static void requireOriented(RollCalls calls) {
        for (int number : new int[] {Parameters.POSITIVE[0], Parameters.NEGATIVE[0]}) {
            boolean votes = false;
            for (int state : calls.stateNumbers) {
                votes |= state == number;
            }
            if (!votes) {
                throw new InputException(
                        Place.of("votes"),
                        String.valueOf(number),
                        "there is no vote of state " + number
                                + ", which the direction of the axis is fixed by; needed: 2"
                                + " (United States) and 365 (Soviet Union, Russia)",
                        "Perhaps the votes are of part of the states only.");
            }
        }
    }
}
