package org.realign.simulate;

import java.util.Map;
import java.util.Set;

/**
 * Something that actors weigh when they choose a step in one layer.
 *
 * <p><b>Model.</b> An actor's objective is f_i(x) = sum_k beta_k s_ik(x); {@link #statistic} is s_ik, {@link #changes} what
 * each possible step of the actor's own row would add to it. The two must agree: a test holds that over random worlds.
 * <p><b>Shapes.</b> An effect is immutable and may be used by several threads; what it looks at is the world.
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395; Snijders et al. 2010, Social
 * Networks 32, 44-60.
 */
public abstract class Effect {
    private final String name;
    private final int place;

    /**
     * An effect on the layer at {@code place}.
     *
     * @param name short name in the registry
     */
    protected Effect(String name, int place) {
        this.name = name;
        this.place = place;
    }

    /** Its short name in the registry. */
    public final String name() {
        return name;
    }

    /** The place of the layer whose steps it bears on. */
    public final int place() {
        return place;
    }

    /** What the actor {@code ego} has of it now. */
    public abstract double statistic(World world, int ego);

    /**
     * Writes what each step of {@code ego} adds to its statistic, into the first {@link Layer#slots} entries of {@code to}.
     * Binary layer: with the tie less without it, whichever holds now. Else: a step up in each column, then a step down in
     * each; entries of steps that leave the layer's levels, and of absent cells, mean nothing.
     */
    public abstract void changes(World world, int ego, double[] to);

    /** Factor from the sum of statistics to the moment that is fitted: below 1 where several actors count the same thing. */
    public double momentScale() {
        return 1;
    }

    /** Which tables it reads, by the place of the layer that must keep them. */
    public Map<Integer, Set<Table>> tables() {
        return Map.of();
    }

    /** What one step, up or down by {@code by}, of one cell of {@code ego} adds to its statistic. */
    public final double change(World world, int ego, int column, int by) {
        Layer layer = world.layer(place).layer();
        double[] all = new double[layer.slots()];
        changes(world, ego, all);
        return layer.isBinary() ? by * all[column] : all[by > 0 ? column : layer.columns() + column];
    }

    /** The levels of the layer it bears on. */
    protected final Levels own(World world) {
        return world.layer(place);
    }
}
