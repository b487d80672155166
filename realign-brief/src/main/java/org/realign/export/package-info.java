/** A panel turned into bytes: CSV, JSON Lines, Parquet or Stata, with its codebook and its citations. */
@NullMarked
package org.realign.export;

import org.jspecify.annotations.NullMarked;
