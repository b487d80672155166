package org.realign.world;

import java.util.EnumMap;
import java.util.Map;
import org.realign.kernel.Sums;

/**
 * What stands in for what is not known, and what is centred by: means of the panel on which the model was estimated.
 *
 * <p>An unknown circumstance weighs what it weighs on average, so that it moves nobody. A belief without negotiations is known: 1/2.
 *
 * @param circumstances the mean of each that is known
 * @param among the share of known pairs of poles of which one has sanctions on the other
 * @param level the mean grade
 */
public record Usual(Map<Circumstance, Double> circumstances, double among, double level) {
    private static final double NEUTRAL = 0.5;

    public Usual {
        circumstances = Map.copyOf(circumstances);
    }

    static Usual of(Circumstances circumstances, double level, int from, int to) {
        Map<Circumstance, Double> means = new EnumMap<>(Circumstance.class);
        for (Circumstance c : Circumstance.values()) {
            means.put(c, c == Circumstance.BELIEF ? NEUTRAL : circumstances.usual(c, from, to));
        }
        double[] pairs = new double[to - from + 1];
        int known = 0;
        int poles = Sphere.POLES.size();
        for (int year = from; year <= to; year++) {
            for (int pair = 0; pair < poles * poles; pair++) {
                double value = circumstances.among(year, pair / poles, pair % poles);
                if (pair / poles != pair % poles && !Double.isNaN(value)) {
                    pairs[year - from] += value;
                    known++;
                }
            }
        }
        return new Usual(means, known == 0 ? 0 : Sums.of(pairs) / known, level);
    }

    double of(Circumstance what) {
        return circumstances.getOrDefault(what, 0.0);
    }
}
