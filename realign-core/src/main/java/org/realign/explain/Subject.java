package org.realign.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.measure.Question;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * A series that explanations speak of: a measure of two parties, over time.
 *
 * @param measure its name
 * @param parties of whom it is measured: two, the state first
 */
public record Subject(String measure, List<Pole> parties) {
    /** Those of which explanations can be weighed: their readings come one by one, with known noise. */
    public static final List<String> MEASURES = List.of("alignment", "engagement", "agreement");

    private static final String LATENT = "alignment";

    public Subject {
        parties = List.copyOf(parties);
        if (parties.size() != 2) {
            throw new IllegalArgumentException(measure + " of two parties, not of " + parties.size());
        }
    }

    /** The same series, whatever its parties are called. */
    public String key() {
        return measure + "(" + parties.stream().map(Pole::codes).collect(Collectors.joining(", ")) + ")";
    }

    /**
     * True where both read the same of the same two, in either order: alignment reads their acts and their votes, dealings the acts,
     * agreement the votes.
     */
    static boolean sameSource(Subject a, Subject b) {
        boolean alike = a.measure().equals(b.measure())
                || a.measure().equals(LATENT)
                || b.measure().equals(LATENT);
        List<Pole> two = b.parties();
        return alike && (areSame(a, two.get(0), two.get(1)) || areSame(a, two.get(1), two.get(0)));
    }

    /** True where a party of each is among those of {@code first}, or of {@code second}. */
    private static boolean areSame(Subject subject, Pole first, Pole second) {
        return subject.parties().get(0).parties().stream().anyMatch(first::includes)
                && subject.parties().get(1).parties().stream().anyMatch(second::includes);
    }

    /** True where both are of the same state. */
    static boolean sameFirst(Subject a, Subject b) {
        return a.parties().get(0).codes().equals(b.parties().get(0).codes());
    }

    Measure measured() {
        return Measures.named(measure).orElseThrow();
    }

    Question question(Window window) {
        return new Question(parties.get(0), parties.get(1), window, Options.NONE);
    }

    /** What it is, within a sentence: {@code alignment of North Korea with Moscow}. */
    public String words() {
        String phrase = measured().phrase(question(Window.year(2000)));
        return phrase.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + phrase.substring(1);
    }
}
