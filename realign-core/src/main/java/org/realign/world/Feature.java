package org.realign.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.posture.Posture;
import org.realign.posture.Postures;
import org.realign.posture.Quantity;
import org.realign.posture.Strategy;
import org.realign.posture.Thresholds;

/**
 * What is seen of a state in a simulated world: alignment with a pole, whether it has a posture, or a measure of its strategy.
 *
 * <p><b>Units.</b> Alignment and tilt in standard deviations across states and poles, each grade standing for its middle; postures 0
 * or 1; other measures 0 to 1.
 */
public final class Feature {
    private static final List<Quantity> QUANTITIES = List.of(Quantity.HEDGING, Quantity.TILT, Quantity.WITHDRAWAL);

    /** All there are: alignment by pole, postures, quantities. */
    public static final List<Feature> ALL = all();

    private final int place;
    private final Optional<Integer> pole;
    private final Optional<Posture> posture;
    private final Optional<Quantity> quantity;

    private Feature(int place, Optional<Integer> pole, Optional<Posture> posture, Optional<Quantity> quantity) {
        this.place = place;
        this.pole = pole;
        this.posture = posture;
        this.quantity = quantity;
    }

    private static List<Feature> all() {
        List<Feature> all = new ArrayList<>();
        for (int p = 0; p < Sphere.POLES.size(); p++) {
            all.add(new Feature(all.size(), Optional.of(p), Optional.empty(), Optional.empty()));
        }
        for (Posture posture : Posture.values()) {
            all.add(new Feature(all.size(), Optional.empty(), Optional.of(posture), Optional.empty()));
        }
        for (Quantity quantity : QUANTITIES) {
            all.add(new Feature(all.size(), Optional.empty(), Optional.empty(), Optional.of(quantity)));
        }
        return List.copyOf(all);
    }

    /** Alignment with the pole of a column. */
    public static Feature alignment(int pole) {
        return ALL.stream()
                .filter(f -> f.pole.equals(Optional.of(pole)))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the state has a posture. */
    public static Feature of(Posture posture) {
        return ALL.stream()
                .filter(f -> f.posture.equals(Optional.of(posture)))
                .findFirst()
                .orElseThrow();
    }

    /** A measure of its strategy; empty where worlds do not have it. */
    public static Optional<Feature> of(Quantity quantity) {
        return ALL.stream()
                .filter(f -> f.quantity.equals(Optional.of(quantity)))
                .findFirst();
    }

    /** Where it stands in {@link #ALL}. */
    int place() {
        return place;
    }

    /** Writes all features of a state with these grades into {@code to}, by place. */
    static void write(int[] grades, double[] rivalry, double[] to) {
        double[] x = new double[grades.length];
        for (int p = 0; p < x.length; p++) {
            x[p] = Grades.middle(grades[p]);
        }
        Posture now = Postures.of(x, rivalry, Thresholds.STANDARD);
        for (Feature f : ALL) {
            to[f.place] = f.pole.map(p -> x[p])
                    .or(() -> f.posture.map(p -> p == now ? 1.0 : 0.0))
                    .or(() -> f.quantity.map(q -> Strategy.of(q, x, rivalry, Thresholds.STANDARD)))
                    .orElseThrow();
        }
    }
}
