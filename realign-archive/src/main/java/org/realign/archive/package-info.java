/** From files to the record: the bundled one and published data sets, each row accounted for. */
@NullMarked
package org.realign.archive;

import org.jspecify.annotations.NullMarked;
