package org.realign.world;

import java.util.List;
import org.realign.posture.Posture;
import org.realign.posture.Postures;
import org.realign.posture.Thresholds;

/**
 * Alignment in five grades: 0 hostile, 1 cool, 2 neutral, 3 leaning, 4 aligned.
 *
 * <p><b>Model.</b> The cuts are the limits between postures and their mirror images: a state below the limit of withdrawal with
 * every pole has withdrawn, one above that of alignment with one of them can be aligned. So postures can be told of grades, each
 * standing for its middle.
 * <p><b>Units.</b> Alignment in standard deviations across states and poles.
 */
public final class Grades {
    /** The lowest grade. */
    public static final int LOW = 0;
    /** The highest. */
    public static final int HIGH = 4;
    /** What grades are called, lowest first. */
    public static final List<String> WORDS = List.of("hostile", "cool", "neutral", "leaning", "aligned");

    private static final Thresholds LIMITS = Thresholds.STANDARD;
    private static final double[] CUTS = {-LIMITS.aligned(), LIMITS.withdrawn(), -LIMITS.withdrawn(), LIMITS.aligned()};

    /** How far the outer grades' middles lie beyond their cut. */
    private static final double BEYOND = 0.5;

    private static final double[] MIDDLES = {
        CUTS[0] - BEYOND, (CUTS[0] + CUTS[1]) / 2, 0, (CUTS[2] + CUTS[3]) / 2, CUTS[3] + BEYOND
    };

    private Grades() {}

    /** The grade of alignment {@code x}. */
    public static int of(double x) {
        int grade = LOW;
        while (grade < HIGH && x >= CUTS[grade]) {
            grade++;
        }
        return grade;
    }

    /** The alignment that a grade stands for. */
    public static double middle(int grade) {
        return MIDDLES[grade];
    }

    /**
     * The posture of a state with these grades.
     *
     * @param grades with each pole, at least one
     * @param rivalry between poles, poles x poles, 0 to 1
     */
    public static Posture posture(int[] grades, double[] rivalry) {
        double[] x = new double[grades.length];
        for (int p = 0; p < x.length; p++) {
            x[p] = middle(grades[p]);
        }
        return Postures.of(x, rivalry, LIMITS);
    }
}
