/** How alike two states' foreign policy portfolios are, of votes or of alliances: tau-b, S, kappa, pi and A. */
@NullMarked
package org.realign.similarity;

import org.jspecify.annotations.NullMarked;
