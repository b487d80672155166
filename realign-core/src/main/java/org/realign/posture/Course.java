package org.realign.posture;

import java.util.List;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * The course of one state among poles that are more or less rivals.
 *
 * <p><b>Missing.</b> A period counts only where the state and at least one pole exist. A pole counts in a window if it
 * exists in at least half of the periods that count. A window is answered only if the clock holds at least half of it,
 * and if for every pole that counts some indicator speaks within {@value #REACH} years of it: draws exist everywhere,
 * but far from any datum they only repeat the prior.
 *
 * @param state what to call the state in a sentence
 * @param draws its alignment with each pole
 * @param poles the poles, in the order of the draws
 * @param rivals the poles' rivalry on the draws' clock
 */
public record Course(String state, AlignmentDraws draws, List<Pole> poles, Rivals rivals) {
    /** Years on either side of a window in which a term still speaks for it. */
    public static final int REACH = 2;

    /** Posture keeps poles as bits of an int. */
    private static final int MOST = 16;

    public Course {
        poles = List.copyOf(poles);
        int periods = draws.clock().periods();
        if (poles.size() != draws.poles() || rivals.poles() != draws.poles() || rivals.periods() != periods) {
            throw new IllegalArgumentException("draws of " + draws.poles() + " poles in " + periods
                    + " periods need as many names and rivals, not " + poles.size() + " names and rivals of "
                    + rivals.poles() + " poles in " + rivals.periods() + " periods");
        }
        if (poles.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " poles, not " + poles.size());
        }
    }

    /** True where the state and some pole exist in period {@code t}. */
    public boolean counts(int t) {
        for (int p = 0; p < draws.poles(); p++) {
            if (draws.alive(t, p)) {
                return true;
            }
        }
        return false;
    }

    /** How many periods of {@code range} count. */
    int counted(Clock.Range range) {
        int counted = 0;
        for (int t = range.from(); t < range.to(); t++) {
            counted += counts(t) ? 1 : 0;
        }
        return counted;
    }

    /** True where {@code pole} exists in at least half of the {@code counted} periods of {@code range}. */
    boolean takesPart(Clock.Range range, int pole, int counted) {
        int alive = 0;
        for (int t = range.from(); t < range.to(); t++) {
            alive += draws.alive(t, pole) ? 1 : 0;
        }
        return alive > 0 && 2 * alive >= counted;
    }

    /** The periods that answer for {@code window}, or why none do. */
    public Observed<Clock.Range> answering(Window window) {
        return measured(window).then(range -> answering(range, window.spoken()));
    }

    /**
     * The periods that lie mostly in {@code window}, or why none do; whether anything is known of them is another
     * question. A window shorter than half a period has the period in which its middle lies.
     */
    public Observed<Clock.Range> measured(Window window) {
        Clock clock = draws.clock();
        Window whole = new Window(clock.begin(0), clock.begin(clock.periods()).minusDays(1));
        long inside = whole.shared(window).map(Window::days).orElse(0L);
        if (2 * inside < window.days()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "alignment is measured for " + whole.spoken() + ", which holds less than half of "
                            + window.spoken());
        }
        int middle = clock.at(window.from().plusDays(window.days() / 2));
        return Observed.of(clock.within(window).orElseGet(() -> new Clock.Range(middle, middle + 1)));
    }

    /** The same for a single period. */
    Observed<Clock.Range> answering(int t) {
        return answering(new Clock.Range(t, t + 1), draws.clock().window(t).spoken());
    }

    private Observed<Clock.Range> answering(Clock.Range range, String spoken) {
        int counted = counted(range);
        if (counted == 0) {
            return Observed.missing(
                    Missing.NOT_YET_A_STATE, state + " and the poles were not states together in " + spoken);
        }
        for (int p = 0; p < poles.size(); p++) {
            if (takesPart(range, p, counted) && !speaks(range, p)) {
                return Observed.missing(
                        Missing.OUTSIDE_COVERAGE,
                        "no indicator speaks of " + state + " and "
                                + poles.get(p).label() + " within " + REACH + " years of " + spoken);
            }
        }
        return Observed.of(range);
    }

    /** True where some indicator speaks of {@code pole} in {@code range} or {@value #REACH} years around it. */
    public boolean speaks(Clock.Range range, int pole) {
        int reach = REACH * draws.clock().step().perYear();
        int to = Math.min(range.to() + reach, draws.clock().periods());
        for (int t = Math.max(range.from() - reach, 0); t < to; t++) {
            if (draws.terms(t, pole) > 0) {
                return true;
            }
        }
        return false;
    }
}
