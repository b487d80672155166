package org.realign.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All acts and yearly figures known, immutable. (Called the Record in the documentation; Java has taken that name.)
 *
 * <p>Lists are in a stated total order: by date, then by id.
 */
public final class PublicRecord {
    private final Contents contents;

    /**
     * Everything a record holds.
     *
     * @param states the state system
     * @param acts dated acts
     * @param figures yearly figures
     * @param memberships spells of membership
     * @param pacts spells in pacts
     * @param transfers arms transfers
     * @param ties what published datasets say of ties by year
     * @param closures stretches in which a border was shut
     * @param negotiations that have ended, with their outcome
     * @param tallies voting agreement by year, state and pole
     * @param observations imported series that are none of the above
     * @param events events that news told, by dataset; in the order of names
     * @param relations missions and relations between states, by dataset; in the order of names
     * @param coverage what of all this is complete
     * @param reliability probability that an entry is right, by how it was checked
     */
    public record Contents(
            StateSystem states,
            List<Act> acts,
            List<Figure> figures,
            List<Membership> memberships,
            List<PactMember> pacts,
            List<Transfer> transfers,
            List<Tie> ties,
            List<Closure> closures,
            List<Negotiation> negotiations,
            List<VoteTally> tallies,
            Observations observations,
            List<Events> events,
            List<Relations> relations,
            Coverage coverage,
            Map<Check, Double> reliability) {
        public Contents {
            acts = inOrder(acts);
            figures = inOrder(figures);
            memberships = inOrder(memberships);
            pacts = inOrder(pacts);
            transfers = inOrder(transfers);
            ties = inOrder(ties);
            closures = inOrder(closures);
            negotiations = inOrder(negotiations);
            tallies = tallies.stream().sorted(VoteTally.ORDER).toList();
            events = events.stream().sorted(Comparator.comparing(Events::name)).toList();
            relations = relations.stream()
                    .sorted(Comparator.comparing(Relations::name))
                    .toList();
            reliability = Collections.unmodifiableMap(new EnumMap<>(reliability));
        }

        /** The contents of a record without negotiations, to which neither series, events nor relations were imported. */
        public Contents(
                StateSystem states,
                List<Act> acts,
                List<Figure> figures,
                List<Membership> memberships,
                List<PactMember> pacts,
                List<Transfer> transfers,
                List<Tie> ties,
                List<Closure> closures,
                List<VoteTally> tallies,
                Coverage coverage,
                Map<Check, Double> reliability) {
            this(
                    states,
                    acts,
                    figures,
                    memberships,
                    pacts,
                    transfers,
                    ties,
                    closures,
                    List.of(),
                    tallies,
                    Observations.NONE,
                    List.of(),
                    List.of(),
                    coverage,
                    reliability);
        }

        /** The same with imported series, events and relations. */
        public Contents with(Observations series, List<Events> told, List<Relations> between) {
            return new Contents(
                    states,
                    acts,
                    figures,
                    memberships,
                    pacts,
                    transfers,
                    ties,
                    closures,
                    negotiations,
                    tallies,
                    series,
                    told,
                    between,
                    coverage,
                    reliability);
        }

        /** The same with these negotiations instead of its own. */
        public Contents with(List<Negotiation> ended) {
            return new Contents(
                    states,
                    acts,
                    figures,
                    memberships,
                    pacts,
                    transfers,
                    ties,
                    closures,
                    ended,
                    tallies,
                    observations,
                    events,
                    relations,
                    coverage,
                    reliability);
        }

        private static <E extends Entry> List<E> inOrder(List<E> entries) {
            List<E> sorted = new ArrayList<>(entries);
            sorted.sort((a, b) -> {
                int c = a.date().compareTo(b.date());
                return c != 0 ? c : a.id().compareTo(b.id());
            });
            return List.copyOf(sorted);
        }
    }

    public PublicRecord(Contents contents) {
        this.contents = contents;
    }

    /** Everything it holds, for whoever adds to it. */
    public Contents contents() {
        return contents;
    }

    public StateSystem states() {
        return contents.states();
    }

    public List<Act> acts() {
        return contents.acts();
    }

    public List<Figure> figures() {
        return contents.figures();
    }

    /** The figures of one series between {@code state} and {@code partner} alone that are for a single year. */
    public List<Figure> figures(Pole state, Pole partner, Figure.Series series) {
        return Figure.between(contents.figures(), state, partner, series);
    }

    public List<Membership> memberships() {
        return contents.memberships();
    }

    public List<PactMember> pacts() {
        return contents.pacts();
    }

    public List<Transfer> transfers() {
        return contents.transfers();
    }

    /** What imported datasets say of ties by year; none where nothing was imported. */
    public List<Tie> ties() {
        return contents.ties();
    }

    /** When borders were shut; a state that is not named may have shut its own too. */
    public List<Closure> closures() {
        return contents.closures();
    }

    /** When the border of a member of {@code pole} was shut. */
    public List<Closure> closures(Pole pole) {
        return contents.closures().stream()
                .filter(c -> pole.includes(c.state()))
                .toList();
    }

    /** Negotiations that have ended; there may have been others. */
    public List<Negotiation> negotiations() {
        return contents.negotiations();
    }

    /** Those of a member of {@code state}, the weaker side, with a member of {@code partner}. */
    public List<Negotiation> negotiations(Pole state, Pole partner) {
        return contents.negotiations().stream()
                .filter(n -> state.includes(n.state()) && partner.includes(n.partner()))
                .toList();
    }

    public List<VoteTally> tallies() {
        return contents.tallies();
    }

    /** Imported series; none where nothing was imported. */
    public Observations observations() {
        return contents.observations();
    }

    /** Events that news told, by dataset; none where nothing was imported. */
    public List<Events> events() {
        return contents.events();
    }

    /** Missions and relations between states, by dataset; none where nothing was imported. */
    public List<Relations> relations() {
        return contents.relations();
    }

    /** The last day that coverage, series, events or relations speak of; empty for a record that says nothing. */
    public Optional<LocalDate> through() {
        return Stream.of(
                        contents.coverage().rows().stream().map(Coverage.Row::window),
                        contents.observations().names().stream().map(contents.observations()::span),
                        contents.events().stream().flatMap(e -> e.span().stream()),
                        contents.relations().stream().flatMap(r -> r.span().stream()))
                .flatMap(windows -> windows)
                .map(Window::to)
                .max(Comparator.naturalOrder());
    }

    public Coverage coverage() {
        return contents.coverage();
    }

    /** How {@code state} voted beside {@code pole} in {@code year}, if both voted. */
    public Optional<VoteTally> tally(int year, Party state, Party pole) {
        int at = VoteTally.search(contents.tallies(), year, state, pole);
        return at < 0 ? Optional.empty() : Optional.of(contents.tallies().get(at));
    }

    /** The probability that an entry checked in this way is right. */
    public double reliability(Check check) {
        return contents.reliability().getOrDefault(check, 1.0);
    }

    /**
     * The record without what is from memory: its entries are left out, and what is said to be complete from memory
     * counts as a selection.
     */
    public PublicRecord lookedUp() {
        return keeping(e -> !e.fromMemory(), contents.coverage().lookedUp());
    }

    /** The record without what its own sources have from one unnamed or interested party and nobody has confirmed. */
    public PublicRecord confirmed() {
        return keeping(e -> e.source().check() != Check.REPORTED, contents.coverage());
    }

    private PublicRecord keeping(Predicate<Entry> keep, Coverage coverage) {
        return new PublicRecord(new Contents(
                contents.states(),
                contents.acts().stream().filter(keep).toList(),
                contents.figures().stream().filter(keep).toList(),
                contents.memberships().stream().filter(keep).toList(),
                contents.pacts().stream().filter(keep).toList(),
                contents.transfers().stream().filter(keep).toList(),
                contents.ties().stream().filter(keep).toList(),
                contents.closures().stream().filter(keep).toList(),
                contents.negotiations().stream().filter(keep).toList(),
                contents.tallies().stream().filter(keep).toList(),
                contents.observations().keeping(keep::test),
                // Counted by a program, as everything that is not entries: nothing of them is from memory or hearsay.
                contents.events(),
                contents.relations(),
                coverage,
                contents.reliability()));
    }

    /**
     * The record as it stood at the end of {@code day}: nothing that may be later is seen. An entry dated only to a
     * month or year is seen once that month or year is over; a yearly figure once its year is over; a spell that ended
     * later is still running.
     */
    public PublicRecord asOf(LocalDate day) {
        return new PublicRecord(new Contents(
                contents.states(),
                contents.acts().stream().filter(a -> known(a.date(), day)).toList(),
                contents.figures().stream()
                        .filter(f -> !f.period().to().isAfter(day))
                        .toList(),
                contents.memberships().stream()
                        .filter(m -> known(m.begin(), day))
                        .map(m -> new Membership(
                                m.id(),
                                m.state(),
                                m.organisation(),
                                m.status(),
                                m.begin(),
                                m.end().filter(e -> known(e, day)),
                                m.source()))
                        .toList(),
                contents.pacts().stream()
                        .filter(p -> known(p.begin(), day))
                        .map(p -> new PactMember(
                                p.id(),
                                p.pact(),
                                p.name(),
                                p.type(),
                                p.member(),
                                p.begin(),
                                p.end().filter(e -> known(e, day)),
                                p.source()))
                        .toList(),
                contents.transfers().stream()
                        .filter(t -> !t.years().to().isAfter(day))
                        .toList(),
                contents.ties().stream().flatMap(t -> until(t, day)).toList(),
                contents.closures().stream()
                        .filter(c -> known(c.begin(), day))
                        .map(c -> new Closure(
                                c.id(), c.state(), c.begin(), c.end().filter(e -> known(e, day)), c.note(), c.source()))
                        .toList(),
                contents.negotiations().stream()
                        .filter(n -> known(n.date(), day))
                        .toList(),
                contents.tallies().stream()
                        .filter(t -> !LocalDate.of(t.year(), 12, 31).isAfter(day))
                        .toList(),
                contents.observations().asOf(day),
                contents.events().stream().map(e -> e.asOf(day)).toList(),
                contents.relations().stream().map(r -> r.asOf(day)).toList(),
                contents.coverage().asOf(day, begun(day)),
                contents.reliability()));
    }

    /** The tie in the years that are over by the end of {@code day}. */
    private static Stream<Tie> until(Tie tie, LocalDate day) {
        LocalDate last = day.plusDays(1).withDayOfYear(1).minusDays(1);
        if (tie.years().from().isAfter(last)) {
            return Stream.empty();
        }
        LocalDate to = tie.years().to().isAfter(last) ? last : tie.years().to();
        Window years = new Window(tie.years().from(), to);
        return Stream.of(new Tie(tie.id(), tie.sort(), tie.state(), tie.partner(), years, tie.there(), tie.source()));
    }

    /** Acts whose month or year had begun by the end of {@code day} and was not over. */
    private List<Act> begun(LocalDate day) {
        return contents.acts().stream()
                .filter(a -> !known(a.date(), day) && !a.date().earliest().isAfter(day))
                .toList();
    }

    private static boolean known(PartialDate date, LocalDate day) {
        return !date.latest().isAfter(day);
    }
}
