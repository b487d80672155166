package org.realign.simulate;

/**
 * What makes actors choose more often in a layer: the rate is rho exp(sum_k a_k v_ik), v centred.
 *
 * @param place the layer
 * @param covariate the value
 */
public record RateTerm(int place, ActorCovariate covariate) {}
