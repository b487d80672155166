package org.realign.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.claim.CaseResult;
import org.realign.claim.Outcome;
import org.realign.claim.Verdict;
import org.realign.measure.Portrait;
import org.realign.record.Act;
import org.realign.record.Check;
import org.realign.record.Entry;
import org.realign.record.Membership;
import org.realign.record.PactMember;

/** The answer in a few sentences, each made from the results and holding its numbers. */
final class Answer {
    private static final int NAMED = 3;
    private static final int RECENT_YEARS = 5;
    private static final int SHORT = 110;

    /** A year with fewer roll calls says little; the last on record is often half done. */
    private static final int ENOUGH_ROLL_CALLS = 20;

    private final Dossier dossier;

    Answer(Dossier dossier) {
        this.dossier = dossier;
    }

    Tag section() {
        Tag section = Tag.of("section").set("class", "answer").set("aria-labelledby", "answer");
        section.add(Tag.of("h2").set("id", "answer").say("The answer"));
        boolean several = dossier.run().results().size() > 1;
        for (CaseResult result : dossier.run().results()) {
            Tag tally = Tag.of("p").say(tally(result));
            section.add(tally);
            Tag place = several ? tally.say(" ") : Tag.of("p");
            if (surest(result, place) && !several) {
                section.add(place);
            }
        }
        for (Portrait portrait : dossier.run().portraits()) {
            if (dossier.run().results().isEmpty()) {
                PresentStance.of(portrait)
                        .ifPresent(s -> section.add(Tag.of("p").say(s)));
            }
            standing(portrait).ifPresent(s -> section.add(Tag.of("p").say(s)));
            if (dossier.run().results().isEmpty()) {
                section.add(Tag.of("p").say(bonds(portrait)));
                section.add(Tag.of("p").set("class", "firmness").say(held(portrait)));
            }
        }
        if (!dossier.behindVerdicts().isEmpty()) {
            section.add(firmness());
        }
        return section;
    }

    /** {@code Of the 71 claims of X, the record upholds 30, refutes 9 and cannot decide 12; ...}. */
    static String tally(CaseResult result) {
        int outside = Dossier.count(result, Outcome.OUTSIDE_RECORD);
        int ahead = Dossier.count(result, Outcome.NOT_DUE);
        int read = Dossier.count(result, Outcome.INTERPRETATION);
        List<String> rest = new ArrayList<>();
        if (outside > 0) {
            rest.add(outside + (outside == 1 ? " lies" : " lie") + " outside it");
        }
        if (ahead > 0) {
            rest.add(ahead + (ahead == 1 ? " is a forecast" : " are forecasts") + " not due yet");
        }
        if (read > 0) {
            rest.add(read + (read == 1 ? " is" : " are") + " interpretation");
        }
        int all = result.verdicts().size();
        return "Of the " + Prose.count(all, "claim", "claims") + " of \u201c"
                + result.argument().title()
                + "\u201d, the record upholds " + Dossier.count(result, Outcome.UPHELD) + ", refutes "
                + Dossier.count(result, Outcome.REFUTED) + " and cannot decide "
                + Dossier.count(result, Outcome.UNDECIDED)
                + (rest.isEmpty() ? "" : "; " + Prose.list(rest)) + ".";
    }

    /** Says into {@code p} what is refuted, or else upheld, most surely; false where there is nothing to say. */
    private boolean surest(CaseResult result, Tag p) {
        boolean refuted = Dossier.count(result, Outcome.REFUTED) > 0;
        Outcome outcome = refuted ? Outcome.REFUTED : Outcome.UPHELD;
        Comparator<Verdict> byProbability =
                Comparator.comparingDouble(v -> v.finding().probability().orElse(0.5));
        List<Verdict> surest = Dossier.of(result, outcome).stream()
                .sorted(refuted ? byProbability : byProbability.reversed())
                .limit(NAMED)
                .toList();
        if (surest.isEmpty()) {
            return false;
        }
        p.say(refuted ? "Refuted most surely" : "Nothing is refuted. Upheld most surely");
        OptionalDouble weakest = surest.get(surest.size() - 1).finding().probability();
        if (weakest.isPresent()) {
            String chance =
                    Numbers.probability(weakest.getAsDouble(), result.argument().thresholds());
            p.say(
                            surest.size() == 1
                                    ? " (with a probability of being true "
                                    : " (each with a probability of being true ")
                    .say(bound(chance, refuted) + ")");
        }
        p.say(": ");
        for (int i = 0; i < surest.size(); i++) {
            Verdict verdict = surest.get(i);
            p.say(i == 0 ? "" : i == surest.size() - 1 ? "; and " : "; ")
                    .add(Tag.of("q")
                            .add(Tag.of("bdi")
                                    .say(Prose.shortened(verdict.claim().says().replaceFirst("[.]\\s*$", ""), SHORT))))
                    .say(" (")
                    .add(Links.within(dossier.anchor(verdict), verdict.claim().id()))
                    .say(")");
        }
        p.say(".");
        return true;
    }

    private static String bound(String chance, boolean refuted) {
        return chance.startsWith("<")
                ? "below " + chance.substring(1)
                : chance.startsWith(">")
                        ? "above " + chance.substring(1)
                        : (refuted ? "of at most " : "of at least ") + chance;
    }

    /** Where a state stands, from its votes and its latest acts; empty where the record has neither. */
    static Optional<String> standing(Portrait portrait) {
        List<String> parts = new ArrayList<>();
        votes(portrait).ifPresent(parts::add);
        recent(portrait).ifPresent(parts::add);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Where " + Prose.the(portrait.name()) + " stands: " + String.join("; ", parts) + ".");
    }

    private static Optional<String> votes(Portrait portrait) {
        int year = voted(portrait, ENOUGH_ROLL_CALLS)
                .orElseGet(() -> voted(portrait, 0).orElse(-1));
        List<String> shares = new ArrayList<>();
        portrait.courses().stream()
                .flatMap(c -> c.agreement().points().stream()
                        .filter(p -> p.year() == year)
                        .map(p -> Map.entry(Prose.the(c.label()), p)))
                .sorted(Comparator.comparingDouble(e -> -e.getValue().middle()))
                .forEach(e -> shares.add(Numbers.percent(e.getValue().middle()) + " with " + e.getKey() + " ("
                        + Numbers.percents(e.getValue().lower(), e.getValue().upper()) + ")"));
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.of("in the UN General Assembly of " + year
                        + " it voted the same way in " + Prose.list(shares)
                        + " of shared roll calls (90% intervals)");
    }

    /** The latest year in which so many roll calls were shared with every pole that has any. */
    private static Optional<Integer> voted(Portrait portrait, int enough) {
        return portrait.courses().stream()
                .map(c -> c.agreement().points().stream()
                        .filter(p -> p.observations() >= enough)
                        .map(Portrait.Point::year)
                        .max(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static Optional<String> recent(Portrait portrait) {
        // Years that nobody looked at would count as years without acts.
        int last = portrait.courses().stream()
                .flatMap(c -> c.engagement().points().stream())
                .mapToInt(Portrait.Point::year)
                .max()
                .orElse(portrait.span().to().getYear());
        int first = Math.max(portrait.span().from().getYear(), last - RECENT_YEARS + 1);
        List<String> dealings = new ArrayList<>();
        for (Portrait.Course course : portrait.courses()) {
            List<Act> acts = course.acts().stream()
                    .filter(a -> a.date().year() >= first && a.date().year() <= last)
                    .toList();
            if (course.engagement().points().stream().anyMatch(p -> p.year() >= first)) {
                dealings.add(count(acts, 1) + " cooperative and " + count(acts, -1) + " hostile with "
                        + Prose.the(course.label()));
            }
        }
        return dealings.isEmpty()
                ? Optional.empty()
                : Optional.of("the acts selected for the record in " + first + "\u2013" + last + " are "
                        + String.join(", ", dealings));
    }

    private static long count(List<Act> acts, int sign) {
        return acts.stream().filter(a -> Integer.signum(a.valence()) == sign).count();
    }

    private boolean imported() {
        return !dossier.run().provenance().imports().isEmpty();
    }

    private String held(Portrait portrait) {
        List<Portrait.Course> covered = portrait.courses().stream()
                .filter(Portrait.Course::dealingsCovered)
                .toList();
        List<Act> acts =
                covered.stream().flatMap(c -> c.acts().stream()).distinct().toList();
        int memory = (int) acts.stream().filter(Entry::fromMemory).count();
        String poles = Prose.list((covered.isEmpty() ? portrait.courses() : covered)
                .stream().map(c -> Prose.the(c.label())).toList());
        String years =
                portrait.span().from().getYear() + " to " + portrait.span().to().getYear();
        if (acts.isEmpty()) {
            return "The record does not cover dealings between " + Prose.the(portrait.name()) + " and " + poles + ", "
                    + years + ": this answer rests on "
                    + (imported()
                            ? "votes, memberships, pacts and what was imported."
                            : "votes, memberships and pacts.");
        }
        return "From " + years + " the record holds " + Prose.count(acts.size(), "act", "acts") + " between "
                + Prose.the(portrait.name()) + " and " + poles + ": "
                + lookedUp(acts.size(), memory);
    }

    private static String lookedUp(int all, int memory) {
        if (memory == 0) {
            return "all of them looked up.";
        }
        return memory == all
                ? "none of them looked up yet."
                : memory + (memory == 1 ? " was" : " were") + " written from memory, the others looked up.";
    }

    private static String bonds(Portrait portrait) {
        String name = Prose.capital(Prose.the(portrait.name()));
        List<String> pacts = portrait.pacts().stream()
                .filter(p -> p.end().isEmpty())
                .map(PactMember::name)
                .distinct()
                .toList();
        List<String> clubs = portrait.memberships().stream()
                .filter(m -> m.end().isEmpty())
                .map(Answer::club)
                .distinct()
                .toList();
        String pactWords = pacts.isEmpty()
                ? name + " is party to no security pact on record"
                : name + " is party to " + Prose.count(pacts.size(), "security pact", "security pacts") + " ("
                        + Prose.list(pacts) + ")";
        return pactWords
                + (clubs.isEmpty()
                        ? ", and member of no organisation on record."
                        : ", and belongs to " + Prose.list(clubs) + ".");
    }

    private static String club(Membership membership) {
        String name = membership.organisation().code().replaceFirst("^org:", "").replace('_', ' ');
        return membership.status() == Membership.Status.FULL
                ? name
                : name + " (" + membership.status().code() + ")";
    }

    /** How far the verdicts rest on entries that nobody has looked up. */
    private Tag firmness() {
        List<Entry> entries = dossier.behindVerdicts();
        int memory = (int) entries.stream().filter(Entry::fromMemory).count();
        int seed = (int)
                entries.stream().filter(e -> e.source().check() == Check.SEED).count();
        List<Verdict> turning = dossier.run().results().stream()
                .flatMap(r -> r.verdicts().stream())
                .filter(Verdict::turnsOnMemory)
                .toList();
        Tag p = Tag.of("p").set("class", "firmness");
        p.say("The verdicts rest on " + Prose.count(entries.size(), "entry", "entries") + " of the record. "
                + (memory == 0 ? "None" : memory) + (memory == 1 ? " of them was" : " of them were")
                + " written from memory and not yet looked up"
                + (seed == 0 ? "" : ", and " + seed + " repeat" + (seed == 1 ? "s" : "") + " the argument's own word")
                + ".");
        if (memory > 0 && turning.isEmpty()) {
            p.say(" Without what is from memory no verdict would change.");
        } else if (!turning.isEmpty()) {
            p.say(" Without what is from memory, entries and judgements of completeness alike, "
                    + Prose.count(turning.size(), "verdict", "verdicts") + " would change: ");
            for (int i = 0; i < turning.size(); i++) {
                p.say(i == 0 ? "" : ", ")
                        .add(Links.within(
                                dossier.anchor(turning.get(i)),
                                turning.get(i).claim().id()));
            }
            p.say(".");
        }
        return p;
    }
}
