package org.realign.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Builds small records for tests: a few states, and whatever entries a test adds. */
public final class Records {
    private final List<Act> acts = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<PactMember> pacts = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<Negotiation> negotiations = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Events> events = new ArrayList<>();
    private final List<Relations> relations = new ArrayList<>();
    private final List<VoteTally> tallies = new ArrayList<>();
    private final List<Coverage.Row> coverage = new ArrayList<>();

    /** Acts between PRK and anyone are covered as a selection from 1945 to 2025-10, and so are its arms. */
    public static Records usual() {
        Records records = new Records().covered("PRK", "*", "*", "1945..2025-10", Coverage.Completeness.CURATED);
        records.coverage.add(new Coverage.Row(
                Coverage.Table.TRANSFERS,
                "PRK",
                "*",
                "*",
                Window.parse("1948..2025"),
                Coverage.Completeness.CURATED,
                "",
                Check.CHECKED));
        return records;
    }

    public Records covered(String state, String partner, String kind, String window, Coverage.Completeness how) {
        coverage.add(new Coverage.Row(
                Coverage.Table.ACTS, state, partner, kind, Window.parse(window), how, "", Check.CHECKED));
        return this;
    }

    /** How far entries of any table are known. */
    public Records covered(
            Coverage.Table table, String state, String partner, String kind, String window, Coverage.Completeness how) {
        coverage.add(new Coverage.Row(table, state, partner, kind, Window.parse(window), how, "", Check.CHECKED));
        return this;
    }

    /** A list of acts that is complete as far as its author remembers. */
    public Records coveredFromMemory(String state, String partner, String kind, String window) {
        coverage.add(new Coverage.Row(
                Coverage.Table.ACTS,
                state,
                partner,
                kind,
                Window.parse(window),
                Coverage.Completeness.COMPLETE,
                "",
                Check.MEMORY));
        return this;
    }

    /** Who belonged to an organisation, as far as its list says. */
    public Records members(String org, String window, Coverage.Completeness how) {
        coverage.add(new Coverage.Row(
                Coverage.Table.MEMBERSHIPS, "*", "*", org, Window.parse(window), how, "", Check.CHECKED));
        return this;
    }

    public Records act(String date, String actor, String target, ActKind kind, int valence) {
        return act(date, actor, target, kind, valence, Check.CHECKED, "source " + acts.size());
    }

    public Records act(
            String date, String actor, String target, ActKind kind, int valence, Check check, String source) {
        String id = date + "." + actor + "." + target + "." + kind.code() + "." + acts.size();
        acts.add(new Act(
                id,
                PartialDate.parse(date),
                new Party(actor),
                new Party(target),
                kind,
                valence,
                kind == ActKind.SUMMIT ? Level.HEAD : Level.UNSTATED,
                kind.words() + " of " + date,
                new Source(source, "", check)));
        return this;
    }

    public Records figure(String year, String partner, Figure.Series series, double value, String unit) {
        figures.add(new Figure(
                "figure." + figures.size(),
                Window.parse(year),
                new Party("PRK"),
                Arrays.stream(partner.split("[+]", -1)).map(Party::new).toList(),
                series,
                value,
                unit,
                "",
                new Source("figures", "", Check.CHECKED)));
        return this;
    }

    public Records member(String state, String org, Membership.Status status, String begin, String end) {
        memberships.add(new Membership(
                org + "." + state + "." + begin,
                new Party(state),
                new Party(org),
                status,
                PartialDate.parse(begin),
                end.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(end)),
                new Source("members", "", Check.CHECKED)));
        return this;
    }

    public Records pact(String pact, PactMember.Type type, String member, String begin, String end) {
        return pact(pact, type, member, begin, end, Check.CHECKED);
    }

    public Records pact(String pact, PactMember.Type type, String member, String begin, String end, Check check) {
        pacts.add(new PactMember(
                pact + "." + member,
                pact,
                pact,
                type,
                new Party(member),
                PartialDate.parse(begin),
                end.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(end)),
                new Source("pacts", "", check)));
        return this;
    }

    public Records transfer(String supplier, String recipient, String years, String category) {
        transfers.add(new Transfer(
                "transfer." + transfers.size(),
                new Party(supplier),
                new Party(recipient),
                Window.parse(years),
                category,
                "things",
                Transfer.Status.CONFIRMED,
                new Source("arms", "", Check.CHECKED)));
        return this;
    }

    public Records tie(Tie.Sort sort, String state, String partner, String years, int level) {
        ties.add(new Tie(
                "tie." + ties.size(),
                sort,
                new Party(state),
                new Party(partner),
                Window.parse(years),
                level == 1,
                new Source("a dataset", "", Check.COMPUTED)));
        return this;
    }

    public Records closed(String state, String begin, String end, Check check) {
        closures.add(new Closure(
                "closure." + state + "." + begin,
                new Party(state),
                PartialDate.parse(begin),
                end.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(end)),
                "to all travel",
                new Source("closures", "", check)));
        return this;
    }

    /** A negotiation that taught as much as any. */
    public Records negotiated(String state, String partner, String ended, double outcome, Check check) {
        negotiations.add(new Negotiation(
                "negotiation." + state + "." + partner + "." + ended,
                new Party(state),
                new Party(partner),
                PartialDate.parse(ended),
                outcome,
                1,
                "talks end",
                new Source("negotiations", "", check)));
        return this;
    }

    /** A value of an imported series; no partner where that is blank. */
    public Records series(String name, String state, String partner, String date, double value, String unit) {
        return series(name, state, partner, date, Observed.of(value), OptionalDouble.empty(), unit);
    }

    public Records series(
            String name,
            String state,
            String partner,
            String date,
            Observed<Double> value,
            OptionalDouble error,
            String unit) {
        return series(name, state, partner, date, value, error, unit, "a table");
    }

    public Records series(
            String name,
            String state,
            String partner,
            String date,
            Observed<Double> value,
            OptionalDouble error,
            String unit,
            String source) {
        observations.add(new Observation(
                name,
                new Party(state),
                Optional.of(partner).filter(p -> !p.isEmpty()).map(Party::new),
                PartialDate.parse(date),
                value,
                error,
                unit,
                new Source(source, "", Check.COMPUTED)));
        return this;
    }

    public Records told(Events dataset) {
        events.add(dataset);
        return this;
    }

    public Records votes(int year, String state, String pole, int same, int shared) {
        tallies.add(new VoteTally(
                year,
                new Party(state),
                new Party(pole),
                new VoteTally.Counts(same, 0, shared - same, 0, 0, 0, 0, 0, 0),
                new Source("votes", "", Check.COMPUTED)));
        return this;
    }

    /** Five states with their successions, and BRICS. */
    public static StateSystem states() {
        List<State> states = List.of(
                state("PRK", "North Korea", "1948-09-09", "", "", ""),
                state("USA", "United States", "", "", "", ""),
                state("SUN", "Soviet Union", "", "1991-12-25", "", "RUS"),
                state("RUS", "Russia", "1991-12-26", "", "SUN", ""),
                state("CHN", "China", "1949-10-01", "", "", ""),
                state("NOR", "Norway", "", "", "", ""));
        List<StateNumber> numbers = List.of(
                number(731, "PRK", "1948-09-09", ""),
                number(2, "USA", "", ""),
                number(365, "SUN", "", "1991-12-25"),
                number(365, "RUS", "1991-12-26", ""));
        return new StateSystem(states, new TreeMap<>(Map.of("org:BRICS", "BRICS")), numbers);
    }

    private static State state(String code, String name, String begin, String end, String before, String after) {
        return new State(new Party(code), name, date(begin), date(end), parties(before), parties(after), "");
    }

    private static StateNumber number(int number, String code, String begin, String end) {
        return new StateNumber(StateNumber.Numbering.COW, number, new Party(code), date(begin), date(end));
    }

    private static Optional<PartialDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }

    private static List<Party> parties(String code) {
        return code.isEmpty() ? List.of() : List.of(new Party(code));
    }

    /** Missions or relations. */
    public Records relations(Relations between) {
        relations.add(between);
        return this;
    }

    /** The record: checked entries right with probability 0.98, from memory 0.8, from the argument itself 0.5. */
    public PublicRecord record() {
        Map<Check, Double> reliability = new EnumMap<>(Check.class);
        reliability.put(Check.CHECKED, 0.98);
        reliability.put(Check.MEMORY, 0.8);
        reliability.put(Check.SEED, 0.5);
        reliability.put(Check.REPORTED, 0.5);
        reliability.put(Check.COMPUTED, 1.0);
        return new PublicRecord(new PublicRecord.Contents(
                        states(),
                        acts,
                        figures,
                        memberships,
                        pacts,
                        transfers,
                        ties,
                        closures,
                        tallies,
                        new Coverage(coverage),
                        reliability)
                .with(negotiations)
                .with(new Observations(observations), events, relations));
    }
}
