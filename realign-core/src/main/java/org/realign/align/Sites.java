package org.realign.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hipparchus.util.FastMath;

/**
 * What terms say of alignment by themselves, whatever other years say: for questions of timing, in which a course that knows
 * what came later must have no part.
 *
 * <p><b>Model.</b> psi = rest + loading x for each term, rest and loading being means over the draws of a run: they are about
 * levels and intercepts, not about any one year. A <i>site</i> puts the terms of some periods together: their likelihood is
 * made normal where it is highest under x ~ N(centre, {@value #WIDE}^2), and that prior is divided out again.
 * <p><b>Shapes.</b> {@code rest} by indicator, then term of the panel; the others by indicator.
 * <p><b>Source.</b> Laplace's approximation to one site: Minka 2001, Proceedings of the 17th Conference on Uncertainty in
 * Artificial Intelligence, section 3, with a cavity that is the same for all sites.
 */
public final class Sites {
    private static final double WIDE = 1.5;
    private static final int STEPS = 50;
    /** A residual of a share is Student's t with 4 degrees of freedom, whose variance is twice its squared scale. */
    private static final double SHARE_VARIANCE = 2;

    private final Panel panel;
    /** By indicator, its terms in order of cell; those of cell c are first[c] to first[c + 1] - 1. */
    private final int[][] order;

    private final int[][] first;
    final double[][] rest;
    final double[] loading;
    final double[] spread;
    final double[] stray;
    final double[] stay;
    final int[] size;

    Sites(Panel panel, List<Prior> priors) {
        this.panel = panel;
        int indicators = panel.terms().size();
        order = new int[indicators][];
        first = new int[indicators][];
        rest = new double[indicators][];
        loading = new double[indicators];
        spread = new double[indicators];
        stray = new double[indicators];
        stay = new double[indicators];
        size = new int[indicators];
        for (int k = 0; k < indicators; k++) {
            rest[k] = new double[panel.terms().get(k).size()];
            sort(k);
            spread[k] = priors.get(k).spread();
            stray[k] = priors.get(k).courseSd();
            stay[k] = priors.get(k).courseStay();
            size[k] = priors.get(k).size();
        }
    }

    private void sort(int k) {
        int[] cell = panel.terms().get(k).cell;
        int[] starts = new int[panel.cells() + 1];
        for (int c : cell) {
            starts[c + 1]++;
        }
        for (int c = 0; c < panel.cells(); c++) {
            starts[c + 1] += starts[c];
        }
        int[] next = starts.clone();
        int[] sorted = new int[cell.length];
        for (int n = 0; n < cell.length; n++) {
            sorted[next[cell[n]]++] = n;
        }
        order[k] = sorted;
        first[k] = starts;
    }

    /** Of draws that were not sampled here: terms say nothing. */
    static Sites unread(Panel panel) {
        return new Sites(panel, Collections.nCopies(panel.terms().size(), Prior.wide(panel.poles(), 0, 0)));
    }

    /** Adds {@code weight} times what items say as they are now. */
    void add(Item[] items, double weight) {
        for (int k = 0; k < items.length; k++) {
            Item item = items[k];
            for (int n = 0; n < rest[k].length; n++) {
                rest[k][n] += weight * (item.rest(n, 0) - item.courseAt(n, 0));
            }
            loading[k] += weight * item.loading;
        }
    }

    /** Adds {@code weight} times another run's. */
    void add(Sites other, double weight) {
        for (int k = 0; k < rest.length; k++) {
            for (int n = 0; n < rest[k].length; n++) {
                rest[k][n] += weight * other.rest[k][n];
            }
            loading[k] += weight * other.loading[k];
        }
    }

    /**
     * A reading of alignment.
     *
     * @param value where it puts alignment
     * @param variance of its error, positive
     */
    public record Site(double value, double variance) {}

    /**
     * A reading from one term of an indicator that strays.
     *
     * @param period in which it lies
     * @param site what it says
     */
    public record Dated(int period, Site site) {}

    /** True where terms of indicator {@code k} are read one by one: shares and similarities, whose errors last. */
    public boolean strays(int k) {
        Family family = Indicators.all().get(k).family();
        return family == Family.SHARE || family == Family.SIMILARITY;
    }

    /** Standard deviation of the course of its own that indicator {@code k} takes, in units of alignment. */
    public double stray(int k) {
        return stray[k] / Math.abs(loading[k]);
    }

    /** How much of that course stays from one year to the next. */
    public double stay(int k) {
        return stay[k];
    }

    /** Terms of a straying indicator with {@code pole}, one by one; shares below their detection limit are left out. */
    public List<Dated> straying(int k, int pole) {
        Terms terms = panel.terms().get(k);
        boolean share = Indicators.all().get(k).family() == Family.SHARE;
        List<Dated> dated = new ArrayList<>();
        for (int n = 0; n < terms.size(); n++) {
            if (terms.cell[n] % panel.poles() == pole && !terms.censored[n]) {
                double own = spread[k] * spread[k] * (share ? SHARE_VARIANCE : 1) + terms.variance[n];
                dated.add(new Dated(
                        terms.cell[n] / panel.poles(),
                        new Site((terms.value[n] - rest[k][n]) / loading[k], own / (loading[k] * loading[k]))));
            }
        }
        return dated;
    }

    /**
     * The terms of periods {@code range} with {@code pole} together, but those of indicators that stray and those that
     * {@code out} takes; empty where there is none.
     *
     * @param centre about where alignment lies, whatever the period
     */
    public Optional<Site> site(Clock.Range range, int pole, double centre, Predicate<String> out) {
        double x = centre;
        double[] slope = new double[2];
        for (int step = 0; step < STEPS; step++) {
            derive(x, range, pole, out, slope);
            double gradient = slope[0] - (x - centre) / (WIDE * WIDE);
            double move = gradient / (slope[1] + 1 / (WIDE * WIDE));
            // A full step can overshoot where the likelihood bends away; one standard deviation is far enough at a
            // time.
            x += Math.max(-1, Math.min(1, move));
            if (Math.abs(move) < 1e-9) {
                break;
            }
        }
        derive(x, range, pole, out, slope);
        return slope[1] > 1e-9 ? Optional.of(new Site(x + slope[0] / slope[1], 1 / slope[1])) : Optional.empty();
    }

    /** First derivative of the log likelihood at x, and the second with its sign changed. */
    private void derive(double x, Clock.Range range, int pole, Predicate<String> out, double[] into) {
        into[0] = 0;
        into[1] = 0;
        for (int k = 0; k < rest.length; k++) {
            Indicator indicator = Indicators.all().get(k);
            boolean acts = indicator.family() == Family.PRESENCE || indicator.family() == Family.COUNT;
            if (!acts || out.test(indicator.name())) {
                continue;
            }
            Terms terms = panel.terms().get(k);
            double trials = indicator.family() == Family.COUNT ? size[k] : 0;
            for (int t = range.from(); t < range.to(); t++) {
                int cell = t * panel.poles() + pole;
                for (int i = first[k][cell]; i < first[k][cell + 1]; i++) {
                    int n = order[k][i];
                    double eta = rest[k][n] + loading[k] * x + terms.offset[n];
                    double p = 1 / (1 + FastMath.exp(-(trials > 0 ? eta - FastMath.log(trials) : eta)));
                    double of = trials > 0 ? terms.value[n] + trials : 1;
                    into[0] += loading[k] * (terms.value[n] - of * p);
                    into[1] += loading[k] * loading[k] * of * p * (1 - p);
                }
            }
        }
    }
}
