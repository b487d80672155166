/** The order of the rooms, from record to brief: read this one first. */
@NullMarked
package org.realign.pipeline;

import org.jspecify.annotations.NullMarked;
