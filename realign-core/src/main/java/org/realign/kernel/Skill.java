package org.realign.kernel;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How much better than a simple forecast another one was.
 *
 * <p><b>Model.</b> 1 - score / score of the simple forecast, both added up: 0 is no better, 1 perfect, below 0 worse. What belongs together
 * (a state in all its relations) is one block; {@value #REPLICATES} times as many blocks are drawn with replacement, and 90% of the
 * skills so found lie from {@code lower} to {@code upper}.
 * <p><b>Source.</b> Efron and Tibshirani 1993, chapter 13, percentile intervals; Künsch 1989, 1217-1241, blocks of what depends on
 * each other. Blocks here are states, not stretches of time.
 *
 * @param value the skill
 * @param lower 5% of resampled skills are below
 * @param upper 95% are below
 */
public record Skill(double value, double lower, double upper) {
    private static final int REPLICATES = 2_000;
    private static final double TAIL = 0.05;

    /**
     * Skill from scores of which smaller is better.
     *
     * @param score by block, its sum over all that was forecast of it
     * @param baseline the simple forecast's, of the same
     * @param random decides which blocks are drawn
     */
    public static Skill of(double[] score, double[] baseline, UniformRandomProvider random) {
        if (score.length == 0 || score.length != baseline.length) {
            throw new IllegalArgumentException(
                    score.length + " blocks of one forecast, " + baseline.length + " of the other");
        }
        double[] resampled = new double[REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            double own = 0;
            double simple = 0;
            for (int k = 0; k < score.length; k++) {
                int block = random.nextInt(score.length);
                own += score[block];
                simple += baseline[block];
            }
            resampled[r] = skill(own, simple);
        }
        Arrays.sort(resampled);
        int cut = (int) (TAIL * REPLICATES);
        return new Skill(skill(Sums.of(score), Sums.of(baseline)), resampled[cut], resampled[REPLICATES - 1 - cut]);
    }

    /** Nothing can be better than what is perfect; as perfect is no skill. */
    private static double skill(double own, double simple) {
        if (simple > 0) {
            return 1 - own / simple;
        }
        return own > 0 ? Double.NEGATIVE_INFINITY : 0;
    }

    /** Whether 90% of resampled skills are above 0. */
    public boolean better() {
        return lower > 0;
    }

    /** Whether 90% of resampled skills are below 0. */
    public boolean worse() {
        return upper < 0;
    }
}
