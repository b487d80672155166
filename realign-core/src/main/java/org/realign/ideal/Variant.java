package org.realign.ideal;

/** Which model of how positions move from session to session is estimated. */
public enum Variant {
    /**
     * Realign's own: a walk drawn back to the middle, so that sessions before and after both speak of a position.
     *
     * <p><b>Model.</b> theta ~ N(0, 1) in every session, theta_t ~ N(phi^d theta_t-1, 1 - phi^(2 d)) after d sessions, the variance
     * 1 - phi^2 of a step common to all states and uniform between 0 and 1; beta ~ N(0, 1), cutpoints uniform on -7 < low < high
     * < 7. A proper joint distribution, and the sampler leaves it unchanged.
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
