package org.realign.simulate.effects;

import org.realign.simulate.BehaviourValue;
import org.realign.simulate.Levels;
import org.realign.simulate.StepEffect;
import org.realign.simulate.World;

/**
 * Becoming like those one has ties to: s_i = mean_j (sim_ij - mean sim), sim_ij = 1 - |z_i - z_j| / range; 0 without ties.
 *
 * <p><b>Source.</b> Steglich, Snijders and Pearson 2010, Sociological Methodology 40, 329-393.
 */
final class AverageSimilarity extends StepEffect {
    private final int network;
    private final BehaviourValue value;

    AverageSimilarity(int network, BehaviourValue value) {
        super("avSim", value.place());
        this.network = network;
        this.value = value;
    }

    @Override
    public double statistic(World world, int ego) {
        return world.layer(network).outDegree(ego) == 0
                ? 0
                : 1 - value.similarityMean() - distance(world, ego, own(world).values()[ego]) / value.range();
    }

    @Override
    protected double step(World world, int ego, int column, int by) {
        double level = own(world).values()[ego];
        return (distance(world, ego, level) - distance(world, ego, level + by)) / value.range();
    }

    /** The mean distance from {@code level} to those the actor has ties to; 0 without ties. */
    private double distance(World world, int ego, double level) {
        Levels z = own(world);
        Levels x = world.layer(network);
        int from = ego * x.layer().columns();
        int ties = x.outDegree(ego);
        double sum = 0;
        for (int k = from; k < from + ties; k++) {
            sum += Math.abs(level - z.values()[x.out()[k]]);
        }
        return ties == 0 ? 0 : sum / ties;
    }
}
