package org.realign.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Distribution;
import org.realign.kernel.Sums;
import org.realign.record.Entry;
import org.realign.record.KnownSeries;
import org.realign.record.Missing;
import org.realign.record.Observation;
import org.realign.record.Observations;
import org.realign.record.Observed;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * The mean of an imported series of a state, or of a state with a partner, over a stretch of time.
 *
 * <p><b>Model.</b> The mean over the periods for which there is a value; a period is a year where any value used is yearly,
 * else a month, and values within one are averaged first. Where the source states standard errors for all values, the mean
 * is normal with the error of the mean of independent values; elsewhere it is taken as it stands, which a caveat says.
 * <p><b>Units.</b> The series' own.
 * <p><b>Missing.</b> A value counts when at least half of the time that it speaks of lies in the window. Periods without one
 * are left out and counted; where there is none at all the answer says why: no such series, no such state then, coded as
 * missing, or outside what the series covers.
 */
final class SeriesMean implements Measure {
    private static final String OWN_UNIT = "in the series' own unit";

    @Override
    public String name() {
        return "series";
    }

    @Override
    public String unit() {
        return OWN_UNIT;
    }

    /** What begins with "share" is read as lying between 0 and 1, which a unit in a user's own words does not promise. */
    @Override
    public String unit(PublicRecord record, Question question) {
        List<Observation> all = record.observations().of(name(question));
        boolean within = all.stream().allMatch(o -> o.value().match(v -> v >= 0 && v <= 1, absent -> true));
        return all.stream()
                .map(Observation::unit)
                .filter(u -> !u.isEmpty())
                .map(u -> u.startsWith("share") && !within ? "(" + u + ")" : u)
                .findFirst()
                .orElse(OWN_UNIT);
    }

    @Override
    public String meaning() {
        return "Mean of an imported series over the years, or months, for which it has a value.";
    }

    @Override
    public String phrase(Question question) {
        return question.options().series().map(n -> "Series " + n).orElse("An imported series") + " of "
                + whose(question);
    }

    private static String whose(Question question) {
        String state = question.from().label();
        return question.isOfOne()
                ? state
                : state + " with " + question.towards().label();
    }

    private static String name(Question question) {
        return question.options().series().orElseThrow();
    }

    @Override
    public int parties() {
        return 1;
    }

    @Override
    public int mostParties() {
        return 2;
    }

    @Override
    public double lowest() {
        return -Double.MAX_VALUE;
    }

    @Override
    public boolean isImported() {
        return true;
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        PublicRecord record = evidence.record();
        Observations all = record.observations();
        if (!all.names().contains(name(question))) {
            return Observed.missing(Missing.OUTSIDE_COVERAGE, KnownSeries.whereFrom(name(question), all.names()));
        }
        List<Observation> inside = inside(all, question);
        List<Observation> valued =
                inside.stream().filter(o -> o.value().isPresent()).toList();
        if (valued.isEmpty()) {
            return missing(record, question, inside);
        }
        List<String> units = valued.stream().map(Observation::unit).distinct().toList();
        if (units.size() > 1) {
            return Observed.missing(
                    Missing.UNKNOWN,
                    "The series " + name(question) + " of " + whose(question) + " is in several units ("
                            + String.join(", ", units) + "), and no mean can be taken.");
        }
        return Observed.of(estimate(question, inside, valued));
    }

    /** The values of whom is asked that speak of the window, those that are missing included. */
    private static List<Observation> inside(Observations all, Question question) {
        List<Observation> inside = new ArrayList<>();
        for (Party state : question.from().parties()) {
            for (Observation o : all.of(name(question), state)) {
                boolean meant = question.isOfOne()
                        ? o.partner().isEmpty()
                        : o.partner().map(question.towards()::includes).orElse(false);
                if (meant && 2 * question.window().share(o.date()) >= 1) {
                    inside.add(o);
                }
            }
        }
        return inside;
    }

    private static Estimate estimate(Question question, List<Observation> inside, List<Observation> valued) {
        boolean yearly = valued.stream().anyMatch(o -> o.date().precision() == PartialDate.Precision.YEAR);
        SortedMap<YearMonth, List<Observation>> periods = new TreeMap<>();
        valued.forEach(o -> periods.computeIfAbsent(period(o, yearly), p -> new ArrayList<>())
                .add(o));
        double[] means = new double[periods.size()];
        double[] variances = new double[periods.size()];
        int i = 0;
        for (List<Observation> within : periods.values()) {
            means[i] = Sums.mean(within.stream()
                    .mapToDouble(o -> o.value().match(v -> v, a -> 0.0))
                    .toArray());
            double[] squares = within.stream()
                    .mapToDouble(o -> o.error().orElse(0) * o.error().orElse(0))
                    .toArray();
            variances[i++] = Sums.of(squares) / (within.size() * (double) within.size());
        }
        boolean stated = valued.stream().allMatch(o -> o.error().isPresent());
        double error = stated ? FastMath.sqrt(Sums.of(variances)) / means.length : 0;
        double mean = Sums.mean(means);
        Distribution posterior = error > 0
                ? Distribution.ofLogDensity(u -> -0.5 * (u - mean) * (u - mean) / (error * error), mean, error, u -> u)
                : Distribution.point(mean);
        return Estimate.of(
                posterior,
                valued.size(),
                List.<Entry>copyOf(valued),
                Dealings.withMemory(caveats(question, inside, periods, yearly, stated), List.<Entry>copyOf(valued)));
    }

    private static YearMonth period(Observation o, boolean yearly) {
        LocalDate day = o.date().earliest();
        return yearly ? YearMonth.of(day.getYear(), 1) : YearMonth.from(day);
    }

    private static List<String> caveats(
            Question question,
            List<Observation> inside,
            SortedMap<YearMonth, List<Observation>> periods,
            boolean yearly,
            boolean stated) {
        List<String> caveats = new ArrayList<>();
        Window window = question.window();
        int of = Math.max(periods.size(), yearly ? Years.of(window).length : months(window));
        Map<Missing, Integer> kinds = new EnumMap<>(Missing.class);
        inside.forEach(o -> o.value().either(v -> {}, absent -> kinds.merge(absent.kind(), 1, Integer::sum)));
        List<String> without = kinds.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().words())
                .toList();
        caveats.add("The series " + name(question) + " of " + whose(question) + " has a value for " + periods.size()
                + " of " + of + (yearly ? " years" : " months") + " in " + window.spoken()
                + (without.isEmpty() ? "" : "; rows without a value: " + String.join(", ", without)) + ".");
        List<String> sources = inside.stream()
                .filter(o -> o.value().isPresent())
                .map(o -> o.source().text())
                .distinct()
                .toList();
        if (sources.size() > 1) {
            caveats.add("Values of " + name(question)
                    + " are of several sources, averaged where they speak of the same time: "
                    + String.join("; ", sources) + ".");
        }
        if (!stated) {
            caveats.add("The source of " + name(question)
                    + " states no error: its values are taken as they stand, and so is a difference however small; 'by' or"
                    + " 'within' say how large one must be.");
        }
        return caveats;
    }

    /** How many months have at least half their days in {@code window}. */
    static int months(Window window) {
        int n = 0;
        YearMonth last = YearMonth.from(window.to());
        for (YearMonth m = YearMonth.from(window.from()); !m.isAfter(last); m = m.plusMonths(1)) {
            Window days = new Window(m.atDay(1), m.atEndOfMonth());
            n += 2 * window.intersection(days).days() >= days.days() ? 1 : 0;
        }
        return n;
    }

    private static Observed<Estimate> missing(PublicRecord record, Question question, List<Observation> inside) {
        String when = question.window().spoken();
        String what = "The series " + name(question);
        Optional<Missing> coded = inside.stream()
                .flatMap(o -> o.value().match(v -> Optional.<Missing>empty(), a -> Optional.of(a.kind())).stream())
                .findFirst();
        if (coded.isPresent()) {
            return Observed.missing(
                    coded.get(),
                    what + " has no value for " + whose(question) + " in " + when + ": its rows there are "
                            + coded.get().words() + ".");
        }
        if (record.states().lifetime(question.from(), question.window()).isEmpty()) {
            return Observed.missing(
                    Missing.NOT_YET_A_STATE, question.from().label() + " was no state in " + when + ".");
        }
        Window span = record.observations().span(name(question));
        if (!span.overlaps(question.window())) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    what + " speaks of " + span.spoken() + ", and so of nothing in " + when + ".");
        }
        boolean ofPairs = record.observations().of(name(question)).stream()
                .anyMatch(o -> o.partner().isPresent());
        String other = ofPairs == question.isOfOne()
                ? ofPairs
                        ? " It is of pairs of states: name the partner too."
                        : " It is of single states: name no partner."
                : "";
        return Observed.missing(
                Missing.NOT_CODED, what + " has no row for " + whose(question) + " in " + when + "." + other);
    }
}
