package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observation;
import org.realign.record.Observed;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.Relations;
import org.realign.record.Relations.Sort;

/**
 * Where a state stands by the diplomatic recognition it is given.
 *
 * <p><b>Model.</b> By missions among all states: the share of the other states of a wave that stand lower by
 * {@link org.realign.structure.StatusRank}, states that tie counting half. By relations of single states, where these are asked
 * for: the share of the other states with which it has relations in a year. The mean over the waves, or years, in the window.
 * {@link Resamples} says how far it hangs on single pairs.
 * <p><b>Units.</b> Share of states, 0 to 1. The two yardsticks are never mixed: one dataset answers for all windows and states.
 * <p><b>Missing.</b> A wave, or year, counts when at least half of its year lies in the window. A window between two waves is
 * answered by the nearest, at most two years away; before the first and after the last nothing is known.
 * <p><b>Source.</b> Brin and Page 1998; Renshon 2016; Rubin 1981.
 */
final class Recognition implements Measure {
    /** Waves are five years apart: no year between two of them is further from the nearest. */
    private static final int NEAR = 2;

    private static final String IMPORT =
            "'realign import FILE' of the Correlates of War's diplomatic exchange brings missions among all states, in waves to"
                    + " 2005 (cow-diplomacy); of kdiplo, the relations of both Koreas to 2025, which 'told-by: kdiplo' asks.";

    @Override
    public String name() {
        return "recognition";
    }

    @Override
    public String unit() {
        return "share of states";
    }

    @Override
    public String meaning() {
        return "Share of the other states that stand lower by the diplomatic missions they are given; by kdiplo, share with"
                + " which the state has relations.";
    }

    @Override
    public String phrase(Question question) {
        return "The recognition of " + question.from().label()
                + question.options().toldBy().map(n -> " by " + n).orElse("");
    }

    @Override
    public int parties() {
        return 1;
    }

    @Override
    public boolean isImported() {
        return true;
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        PublicRecord record = evidence.record();
        Optional<Relations> chosen = dataset(record, question);
        if (chosen.isEmpty()) {
            return Observed.missing(Missing.OUTSIDE_COVERAGE, notImported(record, question));
        }
        Relations relations = chosen.get();
        String when = question.window().spoken();
        if (record.states().lifetime(question.from(), question.window()).isEmpty()) {
            return Observed.missing(
                    Missing.NOT_YET_A_STATE, question.from().label() + " was no state in " + when + ".");
        }
        List<Integer> years = years(relations, question);
        if (years.isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    title(relations) + ", speaks of "
                            + relations.span().map(w -> w.spoken()).orElse("nothing") + ", and so of nothing in " + when
                            + "." + others(record, relations, question));
        }
        SortedMap<Integer, Party> listed = listed(relations, question, years);
        if (listed.isEmpty()) {
            return Observed.missing(
                    Missing.NOT_CODED,
                    title(relations) + ", does not list " + question.from().label() + " in "
                            + years.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        return Observed.of(estimate(evidence, relations, question, years, listed));
    }

    /** The dataset asked for, else the one of missions with most waves, whatever the window: windows are compared by one. */
    private static Optional<Relations> dataset(PublicRecord record, Question question) {
        return record.relations().stream()
                .filter(r -> question.options().toldBy().map(r.name()::equals).orElse(r.sort() == Sort.MISSIONS))
                .max(Comparator.comparingInt((Relations r) -> r.years().size())
                        .thenComparing(Relations::name, Comparator.reverseOrder()));
    }

    private static String notImported(PublicRecord record, Question question) {
        String asked = question.options()
                .toldBy()
                .map(n -> "Nothing of " + n + " was imported")
                .orElse("No diplomatic missions among all states were imported");
        String there = record.relations().stream().map(Relations::name).collect(Collectors.joining(", "));
        return asked + (there.isEmpty() ? "" : "; there is " + there) + ". " + IMPORT;
    }

    /** The waves or years that lie in the window; where none does, the one nearest to its middle. */
    private static List<Integer> years(Relations relations, Question question) {
        int[] asked = Years.of(question.window());
        List<Integer> inside = relations.years().stream()
                .filter(y -> Arrays.binarySearch(asked, y) >= 0)
                .toList();
        if (!inside.isEmpty() || relations.years().isEmpty()) {
            return inside;
        }
        int from = question.window().from().getYear();
        int to = question.window().to().getYear();
        int first = relations.years().get(0);
        int last = relations.years().get(relations.years().size() - 1);
        return relations.years().stream()
                .filter(y -> from > first && to < last)
                .filter(y -> y >= from - NEAR && y <= to + NEAR)
                .min(Comparator.comparingInt((Integer y) -> Math.abs(2 * y - from - to)))
                .stream()
                .toList();
    }

    /** By year, which member of the pole the dataset lists; the first where it lists several. */
    private static SortedMap<Integer, Party> listed(Relations relations, Question question, List<Integer> years) {
        SortedMap<Integer, Party> listed = new TreeMap<>();
        for (int year : years) {
            List<Party> states = relations.sort() == Sort.MISSIONS
                    ? relations.states(year)
                    : relations.states(year).stream()
                            .filter(s -> !relations.of(s, year).isEmpty())
                            .toList();
            question.from().parties().stream()
                    .filter(states::contains)
                    .findFirst()
                    .ifPresent(p -> listed.put(year, p));
        }
        return listed;
    }

    private static Estimate estimate(
            Evidence evidence,
            Relations relations,
            Question question,
            List<Integer> years,
            SortedMap<Integer, Party> listed) {
        double[] values = new double[Resamples.DRAWS];
        List<Entry> basis = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        double ties = 0;
        for (Map.Entry<Integer, Party> at : listed.entrySet()) {
            int year = at.getKey();
            Resamples resamples = evidence.onceOfRecord(
                    List.of(
                            "recognition",
                            relations.name(),
                            year,
                            relations.sort() == Sort.MISSIONS ? "" : at.getValue()),
                    () -> Resamples.of(relations, year, at.getValue()));
            double[] drawn = resamples.drawn(at.getValue());
            Arrays.setAll(values, s -> values[s] + drawn[s] / listed.size());
            Observation count = count(relations, year, at.getValue());
            plain.add(
                    relations.sort() == Sort.MISSIONS
                            ? Math.round(100 * resamples.listed(at.getValue())) + "% in " + year
                            : relations.of(at.getValue(), year).values().stream()
                                            .filter(t -> t)
                                            .count() + " of "
                                    + relations.of(at.getValue(), year).size() + " in " + year);
            ties += count.value().match(v -> v, absent -> 0.0);
            basis.add(count);
        }
        return Estimate.of(
                new Draws("recognition by " + relations.name(), values),
                ties,
                basis,
                caveats(evidence.record(), relations, question, years, plain));
    }

    private static List<String> caveats(
            PublicRecord record, Relations relations, Question question, List<Integer> years, List<String> plain) {
        List<String> caveats = new ArrayList<>();
        boolean missions = relations.sort() == Sort.MISSIONS;
        caveats.add(
                (missions ? "Standing by missions: share of states that stand lower" : "Share of states with relations")
                        + ", of " + question.from().label() + " as " + title(relations) + ", lists them: "
                        + shortened(plain) + ". The interval says how far that hangs on single pairs of states.");
        boolean inside = Arrays.binarySearch(Years.of(question.window()), years.get(0)) >= 0;
        if (!inside) {
            caveats.add("No wave lies in " + question.window().spoken() + ": the nearest, of " + years.get(0)
                    + ", answers.");
        }
        Optional.of(others(record, relations, question).strip())
                .filter(o -> !o.isEmpty())
                .ifPresent(caveats::add);
        return caveats;
    }

    /** The first and the last where there are many. */
    private static String shortened(List<String> plain) {
        return plain.size() <= 3
                ? String.join(", ", plain)
                : plain.get(0) + " to " + plain.get(plain.size() - 1) + " (" + plain.size() + " years)";
    }

    /** Which other datasets speak of the state in the window. */
    private static String others(PublicRecord record, Relations used, Question question) {
        List<String> others = record.relations().stream()
                .filter(r -> r != used)
                .filter(r -> !listed(r, question, years(r, question)).isEmpty())
                .map(r -> r.name() + (r.sort() == used.sort() ? "" : ", by another yardstick"))
                .toList();
        return others.isEmpty() ? "" : " There too is " + String.join("; ", others) + ", which 'told-by' asks instead.";
    }

    private static String title(Relations relations) {
        return relations.source().text();
    }

    /** How many states have a mission in it, or relations with it: what the answer rests on, as an entry. */
    private static Observation count(Relations relations, int year, Party state) {
        boolean missions = relations.sort() == Sort.MISSIONS;
        List<Party> others = missions
                ? relations.states(year)
                : List.copyOf(relations.of(state, year).keySet());
        long given = others.stream()
                .filter(o -> missions
                        ? relations.of(o, year).getOrDefault(state, false)
                        : relations.of(state, year).getOrDefault(o, false))
                .count();
        String of = " of " + others.stream().filter(o -> !o.equals(state)).count() + " other states";
        return new Observation(
                relations.name(),
                state,
                Optional.empty(),
                PartialDate.ofYear(year),
                Observed.of((double) given),
                OptionalDouble.empty(),
                (missions ? "missions received," : "states with relations,") + of,
                relations.source());
    }
}
