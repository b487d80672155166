package org.realign.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.realign.record.Entry;
import org.realign.record.Window;

/**
 * Something happened, or did not.
 *
 * <p><b>Model.</b> Present: the probability that at least one matching entry is right ({@link SourceOdds}). Where nothing
 * matches, the record must be complete there for the thing to be absent, and the answer is as sure as the statement that
 * it is complete; so, too, where what matches is hardly right, since an entry may be missing.
 *
 * @param selection what is looked for
 * @param present true if it should be there, false if it should not
 */
public record Fact(Selection selection, boolean present) implements Test {
    @Override
    public String kind() {
        return "fact";
    }

    @Override
    public Optional<LocalDate> until() {
        return selection.window().map(Window::to);
    }

    @Override
    public Finding check(Bench bench) {
        List<Selection.Match> matches = selection.matches(bench.record());
        if (matches.isEmpty()) {
            return nothing(bench);
        }
        double right = 1 - new SourceOdds(bench, matches, selection.words()).numbers(Entry::id)[0];
        Selection.Known known = selection.known(bench.record());
        double there = known.isComplete() ? known.isAtLeast(right) : right;
        double p = present ? there : 1 - there;
        Outcome outcome = bench.thresholds().decide(p);
        // What is on a list is there; that little is on it tells nothing unless the list is complete.
        boolean fromLittle = outcome == (present ? Outcome.REFUTED : Outcome.UPHELD);
        List<Entry> entries = matches.stream().map(Selection.Match::entry).toList();
        String reading = Facts.found(entries.size(), selection);
        Finding found = fromLittle && !known.isComplete()
                ? Finding.without(Outcome.UNDECIDED, reading)
                : Finding.of(outcome, p, reading);
        return found.withEntries(present ? entries : List.of(), present ? List.of() : entries)
                .decidedBy(Facts.lookUp(entries));
    }

    private Finding nothing(Bench bench) {
        String reading = "The record has no " + selection.words() + ".";
        Selection.Known known = selection.known(bench.record());
        return switch (known.completeness()) {
            case NONE ->
                Finding.without(Outcome.OUTSIDE_RECORD, reading + " It does not cover them.")
                        .decidedBy("A record of " + selection.words() + ".");
            case CURATED ->
                Finding.without(
                                Outcome.UNDECIDED,
                                reading + " Its list there is a selection, so that they may exist all the same.")
                        .decidedBy("A complete list of " + selection.words() + ".");
            case COMPLETE -> {
                double p = known.isSureTo(present ? 0 : 1);
                yield Finding.of(bench.thresholds().decide(p), p, reading + " Its list there is complete.")
                        .decidedBy("An independent list of " + selection.words() + ".");
            }
        };
    }
}
