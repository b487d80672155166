/** A finished run turned into one HTML file, or into JSON. */
@NullMarked
package org.realign.brief;

import org.jspecify.annotations.NullMarked;
