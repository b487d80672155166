package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class ContributionsTest {
    private static final double[] Y = {0.3, -0.1, 0.2, 0.4, 1.3, 0.9, 1.5, 1.1, 1.4, 1.9};
    private static final double VARIANCE = 0.09;
    private static final double DRIFT = 0.15;
    private static final int FROM = 3;
    private static final int TO = 7;
    private static final int DRAWS = 20000;
    private static final double[] STEP = Shapes.step(Y.length, 4);

    /** Four standard errors of a mean of that many draws: one false alarm in 16,000. */
    private static final double ERRORS = 4 / Math.sqrt(DRAWS);

    private static TrackScore score(double turn, Term... terms) {
        Prior prior = new Prior(new double[] {DRIFT}, new double[] {1}, turn, 1, 1);
        return new TrackScore(
                Track.of(Y, VARIANCE),
                List.of(terms),
                terms.length,
                prior,
                new int[Math.max(1, terms.length)][Y.length],
                FROM,
                TO);
    }

    private static Contributions draws(TrackScore score, SetPosterior sets) {
        return Contributions.of(
                score, score.summed(), sets, FROM, TO, DRAWS, new RandomStreams(11).stream(Purpose.EXPLANATIONS, 5));
    }

    private static SetPosterior certain(double... probability) {
        return new SetPosterior(probability);
    }

    /**
     * A walk with shapes of size N(0, 1): what is known of the change of the series over the window, by conditioning the joint
     * normal distribution of it and the readings.
     */
    private record Exact(double logDensity, double mean, double variance, double ofFirst) {
        static Exact of(double[]... shapes) {
            double[][] c = new double[Y.length][Y.length];
            double[] with = new double[Y.length];
            double[] first = new double[Y.length];
            double own = DRIFT * DRIFT * (TO - FROM + 1);
            for (int n = 0; n < Y.length; n++) {
                for (int m = 0; m < Y.length; m++) {
                    c[n][m] = 100 + DRIFT * DRIFT * Math.min(n, m) + (n == m ? VARIANCE : 0);
                }
                with[n] = DRIFT * DRIFT * Math.max(0, Math.min(n, TO) - (FROM - 1));
            }
            for (int i = 0; i < shapes.length; i++) {
                double change = shapes[i][TO] - shapes[i][FROM - 1];
                own += change * change;
                for (int n = 0; n < Y.length; n++) {
                    with[n] += change * shapes[i][n];
                    first[n] += i == 0 ? shapes[i][n] : 0;
                    for (int m = 0; m < Y.length; m++) {
                        c[n][m] += shapes[i][n] * shapes[i][m];
                    }
                }
            }
            CholeskyDecomposition factor = new CholeskyDecomposition(new Array2DRowRealMatrix(c));
            RealVector solved = factor.getSolver().solve(new ArrayRealVector(Y));
            RealVector cross = new ArrayRealVector(with);
            return new Exact(
                    -0.5 * (solved.dotProduct(new ArrayRealVector(Y)) + FastMath.log(factor.getDeterminant())),
                    cross.dotProduct(solved),
                    own - cross.dotProduct(factor.getSolver().solve(cross)),
                    new ArrayRealVector(first).dotProduct(solved));
        }
    }

    private static double[] totals(Contributions contributions) {
        return Arrays.stream(contributions.part)
                .mapToDouble(p -> Arrays.stream(p).reduce(0, Double::sum))
                .toArray();
    }

    /** The part of the first explanation in each draw. */
    private static List<Double> sizes(Contributions contributions) {
        return Arrays.stream(contributions.part).map(p -> p[0]).toList();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).reduce(0, Double::sum) / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return mean(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray());
    }

    @Test
    void thePartOfAStepIsItsSizeGivenTheReadings() {
        Contributions found = draws(score(0, Term.known(0, STEP, 0)), certain(0, 1));
        Exact exact = Exact.of(STEP);
        double sd = Math.sqrt(variance(sizes(found).stream().mapToDouble(v -> v).toArray()));
        assertThat(found.mean(0)).isCloseTo(exact.ofFirst(), within(ERRORS * sd));
        // A quantile at 5% has about twice the error of the mean.
        assertThat(found.quantile(0, 0.05)).isCloseTo(exact.ofFirst() - 1.645 * sd, within(2.2 * ERRORS * sd));
        assertThat(found.quantile(0, 0.95)).isCloseTo(exact.ofFirst() + 1.645 * sd, within(2.2 * ERRORS * sd));
        assertThat(found.mean(found.turn())).isZero();
    }

    /** Draw by draw, parts make up the change of the series over the window. */
    @Test
    void partsAndDriftMakeUpTheChange() {
        double[] ramp = Shapes.ramp(Y.length, 1, 8);
        Contributions found = draws(score(0, Term.known(0, STEP, 0), Term.known(1, ramp, 0)), certain(0, 0, 0, 1));
        Exact exact = Exact.of(STEP, ramp);
        double[] totals = totals(found);
        // Sizes come from Gibbs sweeps, begun at their mean: a little narrow if they stopped too early.
        assertThat(mean(totals)).isCloseTo(exact.mean(), within(ERRORS * Math.sqrt(exact.variance())));
        // The variance of a normal variance estimate is 2 / n.
        assertThat(variance(totals)).isCloseTo(exact.variance(), within(1.5 * ERRORS * exact.variance()));
    }

    @Test
    void turnsThatNobodyNamesMakeUpTheRest() {
        double chance = 0.4;
        Contributions found = draws(score(chance, Term.known(0, STEP, 0)), certain(0, 1));
        List<Exact> models = new ArrayList<>(List.of(Exact.of(STEP)));
        for (int t = 1; t < Y.length; t++) {
            models.add(Exact.of(STEP, Shapes.step(Y.length, t)));
        }
        double weights = 0;
        double mean = 0;
        double square = 0;
        for (int t = 0; t < Y.length; t++) {
            Exact model = models.get(t);
            double prior = t == 0 ? 1 - chance : chance / (Y.length - 1);
            double weight =
                    prior * FastMath.exp(model.logDensity() - models.get(0).logDensity());
            weights += weight;
            mean += weight * model.mean();
            square += weight * (model.variance() + model.mean() * model.mean());
        }
        double exact = mean / weights;
        double sd = Math.sqrt(square / weights - exact * exact);
        double[] totals = totals(found);
        assertThat(mean(totals)).isCloseTo(exact, within(ERRORS * sd));
        assertThat(Math.sqrt(variance(totals))).isCloseTo(sd, within(ERRORS * sd));
        assertThat(found.mean(found.turn())).isNotZero();
    }

    @Test
    void setsAreDrawnAsOftenAsTheyAreBelievedIn() {
        Contributions found = draws(score(0, Term.known(0, STEP, 1)), certain(0.25, 0.75));
        long none = Arrays.stream(found.part).filter(p -> p[0] == 0).count();
        // Systematic: to rounding.
        assertThat(none / (double) DRAWS).isCloseTo(0.25, within(1.0 / DRAWS));
        assertThat(found.most(0, 1, new int[0])).isCloseTo(0.75, within(1.0 / DRAWS));
        assertThat(found.most(0, -1, new int[0])).isZero();
        assertThat(found.most(0, 1, new int[] {0})).isZero();
    }

    @Test
    void aSizeWhoseSignIsSaidHasIt() {
        Contributions up = draws(score(0, Term.known(0, STEP, 1)), certain(0, 1));
        assertThat(sizes(up)).allMatch(v -> v >= 0);
        Contributions down = draws(score(0, Term.known(0, STEP, -1)), certain(0, 1));
        assertThat(sizes(down)).allMatch(v -> v <= 0);
    }

    /** A step outside the window moved nothing within it. */
    @Test
    void whatChangesOutsideTheWindowHasNoPart() {
        Contributions found = draws(score(0, Term.known(0, Shapes.step(Y.length, 9), 0)), certain(0, 1));
        assertThat(sizes(found)).allMatch(v -> v == 0);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        TrackScore score = score(0.3, Term.open(0, new double[][] {STEP, Shapes.step(Y.length, 5)}, 1));
        assertThat(draws(score, certain(0.5, 0.5)).part).isDeepEqualTo(draws(score, certain(0.5, 0.5)).part);
    }
}
