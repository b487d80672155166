/** Numbers and randomness whose answers are the same everywhere: keyed streams, ordered sums, distributions, matrices. */
@NullMarked
package org.realign.kernel;

import org.jspecify.annotations.NullMarked;
