package org.realign.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.realign.record.Entry;
import org.realign.record.Window;

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
    public Set<Hinge> hinges() {
        Set<Hinge> all = EnumSet.noneOf(Hinge.class);
        parts.forEach(p -> all.addAll(p.test().hinges()));
        return all;
    }

    @Override
    public Optional<Window> span() {
        return parts.stream().flatMap(p -> p.test().span().stream()).reduce(Window::span);
    }

    @Override
    public Finding check(Bench bench) {
        List<Finding.PartFinding> found = new ArrayList<>();
        for (Part part : parts) {
            found.add(new Finding.PartFinding(part, part.test().check(bench)));
        }
        return joined(found);
    }

    /** What the parts' findings make of the whole. */
    Finding joined(List<Finding.PartFinding> found) {
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
        for (Outcome first : List.of(settling, Outcome.OUTSIDE_RECORD, Outcome.NOT_DUE, Outcome.UNDECIDED)) {
            if (counted.stream().anyMatch(f -> f.outcome() == first)) {
                return first;
            }
        }
        return every ? Outcome.UPHELD : Outcome.REFUTED;
    }

    /** Which parts settle the matter, or leave it open. */
    private String reading(List<Finding.PartFinding> found, Outcome outcome) {
        List<String> named = found.stream()
                .filter(f -> f.finding().outcome() == outcome)
                .map(Compound::name)
                .toList();
        long counted = found.stream()
                .filter(f -> f.finding().outcome() != Outcome.INTERPRETATION)
                .count();
        String read = counted < found.size() ? " What is interpretation is not counted." : "";
        return switch (outcome) {
            case INTERPRETATION -> "No part is one that a record can tell.";
            case UPHELD ->
                every ? all(counted, "holds", "hold") + read : "One part is enough, and this holds: " + join(named);
            case REFUTED ->
                every ? "All parts would have to hold; " + fails(named) : all(counted, "fails", "fail") + read;
            default -> open(named, outcome);
        };
    }

    private static String all(long counted, String one, String many) {
        return counted == 1
                ? "The one part that a record can tell " + one + "."
                : (counted == 2 ? "Both" : "All " + counted) + " parts " + many + ".";
    }

    private static String fails(List<String> named) {
        return (named.size() == 1 ? "this one fails: " : "these fail: ") + join(named);
    }

    private static String open(List<String> named, Outcome outcome) {
        String why = switch (outcome) {
            case OUTSIDE_RECORD -> "lies outside the record";
            case NOT_DUE -> "is not due yet";
            default -> "stays undecided";
        };
        String whys = switch (outcome) {
            case OUTSIDE_RECORD -> "lie outside the record";
            case NOT_DUE -> "are not due yet";
            default -> "stay undecided";
        };
        return (named.size() == 1 ? "One part " + why : "Some parts " + whys) + ": " + join(named);
    }

    private static String name(Finding.PartFinding part) {
        String says =
                part.part().says().orElse("the test \u201c" + part.part().test().kind() + "\u201d");
        String open = says.endsWith(".") ? says.substring(0, says.length() - 1) : says;
        return part.part().says().isPresent() ? "\u201c" + open + "\u201d" : open;
    }

    private static String join(List<String> named) {
        return String.join("; ", named) + ".";
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
