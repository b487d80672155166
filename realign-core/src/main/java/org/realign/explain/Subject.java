package org.realign.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.measure.Question;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * A series that explanations speak of: a measure of two parties, or of a group, over time.
 *
 * @param measure its name
 * @param parties of whom it is measured: two, the state first; or the members of a group, two or more
 */
public record Subject(String measure, List<Pole> parties) {
    /** Those of which explanations can be weighed: their readings come one by one, with known noise. */
    public static final List<String> MEASURES = List.of("alignment", "engagement", "agreement", "cohesion");

    /** Those that read acts. */
    private static final Set<String> OF_ACTS = Set.of("alignment", "engagement");

    /** Those that read votes. */
    private static final Set<String> OF_VOTES = Set.of("alignment", "agreement", "cohesion");

    public Subject {
        parties = List.copyOf(parties);
        if (!takes(measure, parties.size())) {
            throw new IllegalArgumentException(measure + " of two parties, not of " + parties.size());
        }
    }

    /** Whether {@code measure} can be a series of so many parties: of two, or of a group where it is one of groups. */
    public static boolean takes(String measure, int parties) {
        return parties == 2 || (parties > 2 && isOfGroup(measure));
    }

    private static boolean isOfGroup(String measure) {
        return Measures.named(measure).map(Measure::isOfGroup).orElse(false);
    }

    /** True where it is measured of all its parties alike. */
    boolean isOfGroup() {
        return isOfGroup(measure);
    }

    /** True where votes alone are read. */
    boolean isOfVotes() {
        return OF_VOTES.contains(measure) && !OF_ACTS.contains(measure);
    }

    /** The same series, whatever its parties are called, and in whatever order those of a group stand. */
    public String key() {
        Stream<String> codes = parties.stream().map(Pole::codes);
        return measure + "(" + (isOfGroup() ? codes.sorted() : codes).collect(Collectors.joining(", ")) + ")";
    }

    /**
     * True where both read the same of the same two, in either order: alignment reads their acts and their votes, dealings the acts,
     * agreement the votes, cohesion the votes of each two of a group.
     */
    static boolean sameSource(Subject a, Subject b) {
        boolean alike = a.measure().equals(b.measure())
                || (OF_ACTS.contains(a.measure()) && OF_ACTS.contains(b.measure()))
                || (OF_VOTES.contains(a.measure()) && OF_VOTES.contains(b.measure()));
        return alike && a.pairs().anyMatch(p -> b.pairs().anyMatch(p::isSame));
    }

    /** Two of the parties. */
    private record Pair(Pole one, Pole other) {
        boolean isSame(Pair pair) {
            return (meet(one, pair.one) && meet(other, pair.other)) || (meet(one, pair.other) && meet(other, pair.one));
        }

        private static boolean meet(Pole a, Pole b) {
            return a.parties().stream().anyMatch(b::includes);
        }
    }

    private Stream<Pair> pairs() {
        return IntStream.range(1, parties.size())
                .boxed()
                .flatMap(j -> IntStream.range(0, j).mapToObj(i -> new Pair(parties.get(i), parties.get(j))));
    }

    /** True where both are of the same state. */
    static boolean sameFirst(Subject a, Subject b) {
        return a.parties().get(0).codes().equals(b.parties().get(0).codes());
    }

    Measure measured() {
        return Measures.named(measure).orElseThrow();
    }

    Question question(Window window) {
        return isOfGroup()
                ? Question.ofGroup(parties, window)
                : new Question(parties.get(0), parties.get(1), window, Options.NONE);
    }

    /** What it is, within a sentence: {@code alignment of North Korea with Moscow}. */
    public String words() {
        String phrase = measured().phrase(question(Window.year(2000)));
        return phrase.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + phrase.substring(1);
    }
}
