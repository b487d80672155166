package org.realign.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.realign.kernel.RandomStreams;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.PublicRecord;

/**
 * Simulated worlds of one record: figures and circumstances are read when the first is asked for, each scenario is run once for a
 * state, and reasons are weighed.
 *
 * <p><b>Determinism.</b> An answer depends on figures, record, seed and scenario, not on what was asked before.
 */
public final class Worlds {
    /** Draws of parameters and imputations, and worlds for each: enough for a difference of 0.02 standard deviations. */
    private static final int DRAWS = 60;

    private static final int EACH = 8;
    private static final int PRECEDENTS = 3;
    /** Less than half a grade is no move. */
    private static final double MOVED = 0.5;

    private final PublicRecord record;
    private final RandomStreams streams;
    private final Supplier<Optional<WorldFigures>> source;
    private final Map<List<Object>, Observed<Outlook>> outlooks = new ConcurrentHashMap<>();
    private Optional<Ready> ready = Optional.empty();
    private Optional<Precedents> precedents = Optional.empty();

    /** What is needed to simulate. */
    private record Ready(Optional<WorldFigures> figures, Circumstances circumstances) {}

    /**
     * Worlds of {@code record}.
     *
     * @param source gives the figures, if there are any; asked once
     */
    public Worlds(PublicRecord record, Supplier<Optional<WorldFigures>> source, RandomStreams streams) {
        this.record = record;
        this.source = source;
        this.streams = streams;
    }

    private synchronized Ready ready() {
        if (ready.isEmpty()) {
            ready = Optional.of(new Ready(source.get(), CircumstanceReader.of(record)));
        }
        return ready.get();
    }

    /** What a scenario changes for a state; or why that cannot be said. */
    public Observed<Outlook> outlook(Scenario scenario, Party state) {
        List<Object> key = List.of(scenario, state);
        Observed<Outlook> known = outlooks.get(key);
        if (known == null) {
            known = run(scenario, state);
            outlooks.put(key, known);
        }
        return known;
    }

    private Observed<Outlook> run(Scenario scenario, Party state) {
        Ready now = ready();
        if (now.figures().isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE, "No world has been estimated: realign estimate makes the figures.");
        }
        Optional<String> trouble = trouble(scenario, now);
        if (trouble.isPresent()) {
            return Observed.missing(Missing.OUTSIDE_COVERAGE, trouble.get());
        }
        Ensemble ensemble = new Ensemble(now.figures().get(), now.circumstances(), streams);
        if (ensemble.place(state, scenario).isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    record.states().name(state) + " is not among the states of the simulated world in "
                            + scenario.from() + ": poles do not choose there, and of some states too little is known.");
        }
        return Observed.of(ensemble.run(scenario, List.of(state), DRAWS, EACH));
    }

    /** What of a scenario the simulated world does not have; said before any long run. */
    private static Optional<String> trouble(Scenario scenario, Ready now) {
        WorldFigures figures = now.figures().orElseThrow();
        int first = figures.waves().get(0);
        int last = figures.main().to();
        if (scenario.from() < first || scenario.from() > last) {
            return Optional.of("The scenario " + scenario.name() + " begins in " + scenario.from()
                    + "; simulated worlds can begin from " + first + " to " + last + ".");
        }
        for (Change change : scenario.changes()) {
            Optional<String> wrong = change.trouble(now.circumstances(), figures);
            if (wrong.isPresent()) {
                return wrong.map(w -> "The scenario " + scenario.name() + " " + w);
            }
        }
        return Optional.empty();
    }

    /** What pulls a state at the wave of a year, or the one before it; empty where nothing was estimated or it was not there. */
    public Optional<Reasons> reasons(Party state, int year) {
        Ready now = ready();
        return now.figures().flatMap(figures -> {
            int first = figures.waves().get(0);
            int wave = Math.min(figures.main().to(), year - Math.floorMod(year - first, Imputation.STEP));
            return Reasons.of(figures, now.circumstances(), state, wave);
        });
    }

    /**
     * What history has seen that is like a scenario, in sentences: the nearest precedents and what became of them, or that there is
     * nothing like it.
     */
    public List<String> precedents(Scenario scenario, Party state) {
        Ready now = ready();
        return now.figures()
                .map(figures -> {
                    Precedents.Found found = all(figures, now).of(scenario, state, PRECEDENTS);
                    String nearest = found.nearest().stream().map(this::words).collect(Collectors.joining("; "));
                    return found.outside()
                            ? List.of("Nothing since " + figures.waves().get(0)
                                    + " was much like that, so that it is extrapolated. Nearest: " + nearest + ".")
                            : List.of("Most like that, and what came six years later: " + nearest + ".");
                })
                .orElse(List.of());
    }

    private synchronized Precedents all(WorldFigures figures, Ready now) {
        Precedents made = precedents.orElseGet(() -> new Precedents(figures, now.circumstances()));
        precedents = Optional.of(made);
        return made;
    }

    private String words(Precedents.Precedent precedent) {
        List<String> moved = new ArrayList<>();
        for (int p = 0; p < Sphere.POLES.size(); p++) {
            double by = precedent.after().get(p) - precedent.before().get(p);
            if (Math.abs(by) >= MOVED) {
                moved.add((by > 0 ? "closer to " : "further from ")
                        + Sphere.POLES.get(p).label());
            }
        }
        return record.states().name(precedent.state()) + " in " + precedent.year() + ", "
                + (moved.isEmpty() ? "about where it was" : String.join(" and ", moved));
    }

    /** What is not known of a state's circumstances in the years of a scenario, for readers; usual values stand in for it. */
    public List<String> unknown(Scenario scenario, Party state) {
        Circumstances circumstances = ready().circumstances();
        int place = circumstances.sphere().place(state);
        return Arrays.stream(Circumstance.values())
                .filter(what -> IntStream.range(0, Sphere.POLES.size())
                        .anyMatch(p -> Double.isNaN(circumstances.at(what, scenario.from(), place, p))))
                .map(Circumstance::words)
                .toList();
    }
}
