/** The archive: one DuckDB file of imported datasets, with the source of every row. The one room that speaks SQL. */
@NullMarked
package org.realign.archive.store;

import org.jspecify.annotations.NullMarked;
