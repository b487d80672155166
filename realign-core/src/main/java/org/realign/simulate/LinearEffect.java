package org.realign.simulate;

/**
 * An effect in which each cell of the actor's row counts by itself: s_i = sum_p (x_ip - origin) w_ip, where the weights w do
 * not depend on the row. The sum is over cells that are present.
 */
public abstract class LinearEffect extends Effect {
    private final double origin;

    /**
     * A linear effect on the layer at {@code place}.
     *
     * @param origin the level that counts as nothing
     */
    protected LinearEffect(String name, int place, double origin) {
        super(name, place);
        this.origin = origin;
    }

    /** Writes the weight of each column for {@code ego}; that of an absent cell means nothing. */
    protected abstract void weights(World world, int ego, double[] to);

    @Override
    public final double statistic(World world, int ego) {
        Levels levels = own(world);
        double[] weights = world.scratch();
        weights(world, ego, weights);
        int columns = levels.layer().columns();
        double sum = 0;
        for (int p = 0; p < columns; p++) {
            int cell = ego * columns + p;
            if (levels.present()[cell]) {
                sum += (levels.values()[cell] - origin) * weights[p];
            }
        }
        return sum;
    }

    @Override
    public final void changes(World world, int ego, double[] to) {
        weights(world, ego, to);
        Layer layer = own(world).layer();
        if (!layer.isBinary()) {
            int columns = layer.columns();
            for (int p = 0; p < columns; p++) {
                to[columns + p] = -to[p];
            }
        }
    }
}
