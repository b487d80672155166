/**
 * Which way a state stands among rival poles: hedging, tilt, withdrawal and posture, with probabilities.
 *
 * <p>A {@link org.realign.posture.Course} is a state's joint draws of alignment with the poles' rivalry beside them.
 * Everything here is computed within a draw and only then summarised: {@link org.realign.posture.Strategy} by degree,
 * {@link org.realign.posture.Postures} by class. {@link org.realign.posture.ThresholdSearch} sets the classes' limits on
 * labelled cases, and {@link org.realign.posture.Reliability} says what the probabilities are worth.
 */
@NullMarked
package org.realign.posture;

import org.jspecify.annotations.NullMarked;
