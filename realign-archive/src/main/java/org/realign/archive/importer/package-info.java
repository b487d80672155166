/** Importers of published datasets: each says how it knows its file, and turns its rows into rows of the archive. */
@NullMarked
package org.realign.archive.importer;

import org.jspecify.annotations.NullMarked;
