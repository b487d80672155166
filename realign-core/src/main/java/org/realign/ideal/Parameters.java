package org.realign.ideal;

import java.util.Arrays;

/**
 * One value for everything that is not known.
 *
 * <p><b>Model.</b> A state on seat s votes on item v as z = beta[v] theta[s] + e says, e ~ N(0, 1): yes where z is at most
 * low[v], no where it is above high[v], and else abstains.
 * <p><b>Shapes.</b> theta by seat; beta, low and high by item. The arrays are shared: estimators change them in place.
 */
final class Parameters {
    private final double[] theta;
    private final double[] beta;
    private final double[] low;
    private final double[] high;

    Parameters(double[] theta, double[] beta, double[] low, double[] high) {
        this.theta = theta;
        this.beta = beta;
        this.low = low;
        this.high = high;
    }

    double[] theta() {
        return theta;
    }

    double[] beta() {
        return beta;
    }

    double[] low() {
        return low;
    }

    double[] high() {
        return high;
    }

    /** Cutpoints lie between this and its negative. */
    static final double BOUND = 7;

    static final int[] POSITIVE = {2, 20, 200, 666};
    static final int[] NEGATIVE = {365, 265};

    /**
     * The values that the published estimates start from: the United States and three others at 3, the Soviet Union and East
     * Germany at -2, the others at 0; beta by how the first two voted; cutpoints by the shares of the votes.
     */
    static Parameters start(RollCalls calls) {
        double[] theta = new double[calls.seats()];
        for (int seat = 0; seat < theta.length; seat++) {
            int number = calls.number(seat);
            theta[seat] = contains(POSITIVE, number) ? 3 : contains(NEGATIVE, number) ? -2 : 0;
        }
        double[] beta = new double[calls.items()];
        double[] low = new double[beta.length];
        double[] high = new double[beta.length];
        for (int item = 0; item < beta.length; item++) {
            int american = firstWay(calls, item, POSITIVE[0]);
            int soviet = firstWay(calls, item, NEGATIVE[0]);
            beta[item] = american < 0 || soviet < 0 ? 0 : Integer.signum(american - soviet);
            double votes = calls.starts[item + 1] - calls.starts[item];
            low[item] = -1 + 2 * calls.votes(item, 0) / votes;
            high[item] = 1 - 2 * calls.votes(item, 2) / votes;
        }
        return new Parameters(theta, beta, low, high);
    }

    /** How the state voted the first time, -1 where it never did. */
    private static int firstWay(RollCalls calls, int item, int number) {
        int first = Integer.MAX_VALUE;
        int way = -1;
        for (int i = calls.starts[item]; i < calls.starts[item + 1]; i++) {
            if (calls.number(calls.cells[i]) == number && calls.cells[i] < first) {
                first = calls.cells[i];
                way = i < calls.abstained[item] ? 0 : i < calls.opposed[item] ? 1 : 2;
            }
        }
        return way;
    }

    private static boolean contains(int[] numbers, int number) {
        return Arrays.stream(numbers).anyMatch(n -> n == number);
    }
}
