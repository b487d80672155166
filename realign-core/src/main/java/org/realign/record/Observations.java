package org.realign.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Imported series by name and state, each in order of date, then source.
 *
 * <p>Kept by name, since there may be hundreds of thousands of values and a question is about a few.
 */
public final class Observations {
    /** No series. */
    public static final Observations NONE = new Observations(List.of());

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::date)
            .thenComparing(Observation::id)
            .thenComparing(o -> o.source().text());

    private final Map<String, Map<Party, List<Observation>>> series = new TreeMap<>();
    private final Map<String, Window> spans = new TreeMap<>();

    public Observations(Collection<Observation> all) {
        for (Observation o : all) {
            series.computeIfAbsent(o.series(), s -> new TreeMap<>())
                    .computeIfAbsent(o.state(), s -> new ArrayList<>())
                    .add(o);
            spans.merge(o.series(), Window.of(o.date(), o.date()), Window::span);
        }
        series.values()
                .forEach(states -> states.replaceAll(
                        (state, list) -> list.stream().sorted(ORDER).toList()));
    }

    /** The names of all series, in order. */
    public List<String> names() {
        return List.copyOf(series.keySet());
    }

    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** All values of the series {@code name}; none where there is no such series. */
    public List<Observation> of(String name) {
        return series.getOrDefault(name, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The values of the series {@code name} that are of {@code state}. */
    public List<Observation> of(String name, Party state) {
        return series.getOrDefault(name, Map.of()).getOrDefault(state, List.of());
    }

    /**
     * The first to the last day that the series {@code name} speaks of.
     *
     * @throws IllegalArgumentException if there is no such series
     */
    public Window span(String name) {
        Window span = spans.get(name);
        if (span == null) {
            throw new IllegalArgumentException("there is no series '" + name + "'; there are " + names());
        }
        return span;
    }

    /** Every value of every series. */
    public List<Observation> all() {
        return names().stream().flatMap(n -> of(n).stream()).toList();
    }

    /** Those that {@code keep} is true of. */
    Observations keeping(Predicate<Observation> keep) {
        List<Observation> all = all();
        List<Observation> kept = all.stream().filter(keep).toList();
        return kept.size() == all.size() ? this : new Observations(kept);
    }

    /** What was known at the end of {@code day}: a value of a year, once the year is over. */
    Observations asOf(LocalDate day) {
        return keeping(o -> !o.date().latest().isAfter(day));
    }
}
