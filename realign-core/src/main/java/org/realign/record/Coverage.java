package org.realign.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the record covers, so that "none happened" can be told from "nobody looked". */
public final class Coverage {
    /** How much of what happened is in the record. */
    public enum Completeness {
        /** Not covered at all. */
        NONE,
        /** A selection that shows timing and sign, not volume: a missing entry is unknown. */
        CURATED,
        /** Every case: a missing entry is absent. */
        COMPLETE
    }

    /** What sort of entry a row of coverage speaks of. */
    public enum Table {
        ACTS,
        FIGURES,
        TRANSFERS,
        MEMBERSHIPS,
        PACTS
    }

    /**
     * One statement of coverage. An asterisk means "any". A kind may be narrowed after a colon, to a level of acts
     * ({@code parade_attendance:head}) or a standing of members ({@code org:BRICS:partner}); without one, memberships are
     * full ones.
     *
     * @param table which sort of entry
     * @param state code or asterisk
     * @param partner code or asterisk
     * @param kind kind of act, organisation or series, or asterisk
     * @param window from when to when
     * @param completeness how much is there
     * @param note why we think so
     * @param check how that was checked
     */
    public record Row(
            Table table,
            String state,
            String partner,
            String kind,
            Window window,
            Completeness completeness,
            String note,
            Check check) {
        /** True where the row speaks of acts such as this, in some of the days that its date may mean. */
        private boolean mayHold(Act act) {
            Pole actor = new Pole(act.actor().code(), List.of(act.actor()));
            Pole target = new Pole(act.target().code(), List.of(act.target()));
            boolean sort =
                    kind.equals("*") || (kind + QUALIFIER).startsWith(act.kind().code() + QUALIFIER);
            boolean between =
                    (names(state, actor) && names(partner, target)) || (names(state, target) && names(partner, actor));
            return table == Table.ACTS && sort && between && window.share(act.date()) > 0;
        }

        private Row with(Window other, Completeness how) {
            return new Row(table, state, partner, kind, other, how, note, check);
        }

        private boolean speaksOf(Table asked, Pole a, Pole b, String askedKind) {
            return table == asked
                    && (kind.equals("*")
                            || kind.equals(askedKind)
                            || (table == Table.ACTS && askedKind.startsWith(kind + QUALIFIER)))
                    && ((names(state, a) && names(partner, b)) || (names(state, b) && names(partner, a)));
        }

        private static boolean names(String cell, Pole pole) {
            return cell.equals("*")
                    || pole.parties().stream().anyMatch(p -> p.code().equals(cell));
        }
    }

    /**
     * What is known about a stretch of time.
     *
     * @param completeness {@link Completeness#COMPLETE} only where complete rows cover the whole window
     * @param covered the part of the window that rows reach, if any
     * @param rows the rows that say so
     */
    public record Answer(Completeness completeness, Optional<Window> covered, List<Row> rows) {}

    /** Anyone at all, for questions about one party's dealings with everybody. */
    public static final Pole ANYONE = new Pole("anyone", List.of(Party.WORLD));

    private static final String QUALIFIER = ":";

    private final List<Row> rows;

    public Coverage(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public List<Row> rows() {
        return rows;
    }

    /** How far entries of {@code table} and {@code kind} between {@code a} and {@code b} are known in {@code window}. */
    public Answer of(Table table, Pole a, Pole b, String kind, Window window) {
        List<Row> relevant = rows.stream()
                .filter(r -> r.speaksOf(table, a, b, kind) && r.window().overlaps(window))
                .sorted(Comparator.comparing((Row r) -> r.window().from()))
                .toList();
        if (relevant.isEmpty()) {
            return new Answer(Completeness.NONE, Optional.empty(), List.of());
        }
        List<Row> complete = relevant.stream()
                .filter(r -> r.completeness() == Completeness.COMPLETE)
                .toList();
        if (reach(complete, window).map(w -> w.contains(window)).orElse(false)) {
            return new Answer(Completeness.COMPLETE, Optional.of(window), complete);
        }
        return new Answer(Completeness.CURATED, reach(relevant, window), relevant);
    }

    /** The longest unbroken stretch of {@code window} that the sorted {@code rows} cover. */
    private static Optional<Window> reach(List<Row> rows, Window window) {
        List<Window> joined = new ArrayList<>();
        for (Row row : rows) {
            Window part = row.window().intersection(window);
            if (!joined.isEmpty()) {
                Window last = joined.get(joined.size() - 1);
                if (!part.from().isAfter(last.to().plusDays(1))) {
                    LocalDate to = part.to().isAfter(last.to()) ? part.to() : last.to();
                    joined.set(joined.size() - 1, new Window(last.from(), to));
                    continue;
                }
            }
            joined.add(part);
        }
        return joined.stream().max(Comparator.comparingLong(Window::days));
    }

    /** What is complete from memory alone counts as a selection. */
    Coverage lookedUp() {
        return new Coverage(rows.stream()
                .map(r -> r.check() == Check.MEMORY ? r.with(r.window(), Completeness.CURATED) : r)
                .toList());
    }

    /**
     * Coverage as it stood at the end of {@code day}.
     *
     * @param hidden acts that are not seen although their month or year had begun: a list that may lack one of them is
     *     no longer complete, and counts as a selection
     */
    Coverage asOf(LocalDate day, List<Act> hidden) {
        return new Coverage(rows.stream()
                .filter(r -> !r.window().from().isAfter(day))
                .map(r -> {
                    boolean lacking = hidden.stream().anyMatch(r::mayHold);
                    Completeness how = lacking && r.completeness() == Completeness.COMPLETE
                            ? Completeness.CURATED
                            : r.completeness();
                    LocalDate to =
                            r.window().to().isAfter(day) ? day : r.window().to();
                    return r.with(new Window(r.window().from(), to), how);
                })
                .toList());
    }
}
