package org.realign.measure;

import java.util.List;
import java.util.Optional;

/** The measures there are. */
public final class Measures {
    private static final List<Measure> LIVE = List.of(
            new Engagement(),
            new Tone(),
            new Agreement(),
            new Share(),
            new Trade(),
            new Alignment(),
            Standing.HEDGING,
            Standing.EQUIDISTANCE,
            Standing.WITHDRAWAL,
            new OpposedLeans(),
            new UnclearSignals(),
            new Tilt(),
            new Dependence(),
            new SeriesMean(),
            NewsEvents.EVENTS,
            NewsEvents.CONFLICT,
            new Cohesion(),
            new Fracture(),
            Capabilities.CONCENTRATION,
            Capabilities.POLARITY,
            new Recognition());

    private Measures() {}

    /** The measure with this name, if it is built. */
    public static Optional<Measure> named(String name) {
        return LIVE.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** All measures that are built, in the order of the documentation. */
    public static List<Measure> live() {
        return LIVE;
    }

    /** All names a case may use. */
    public static List<String> names() {
        return LIVE.stream().map(Measure::name).toList();
    }
}
