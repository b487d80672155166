/** Questions about speed, one class each; never distributed. */
@NullMarked
package org.realign.bench;

import org.jspecify.annotations.NullMarked;
