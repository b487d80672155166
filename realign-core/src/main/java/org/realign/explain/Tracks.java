package org.realign.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hipparchus.util.FastMath;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Sites;
import org.realign.align.Step;
import org.realign.kernel.Distribution;
import org.realign.kernel.Sums;
import org.realign.measure.Estimate;
import org.realign.measure.Evidence;
import org.realign.measure.Latent;
import org.realign.measure.Question;
import org.realign.posture.Course;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * From the record to tracks: what was observed of a subject, period by period, each on its own.
 *
 * <p><b>Model.</b> <i>Alignment</i>: what the terms of its indicators say by themselves ({@link Sites}), in standard deviations; those of
 * acts and ties that fall in one period make one reading; votes and trade, which have courses of their own, are sources with
 * errors that last. <i>Engagement</i>: twice the root of
 * the count plus 3/8, with the noise of a Poisson count at the series' mean: nearly 1 from two dealings on, less below
 * (Anscombe 1948). <i>Agreement</i>, and cohesion as the mean of it: the posterior of one year, in standard deviations of all states within a year; what is voted on
 * makes errors that last ({@link RollCalls}).
 * <p><b>Missing.</b> A period without a reading has none; of it nothing is said.
 */
final class Tracks {
    /** The source that shut borders do not touch. */
    static final String VOTES = "votes";

    private static final double ANSCOMBE = 0.375;

    /** A mean count below is one of a few dealings in all the years: rarer ones are not told from it. */
    private static final double FEW = 0.05;

    /** Exponential of the mean would leave the doubles. */
    private static final double MANY = 500;

    private final Evidence evidence;
    private final Clock clock;

    /** Tracks on {@code clock}. */
    Tracks(Evidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    /** A track with what a unit of it is. */
    record Scaled(Track track, double scale) {}

    /** The readings of {@code subject} but those of indicators that {@code out} takes, or why there are none. */
    Observed<Scaled> of(Subject subject, Predicate<String> out) {
        Observed<Scaled> found = switch (subject.measure()) {
            case "alignment" -> alignment(subject, out);
            case "engagement" -> counted(subject);
            default -> yearly(subject);
        };
        return found.then(s -> s.track().size() > 0
                ? Observed.of(s)
                : Observed.missing(
                        Missing.OUTSIDE_COVERAGE,
                        "The record holds no reading of " + subject.words() + " in " + window().spoken() + "."));
    }

    private Window window() {
        return clock.window(0).span(clock.window(clock.periods() - 1));
    }

    private record Reading(int at, double value, double variance, int source) {}

    private Scaled track(List<Reading> readings, List<Track.Source> sources, double scale) {
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparingInt(Reading::at).thenComparingInt(Reading::source));
        return new Scaled(
                new Track(
                        clock.periods(),
                        sorted.stream().mapToInt(Reading::at).toArray(),
                        sorted.stream().mapToDouble(Reading::value).toArray(),
                        sorted.stream().mapToDouble(Reading::variance).toArray(),
                        sorted.stream().mapToInt(Reading::source).toArray(),
                        sources),
                scale);
    }

    private Observed<Scaled> alignment(Subject subject, Predicate<String> out) {
        return evidence.courseWith(subject.parties().get(0), subject.parties().get(1))
                .map(course ->
                        alignment(course, Latent.place(course, subject.parties().get(1)), out));
    }

    private Scaled alignment(Course course, int pole, Predicate<String> out) {
        AlignmentDraws draws = course.draws();
        Sites sites = draws.sites();
        List<Track.Source> sources = new ArrayList<>(List.of(Track.Source.plain("acts and ties")));
        List<Reading> readings = new ArrayList<>();
        double centre = centre(draws, pole);
        for (int t = 0; t < clock.periods(); t++) {
            int at = t;
            draws.clock()
                    .within(clock.window(t))
                    .flatMap(range -> sites.site(range, pole, centre, out))
                    .ifPresent(s -> readings.add(new Reading(at, s.value(), s.variance(), 0)));
        }
        for (int k = 0; k < draws.panel().terms().size(); k++) {
            Indicator indicator = Indicators.all().get(k);
            if (sites.strays(k) && !out.test(indicator.name())) {
                double stay = FastMath.pow(sites.stay(k), clock.step().years());
                sources.add(new Track.Source(indicator.name(), sites.stray(k) * sites.stray(k), stay));
                for (Sites.Dated dated : sites.straying(k, pole)) {
                    int at = clock.at(draws.clock().begin(dated.period()));
                    if (at >= 0 && at < clock.periods()) {
                        readings.add(new Reading(
                                at, dated.site().value(), dated.site().variance(), sources.size() - 1));
                    }
                }
            }
        }
        return track(readings, sources, 1);
    }

    /** Mean alignment over all periods asked for: one number, which tells of no date. */
    private double centre(AlignmentDraws draws, int pole) {
        return draws.clock()
                .within(window())
                .map(range -> Sums.of(draws.mean(range, pole)) / draws.count())
                .orElse(0.0);
    }

    private Observed<Scaled> counted(Subject subject) {
        List<Reading> readings = new ArrayList<>();
        Optional<Observed.Absent<Estimate>> why = Optional.empty();
        for (int t = 0; t < clock.periods(); t++) {
            Question question = subject.question(clock.window(t));
            Observed<Estimate> found = evidence.estimate(subject.measured(), question);
            int at = t;
            found.either(e -> readings.add(new Reading(at, e.observations(), 1, 0)), absent -> {});
            why = why.isPresent() ? why : found.match(e -> Optional.empty(), Optional::of);
        }
        return readings.isEmpty()
                ? Observed.missing(why.orElseThrow().kind(), why.orElseThrow().why())
                : Observed.of(rooted(readings));
    }

    /** Twice the root of counts, with the noise of a Poisson count of their mean. */
    private Scaled rooted(List<Reading> counts) {
        double mean = Sums.of(counts.stream().mapToDouble(Reading::value).toArray()) / counts.size();
        double variance = mean > MANY ? 1 : rootVariance(Math.max(mean, FEW));
        return track(
                counts.stream()
                        .map(c -> new Reading(c.at(), 2 * Math.sqrt(c.value() + ANSCOMBE), variance, 0))
                        .toList(),
                List.of(Track.Source.plain("dealings")),
                1);
    }

    /** Variance of twice the root of a Poisson count plus 3/8. */
    static double rootVariance(double mean) {
        double p = FastMath.exp(-mean);
        double first = 0;
        double second = 0;
        int most = (int) (mean + 10 * Math.sqrt(mean) + 20);
        for (int n = 0; n <= most; n++) {
            double root = 2 * Math.sqrt(n + ANSCOMBE);
            first += p * root;
            second += p * root * root;
            p *= mean / (n + 1);
        }
        return second - first * first;
    }

    private Observed<Scaled> yearly(Subject subject) {
        int first = clock.year(0);
        int last = clock.year(clock.periods() - 1);
        return calls(subject, first, last)
                .map(c -> Observed.of(yearly(subject, c, first, last)))
                .orElseGet(() -> Observed.missing(
                        Missing.OUTSIDE_COVERAGE,
                        "The record holds too few votes with either party of " + subject.words() + " in "
                                + window().spoken() + " to say how much states differ."));
    }

    /** How agreement with the second party differs, else with the first; of a group, on average over its members. */
    private Optional<RollCalls> calls(Subject subject, int first, int last) {
        List<Pole> parties = subject.parties();
        if (!subject.isOfGroup()) {
            return calls(parties.get(1), first, last).or(() -> calls(parties.get(0), first, last));
        }
        return RollCalls.mean(
                parties.stream().flatMap(p -> calls(p, first, last).stream()).toList());
    }

    private Optional<RollCalls> calls(Pole with, int first, int last) {
        return evidence.onceOfRecord(
                List.of("roll calls", with.codes(), first, last),
                () -> RollCalls.with(evidence.record(), with, first, last));
    }

    private Scaled yearly(Subject subject, RollCalls calls, int first, int last) {
        double scale = calls.spread();
        List<Reading> readings = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int at = clock.step() == Step.YEAR ? year - first : clock.middle(year);
            if (at >= 0 && at < clock.periods()) {
                evidence.estimate(subject.measured(), subject.question(Window.year(year)))
                        .either(
                                e -> readings.add(new Reading(
                                        at,
                                        e.distribution().mean() / scale,
                                        variance(e.distribution()) / scale / scale,
                                        0)),
                                absent -> {});
            }
        }
        double stay = FastMath.pow(RollCalls.STAY, clock.step().years());
        return track(readings, List.of(new Track.Source(VOTES, calls.stray() / scale / scale, stay)), 1);
    }

    private static double variance(Distribution distribution) {
        double wide = distribution.quantile(0.84) - distribution.quantile(0.16);
        return Math.max(1e-6, wide * wide / 4);
    }
}
