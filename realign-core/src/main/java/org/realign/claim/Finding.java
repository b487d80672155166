package org.realign.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.realign.align.Diagnosis;
import org.realign.explain.Weighed;
import org.realign.measure.Shift;
import org.realign.record.Entry;

/**
 * What a test found.
 *
 * @param outcome the answer
 * @param probability that the sentence is true, where it could be computed
 * @param effect its size, where it has one
 * @param reading what was looked at and found, in a sentence
 * @param supporting entries that speak for the sentence, by date
 * @param opposing entries that speak against it, by date
 * @param caveats what the reader must know to read the answer rightly
 * @param shift when and how a measure shifted, where that was asked
 * @param weighed how explanations of a shift did against each other, where that was asked
 * @param wouldDecide what would settle it, where it is undecided or outside the record
 * @param parts what the parts of a compound test found, in order
 */
public record Finding(
        Outcome outcome,
        OptionalDouble probability,
        Optional<Effect> effect,
        Optional<Shift> shift,
        Optional<Weighed> weighed,
        String reading,
        List<Entry> supporting,
        List<Entry> opposing,
        List<String> caveats,
        Optional<String> wouldDecide,
        List<PartFinding> parts) {
    /**
     * What one part found.
     *
     * @param part the part
     * @param finding what it found
     */
    public record PartFinding(Part part, Finding finding) {}

    public Finding {
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
        caveats = List.copyOf(caveats);
        parts = List.copyOf(parts);
    }

    /** An answer without a probability. */
    static Finding without(Outcome outcome, String reading) {
        return new Finding(
                outcome,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reading,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    static Finding of(Outcome outcome, double probability, String reading) {
        return without(outcome, reading).withProbability(probability);
    }

    private Finding withProbability(double p) {
        return new Finding(
                outcome,
                OptionalDouble.of(p),
                effect,
                shift,
                weighed,
                reading,
                supporting,
                opposing,
                caveats,
                wouldDecide,
                parts);
    }

    Finding saying(String other) {
        return new Finding(
                outcome, probability, effect, shift, weighed, other, supporting, opposing, caveats, wouldDecide, parts);
    }

    Finding withEffect(Effect size) {
        return new Finding(
                outcome,
                probability,
                Optional.of(size),
                shift,
                weighed,
                reading,
                supporting,
                opposing,
                caveats,
                wouldDecide,
                parts);
    }

    Finding withShift(Shift found) {
        return new Finding(
                outcome,
                probability,
                effect,
                Optional.of(found),
                weighed,
                reading,
                supporting,
                opposing,
                caveats,
                wouldDecide,
                parts);
    }

    Finding withWeighed(Weighed found) {
        return new Finding(
                outcome,
                probability,
                effect,
                shift,
                Optional.of(found),
                reading,
                supporting,
                opposing,
                caveats,
                wouldDecide,
                parts);
    }

    Finding withEntries(List<? extends Entry> inFavour, List<? extends Entry> against) {
        return new Finding(
                outcome,
                probability,
                effect,
                shift,
                weighed,
                reading,
                List.copyOf(inFavour),
                List.copyOf(against),
                caveats,
                wouldDecide,
                parts);
    }

    Finding withCaveats(List<String> more) {
        return new Finding(
                outcome, probability, effect, shift, weighed, reading, supporting, opposing, more, wouldDecide, parts);
    }

    /** Adds what would settle it; kept only where the answer leaves something to settle. */
    Finding decidedBy(String what) {
        boolean open = outcome == Outcome.UNDECIDED || outcome == Outcome.OUTSIDE_RECORD;
        return open
                ? new Finding(
                        outcome,
                        probability,
                        effect,
                        shift,
                        weighed,
                        reading,
                        supporting,
                        opposing,
                        caveats,
                        Optional.of(what),
                        parts)
                : this;
    }

    Finding withParts(List<PartFinding> found) {
        return new Finding(
                outcome,
                probability,
                effect,
                shift,
                weighed,
                reading,
                supporting,
                opposing,
                caveats,
                wouldDecide,
                found);
    }

    /** True where some entry behind the answer was never looked up. */
    public boolean restsOnMemory() {
        return restsOn(Entry::fromMemory);
    }

    /** True where some entry behind the answer, or behind a part of it, is of that sort. */
    public boolean restsOn(Predicate<Entry> sort) {
        return supporting.stream().anyMatch(sort)
                || opposing.stream().anyMatch(sort)
                || parts.stream().anyMatch(p -> p.finding().restsOn(sort));
    }

    /** Its caveats, and its parts', that say that the chains of a run do not agree. */
    List<String> roughness() {
        return Stream.concat(
                        caveats.stream().filter(c -> c.startsWith(Diagnosis.ROUGH)),
                        parts.stream().flatMap(p -> p.finding().roughness().stream()))
                .distinct()
                .toList();
    }
}
