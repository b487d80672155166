package org.realign.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The measures there are, and the names kept for those to come. */
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
            new Cohesion());

    private static final List<String> LATER = List.of("recognition", "fracture", "concentration");

    private Measures() {}

    /** The measure with this name, if it is built. */
    public static Optional<Measure> named(String name) {
        return LIVE.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** All measures that are built, in the order of the documentation. */
    public static List<Measure> live() {
        return LIVE;
    }

    /** True for the name of a measure that is accepted in a case but not built yet. */
    public static boolean isLater(String name) {
        return LATER.contains(name);
    }

    /** All names a case may use. */
    public static List<String> names() {
        return Stream.concat(LIVE.stream().map(Measure::name), LATER.stream()).toList();
    }
}
