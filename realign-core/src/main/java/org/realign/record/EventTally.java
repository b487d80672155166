package org.realign.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What news told of two states in one stretch of time, as one dataset of events counts it.
 *
 * @param period from the first to the last month counted, as a window of whole months
 * @param state whose events all are counted
 * @param partner with whom
 * @param between events between the two, in the order of {@link Quad}
 * @param all events of {@code state} with anybody
 * @param source the dataset
 */
public record EventTally(Window period, Party state, Party partner, List<Long> between, long all, Source source)
        implements Entry {
    private static final List<Quad> QUADS = List.of(Quad.values());

    /** Classes of events, by whether words or deeds, and whether for or against. */
    public enum Quad {
        VERBAL_COOPERATION,
        MATERIAL_COOPERATION,
        VERBAL_CONFLICT,
        MATERIAL_CONFLICT;

        /** For people: {@code verbal cooperation}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public EventTally {
        between = List.copyOf(between);
        if (between.size() != QUADS.size()) {
            throw new IllegalArgumentException(
                    "events are counted in " + QUADS.size() + " classes, not " + between.size());
        }
    }

    /** Events between the two of these classes. */
    public long between(Set<Quad> classes) {
        long sum = 0;
        for (int c = 0; c < QUADS.size(); c++) {
            sum += classes.contains(QUADS.get(c)) ? between.get(c) : 0;
        }
        return sum;
    }

    /** The same counts together with those of {@code later}, of the same two and the same dataset. */
    public EventTally and(EventTally later) {
        List<Long> sums = new ArrayList<>();
        for (int c = 0; c < QUADS.size(); c++) {
            sums.add(between.get(c) + later.between.get(c));
        }
        return new EventTally(period.span(later.period), state, partner, sums, all + later.all, source);
    }

    @Override
    public String id() {
        return "events." + period + "." + state + "." + partner;
    }

    @Override
    public PartialDate date() {
        return PartialDate.parse(period.from().toString().substring(0, 7));
    }

    @Override
    public String words() {
        List<String> parts = new ArrayList<>();
        for (int c = 0; c < QUADS.size(); c++) {
            parts.add(between.get(c) + " " + QUADS.get(c).words());
        }
        return state + " and " + partner + ", " + period + ", events told: " + String.join(", ", parts) + "; of "
                + state + " with anybody: " + all;
    }
}
