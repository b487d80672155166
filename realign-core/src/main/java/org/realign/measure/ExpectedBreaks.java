package org.realign.measure;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.FastMath;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Innovation;
import org.realign.align.Motion;
import org.realign.kernel.Normal;

/**
 * How probable a break of alignment is in a stretch before the record is looked at.
 *
 * <p><b>Model.</b> 1 - (1 - rho c)^n, averaged over draws: n periods into which the pole can move, rho the chance of a jump
 * into one, c that of a step of the sort sought, N(0, q0 + {@value Motion#JUMP}). Given a draw's jumps outside the stretch,
 * the chance in a year has mean (a + jumps) / (a + b + years), with a and b those of {@link Motion}; so a state's chance is
 * learned from the rest of its course, and q0 from the whole. Without jumps every step counts: rho is 1 and c that of
 * Student's t with 4 degrees of freedom, or of N(0, q0).
 * <p><b>Errors.</b> The mean stands for the distribution of rho given the jumps: off by less than 0.01 for stretches of up to
 * 20 years.
 */
final class ExpectedBreaks {
    private static final TDistribution STUDENT = new TDistribution(4);

    private final AlignmentDraws draws;
    private final Innovation innovation;
    private final Motion motion;

    ExpectedBreaks(AlignmentDraws draws, Innovation innovation, Motion motion) {
        this.draws = draws;
        this.innovation = innovation;
        this.motion = motion;
    }

    /** The probability of at least one break of the sort sought in the alignment with {@code pole} in {@code range}. */
    double probability(Clock.Range range, int pole, Shift.Sought sought) {
        int moves = 0;
        for (int t = range.from(); t < range.to(); t++) {
            moves += moves(t, pole) ? 1 : 0;
        }
        if (moves == 0) {
            return 0;
        }
        int others = 0;
        for (int t = 1; t < draws.clock().periods(); t++) {
            others += (t < range.from() || t >= range.to()) && moves(t) ? 1 : 0;
        }
        double sum = 0;
        for (int s = 0; s < draws.count(); s++) {
            double each = chance(s, range, others) * sought.direction().ways() * tail(s, sought.least());
            sum -= FastMath.expm1(moves * FastMath.log1p(-each));
        }
        return sum / draws.count();
    }

    private boolean moves(int t, int pole) {
        return t > 0 && draws.alive(t - 1, pole) && draws.alive(t, pole);
    }

    /** The chance of a jump into one period, as draw {@code s} has it outside {@code range}, in {@code periods} periods. */
    private double chance(int s, Clock.Range range, int periods) {
        if (innovation != Innovation.JUMPS) {
            return 1;
        }
        int jumps = draws.jumps(s, 1, Math.max(1, range.from()))
                + draws.jumps(s, range.to(), draws.clock().periods());
        double years = draws.clock().step().years();
        return years * (motion.jumpsA() + jumps) / (motion.jumpsA() + motion.jumpsB() + years * periods);
    }

    private boolean moves(int t) {
        for (int p = 0; p < draws.poles(); p++) {
            if (moves(t, p)) {
                return true;
            }
        }
        return false;
    }

    /** The chance that a step is at least {@code least} upwards. */
    private double tail(int s, double least) {
        double q0 = draws.step(s) * draws.step(s) * draws.clock().step().years();
        double jump = innovation == Innovation.JUMPS ? Motion.JUMP : 0;
        double sd = FastMath.sqrt(q0 + jump);
        if (sd == 0) {
            return 0;
        }
        return innovation == Innovation.STUDENT_T
                ? STUDENT.cumulativeProbability(-least / sd)
                : Normal.cdf(-least / sd);
    }
}
