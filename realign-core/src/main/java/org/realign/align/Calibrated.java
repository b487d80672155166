package org.realign.align;

import java.util.List;

/**
 * What a calibration on all states found.
 *
 * @param estimates every shared parameter
 * @param draws the states' paths
 */
public record Calibrated(List<Estimated> estimates, WorldDraws draws) {
    public Calibrated {
        estimates = List.copyOf(estimates);
    }
}
