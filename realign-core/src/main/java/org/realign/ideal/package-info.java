/** Ideal points of states in the UN General Assembly: one position for each state and session, from roll calls. */
@NullMarked
package org.realign.ideal;

import org.jspecify.annotations.NullMarked;
