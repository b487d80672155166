package org.realign.align;

/** Reads one indicator from the record. */
interface Reader {
    /** Which indicator. */
    Indicator indicator();

    /** What the record says of it, {@link Terms#NONE} where it does not look at it at all. */
    Terms read(View view);
}
