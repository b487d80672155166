/** The command line: a door to the pipeline, with no science inside. */
@NullMarked
package org.realign.cli;

import org.jspecify.annotations.NullMarked;
