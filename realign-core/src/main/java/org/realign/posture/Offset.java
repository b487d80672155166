package org.realign.posture;

import org.realign.align.Clock;
import org.realign.kernel.Distribution;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * Opposite measures in different domains: security leans to one of two rivals, the economy to the other.
 *
 * <p><b>Model.</b> In each draw and period the largest, over pairs of poles, of R max(0, -d e): their rivalry R times
 * minus the product of the leads, of the one over the other, in security (d) and in the economy (e). A window's value is
 * the mean over periods. The two domains are measured apart, so that a draw of one is independent of the draw of the
 * other that it is paired with.
 * <p><b>Units.</b> Variances of alignment; 0 where both lean the same way.
 * <p><b>Missing.</b> Where either domain is, as {@link Course} says.
 * <p><b>Source.</b> Kuik 2008, 159-185.
 */
public final class Offset {
    private final Course security;
    private final Course economy;

    /** From the same state's draws, each made from the indicators of one block; {@code security} has the rivals. */
    public Offset(Course security, Course economy) {
        if (!security.draws().clock().equals(economy.draws().clock())
                || !security.poles().equals(economy.poles())
                || security.draws().count() != economy.draws().count()) {
            throw new IllegalArgumentException(
                    "both domains need one clock, the same poles and as many draws: security has " + spoken(security)
                            + ", economy has " + spoken(economy));
        }
        this.security = security;
        this.economy = economy;
    }

    private static String spoken(Course course) {
        return course.draws().clock() + ", poles " + course.poles() + ", "
                + course.draws().count() + " draws";
    }

    /** The distribution of the mean offset over {@code window}. */
    public Observed<Distribution> during(Window window) {
        return means(window).map(m -> Distribution.ofDraws(m));
    }

    /** The mean offset over {@code window} in each draw. */
    public Observed<double[]> means(Window window) {
        Observed<Clock.Range> other = economy.answering(window);
        return security.answering(window).then(range -> other.map(same -> means(range)));
    }

    private double[] means(Clock.Range range) {
        double[] means = new double[security.draws().count()];
        int counted = security.counted(range);
        for (int t = range.from(); t < range.to(); t++) {
            for (int s = 0; s < means.length; s++) {
                means[s] += at(s, t) / counted;
            }
        }
        return means;
    }

    private double at(int s, int t) {
        double most = 0;
        int poles = security.draws().poles();
        for (int p = 0; p < poles; p++) {
            for (int q = p + 1; q < poles; q++) {
                if (security.draws().alive(t, p) && security.draws().alive(t, q)) {
                    double lead = security.draws().x(s, t, p) - security.draws().x(s, t, q);
                    double other = economy.draws().x(s, t, p) - economy.draws().x(s, t, q);
                    most = Math.max(most, -security.rivals().at(s, t, p, q) * lead * other);
                }
            }
        }
        return most;
    }
}
