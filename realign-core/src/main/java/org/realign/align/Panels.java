package org.realign.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realign.record.Coverage;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/** Reads a state's panel from the record: every indicator that has a reader, in the order of {@link Indicators#all}. */
public final class Panels {
    /** One for each indicator that the record itself tells of. */
    private static final List<Reader> READERS = List.of(
            new VotesReader(),
            new PactReader(),
            new ClubReader(),
            new VisitsReader(),
            new SupportReader(),
            new HostilityReader(),
            new ArmsReader(),
            new TradeReader());

    /** The state system begins here. */
    private static final LocalDate FIRST = LocalDate.of(1946, 1, 1);

    /** What is given by the year alone may be said to reach to the end of a year that is not over. */
    private static final Set<Coverage.Table> YEARLY = EnumSet.of(Coverage.Table.FIGURES, Coverage.Table.TRANSFERS);

    private Panels() {}

    /**
     * What the record says of {@code state} and {@code poles} in {@code span}.
     *
     * <p><b>Missing.</b> {@link Missing#NOT_YET_A_STATE} where the state lived beside none of the poles in that time,
     * {@link Missing#OUTSIDE_COVERAGE} where it did and no indicator that the specification uses has a term. A pole that
     * the record says nothing of, among others, stays in the panel without terms.
     *
     * @throws IllegalArgumentException if there are no poles, or one party is in two of them or in the state
     */
    public static Observed<Panel> read(
            PublicRecord record, Pole state, List<Pole> poles, Specification specification, Window span) {
        distinct(state, poles);
        Optional<Window> own = record.states().lifetime(state, span);
        List<Optional<Window>> lives = poles.stream()
                .map(p -> own.flatMap(w -> record.states().lifetime(p, span).flatMap(w::shared)))
                .toList();
        Optional<Window> all = lives.stream().flatMap(Optional::stream).reduce(Window::span);
        if (all.isEmpty()) {
            String who = own.isEmpty()
                    ? state.label() + " was no state in "
                    : state.label() + " was never a state at the same time as " + labels(poles) + " in ";
            return Observed.missing(Missing.NOT_YET_A_STATE, who + span.spoken() + ".");
        }
        Clock clock = Clock.of(specification.step(), all.orElseThrow());
        View view = new View(record, state, poles, clock, specification, lives);
        Panel panel = new Panel(state.codes(), clock, poles.size(), view.from, view.to, terms(view, specification));
        if (panel.size() == 0) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The record has no indicator of how " + state.label() + " stood with " + labels(poles) + " in "
                            + span.spoken() + " (" + specification.says() + ").");
        }
        return Observed.of(panel);
    }

    private static List<Terms> terms(View view, Specification specification) {
        Map<Indicator, Reader> readers = new HashMap<>();
        READERS.forEach(r -> readers.put(r.indicator(), r));
        return Indicators.all().stream()
                .map(i -> specification.uses(i) ? TieReader.beside(own(readers.get(i), view), view, i) : Terms.NONE)
                .toList();
    }

    private static Terms own(@Nullable Reader reader, View view) {
        return reader == null ? Terms.NONE : reader.read(view);
    }

    private static void distinct(Pole state, List<Pole> poles) {
        if (poles.isEmpty()) {
            throw new IllegalArgumentException("a panel of " + state.label() + " needs at least one pole");
        }
        List<Pole> all = new ArrayList<>(poles);
        all.add(state);
        for (int i = 0; i < all.size(); i++) {
            for (Pole other : all.subList(0, i)) {
                if (all.get(i).parties().stream().anyMatch(other::includes)) {
                    throw new IllegalArgumentException("a state cannot be measured against itself: "
                            + all.get(i).codes() + " and " + other.codes() + " share a party");
                }
            }
        }
    }

    private static String labels(List<Pole> poles) {
        return String.join(", ", poles.stream().map(Pole::label).toList());
    }

    /**
     * The time that the record speaks of: from 1946 to the last day that its coverage of acts, memberships or pacts reaches
     * or, without such, to the end of the last year of votes.
     */
    public static Window span(PublicRecord record) {
        Stream<LocalDate> looked = record.coverage().rows().stream()
                .filter(r -> !YEARLY.contains(r.table()))
                .map(r -> r.window().to());
        Stream<LocalDate> voted = record.tallies().stream().map(VoteTally::year).map(y -> LocalDate.of(y, 12, 31));
        LocalDate last = looked.max(Comparator.naturalOrder())
                .or(() -> voted.max(Comparator.naturalOrder()))
                .filter(FIRST::isBefore)
                .orElse(FIRST);
        return new Window(FIRST, last);
    }
}
