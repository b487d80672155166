/**
 * The latent alignment of a state with each pole: indicators, the model that joins them, its sampler and its draws.
 *
 * <p>An {@link org.realign.align.Indicator} is declared once; {@link org.realign.align.Panel} holds what the record says
 * of one state as terms of its likelihood; {@link org.realign.align.Sampler} draws from the posterior, and
 * {@link org.realign.align.AlignmentDraws} is what everything to the right works on.
 */
@NullMarked
package org.realign.align;

import org.jspecify.annotations.NullMarked;
