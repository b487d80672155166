/** What was observed: states, acts and yearly figures, with where each came from and what is missing. */
@NullMarked
package org.realign.record;

import org.jspecify.annotations.NullMarked;
