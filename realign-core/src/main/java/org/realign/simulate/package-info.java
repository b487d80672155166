/** A world of actors that choose: the stochastic actor-oriented model, simulated and estimated, on arrays alone. */
@NullMarked
package org.realign.simulate;

import org.jspecify.annotations.NullMarked;
