package org.realign.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.realign.record.Act;
import org.realign.record.Closure;
import org.realign.record.Entry;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Transfer;
import org.realign.record.Window;

/**
 * How often something happened, or with how many.
 *
 * <p><b>Model.</b> The number of matching entries whose sources are right ({@link SourceOdds}). Where the record is not
 * complete the number is a floor: it can uphold "at least" and refute "at most" and "exactly", never the reverse.
 *
 * @param selection what is counted
 * @param atLeast lower bound, if any
 * @param atMost upper bound, if any
 * @param distinct what must differ for two entries to count as two
 * @param partnerOf whose partners are counted, where {@code distinct} is PARTNER
 */
public record Count(
        Selection selection, OptionalInt atLeast, OptionalInt atMost, Distinct distinct, Optional<Pole> partnerOf)
        implements Test {
    /** What must differ for two entries to count as two. */
    public enum Distinct {
        ENTRY,
        ACTOR,
        TARGET,
        /** The other side of an act with a given party. */
        PARTNER,
        YEAR
    }

    @Override
    public String kind() {
        return "count";
    }

    @Override
    public Optional<LocalDate> until() {
        return selection.window().map(Window::to);
    }

    @Override
    public Finding check(Bench bench) {
        List<Selection.Match> matches = selection.matches(bench.record());
        Selection.Known known = selection.known(bench.record());
        List<Entry> entries = matches.stream().map(Selection.Match::entry).toList();
        int counted = number(entries);
        String reading = "The record has " + counted + " " + what(counted) + " for this: " + selection.words()
                + ". The claim says " + asked() + ".";
        if (known.isNothing() && matches.isEmpty()) {
            return Finding.without(Outcome.OUTSIDE_RECORD, reading + " The record does not cover them.")
                    .decidedBy("A record of " + selection.words() + ".");
        }
        boolean floor = !known.isComplete();
        List<String> caveats = floor
                ? List.of("Counted from a curated list: the true number may be higher, and is not lower.")
                : List.of();
        return answer(bench, matches, known, reading)
                .withEffect(new Effect("count", counted, counted, counted, what(counted)))
                .withCaveats(caveats);
    }

    private Finding answer(Bench bench, List<Selection.Match> matches, Selection.Known known, String reading) {
        double[] odds = new SourceOdds(bench, matches, selection.words()).numbers(this::key);
        int low = atLeast.orElse(0);
        int high = atMost.orElse(Integer.MAX_VALUE);
        double enough = SourceOdds.between(odds, low, Integer.MAX_VALUE);
        double notTooMany = SourceOdds.between(odds, 0, high);
        double both = SourceOdds.between(odds, low, high);
        List<Entry> entries = matches.stream().map(Selection.Match::entry).toList();
        if (atMost.isEmpty() && bench.thresholds().decide(enough) == Outcome.UPHELD) {
            return told(bench, enough, reading, entries);
        }
        if (atMost.isPresent() && bench.thresholds().decide(notTooMany) == Outcome.REFUTED) {
            return told(bench, notTooMany, reading, entries);
        }
        if (known.isComplete()) {
            double p = atMost.isEmpty()
                    ? known.isAtLeast(enough)
                    : atLeast.isEmpty() ? known.isAtMost(notTooMany) : known.isSureTo(both);
            return told(bench, p, reading, entries);
        }
        boolean sourcesOnly = atMost.isEmpty() && bench.thresholds().decide(enough) == Outcome.UNDECIDED;
        Finding open = sourcesOnly
                ? Finding.of(Outcome.UNDECIDED, enough, reading)
                : Finding.without(Outcome.UNDECIDED, reading);
        return open.withEntries(entries, List.of())
                .decidedBy(sourcesOnly ? Facts.lookUp(entries) : "A complete list of " + selection.words() + ".");
    }

    private static Finding told(Bench bench, double p, String reading, List<Entry> entries) {
        Outcome outcome = bench.thresholds().decide(p);
        boolean against = outcome == Outcome.REFUTED;
        return Finding.of(outcome, p, reading)
                .withEntries(against ? List.of() : entries, against ? entries : List.of())
                .decidedBy(Facts.lookUp(entries));
    }

    private int number(List<Entry> entries) {
        return (int) entries.stream().map(this::key).distinct().count();
    }

    private Object key(Entry entry) {
        return switch (distinct) {
            case ENTRY -> entry.id();
            case ACTOR -> parties(entry).get(0);
            case TARGET -> parties(entry).get(parties(entry).size() - 1);
            case PARTNER -> partner(entry);
            case YEAR -> entry.date().year();
        };
    }

    private Object partner(Entry entry) {
        List<Party> others = new ArrayList<>(parties(entry));
        partnerOf.ifPresent(p -> others.removeIf(p::includes));
        return others;
    }

    private static List<Party> parties(Entry entry) {
        if (entry instanceof Act a) {
            return List.of(a.actor(), a.target());
        }
        if (entry instanceof Transfer t) {
            return List.of(t.supplier(), t.recipient());
        }
        if (entry instanceof Membership m) {
            return List.of(m.state(), m.organisation());
        }
        if (entry instanceof PactMember p) {
            return List.of(p.member());
        }
        if (entry instanceof Closure c) {
            return List.of(c.state());
        }
        return List.of();
    }

    private String what(int number) {
        String one = switch (distinct) {
            case ENTRY -> "entry";
            case ACTOR -> "different actor";
            case TARGET -> "different target";
            case PARTNER -> "different partner";
            case YEAR -> "different year";
        };
        return number == 1 ? one : one.replace("entry", "entrie") + "s";
    }

    private String asked() {
        if (atLeast.equals(atMost)) {
            return "exactly " + atLeast.orElse(0);
        }
        String low = atLeast.isPresent() ? "at least " + atLeast.getAsInt() : "";
        String high = atMost.isPresent() ? "at most " + atMost.getAsInt() : "";
        return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
    }
}
