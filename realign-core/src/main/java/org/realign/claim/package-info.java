/** One checkable sentence of an argument, the case that holds it, and its verdict. */
@NullMarked
package org.realign.claim;

import org.jspecify.annotations.NullMarked;
