package org.realign.simulate;

/** An effect whose changes are worked out step by step, because cells of the actor's row bear on one another or on themselves. */
public abstract class StepEffect extends Effect {

    /** An effect on the layer at {@code place}. */
    protected StepEffect(String name, int place) {
        super(name, place);
    }

    /** What a step by {@code by}, 1 or -1, in {@code column} adds to the statistic of {@code ego}; the cell is present. */
    protected abstract double step(World world, int ego, int column, int by);

    @Override
    public final void changes(World world, int ego, double[] to) {
        Levels levels = own(world);
        Layer layer = levels.layer();
        int columns = layer.columns();
        for (int p = 0; p < columns; p++) {
            int cell = ego * columns + p;
            double level = levels.values()[cell];
            boolean present = levels.present()[cell];
            if (layer.isBinary()) {
                to[p] = present ? level == 0 ? step(world, ego, p, 1) : -step(world, ego, p, -1) : 0;
            } else {
                to[p] = present && level < layer.high() ? step(world, ego, p, 1) : 0;
                to[columns + p] = present && level > layer.low() ? step(world, ego, p, -1) : 0;
            }
        }
    }
}
