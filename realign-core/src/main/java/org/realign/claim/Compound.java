package org.realign.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.realign.record.Entry;

/**
 * Several tests of one sentence.
 *
 * <p><b>Model.</b> {@code all}: upheld where every part is, refuted where one part is; {@code any}: upheld where one part
 * is, refuted where all are. The probability is that of the weakest (strongest) part, which bounds the joint one: parts
 * share sources and assumptions, and to multiply them as if they did not would punish a sentence for its length. Parts
 * that are interpretation are shown and not counted. Where a part is open and no other settles the matter, the claim
 * stays as open as that part.
 * <p><b>Source.</b> The bound is Frechet's: Frechet 1935, Fundamenta Mathematicae 25, 379-387.
 *
 * @param every true for {@code all}, false for {@code any}
 * @param parts at least one
 */
public record Compound(boolean every, List<Part> parts) implements Test {
    public Compound {
        parts = List.copyOf(parts);
    }

    @Override
    public String kind() {
        return every ? "all" : "any";
    }

    @Override
    public Finding check(Bench bench) {
        List<Finding.PartFinding> found = new ArrayList<>();
        for (Part part : parts) {
            found.add(new Finding.PartFinding(part, part.test().check(bench)));
        }
        List<Finding> counted = found.stream()
                .map(Finding.PartFinding::finding)
                .filter(f -> f.outcome() != Outcome.INTERPRETATION)
                .toList();
        Outcome outcome = outcome(counted);
        OptionalDouble p = probability(counted, outcome);
        Finding whole = p.isPresent() && outcome.isTested()
                ? Finding.of(outcome, p.getAsDouble(), reading(found, outcome))
                : Finding.without(outcome, reading(found, outcome));
        return decided(whole, counted)
                .withEntries(entries(counted, true), entries(counted, false))
                .withParts(found);
    }

    /** The bound over the parts that have a probability; none where a part without one might change it. */
    private OptionalDouble probability(List<Finding> counted, Outcome outcome) {
        Outcome settling = every ? Outcome.REFUTED : Outcome.UPHELD;
        double[] known = counted.stream()
                .flatMapToDouble(f -> f.probability().stream())
                .sorted()
                .toArray();
        boolean all = known.length == counted.size();
        if (known.length == 0 || !(all || outcome == settling)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(every ? known[0] : known[known.length - 1]);
    }

    private Outcome outcome(List<Finding> counted) {
        if (counted.isEmpty()) {
            return Outcome.INTERPRETATION;
        }
        Outcome settling = every ? Outcome.REFUTED : Outcome.UPHELD;
        for (Outcome first : List.of(settling, Outcome.NOT_YET_MEASURED, Outcome.OUTSIDE_RECORD, Outcome.UNDECIDED)) {
            if (counted.stream().anyMatch(f -> f.outcome() == first)) {
                return first;
            }
        }
        return every ? Outcome.UPHELD : Outcome.REFUTED;
    }

    /** Which parts settle the matter, or leave it open. */
    private String reading(List<Finding.PartFinding> found, Outcome outcome) {
        if (outcome == Outcome.UPHELD && every) {
            return "All parts hold that a record can tell.";
        }
        if (outcome == Outcome.REFUTED && !every) {
            return "No part holds.";
        }
        if (outcome == Outcome.INTERPRETATION) {
            return "No part is one that a record can tell.";
        }
        String said = outcome == Outcome.UPHELD ? "Holds: " : outcome == Outcome.REFUTED ? "Fails: " : "Open: ";
        return found.stream()
                .filter(f -> f.finding().outcome() == outcome)
                .map(f -> f.part()
                        .says()
                        .orElse("the test \u201c" + f.part().test().kind() + "\u201d"))
                .map(says -> says.endsWith(".") ? says.substring(0, says.length() - 1) : says)
                .collect(Collectors.joining("; ", said, "."));
    }

    private static Finding decided(Finding whole, List<Finding> counted) {
        Optional<String> first =
                counted.stream().flatMap(f -> f.wouldDecide().stream()).findFirst();
        return first.map(whole::decidedBy).orElse(whole);
    }

    private static List<Entry> entries(List<Finding> counted, boolean supporting) {
        return counted.stream()
                .flatMap(f -> (supporting ? f.supporting() : f.opposing()).stream())
                .distinct()
                .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::id))
                .toList();
    }
}
