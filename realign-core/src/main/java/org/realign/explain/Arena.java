package org.realign.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.realign.align.Clock;
import org.realign.align.Panels;
import org.realign.align.Step;
import org.realign.explain.Explanation.Ban;
import org.realign.explain.Explanation.Expectation;
import org.realign.measure.Evidence;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * What explanations are weighed on: every series that any of them speaks of, with its readings, what they expect of it and what they
 * forbid, on one clock.
 *
 * <p><b>Clock.</b> Quarters where the alignment of the two is read by the month, years elsewhere; from {@value #BEFORE} years before the
 * first window to {@value #AFTER} years after the last, as far as the record reaches.
 */
final class Arena {
    private static final int BEFORE = 6;
    private static final int AFTER = 2;

    /** A change of a shape that goes from 0 to 1, below which it stands still. */
    private static final double STILL = 0.05;

    final Evidence evidence;
    final Subject subject;
    final Window within;
    final List<Explanation> explanations;
    final Clock clock;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> caveats = new ArrayList<>();

    /** A series with its readings and what explanations expect of it. */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
    record Field(Subject subject, Observed<Tracks.Scaled> readings, List<Term> terms, int[][] banned) {
        boolean expects(int h) {
            return terms.stream().anyMatch(t -> t.explanation() == h);
        }
    }

    Arena(Evidence evidence, Subject subject, Window within, List<Explanation> explanations) {
        this.evidence = evidence;
        this.subject = subject;
        this.within = within;
        this.explanations = List.copyOf(explanations);
        this.clock = clock(evidence, subject, within, explanations);
        read();
        if (own().readings().isPresent() && clock.within(within).isPresent()) {
            stillTerms();
        }
    }

    private static Clock clock(Evidence evidence, Subject subject, Window within, List<Explanation> explanations) {
        Window all = within;
        for (Explanation explanation : explanations) {
            for (Expectation expected : explanation.expects()) {
                all = all.span(expected.within());
            }
            for (Ban ban : explanation.forbids()) {
                all = all.span(ban.within());
            }
        }
        Window span = Panels.span(evidence.record());
        Window wide = new Window(all.from().minusYears(BEFORE), all.to().plusYears(AFTER));
        boolean quarters = !subject.isOfVotes()
                && evidence.courseWith(
                                subject.parties().get(0), subject.parties().get(1))
                        .match(c -> c.draws().clock().step() == Step.MONTH, a -> false);
        return Clock.of(quarters ? Step.QUARTER : Step.YEAR, wide.shared(span).orElse(span));
    }

    private void read() {
        List<Subject> subjects = new ArrayList<>(List.of(subject));
        explanations.forEach(e -> e.expects().forEach(x -> subjects.add(x.subject())));
        explanations.forEach(e -> e.forbids().forEach(x -> subjects.add(x.subject())));
        for (Subject each : subjects) {
            fields.computeIfAbsent(each.key(), k -> field(each, i -> false));
        }
        for (Field each : twice()) {
            fields.remove(each.subject().key());
            beware("Not weighed, as its acts or votes already count: "
                    + each.subject().words() + ".");
        }
        for (Field field : fields.values()) {
            field.readings()
                    .either(
                            s -> {},
                            absent -> caveats.add(
                                    "Not weighed: " + field.subject().words() + ". " + absent.why()));
        }
    }

    /**
     * Series read from what another that is weighed is read from: of these the shift's own is weighed, else alignment, else the first.
     * Weighed as two series, their acts or votes would count twice.
     */
    private List<Field> twice() {
        List<Field> ordered = new ArrayList<>(fields.values());
        ordered.sort(Comparator.comparingInt(f -> f.subject().key().equals(subject.key())
                ? 0
                : f.subject().measure().equals("alignment") ? 1 : 2));
        List<Subject> weighed = new ArrayList<>();
        List<Field> twice = new ArrayList<>();
        for (Field each : ordered) {
            if (weighed.stream().anyMatch(w -> Subject.sameSource(w, each.subject()))) {
                twice.add(each);
            } else if (each.readings().isPresent()) {
                weighed.add(each.subject());
            }
        }
        return twice;
    }

    /** A series, without the indicators that {@code out} takes. */
    Field field(Subject of, Predicate<String> out) {
        List<Term> terms = new ArrayList<>();
        int[][] banned = new int[explanations.size()][clock.periods()];
        for (int h = 0; h < explanations.size(); h++) {
            int number = h;
            Explanation explanation = explanations.get(h);
            Optional<Expectation> expected = explanation.of(of);
            expected.ifPresent(x -> Terms.of(evidence, clock, number, x, this::beware)
                    .either(terms::add, absent -> beware("\u201c" + explanation.title() + "\u201d: " + absent.why())));
            explanation.forbids().stream()
                    .filter(ban -> ban.subject().key().equals(of.key()))
                    .forEach(ban -> forbid(ban, explanation, banned[number]));
        }
        return new Field(of, new Tracks(evidence, clock).of(of, out), terms, banned);
    }

    private void forbid(Ban ban, Explanation explanation, int[] banned) {
        int ways = ban.direction() > 0 ? TrackScore.UP : ban.direction() < 0 ? TrackScore.DOWN : TrackScore.BOTH;
        Optional<Clock.Range> range = clock.within(ban.within());
        range.ifPresent(r -> {
            for (int t = r.from(); t < r.to(); t++) {
                banned[t] |= ways;
            }
        });
        if (range.isEmpty()) {
            beware("\u201c" + explanation.title() + "\u201d forbids a turn in "
                    + ban.within().spoken() + ", where nothing is read.");
        }
    }

    /** Explanations whose shape hardly changes over the window in the direction they say: they cannot account for a change. */
    private void stillTerms() {
        for (Term term : own().terms()) {
            double most = 0;
            for (int v = 0; v < term.weights().length; v++) {
                double change = term.change(v, range().from(), range().to() - 1);
                most = Math.max(
                        most,
                        explanations
                                .get(term.explanation())
                                .of(subject)
                                .map(x -> x.direction() < 0 ? -change : x.direction() > 0 ? change : Math.abs(change))
                                .orElse(0.0));
            }
            if (most < STILL) {
                beware("By the dates or the driver that it says, \u201c"
                        + explanations.get(term.explanation()).title() + "\u201d expects no change "
                        + "that way from the beginning of " + within.spoken() + " to its end.");
            }
        }
    }

    /** Adds what the reader must know. */
    void beware(String caveat) {
        if (!caveats.contains(caveat)) {
            caveats.add(caveat);
        }
    }

    List<String> caveats() {
        return List.copyOf(caveats);
    }

    List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** The shift's own series. */
    Field own() {
        return Objects.requireNonNull(fields.get(subject.key()));
    }

    /** True where explanation {@code h} expects something of the shift's own series. */
    boolean speaks(int h) {
        return own().expects(h);
    }

    /** The periods of the shift's window, which is not outside. */
    Clock.Range range() {
        Clock.Range range = clock.within(within).orElseThrow();
        // Nothing is known of the step into the first period.
        return new Clock.Range(Math.max(1, range.from()), Math.max(2, range.to()));
    }

    /** Explanations that expect the same of the shift, told apart by no reading. */
    List<String> alike() {
        return Terms.alike(own().terms(), track(own()).at()).stream()
                .map(p -> "\u201c" + explanations.get(p[0]).title() + "\u201d and \u201c"
                        + explanations.get(p[1]).title() + "\u201d")
                .toList();
    }

    /** The readings of a series that has some. */
    static Track track(Field field) {
        return field.readings().match(Tracks.Scaled::track, a -> {
            throw new IllegalStateException("only read series are weighed");
        });
    }

    /** True where a reading of {@code field} may be thin because the state's border was shut: votes are cast elsewhere. */
    boolean isShutOut(Field field, Track.Source source) {
        return Subject.sameFirst(field.subject(), subject)
                && !field.subject().isOfVotes()
                && !source.name().equals(Tracks.VOTES);
    }

    /** Periods in which the state's border was shut. */
    int[] shut() {
        return IntStream.range(0, clock.periods())
                .filter(t -> evidence.record().closures(subject.parties().get(0)).stream()
                        .anyMatch(c -> c.in(clock.window(t)).isPresent()))
                .toArray();
    }
}
