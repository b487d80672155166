package org.realign.align;

/**
 * What each indicator said of alignment, on average over the draws, as pseudo-observations.
 *
 * <p><b>Shapes.</b> indicators x cells; a cell's precision 0 means that the indicator says nothing there. The weighted
 * pseudo-value divided by the precision is where the indicator alone would put alignment.
 *
 * @param precision precision of x from the indicator's terms in the cell
 * @param weighted precision times pseudo-value
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
public record Influence(float[][] precision, float[][] weighted) {}
