/**
 * Accounts of a shift that compete: what each expects of the record, how well all sets of them account for it, and what the
 * record cannot tell apart.
 */
@NullMarked
package org.realign.explain;

import org.jspecify.annotations.NullMarked;
