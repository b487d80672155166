package org.realign.align;

/**
 * How an indicator's values come from alignment. With psi = level + loading x + the rest, every family reduces, given its
 * auxiliary variables, to a precision w and a pseudo-value z ~ N(psi, 1/w): one Gaussian kernel serves all.
 */
public enum Family {
    /**
     * Something that is there or not and mostly stays as it was: one logistic term per step of its ladder, given the step
     * before. w ~ PG(1, psi + offset), z = (y - 1/2) / w - offset.
     */
    PRESENCE,
    /**
     * A count with mean exp(psi + offset) and variance mean + mean^2 / size, negative binomial with whole size r.
     * w ~ PG(y + r, psi + offset - log r), z = (y - r) / (2 w) - offset + log r.
     */
    COUNT,
    /**
     * A logit of a share, Student t with 4 degrees of freedom about psi with scale s; zeros are censored at the detection
     * limit. w = kappa / s^2 with kappa ~ Gamma, z = y or, censored, a draw below the limit.
     */
    SHARE,
    /** A similarity on an unbounded scale, N(psi, s^2 + known variance); w and z are the data themselves. */
    SIMILARITY
}
