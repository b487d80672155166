/** When a series changed, and how sure that is: exact Bayesian change points, their rivals, and the score of each. */
@NullMarked
package org.realign.breaks;

import org.jspecify.annotations.NullMarked;
