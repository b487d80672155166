package org.realign.world;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One draw of where all states stood, and how far the poles were rivals, wave by wave: an imputation of what nobody observes.
 *
 * <p><b>Shapes.</b> Waves every {@value #STEP} years from {@code first}; grades waves x states x poles; rivalry waves x poles x poles, symmetric.
 * <p><b>Missing.</b> A grade of {@value #ABSENT} where the state or the pole was not there, or nothing is known of the state.
 *
 * @param sphere who takes part
 * @param first the year of the first wave
 * @param grades by wave, then state and pole
 * @param rivalry 0 to 1, by wave, then pair
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read in loops, never written
public record Imputation(Sphere sphere, int first, byte[][] grades, double[][] rivalry) {
    /** The grade of who is not there. */
    public static final byte ABSENT = -1;
    /** Years from one wave to the next. */
    public static final int STEP = 2;

    public Imputation {
        int cells = sphere.size() * Sphere.POLES.size();
        int pairs = Sphere.POLES.size() * Sphere.POLES.size();
        if (grades.length != rivalry.length || grades.length < 2) {
            throw new IllegalArgumentException(
                    grades.length + " waves of grades and " + rivalry.length + " of rivalry; at least 2, and as many");
        }
        for (int wave = 0; wave < grades.length; wave++) {
            if (grades[wave].length != cells || rivalry[wave].length != pairs) {
                throw new IllegalArgumentException("wave " + (wave + 1) + " has " + grades[wave].length + " grades and "
                        + rivalry[wave].length + " rivalries; needed: " + cells + " and " + pairs);
            }
        }
    }

    /** The year of the last wave. */
    public int last() {
        return first + STEP * (grades.length - 1);
    }

    /** The years of all waves. */
    public List<Integer> waves() {
        return IntStream.range(0, grades.length)
                .mapToObj(wave -> first + STEP * wave)
                .toList();
    }

    /** The grade of a state with a pole in the wave of a year, or the one before it; of years beyond the last, in the last. */
    public int grade(int year, int state, int pole) {
        return grades[wave(year)][state * Sphere.POLES.size() + pole];
    }

    /** Rivalry between poles in the wave of a year, by rows; of years beyond the last, in the last. */
    public double[] rivalry(int year) {
        return rivalry[wave(year)];
    }

    /** The same up to {@code year}: waves beyond the last are as the last. */
    Imputation until(int year) {
        int count = Math.max(grades.length, (year - first + STEP - 1) / STEP + 1);
        byte[][] longer = new byte[count][];
        double[][] rivals = new double[count][];
        for (int wave = 0; wave < count; wave++) {
            longer[wave] = grades[Math.min(wave, grades.length - 1)];
            rivals[wave] = rivalry[Math.min(wave, grades.length - 1)].clone();
        }
        return new Imputation(sphere, first, longer, rivals);
    }

    private int wave(int year) {
        return Math.max(0, Math.min(grades.length - 1, Math.floorDiv(year - first, STEP)));
    }
}
