package org.realign.breaks;

import java.util.Collections;
import java.util.List;

/**
 * What is believed about how often a series changes, before it is seen.
 *
 * <p><b>Model.</b> With probability of change p, each observation after the first starts a new segment with probability
 * p, independently; so segment lengths are geometric with mean 1 / p. The probability p is one of a few values.
 *
 * @param probabilities the values of p, each strictly between 0 and 1
 * @param weights prior weight of each, positive; only their ratios matter
 */
public record ChangePrior(List<Double> probabilities, List<Double> weights) {

    /** Mean lengths of a segment, in observations, that are thought equally likely if nothing else is said. */
    private static final List<Double> USUAL_LENGTHS = List.of(12.5, 25.0, 50.0, 100.0, 200.0, 400.0);

    /** Checks the values and copies the lists. */
    public ChangePrior {
        probabilities = List.copyOf(probabilities);
        weights = List.copyOf(weights);
        if (probabilities.isEmpty() || probabilities.size() != weights.size()) {
            throw new IllegalArgumentException("a prior of change needs as many weights as probabilities, at least one,"
                    + " but has " + weights.size() + " and " + probabilities.size());
        }
        for (double p : probabilities) {
            if (!(p > 0 && p < 1)) {
                throw new IllegalArgumentException("a probability of change must lie between 0 and 1, was " + p);
            }
        }
        for (double weight : weights) {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight must be positive and finite, was " + weight);
            }
        }
    }

    /** Mean segment lengths of 12.5, 25, 50, 100, 200 and 400 observations, equally likely: anything from rare to often. */
    public static ChangePrior usual() {
        return equally(USUAL_LENGTHS.stream().map(length -> 1 / length).toList());
    }

    /** The probability of change is {@code p}. */
    public static ChangePrior known(double p) {
        return equally(List.of(p));
    }

    /** The probability of change is one of {@code probabilities}, equally likely. */
    public static ChangePrior equally(List<Double> probabilities) {
        return new ChangePrior(probabilities, Collections.nCopies(probabilities.size(), 1.0));
    }
}
