/** An argument made checkable: cases, claims, their tests, and the verdicts the record gives. */
@NullMarked
package org.realign.claim;

import org.jspecify.annotations.NullMarked;
