/**
 * The world of states as a model of actors that choose: where states stand with the great powers, what bears on them, the
 * model estimated on all of them.
 */
@NullMarked
package org.realign.world;

import org.jspecify.annotations.NullMarked;
