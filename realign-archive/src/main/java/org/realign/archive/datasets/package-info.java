/** Published datasets, read as they come, as yearly values by state and great power. */
@NullMarked
package org.realign.archive.datasets;

import org.jspecify.annotations.NullMarked;
