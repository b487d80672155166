package org.realign.simulate;

/** One number for each actor that effects weigh: given from outside, or a behaviour that moves with the world. */
public sealed interface ActorValue permits ActorCovariate, BehaviourValue {

    /** The numbers at present, one an actor; not to be written. */
    double[] values(World world);

    /** What they are centred by. */
    double centre();

    /** The largest less the smallest: what similarity is measured in. */
    double range();

    /** The mean over pairs of actors of sim_ij = 1 - |v_i - v_j| / range. */
    double similarityMean();
}
