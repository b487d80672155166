package org.realign.ideal;

/** Draws what belongs to the items of a chunk, and the values behind their votes, given all positions. */
interface ItemStep {
    /** One draw of each; returns how many items took the cutpoints proposed to them. */
    int sweep();
}
