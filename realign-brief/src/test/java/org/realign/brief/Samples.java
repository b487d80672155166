package org.realign.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.claim.Case;
import org.realign.claim.CaseResult;
import org.realign.claim.Checker;
import org.realign.claim.Claim;
import org.realign.claim.Effect;
import org.realign.claim.Finding;
import org.realign.claim.Interpretation;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Thresholds;
import org.realign.claim.Verdict;
import org.realign.claim.read.CaseReader;
import org.realign.explain.Weighed;
import org.realign.kernel.RandomStreams;
import org.realign.measure.BayesFactor;
import org.realign.measure.Portrait;
import org.realign.measure.Portraits;
import org.realign.measure.SecondOpinion;
import org.realign.measure.Shift;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Closure;
import org.realign.record.Coverage;
import org.realign.record.Entry;
import org.realign.record.ImportedSource;
import org.realign.record.Level;
import org.realign.record.Membership;
import org.realign.record.Negotiation;
import org.realign.record.PactMember;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Source;
import org.realign.record.State;
import org.realign.record.StateSystem;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/** Runs to write out: from an extract of the record, at full length, on one state, and with text that means harm. */
final class Samples {
    static final Run.Provenance PROVENANCE = new Run.Provenance(
            "0.1.0", "realign check sample.yaml", 1, "ab12".repeat(16), "2025-10-31", Optional.empty(), List.of());

    private static final PublicRecord RECORD = record();

    private Samples() {}

    /** One case with every outcome, and the portrait of its state. */
    static Run one() {
        CaseResult result = result();
        return new Run(List.of(result), List.of(portrait(result.argument().poles())), PROVENANCE);
    }

    /** The same case under two names. */
    static Run two() {
        CaseResult first = result();
        Case a = first.argument();
        Case b = new Case(
                "second",
                "Another view",
                a.origin(),
                a.about(),
                a.poles(),
                a.thresholds(),
                a.claims(),
                a.file(),
                a.sha256());
        return new Run(List.of(first, new CaseResult(b, first.verdicts())), List.of(portrait(a.poles())), PROVENANCE);
    }

    /** A case of 101 claims with long sentences. */
    static Run full() {
        CaseResult result = result();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            Verdict v = result.verdicts().get(i % result.verdicts().size());
            Claim c = v.claim();
            String says = c.says() + " And so, as the argument has it, it went on in claim " + i
                    + ", through years in which the record has much to say and years in which it is silent.";
            verdicts.add(new Verdict(
                    new Claim("A-" + (100 + i), says, c.test(), c.note(), 10 * i), v.finding(), v.withoutMemory()));
        }
        return new Run(
                List.of(new CaseResult(result.argument(), verdicts)),
                List.of(portrait(result.argument().poles())),
                PROVENANCE);
    }

    /** A state of which the record knows almost nothing. */
    static Run sparse() {
        List<Pole> poles = List.of(Pole.of("USA"), Pole.of("CHN"));
        return new Run(List.of(), List.of(Portraits.of(RECORD, new Party("TUV"), poles, 2025)), PROVENANCE);
    }

    /** The portrait of one state with its alignment measured. */
    static Run measured() {
        return Measured.RUN;
    }

    private static final class Measured {
        static final Run RUN = new Run(
                List.of(),
                List.of(Portraits.of(
                        new Alignments(RECORD, Calibration.none(), new RandomStreams(1)),
                        new Party("PRK"),
                        List.of(
                                Pole.of("USA"),
                                new Pole("moscow", List.of(new Party("SUN"), new Party("RUS"))),
                                Pole.of("CHN")),
                        2025)),
                PROVENANCE);
    }

    static Run empty() {
        return new Run(List.of(), List.of(), PROVENANCE);
    }

    /** A run in which {@code text} stands wherever text from outside can stand. */
    static Run saying(String text) {
        Source source = new Source(text, text, Check.MEMORY);
        Party prk = new Party("PRK");
        Pole pole = new Pole(text, List.of(new Party("USA")));
        Act act = new Act(
                text, PartialDate.parse("2019"), prk, new Party("USA"), ActKind.VISIT, 1, Level.HEAD, text, source);
        Membership club = new Membership(
                text, prk, new Party("org:" + text), Membership.Status.PARTNER, act.date(), Optional.empty(), source);
        PactMember pact =
                new PactMember(text, text, text, PactMember.Type.DEFENCE, prk, act.date(), Optional.empty(), source);
        Closure shut = new Closure(text, prk, act.date(), Optional.empty(), text, source);
        Negotiation talks = new Negotiation(text, prk, new Party("USA"), act.date(), 0.5, 2, text, source);
        List<Verdict> verdicts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            Finding finding = finding(outcome, text, List.of(act, club, pact, shut, talks));
            verdicts.add(new Verdict(
                    new Claim(text, text, new Interpretation(text), Optional.of(text), 7),
                    finding,
                    Optional.of(finding),
                    List.of(new Verdict.Again(text, text, outcome, OptionalDouble.of(0.5), List.of(text)))));
        }
        Case argument = new Case(
                text,
                text,
                new Case.Origin(text, text + "!", Optional.of(text), Optional.of(text), Optional.of(text)),
                prk,
                List.of(pole),
                Thresholds.USUAL,
                List.of(),
                text,
                text);
        Portrait.Series series =
                new Portrait.Series(text, text, List.of(new Portrait.Point(2019, 0.1, 0.5, 0.9, 3)), List.of());
        Portrait portrait = new Portrait(
                prk,
                text,
                Map.of(),
                Window.parse("2018..2020"),
                List.of(new Portrait.Course(pole, text, series, series, series, List.of(act))),
                List.of(club),
                List.of(pact));
        CaseResult result = new CaseResult(argument, verdicts);
        return new Run(
                List.of(result, result),
                List.of(portrait),
                new Run.Provenance(text, text, 1, text, text, Optional.of(text), List.of(imported(text, text, text))));
    }

    static Finding finding(Outcome outcome, String text, List<Entry> entries) {
        return new Finding(
                outcome,
                OptionalDouble.of(0.5),
                Optional.of(new Effect(text, 1, 0, 2, text)),
                Optional.of(shift(text)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                entries,
                entries,
                List.of(text),
                Optional.of(text),
                List.of());
    }

    /** A finding of explanations that were weighed. */
    static Finding weighed(Weighed weighed) {
        return new Finding(
                Outcome.UPHELD,
                OptionalDouble.of(0.875),
                Optional.empty(),
                Optional.empty(),
                Optional.of(weighed),
                Optional.empty(),
                Optional.empty(),
                "It was weighed.",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Shift shift(String text) {
        PartialDate year = PartialDate.parse("2019");
        return new Shift(
                0.5,
                new BayesFactor(0.2, OptionalDouble.of(4), 3.5, 4.5),
                List.of(new Shift.Dated(year, 0.5, true)),
                List.of(year),
                List.of(year),
                List.of(new Shift.Size(text, 1, 0, 2, text)),
                List.of(text),
                List.of(new SecondOpinion(
                        text,
                        Shift.Direction.DOWN,
                        Optional.empty(),
                        OptionalDouble.of(0.75),
                        Optional.of(year),
                        Optional.of(new SecondOpinion.Notice(PartialDate.parse("2020"), year)),
                        true)));
    }

    private static CaseResult result() {
        Case argument = new CaseReader(RECORD.states(), java.util.Map.of()).read("sample.yaml", bytes("sample.yaml"));
        return new Checker(RECORD, new RandomStreams(1)).check(argument, id -> {});
    }

    private static Portrait portrait(List<Pole> poles) {
        return Portraits.of(RECORD, new Party("PRK"), poles, 2025);
    }

    private static PublicRecord record() {
        Map<Check, Double> reliability = new EnumMap<>(Check.class);
        reliability.put(Check.CHECKED, 0.95);
        reliability.put(Check.MEMORY, 0.85);
        Source memory = new Source("from memory", "", Check.MEMORY);
        PactMember pact = new PactMember(
                "soviet-treaty.PRK.1961",
                "soviet-treaty",
                "Soviet-DPRK treaty of friendship, cooperation and mutual assistance",
                PactMember.Type.DEFENCE,
                new Party("PRK"),
                PartialDate.parse("1961-07-06"),
                Optional.of(PartialDate.parse("1996-09-10")),
                memory);
        Membership un = new Membership(
                "org:UN.PRK.full.1991-09-17",
                new Party("PRK"),
                new Party("org:UN"),
                Membership.Status.FULL,
                PartialDate.parse("1991-09-17"),
                Optional.empty(),
                memory);
        return new PublicRecord(new PublicRecord.Contents(
                states(),
                acts(),
                List.of(),
                List.of(un),
                List.of(pact),
                List.of(),
                List.of(),
                List.of(),
                tallies(),
                new Coverage(List.of(
                        row("*", Coverage.Completeness.CURATED), row("summit", Coverage.Completeness.COMPLETE))),
                reliability));
    }

    private static Coverage.Row row(String kind, Coverage.Completeness completeness) {
        return new Coverage.Row(
                Coverage.Table.ACTS,
                "PRK",
                kind.equals("*") ? "USA" : "*",
                kind,
                Window.parse("1948..2025"),
                completeness,
                "",
                Check.MEMORY);
    }

    private static StateSystem states() {
        List<State> states = new ArrayList<>();
        Map.of(
                        "PRK",
                        "North Korea",
                        "USA",
                        "United States",
                        "CHN",
                        "China",
                        "RUS",
                        "Russia",
                        "SUN",
                        "Soviet Union",
                        "TON",
                        "Tonga",
                        "TUV",
                        "Tuvalu")
                .forEach((code, name) -> states.add(new State(
                        new Party(code),
                        name,
                        code.equals("TUV") ? Optional.of(PartialDate.parse("1978-10-01")) : Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "")));
        return new StateSystem(states, Map.of("org:UN", "United Nations"), List.of());
    }

    private static List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (String[] c : rows("acts.tsv", 2)) {
            acts.add(new Act(
                    c[0] + "." + c[1] + "." + c[2] + "." + c[3] + "." + acts.size(),
                    PartialDate.parse(c[0]),
                    new Party(c[1]),
                    new Party(c[2]),
                    ActKind.of(c[3]).orElseThrow(),
                    Integer.parseInt(c[4]),
                    Level.of(c[5]).orElseThrow(),
                    c[6],
                    new Source(c[7], c[8], c[9].equals("checked") ? Check.CHECKED : Check.MEMORY)));
        }
        return acts;
    }

    private static List<VoteTally> tallies() {
        Source source = new Source("Roll calls, counted", "https://doi.org/10.7910/DVN/LEJUQZ", Check.COMPUTED);
        List<VoteTally> tallies = new ArrayList<>();
        for (String[] c : rows("tallies.tsv", 1)) {
            int[] n = new int[9];
            for (int i = 0; i < 9; i++) {
                n[i] = Integer.parseInt(c[3 + i]);
            }
            tallies.add(new VoteTally(
                    Integer.parseInt(c[0]),
                    new Party(c[1]),
                    new Party(c[2]),
                    new VoteTally.Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]),
                    source));
        }
        return tallies;
    }

    private static List<String[]> rows(String file, int header) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .skip(header)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An imported file, all of whose words are {@code text} but for its name and hash. */
    static Run.Imported imported(String named, String text, String sha256) {
        return new Run.Imported(
                new ImportedSource(
                        1,
                        text,
                        text,
                        text,
                        text,
                        sha256,
                        1,
                        new ImportedSource.Rows(1, 1, 0, 0),
                        Optional.empty(),
                        Optional.empty(),
                        text,
                        text,
                        false,
                        text,
                        text,
                        1),
                named,
                7);
    }
}
