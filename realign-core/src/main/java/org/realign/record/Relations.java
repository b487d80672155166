package org.realign.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Diplomatic missions or relations between states, year by year, from one dataset.
 *
 * <p><b>Missing.</b> Of states that a year lists, a pair that was not given had no mission, where the dataset is of all states;
 * where it is of some states only, it gives every partner that was looked for. Years between two waves are outside coverage.
 */
public final class Relations {
    /** What a dataset lists. */
    public enum Sort {
        /** Missions among all states, in waves. */
        MISSIONS,
        /** Relations of a few states with every other, each year. */
        RELATIONS
    }

    private final String name;
    private final Sort sort;
    private final Source source;
    /** By year and sender, whether there is one in each host that was given. */
    private final SortedMap<Integer, SortedMap<Party, SortedMap<Party, Boolean>>> years;

    private Relations(
            String name,
            Sort sort,
            Source source,
            SortedMap<Integer, SortedMap<Party, SortedMap<Party, Boolean>>> years) {
        this.name = name;
        this.sort = sort;
        this.source = source;
        this.years = years;
    }

    /** Collects what a dataset says, in any order. */
    public static final class Builder {
        private final SortedMap<Integer, SortedMap<Party, SortedMap<Party, Boolean>>> years = new TreeMap<>();

        /** Adds that {@code sender} has, or has not, a mission in {@code host}, or relations with it. */
        public Builder add(Party sender, Party host, int year, boolean there) {
            years.computeIfAbsent(year, y -> new TreeMap<>())
                    .computeIfAbsent(sender, s -> new TreeMap<>())
                    .merge(host, there, Boolean::logicalOr);
            return this;
        }

        /** What was collected, called {@code name} in cases; nothing is to be added after this. */
        public Relations build(String name, Sort sort, Source source) {
            return new Relations(name, sort, source, years);
        }
    }

    /** What a case calls the dataset: {@code cow-diplomacy}. */
    public String name() {
        return name;
    }

    public Sort sort() {
        return sort;
    }

    public Source source() {
        return source;
    }

    /** The years, or waves, of which it speaks, in order. */
    public List<Integer> years() {
        return List.copyOf(years.keySet());
    }

    /** How many pairs and years are given. */
    public int size() {
        return years.values().stream()
                .flatMap(senders -> senders.values().stream())
                .mapToInt(Map::size)
                .sum();
    }

    /** From the first to the last year of which it speaks; empty where there is none. */
    public Optional<Window> span() {
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(new Window(LocalDate.of(years.firstKey(), 1, 1), LocalDate.of(years.lastKey(), 12, 31)));
    }

    /** The states that {@code year} lists, as sender or as host, in order. */
    public List<Party> states(int year) {
        TreeSet<Party> all = new TreeSet<>();
        senders(year).forEach((sender, hosts) -> {
            all.add(sender);
            all.addAll(hosts.keySet());
        });
        return new ArrayList<>(all);
    }

    /** The states that some year lists, in order. */
    public List<Party> states() {
        TreeSet<Party> all = new TreeSet<>();
        years.keySet().forEach(y -> all.addAll(states(y)));
        return new ArrayList<>(all);
    }

    /** By host that was given, whether {@code sender} had a mission there in {@code year}, or relations with it. */
    public SortedMap<Party, Boolean> of(Party sender, int year) {
        SortedMap<Party, Boolean> hosts = senders(year).get(sender);
        return hosts == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(hosts);
    }

    private SortedMap<Party, SortedMap<Party, Boolean>> senders(int year) {
        return years.getOrDefault(year, Collections.emptySortedMap());
    }

    /** The years that are over by the end of {@code day}. */
    Relations asOf(LocalDate day) {
        return new Relations(name, sort, source, years.headMap(day.plusDays(1).getYear()));
    }
}
