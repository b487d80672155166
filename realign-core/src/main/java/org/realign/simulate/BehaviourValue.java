package org.realign.simulate;

/**
 * A behaviour of the world as the value that other layers' effects weigh.
 *
 * @param place of the behaviour among the layers
 * @param centre its mean over waves
 * @param range its highest less its lowest observed level
 * @param similarityMean the mean similarity over all waves but the last
 */
public record BehaviourValue(int place, double centre, double range, double similarityMean) implements ActorValue {

    /** The behaviour at {@code place} of a panel. */
    public static BehaviourValue of(Panel panel, int place) {
        if (panel.layer(place).columns() != 1) {
            throw new IllegalArgumentException(panel.layer(place).name() + " is no behaviour: it has columns");
        }
        return new BehaviourValue(place, panel.mean(place), panel.range(place), panel.similarityMean(place));
    }

    @Override
    public double[] values(World world) {
        return world.layer(place).values();
    }
}
