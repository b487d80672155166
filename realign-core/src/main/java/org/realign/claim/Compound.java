package org.realign.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.record.Entry;

/**
 * Several tests of one sentence.
 *
 * <p><b>Model.</b> {@code all}: the probability is the product of the parts', taken as independent, and one refuted part
 * refutes the claim. {@code any}: one minus the product of their complements, and one upheld part upholds it. Parts that
 * are interpretation are shown and not counted. Where a part has no probability and no other part settles the matter,
 * the claim stays as open as that part.
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
        OptionalDouble p = probability(counted);
        Outcome outcome = outcome(counted, p, bench.thresholds());
        Finding whole = p.isPresent() && outcome.isTested()
                ? Finding.of(outcome, p.getAsDouble(), reading(found))
                : Finding.without(outcome, reading(found));
        return decided(whole, counted)
                .withEntries(entries(counted, true), entries(counted, false))
                .withParts(found);
    }

    private OptionalDouble probability(List<Finding> counted) {
        double product = 1;
        for (Finding f : counted) {
            if (f.probability().isEmpty()) {
                return OptionalDouble.empty();
            }
            double p = f.probability().getAsDouble();
            product *= every ? p : 1 - p;
        }
        return counted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(every ? product : 1 - product);
    }

    private Outcome outcome(List<Finding> counted, OptionalDouble p, Thresholds thresholds) {
        if (counted.isEmpty()) {
            return Outcome.INTERPRETATION;
        }
        Outcome settling = every ? Outcome.REFUTED : Outcome.UPHELD;
        if (counted.stream().anyMatch(f -> f.outcome() == settling)) {
            return settling;
        }
        if (p.isPresent()) {
            return thresholds.decide(p.getAsDouble());
        }
        for (Outcome open : List.of(Outcome.NOT_YET_MEASURED, Outcome.OUTSIDE_RECORD)) {
            if (counted.stream().anyMatch(f -> f.outcome() == open)) {
                return open;
            }
        }
        return Outcome.UNDECIDED;
    }

    private String reading(List<Finding.PartFinding> found) {
        long settled = found.stream()
                .filter(f ->
                        f.finding().outcome() == Outcome.UPHELD || f.finding().outcome() == Outcome.REFUTED)
                .count();
        return (every ? "Every one of " : "At least one of ") + found.size() + " parts must hold; " + settled
                + (settled == 1 ? " is settled." : " are settled.");
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
