/** What actors of a simulated world weigh when they choose: one class an effect, all of them listed in {@code Effects}. */
@NullMarked
package org.realign.simulate.effects;

import org.jspecify.annotations.NullMarked;
