/** Where a state stands towards the poles over time and how surely, computed from the record alone. */
@NullMarked
package org.realign.measure;

import org.jspecify.annotations.NullMarked;
