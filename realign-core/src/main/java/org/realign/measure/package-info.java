/** Pure functions from the record to estimates with uncertainty: agreement, engagement, tone, share. */
@NullMarked
package org.realign.measure;

import org.jspecify.annotations.NullMarked;
