/** Arithmetic whose answer is the same everywhere: ordered sums, matrices, random streams named by purpose. */
@NullMarked
package org.realign.kernel;

import org.jspecify.annotations.NullMarked;
