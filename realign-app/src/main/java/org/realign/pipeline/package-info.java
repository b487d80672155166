/** The order of the rooms: from files to a finished run, and from a run to files. Read {@link Realign} first. */
@NullMarked
package org.realign.pipeline;

import org.jspecify.annotations.NullMarked;
