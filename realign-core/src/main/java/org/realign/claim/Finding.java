package org.realign.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.realign.align.Diagnosis;
import org.realign.explain.Weighed;
import org.realign.measure.Shift;
import org.realign.record.Entry;
import org.realign.world.Outlook;

/**
 * What a test found.
 *
 * @param outcome the answer
 * @param probability that the sentence is true, where it could be computed
 * @param effect its size, where it has one
 * @param outlook what a scenario changes, where that was asked
 * @param reading what was looked at and found, in a sentence
 * @param supporting entries that speak for the sentence, by date; where it is undecided, also those that take no side
 * @param opposing entries that speak against it, by date
 * @param caveats what the reader must know to read the answer rightly
 * @param shift when and how a measure shifted, where that was asked
 * @param weighed how explanations of a shift did against each other, where that was asked
 * @param foretold the forecast and how it did, where it is one
 * @param wouldDecide what would settle it, where it is undecided, outside the record or not due
 * @param parts what the parts of a compound test found, in order
 */
public record Finding(
        Outcome outcome,
        OptionalDouble probability,
        Optional<Effect> effect,
        Optional<Shift> shift,
        Optional<Weighed> weighed,
        Optional<Foretold> foretold,
        Optional<Outlook> outlook,
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

    /** A finding in the making: this one, with what is set after that. */
    private static final class Draft {
        private final Finding from;
        private OptionalDouble probability;
        private Optional<Effect> effect;
        private Optional<Shift> shift;
        private Optional<Weighed> weighed;
        private Optional<Foretold> foretold;
        private Optional<Outlook> outlook;
        private String reading;
        private List<Entry> supporting;
        private List<Entry> opposing;
        private List<String> caveats;
        private Optional<String> wouldDecide;
        private List<PartFinding> parts;

        Draft(Finding from) {
            this.from = from;
            probability = from.probability;
            effect = from.effect;
            shift = from.shift;
            weighed = from.weighed;
            foretold = from.foretold;
            outlook = from.outlook;
            reading = from.reading;
            supporting = from.supporting;
            opposing = from.opposing;
            caveats = from.caveats;
            wouldDecide = from.wouldDecide;
            parts = from.parts;
        }

        Finding made() {
            return new Finding(
                    from.outcome,
                    probability,
                    effect,
                    shift,
                    weighed,
                    foretold,
                    outlook,
                    reading,
                    supporting,
                    opposing,
                    caveats,
                    wouldDecide,
                    parts);
        }
    }

    private Finding with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.made();
    }

    private Finding withProbability(double p) {
        return with(d -> d.probability = OptionalDouble.of(p));
    }

    Finding saying(String other) {
        return with(d -> d.reading = other);
    }

    Finding withEffect(Effect size) {
        return with(d -> d.effect = Optional.of(size));
    }

    Finding withShift(Shift found) {
        return with(d -> d.shift = Optional.of(found));
    }

    Finding withWeighed(Weighed found) {
        return with(d -> d.weighed = Optional.of(found));
    }

    Finding withForetold(Foretold forecast) {
        return with(d -> d.foretold = Optional.of(forecast));
    }

    Finding withOutlook(Outlook found) {
        return with(d -> d.outlook = Optional.of(found));
    }

    Finding withEntries(List<? extends Entry> inFavour, List<? extends Entry> against) {
        return with(d -> {
            d.supporting = List.copyOf(inFavour);
            d.opposing = List.copyOf(against);
        });
    }

    Finding withCaveats(List<String> more) {
        return with(d -> d.caveats = more);
    }

    /** Adds what would settle it; kept only where the answer leaves something to settle. */
    Finding decidedBy(String what) {
        boolean open = outcome == Outcome.UNDECIDED || outcome == Outcome.OUTSIDE_RECORD || outcome == Outcome.NOT_DUE;
        return open ? with(d -> d.wouldDecide = Optional.of(what)) : this;
    }

    Finding withParts(List<PartFinding> found) {
        return with(d -> d.parts = found);
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
