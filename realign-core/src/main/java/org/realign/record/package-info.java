/** What was observed: states, poles, acts, figures, memberships and pacts, with where each came from and what is missing. */
@NullMarked
package org.realign.record;

import org.jspecify.annotations.NullMarked;
