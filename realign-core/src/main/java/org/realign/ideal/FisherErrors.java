package org.realign.ideal;

import org.realign.kernel.NormalTable;

/**
 * Standard errors of positions from what the votes and the prior tell of them, items taken as known.
 *
 * <p><b>Model.</b> (F + 1 / Delta)^(-1/2) with F the sum over a seat's votes of beta^2 [phi1^2 / P1 + (phi1 - phi2)^2 / P2 + phi2^2 / P3],
 * phi and P the density at the two cutpoints and the probabilities of the three ways of voting.
 * <p><b>Units.</b> Those of the positions.
 */
final class FisherErrors {
    private static final double LEAST = 1e-12;

    private FisherErrors() {}

    static double[] of(RollCalls calls, Parameters at, LaggedPositions prior) {
        double[] information = new double[calls.seats()];
        for (int item = 0; item < calls.items(); item++) {
            double square = at.beta()[item] * at.beta()[item];
            for (int i = calls.starts[item]; i < calls.starts[item + 1]; i++) {
                int seat = calls.cells[i];
                double mean = at.beta()[item] * at.theta()[seat];
                information[seat] += square * perVote(at.low()[item] - mean, at.high()[item] - mean);
            }
        }
        double[] errors = new double[information.length];
        for (int seat = 0; seat < errors.length; seat++) {
            errors[seat] = 1 / Math.sqrt(information[seat] + prior.priorPrecision(seat));
        }
        return errors;
    }

    private static double perVote(double low, double high) {
        double atLow = NormalTable.density(low);
        double atHigh = NormalTable.density(high);
        double yes = NormalTable.cdf(low);
        double no = NormalTable.cdf(-high);
        return share(atLow, yes) + share(atLow - atHigh, Ballots.middle(low, high)) + share(atHigh, no);
    }

    private static double share(double slope, double p) {
        return slope * slope / Math.max(LEAST, p);
    }
}
