/** Scores what Realign measures against what is known from elsewhere: documented realignments, published measures. */
@NullMarked
package org.realign.truth;

import org.jspecify.annotations.NullMarked;
