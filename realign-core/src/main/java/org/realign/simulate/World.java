package org.realign.simulate;

import java.util.List;

/** All layers at one moment of a period: what an effect sees. */
public final class World {
    private final Levels[] layers;
    private final double[] scratch;
    private int period;

    World(List<Levels> layers) {
        this.layers = layers.toArray(Levels[]::new);
        int widest = 0;
        for (Levels one : layers) {
            widest = Math.max(widest, 2 * one.layer().columns());
        }
        scratch = new double[widest];
    }

    /** A layer by its place in the panel. */
    public Levels layer(int place) {
        return layers[place];
    }

    /** Puts other levels in place of a layer. */
    void put(int place, Levels levels) {
        layers[place] = levels;
    }

    /** The period, from 0: that from the first wave to the second. */
    public int period() {
        return period;
    }

    /** Enters a period. */
    void enter(int other) {
        period = other;
    }

    /** Room for one row of any layer, twice over; overwritten by whoever comes next. */
    public double[] scratch() {
        return scratch;
    }
}
