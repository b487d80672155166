package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Distribution;
import org.realign.kernel.Sums;
import org.realign.record.Entry;
import org.realign.record.EventTally;
import org.realign.record.EventTally.Quad;
import org.realign.record.Events;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/**
 * Shares of the events that news told: those of a state with a partner among all of the state ({@link #EVENTS}), and
 * conflict among those of the two ({@link #CONFLICT}). Shares, since counts grow with the news that is read.
 *
 * <p><b>Model.</b> {@link BetaBinomial} over months: how much months swing beyond chance is told by the months themselves.
 * Where they follow one another, what swings beyond chance is taken for autoregressive beneath counts that add noise: with
 * first autocorrelation r of their Pearson residuals and b the share of these' variance that is beyond chance, the
 * coefficient is a = r / b, and a month counts 1 / (1 + 2 b a / (1 - a)).
 * <p><b>Units.</b> Share of events, 0 to 1. Events count in either direction.
 * <p><b>Missing.</b> A month of which the dataset tells nothing at all is outside coverage; months without any event to take
 * a share of are left out.
 * <p><b>Source.</b> Overdispersion: Skellam 1948, JRSS B 10(2). Autocorrelation: Bayley and Hammersley 1946, Supplement to the
 * JRSS 8(2).
 */
final class NewsEvents implements Measure {
    /** Events with the partner among all of the state. */
    static final NewsEvents EVENTS = new NewsEvents("events");

    /** Conflict among events of the two. */
    static final NewsEvents CONFLICT = new NewsEvents("conflict");

    private static final Set<Quad> CONFLICTS = EnumSet.of(Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT);

    /** More autocorrelation than that is a trend. */
    private static final double MOST_LASTING = 0.9;

    private final String name;

    private NewsEvents(String name) {
        this.name = name;
    }

    private boolean isOfConflict() {
        return name.equals("conflict");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return isOfConflict() ? "share of the events of the two" : "share of events";
    }

    @Override
    public String meaning() {
        return isOfConflict()
                ? "Share of conflict among the events between the two that news told."
                : "Share of events with the partner among all events of the state that news told.";
    }

    @Override
    public String phrase(Question question) {
        String both = question.from().label() + " and " + question.towards().label();
        if (isOfConflict()) {
            return "Conflict among events told of " + both;
        }
        Set<Quad> classes = classes(question);
        String what = classes.size() == Quad.values().length
                ? "Events"
                : classes.stream().sorted().map(Quad::words).collect(Collectors.joining(" and "));
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + " told of " + both
                + " among all events of " + question.from().label();
    }

    private Set<Quad> classes(Question question) {
        Set<Quad> asked = question.options().events();
        return !asked.isEmpty() ? asked : isOfConflict() ? CONFLICTS : EnumSet.allOf(Quad.class);
    }

    @Override
    public boolean isImported() {
        return true;
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        PublicRecord record = evidence.record();
        Optional<Events> chosen = dataset(record, question);
        if (chosen.isEmpty()) {
            return Observed.missing(Missing.OUTSIDE_COVERAGE, notImported(record, question));
        }
        Events events = chosen.get();
        String when = question.window().spoken();
        for (Pole pole : List.of(question.from(), question.towards())) {
            if (record.states().lifetime(pole, question.window()).isEmpty()) {
                return Observed.missing(Missing.NOT_YET_A_STATE, pole.label() + " was no state in " + when + ".");
            }
        }
        List<EventTally> covered = events.tallies(question.from(), question.towards(), question.window());
        if (covered.isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    title(events) + " tells of "
                            + events.span().map(w -> w.spoken()).orElse("nothing") + ", and so of nothing in " + when
                            + "." + others(record, events, question));
        }
        List<EventTally> months = covered.stream().filter(m -> whole(m) > 0).toList();
        if (months.isEmpty()) {
            String whose = isOfConflict()
                    ? " between " + question.from().label() + " and "
                            + question.towards().label()
                    : " of " + question.from().label();
            return Observed.missing(
                    Missing.UNKNOWN, title(events) + " tells of no event" + whose + " in " + when + ".");
        }
        return Observed.of(estimate(record, events, question, covered, months));
    }

    /** The dataset asked for, else the one that covers most months, whatever the window: windows are compared by one. */
    private static Optional<Events> dataset(PublicRecord record, Question question) {
        return record.events().stream()
                .filter(e -> question.options().toldBy().map(e.name()::equals).orElse(true))
                .max(Comparator.comparing(Events::covered)
                        .thenComparing(Events::size)
                        .thenComparing(Events::name, Comparator.reverseOrder()));
    }

    private static String notImported(PublicRecord record, Question question) {
        String asked = question.options()
                .toldBy()
                .map(n -> "Nothing of " + n.toUpperCase(Locale.ROOT) + " was imported")
                .orElse("No events that news told were imported");
        String there = record.events().stream().map(Events::name).collect(Collectors.joining(", "));
        return asked + (there.isEmpty() ? "" : "; there is " + there)
                + ". 'realign import FILE' of a file of ICEWS, POLECAT or GDELT brings them.";
    }

    private static String title(Events events) {
        return events.name().toUpperCase(Locale.ROOT);
    }

    /** What months have a share of. */
    private long whole(EventTally month) {
        return isOfConflict() ? month.between(EnumSet.allOf(Quad.class)) : month.all();
    }

    private Estimate estimate(
            PublicRecord record, Events events, Question question, List<EventTally> covered, List<EventTally> months) {
        int[] all = counts(months, this::whole);
        int[] some = counts(months, m -> m.between(classes(question)));
        double[] residuals = residuals(all, some);
        double weight = weight(residuals);
        Distribution posterior = posterior(all, some);
        List<Entry> basis = yearly(months);
        long found = Arrays.stream(some).asLongStream().sum();
        List<String> caveats = new ArrayList<>();
        caveats.add("As " + title(events) + " tells it: reports sorted by a program, which err and repeat themselves,"
                + " not what happened; " + found + " of "
                + Arrays.stream(all).asLongStream().sum() + " events.");
        int asked = SeriesMean.months(question.window());
        if (months.size() < asked) {
            caveats.add(months.size() + " of " + asked + " months have events to take a share of ("
                    + (asked - covered.size()) + " are not covered).");
        }
        if (residuals.length > 1) {
            caveats.add("Months vary " + ratio(dispersion(residuals))
                    + " times as much as chance alone would make them; the interval allows for it"
                    + (weight < 1
                            ? ", and for months that follow one another: " + months.size() + " count as "
                                    + ratio(weight * months.size())
                            : "")
                    + ".");
        }
        Optional.of(others(record, events, question))
                .filter(o -> !o.isEmpty())
                .map(String::strip)
                .ifPresent(caveats::add);
        return new Estimate(
                posterior, Optional.empty(), found, basis, found == 0, false, Dealings.withMemory(caveats, basis));
    }

    /** The posterior of the long-run share, from {@code some} of {@code all} events by month. */
    static Distribution posterior(int[] all, int[] some) {
        return BetaBinomial.mean(all, some, weight(residuals(all, some)));
    }

    /** How much a month counts: less where months follow one another. */
    static double weight(double[] residuals) {
        double r = autocorrelation(residuals);
        double beyond = r > 0 ? 1 - 1 / dispersion(residuals) : 0;
        if (beyond <= 0) {
            return 1;
        }
        double lasting = Math.min(MOST_LASTING, r / beyond);
        return 1 / (1 + 2 * beyond * lasting / (1 - lasting));
    }

    /** How many times as much as chance alone would make them months vary. */
    private static double dispersion(double[] residuals) {
        return Sums.of(squares(residuals)) / (residuals.length - 1);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Which other datasets cover something of the window. */
    private static String others(PublicRecord record, Events used, Question question) {
        List<String> others = record.events().stream()
                .filter(e -> e != used
                        && !e.tallies(question.from(), question.towards(), question.window())
                                .isEmpty())
                .map(Events::name)
                .toList();
        return others.isEmpty() ? "" : " There too is " + String.join(", ", others) + ", which 'told-by' asks instead.";
    }

    private static int[] counts(List<EventTally> months, ToLongFunction<EventTally> count) {
        return months.stream()
                .mapToInt(m -> Math.toIntExact(count.applyAsLong(m)))
                .toArray();
    }

    /** Pearson residuals of a share that is the same in all months; none where it is 0 or 1. */
    static double[] residuals(int[] all, int[] some) {
        double share = Arrays.stream(some).asLongStream().sum()
                / (double) Arrays.stream(all).asLongStream().sum();
        double[] residuals = new double[share > 0 && share < 1 ? all.length : 0];
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = (some[t] - all[t] * share) / FastMath.sqrt(all[t] * share * (1 - share));
        }
        return residuals;
    }

    /** The first autocorrelation, corrected for the bias -(1 + 3 r) / n that few months give it; at most 1. */
    static double autocorrelation(double[] residuals) {
        int n = residuals.length;
        if (n < 3) {
            return 0;
        }
        double mean = Sums.mean(residuals);
        double[] centred = Arrays.stream(residuals).map(e -> e - mean).toArray();
        double[] products = new double[n - 1];
        for (int t = 1; t < n; t++) {
            products[t - 1] = centred[t] * centred[t - 1];
        }
        double r = Sums.of(products) / Sums.of(squares(centred));
        return Math.min(1, r + (1 + 3 * r) / n);
    }

    private static double[] squares(double[] values) {
        return Arrays.stream(values).map(v -> v * v).toArray();
    }

    private static List<Entry> yearly(List<EventTally> months) {
        SortedMap<Integer, EventTally> years = new TreeMap<>();
        months.forEach(m -> years.merge(m.period().from().getYear(), m, EventTally::and));
        return List.copyOf(years.values());
    }
}
