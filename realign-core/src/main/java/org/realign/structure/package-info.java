/** Structure of the system of states: balance and frustration, clusters, concentration, polarity, polarisation, status. */
@NullMarked
package org.realign.structure;

import org.jspecify.annotations.NullMarked;
