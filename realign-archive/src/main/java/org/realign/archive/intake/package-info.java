/** From hostile bytes to rows of cells with line numbers: files are checked, unpacked, split into lines, accounted for. */
@NullMarked
package org.realign.archive.intake;

import org.jspecify.annotations.NullMarked;
