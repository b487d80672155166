package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;

/**
 * The companion of {@link Fracture} with squared rivalry, so that fierce rivalry may force a choice where mild rivalry feeds clients.
 *
 * <p><b>Source.</b> Rothstein 1968, Alliances and Small Powers, for the idea.
 */
final class FractureSquared extends Fracture {

    FractureSquared(int place, DyadicCovariate rivalry) {
        super("fractureSq", place, rivalry);
    }

    @Override
    double weight(double r) {
        return r * r;
    }
}
