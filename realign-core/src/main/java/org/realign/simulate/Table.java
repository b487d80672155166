package org.realign.simulate;

/** Counts that a one-mode network may keep up to date for every pair of actors (i, j); who needs none pays for none. */
public enum Table {
    /** Ways of two ties from i to j: sum_h x_ih x_hj. */
    TWO_PATHS,
    /** Ways of two ties from j to i: sum_h x_jh x_hi. */
    RETURN_PATHS,
    /** Actors that both have a tie to: sum_h x_ih x_jh. */
    SHARED_OUT,
    /** Actors that have a tie to both: sum_h x_hi x_hj. */
    SHARED_IN
}
