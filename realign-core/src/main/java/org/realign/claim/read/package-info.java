/** Reads a case from its YAML text, or says line by line what is wrong with it. */
@NullMarked
package org.realign.claim.read;

import org.jspecify.annotations.NullMarked;
