package org.realign.brief;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.realign.claim.CaseResult;
import org.realign.claim.Finding;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.measure.Portrait;
import org.realign.record.Closure;
import org.realign.record.Entry;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.Pole;

/** A run made ready for writing: its entries numbered, its claims given places to link to, its states named. */
final class Dossier {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::date).thenComparing(Entry::id).thenComparing(Entry::words);

    private final Run run;
    private final List<Entry> entries;
    private final List<Entry> behindVerdicts;
    private final Map<Entry, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Verdict, String> anchors = new IdentityHashMap<>();
    private final Map<Party, String> names = new TreeMap<>();

    Dossier(Run run) {
        this.run = new Run(
                run.results().stream().map(Dossier::copy).toList(), run.portraits(), run.reasons(), run.provenance());
        this.behindVerdicts = sorted(verdicts().flatMap(Dossier::entriesOf));
        this.entries = sorted(
                Stream.concat(behindVerdicts.stream(), run.portraits().stream().flatMap(Dossier::entriesOf)));
        for (int i = 0; i < entries.size(); i++) {
            numbers.put(entries.get(i), i + 1);
        }
        run.portraits().forEach(p -> names.put(p.state(), p.name()));
        giveAnchors();
    }

    /** The same answers as objects of their own: a run may hold one twice, and each has its own place. */
    private static CaseResult copy(CaseResult result) {
        return new CaseResult(
                result.argument(),
                result.verdicts().stream()
                        .map(v -> new Verdict(v.claim(), v.finding(), v.withoutMemory(), v.again()))
                        .toList());
    }

    Run run() {
        return run;
    }

    /** Every entry that a verdict or a picture rests on, once, by date. */
    List<Entry> entries() {
        return entries;
    }

    /** Those that a verdict rests on. */
    List<Entry> behindVerdicts() {
        return behindVerdicts;
    }

    /** The number of an entry in this brief. */
    int number(Entry entry) {
        return numbers.getOrDefault(entry, 0);
    }

    /** An entry's line, in which a member has its name instead of its code where the run gives one. */
    String words(Entry entry) {
        if (entry instanceof Membership m) {
            return named(m.words(), m.state());
        }
        if (entry instanceof Closure c) {
            return named(c.words(), c.state());
        }
        return entry instanceof PactMember p ? named(p.words(), p.member()) : entry.words();
    }

    private String named(String words, Party member) {
        return words.startsWith(member.code() + " ")
                ? name(member) + words.substring(member.code().length())
                : words;
    }

    /** Where the entry stands in the record section. */
    String anchor(Entry entry) {
        return "r" + number(entry);
    }

    /** Where the verdict stands. */
    String anchor(Verdict verdict) {
        return anchors.getOrDefault(verdict, "verdicts");
    }

    /** The state's name where the run gives one, otherwise its code. */
    String name(Party party) {
        return names.getOrDefault(party, party.code());
    }

    /** What the run calls a pole; its codes where it has no name for these parties. */
    String name(Pole pole) {
        return run.portraits().stream()
                .flatMap(p -> p.courses().stream())
                .filter(c -> new TreeSet<>(c.pole().parties()).equals(new TreeSet<>(pole.parties())))
                .map(Portrait.Course::label)
                .findFirst()
                .orElseGet(
                        () -> pole.parties().size() == 1 ? name(pole.parties().get(0)) : pole.codes());
    }

    /** All entries of a finding, those of its parts included. */
    static Stream<Entry> entriesOf(Finding finding) {
        return Stream.of(
                        finding.supporting().stream(),
                        finding.opposing().stream(),
                        finding.parts().stream().flatMap(p -> entriesOf(p.finding())))
                .flatMap(s -> s);
    }

    private Stream<Verdict> verdicts() {
        return run.results().stream().flatMap(r -> r.verdicts().stream());
    }

    private static Stream<Entry> entriesOf(Verdict verdict) {
        return Stream.concat(
                entriesOf(verdict.finding()), verdict.withoutMemory().stream().flatMap(Dossier::entriesOf));
    }

    private static Stream<Entry> entriesOf(Portrait portrait) {
        return Stream.of(
                        portrait.courses().stream().flatMap(c -> c.acts().stream()),
                        portrait.memberships().stream(),
                        portrait.pacts().stream())
                .flatMap(s -> s);
    }

    private static List<Entry> sorted(Stream<Entry> some) {
        return some.distinct().sorted(ORDER).toList();
    }

    private void giveAnchors() {
        Set<String> taken = new HashSet<>();
        for (CaseResult result : run.results()) {
            for (Verdict verdict : result.verdicts()) {
                String wished = plain(result.argument().id()) + "."
                        + plain(verdict.claim().id());
                String anchor = wished;
                for (int n = 2; !taken.add(anchor); n++) {
                    anchor = wished + "-" + n;
                }
                anchors.put(verdict, anchor);
            }
        }
    }

    /** Letters, digits and hyphens only, so that the anchor needs no escaping anywhere. */
    private static String plain(String id) {
        String kept = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Prose.shortened(kept, 60).replace("\u2026", "");
    }

    /** The claims of a case that came out so, in order. */
    static List<Verdict> of(CaseResult result, Outcome outcome) {
        return result.verdicts().stream().filter(v -> v.outcome() == outcome).toList();
    }

    static int count(CaseResult result, Outcome outcome) {
        return of(result, outcome).size();
    }
}
