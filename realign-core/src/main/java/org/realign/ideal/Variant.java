package org.realign.ideal;

/** Which model of how positions move from session to session is estimated. */
public enum Variant {
    /**
     * Realign's own: a position is a random walk, so that sessions before and after both speak of it.
     *
     * <p><b>Model.</b> theta_1 ~ N(0, 1) in a state's first session, theta_t ~ N(theta_t-1, tau^2 d) after d sessions, tau^2
     * common to all states with an inverse gamma prior; beta ~ N(0, 1), cutpoints uniform on -7 < low < high < 7. A proper
     * joint distribution, and the sampler leaves it unchanged.
     */
    TWO_SIDED,
    /**
     * As published: a position is drawn given that of the session before, and what came after does not speak of it.
     *
     * <p><b>Model.</b> docs/methods.md lists the quirks that this variant repeats; there is no joint distribution of which the
     * steps would be conditionals.
     * <p><b>Source.</b> Bailey, Strezhnev and Voeten 2017, and the code published with it.
     */
    ONE_SIDED
}
