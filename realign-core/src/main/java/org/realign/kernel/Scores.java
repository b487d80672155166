package org.realign.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What forecasts were worth, once it is known what happened.
 *
 * <p><b>Units.</b> Ranked probability and CRPS: smaller is better, 0 is best, and each is smallest on average for who says what
 * they believe (proper). The areas: larger is better, 1 is best; they look at order alone.
 * <p><b>Source.</b> Epstein 1969, 985-987, divided by the number of classes less one; Gneiting and Raftery 2007, equation 21;
 * Fawcett 2006, 861-874; Davis and Goadrich 2006, 233-240, for precision.
 */
public final class Scores {
    private Scores() {}

    /**
     * Ranked probability score of ordered classes: mean squared distance of the cumulative probabilities from those of who knew.
     *
     * @param probabilities of the classes, lowest first, at least two
     * @param seen the class that came
     * @return 0 to 1
     */
    public static double rankedProbability(double[] probabilities, int seen) {
        double below = 0;
        double sum = 0;
        for (int k = 0; k < probabilities.length - 1; k++) {
            below += probabilities[k];
            double off = below - (seen <= k ? 1 : 0);
            sum += off * off;
        }
        return sum / (probabilities.length - 1);
    }

    /**
     * Continuous ranked probability score of a forecast that has some values only: E|X - y| - E|X - X'| / 2.
     *
     * @param values in any order; each with 1/n, they are a sample
     * @param weights of the values, which add up to 1
     * @param seen what came, in the unit of the values
     * @return in the unit of the values
     */
    public static double continuousRankedProbability(double[] values, double[] weights, double seen) {
        double miss = 0;
        double spread = 0;
        for (int i = 0; i < values.length; i++) {
            miss += weights[i] * Math.abs(values[i] - seen);
            for (int j = 0; j < i; j++) {
                spread += weights[i] * weights[j] * Math.abs(values[i] - values[j]);
            }
        }
        return miss - spread;
    }

    /**
     * The area under the curve of true against false alarms: how often what happened was called likelier than what did not, ties
     * counted half. 1/2 is chance.
     *
     * @param said probabilities, or anything that ranks
     * @param happened as many
     * @return empty where all happened, or nothing
     */
    public static OptionalDouble areaUnderRoc(double[] said, boolean[] happened) {
        double wins = 0;
        int hits = 0;
        int misses = 0;
        int[] order = descending(said);
        for (int from = 0; from < order.length; ) {
            int to = ties(said, order, from);
            int hit = hits(happened, order, from, to);
            int miss = to - from - hit;
            wins += miss * (hits + hit / 2.0);
            hits += hit;
            misses += miss;
            from = to;
        }
        return hits == 0 || misses == 0 ? OptionalDouble.empty() : OptionalDouble.of(wins / ((double) hits * misses));
    }

    /**
     * Average precision, the area under the curve of precision against recall by steps: the share that happened among those called
     * as likely or likelier, averaged over what happened. The base rate is chance.
     *
     * @param said probabilities, or anything that ranks; those that are equal are taken together
     * @param happened as many
     * @return empty where nothing happened
     */
    public static OptionalDouble averagePrecision(double[] said, boolean[] happened) {
        double sum = 0;
        int hits = 0;
        int[] order = descending(said);
        for (int from = 0; from < order.length; ) {
            int to = ties(said, order, from);
            int hit = hits(happened, order, from, to);
            hits += hit;
            sum += hit * (double) hits / to;
            from = to;
        }
        return hits == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / hits);
    }

    private static int[] descending(double[] said) {
        return IntStream.range(0, said.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -said[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private static int ties(double[] said, int[] order, int from) {
        int to = from + 1;
        while (to < order.length && said[order[to]] == said[order[from]]) {
            to++;
        }
        return to;
    }

    private static int hits(boolean[] happened, int[] order, int from, int to) {
        return (int) Arrays.stream(order, from, to).filter(i -> happened[i]).count();
    }
}
