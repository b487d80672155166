package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.realign.measure.Contrast;
import org.realign.measure.Estimate;
import org.realign.record.Entry;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * Parties stand in an order by a measure.
 *
 * <p><b>Model.</b> Compared as {@link Contrast} says: the probability that the values come out in the order said; or that one
 * is above (below) all others.
 *
 * @param measure with {@code each} in the place of the party
 * @param among the parties compared, at least two
 * @param during when
 * @param form whether a whole order, the first or the last place is said
 * @param said the order said, largest first; or the one said to be first or last; all from {@code among}
 */
public record Ranks(MeasureCall measure, List<Pole> among, Window during, Form form, List<Pole> said) implements Test {
    /** What is said about the order. */
    public enum Form {
        ORDER,
        FIRST,
        LAST
    }

    public Ranks {
        among = List.copyOf(among);
        said = List.copyOf(said);
    }

    @Override
    public String kind() {
        return "ranks";
    }

    @Override
    public Set<Hinge> hinges() {
        return measure.hinges();
    }

    @Override
    public Optional<Window> span() {
        return Optional.of(during);
    }

    @Override
    public Finding check(Bench bench) {
        List<Estimate> estimates = new ArrayList<>();
        for (Pole pole : among) {
            Observed<Estimate> observed = measure.with(pole).at(bench, during);
            if (observed instanceof Observed.Absent<Estimate> absent) {
                return Measured.missing(absent);
            }
            observed.either(estimates::add, absent -> {});
        }
        return answer(bench, estimates);
    }

    private Finding answer(Bench bench, List<Estimate> estimates) {
        double p = probability(estimates);
        String unit = measure.with(among.get(0)).unit(bench);
        String reading = "By " + measure.name() + Spells.when(during) + ": "
                + IntStream.range(0, among.size())
                        .mapToObj(i -> among.get(i).label() + " "
                                + Measured.effect("", estimates.get(i).distribution(), unit)
                                        .words())
                        .collect(Collectors.joining("; "))
                + ".";
        List<Entry> entries = Measured.basis(estimates.toArray(new Estimate[0]));
        Outcome outcome = bench.thresholds().decide(p);
        return Finding.of(outcome, p, reading)
                .withEntries(
                        outcome == Outcome.REFUTED ? List.of() : entries,
                        outcome == Outcome.REFUTED ? entries : List.of())
                .withCaveats(Measured.caveats(estimates.toArray(new Estimate[0])))
                .decidedBy("More observations for the parties whose intervals overlap.");
    }

    private double probability(List<Estimate> estimates) {
        if (form == Form.ORDER) {
            return Contrast.decreasing(
                    said.stream().map(p -> estimates.get(among.indexOf(p))).toList());
        }
        Estimate one = estimates.get(among.indexOf(said.get(0)));
        List<Estimate> others = IntStream.range(0, among.size())
                .filter(i -> !among.get(i).equals(said.get(0)))
                .mapToObj(estimates::get)
                .toList();
        return form == Form.FIRST ? Contrast.first(one, others) : Contrast.last(one, others);
    }
}
