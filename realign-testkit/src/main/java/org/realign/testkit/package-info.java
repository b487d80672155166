/** What the tests of all rooms share. */
@NullMarked
package org.realign.testkit;

import org.jspecify.annotations.NullMarked;
