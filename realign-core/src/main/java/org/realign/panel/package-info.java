/** Tidy panels of what Realign measures: columns with unit, description and sources, rows in a stated order. */
@NullMarked
package org.realign.panel;

import org.jspecify.annotations.NullMarked;
