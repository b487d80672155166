package org.realign.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.FastMath;
import org.realign.explain.Explanation.Exposure;
import org.realign.explain.Explanation.Listed;
import org.realign.explain.Explanation.Votes;
import org.realign.explain.Weighed.Abroad;
import org.realign.explain.Weighed.Abroad.Earlier;
import org.realign.explain.Weighed.Abroad.Exposed;
import org.realign.explain.Weighed.Abroad.Listing;
import org.realign.kernel.Sums;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/**
 * Did other states move as an account says, in proportion to how far they were exposed? A gradual account cannot be told from the
 * drift of one state's series; across states it can.
 *
 * <p><b>Model.</b> Each state's agreement with the pole, less the mean of all states in the year, changes over the window by a ramp,
 * known with the error of its walk, of its roll calls and of what is voted on ({@link RollCalls#apart}); changes grow with the standardised exposure by a slope
 * ({@link MetaRegression}). States are no independent witnesses, as one agenda moves all that stand alike. So the same slope is taken
 * over every earlier window as long, with exposure as long before: these placebos say how far slopes go when nothing of the kind is at
 * work. Against their mean and spread (Student-t, with as many degrees of freedom as windows lie side by side, less one) the slope
 * asked about is no more than usual, or usual and gamma, half-normal and of such a scale that what it moves the state of the case by,
 * as exposed as that is, is half-normal of scale 1, as sizes of changes are.
 * <p><b>Units.</b> Standard deviations of agreement across states for one standard deviation of exposure.
 * <p><b>Missing.</b> Said in words: votes that end before the window, fewer than {@value #STATES} states, fewer than {@value #LISTED} of
 * a list, fewer than {@value #WINDOWS} windows side by side, a state of the case that is hardly exposed.
 * <p><b>Source.</b> Abadie, Diamond and Hainmueller 2010, JASA 105(490) (placebos); Thompson and Sharp 1999, Statistics in Medicine
 * 18(20).
 */
final class Elsewhere {
    private static final int STATES = 20;

    /** One state that moved is no proportion. */
    private static final int LISTED = 2;

    private static final int WINDOWS = 3;

    /** Years before a window that its change is set against. */
    private static final int BEFORE = 6;

    /** So many years of a window may be missing at its end. */
    private static final int LATE = 1;

    /** Readings on either side, at least. */
    private static final int FEWEST = 3;

    /**
     * Less than this share of a standard deviation above the mean is no exposure. At this one a pull that moves the state of the case by
     * 1 moves those two standard deviations out by 4, which is most of the way from one end of the Assembly to the other; below it
     * nearly all that is expected of others could not be.
     */
    private static final double EXPOSED = 0.5;

    private static final int NODES = 400;
    private static final int SHOWN = 12;

    private final Exposure exposure;
    private final Pole own;
    private final int first;
    private final int last;
    private final Map<String, NavigableMap<Integer, RollCalls.Reading>> moved;
    private final Map<String, NavigableMap<Integer, RollCalls.Reading>> yardstick;
    private final RollCalls calls;

    private Elsewhere(PublicRecord record, Pole own, Exposure exposure, RollCalls calls) {
        this.exposure = exposure;
        this.own = own;
        this.calls = calls;
        first = exposure.within().from().getYear();
        last = exposure.within().to().getYear();
        moved = RollCalls.readings(record, exposure.pole(), 0, last);
        // A swing of all does not cancel by itself: states differ in the years that they missed and in how well they
        // are
        // known.
        RollCalls.centre(moved);
        yardstick = exposure.to() instanceof Votes votes
                ? RollCalls.readings(
                        record, votes.pole(), 0, votes.during().to().getYear())
                : Map.of();
        RollCalls.centre(yardstick);
    }

    /**
     * What other states say of {@code exposure}, as an account of {@code own}.
     *
     * @param own the state that the account is about; it is left out
     */
    static Observed<Abroad> of(PublicRecord record, Pole own, Exposure exposure) {
        Optional<RollCalls> calls = RollCalls.apart(
                record, exposure.pole(), 0, exposure.within().to().getYear());
        return calls.map(c -> new Elsewhere(record, own, exposure, c).weigh())
                .orElseGet(() -> Observed.missing(
                        Missing.OUTSIDE_COVERAGE,
                        "The record holds no votes with " + exposure.pole().label() + "."));
    }

    /** One window: the slope over it, with every state's exposure and change. */
    private record Slope(MetaRegression line, List<Exposed> states, double ownExposure) {}

    private Observed<Abroad> weigh() {
        int ends = moved.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(0);
        if (ends < last - LATE) {
            return outside("Votes with " + exposure.pole().label() + " are recorded up to " + ends + ", and "
                    + exposure.within().spoken() + " ends later.");
        }
        return slope(0).then(asked -> {
            double exposed = asked.ownExposure();
            return exposed > EXPOSED
                    ? listing(asked).then(listing -> against(asked, listing))
                    : Observed.missing(
                            Missing.NOT_CODED,
                            own.label() + " itself "
                                    + (Double.isNaN(exposed) ? "has no known exposure" : "is hardly exposed")
                                    + ", measured by " + exposure.to().words()
                                    + ": how far others should move is not said.");
        });
    }

    private static <T> Observed<T> outside(String why) {
        return Observed.missing(Missing.OUTSIDE_COVERAGE, why);
    }

    /** Which of the listed were read, where there is a list. */
    private Observed<Optional<Listing>> listing(Slope asked) {
        if (!(exposure.to() instanceof Listed listed)) {
            return Observed.of(Optional.empty());
        }
        Set<Party> read = asked.states().stream().map(Exposed::state).collect(Collectors.toSet());
        List<Party> others = listed.states().stream()
                .filter(p -> isOther(p.code()))
                .distinct()
                .toList();
        Listing listing = new Listing(
                others.stream().filter(read::contains).toList(),
                others.stream().filter(p -> !read.contains(p)).toList());
        return listing.read().size() < LISTED
                ? outside("Of the " + others.size() + " other states listed only "
                        + listing.read().size() + " can be read on either side of " + first + "; " + LISTED
                        + " are needed at least.")
                : Observed.of(Optional.of(listing));
    }

    private Observed<Abroad> against(Slope asked, Optional<Listing> listing) {
        List<Earlier> placebos = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int shift = first - last - 1; first + shift - BEFORE > 1945; shift--) {
            int begin = first + shift;
            slope(shift)
                    .either(
                            s -> {
                                placebos.add(new Earlier(
                                        begin, exposure.direction() * s.line().slope()));
                                errors.add(s.line().error() * s.line().error());
                            },
                            absent -> {});
        }
        int side = (placebos.size() + last - first) / (last - first + 1);
        double meanError =
                Sums.mean(errors.stream().mapToDouble(Double::doubleValue).toArray());
        return side < WINDOWS
                ? outside("Before " + first + " fewer than " + WINDOWS + " windows as long have votes to compare with.")
                : Observed.of(answer(asked, listing, placebos, meanError, side));
    }

    private Abroad answer(Slope asked, Optional<Listing> listing, List<Earlier> placebos, double meanError, int side) {
        double mean = Sums.mean(placebos.stream().mapToDouble(Earlier::slope).toArray());
        double squares = Sums.of(placebos.stream()
                .mapToDouble(p -> (p.slope() - mean) * (p.slope() - mean))
                .toArray());
        // The mean is made of no more than as many windows as lie side by side, so squares about it come out as if of
        // one fewer.
        double usual = Math.max(0, squares / placebos.size() * side / (side - 1) - meanError);
        double slope = exposure.direction() * asked.line().slope();
        double error = asked.line().error();
        double wide = Math.sqrt(error * error + usual + (usual + meanError) / side);
        TDistribution t = new TDistribution(side - 1.0);
        double size = 1 / asked.ownExposure();
        double beyond = slope - mean;
        double reach = wide * t.inverseCumulativeProbability(0.95);
        long asMuch = placebos.stream().filter(p -> p.slope() >= slope).count();
        return new Abroad(
                exposure,
                asked.states().size(),
                listing,
                asked.ownExposure(),
                slope,
                new Weighed.Part(beyond, beyond - reach, beyond + reach),
                wide,
                side,
                size,
                logFactor(t, beyond, wide, size),
                placebos.stream()
                        .sorted(Comparator.comparingInt(Earlier::begin))
                        .toList(),
                (asMuch + 1.0) / (placebos.size() + 1),
                most(asked.states()));
    }

    /** The log Bayes factor of {@code found}, were pulls {@code times} as large expected. */
    static double logFactor(Abroad found, double times) {
        return logFactor(
                new TDistribution(found.windows() - 1.0), found.beyond().mean(), found.error(), times * found.size());
    }

    /** Log of how much likelier the slope is with gamma, half-normal of scale {@code size}, than without. */
    static double logFactor(TDistribution t, double beyond, double wide, double size) {
        double sum = 0;
        double width = 6.0 / NODES;
        for (int i = 0; i < NODES; i++) {
            double z = (i + 0.5) * width;
            double prior = 2 * FastMath.exp(-0.5 * z * z) / Math.sqrt(2 * FastMath.PI);
            sum += width * prior * t.density((beyond - z * size) / wide);
        }
        return FastMath.log(sum) - t.logDensity(beyond / wide);
    }

    private static List<Exposed> most(List<Exposed> states) {
        return states.stream()
                .sorted(Comparator.comparingDouble(Exposed::exposure)
                        .reversed()
                        .thenComparing(s -> s.state().code()))
                .limit(SHOWN)
                .toList();
    }

    /** The slope over the window {@code shift} years from the one asked about. */
    private Observed<Slope> slope(int shift) {
        Map<String, Double> exposures = exposures(shift);
        List<String> codes = new ArrayList<>();
        List<double[]> changes = new ArrayList<>();
        moved.forEach((code, years) -> {
            if (exposures.containsKey(code) && isOther(code)) {
                change(years, first + shift, last + shift).ifPresent(c -> {
                    codes.add(code);
                    changes.add(c);
                });
            }
        });
        if (codes.size() < STATES) {
            return outside("Fewer than " + STATES + " states have votes on either side of " + (first + shift) + ".");
        }
        double[] z = codes.stream().mapToDouble(exposures::get).toArray();
        double mean = Sums.mean(z);
        double sd = Math.sqrt(
                Sums.of(Arrays.stream(z).map(v -> (v - mean) * (v - mean)).toArray()) / (z.length - 1));
        if (!(sd > 1e-9)) {
            return outside("All states that have votes on either side of " + (first + shift) + " are as exposed.");
        }
        List<Exposed> states = new ArrayList<>();
        for (int i = 0; i < z.length; i++) {
            z[i] = (z[i] - mean) / sd;
            states.add(new Exposed(new Party(codes.get(i)), z[i], changes.get(i)[0], Math.sqrt(changes.get(i)[1])));
        }
        double self = own.parties().stream()
                .filter(p -> exposures.containsKey(p.code()))
                .mapToDouble(p -> exposures.get(p.code()))
                .findFirst()
                .orElse(Double.NaN);
        MetaRegression line = MetaRegression.of(
                changes.stream().mapToDouble(c -> c[0]).toArray(),
                changes.stream().mapToDouble(c -> c[1]).toArray(),
                z);
        return Observed.of(new Slope(line, states, (self - mean) / sd));
    }

    private boolean isOther(String code) {
        Party party = new Party(code);
        boolean measured = exposure.to() instanceof Votes votes && votes.pole().includes(party);
        return !own.includes(party) && !exposure.pole().includes(party) && !measured;
    }

    /** How far each state was exposed, by its code, from any zero. */
    private Map<String, Double> exposures(int shift) {
        Map<String, Double> found = new TreeMap<>();
        if (exposure.to() instanceof Listed listed) {
            moved.keySet().forEach(code -> found.put(code, listed.states().contains(new Party(code)) ? 1.0 : 0.0));
            own.parties().forEach(p -> found.put(p.code(), listed.states().contains(p) ? 1.0 : 0.0));
        } else if (exposure.to() instanceof Votes votes) {
            int from = votes.during().from().getYear() + shift;
            int to = votes.during().to().getYear() + shift;
            yardstick.forEach((code, years) -> {
                double sum = 0;
                int count = 0;
                for (int year = from; year <= to; year++) {
                    RollCalls.Reading reading = years.get(year);
                    sum += reading == null ? 0 : reading.share();
                    count += reading == null ? 0 : 1;
                }
                if (2 * count > to - from) {
                    found.put(code, votes.far() ? -sum / count : sum / count);
                }
            });
        }
        return found;
    }

    /** By how much a state's agreement changed from before {@code from} to {@code to}, and the variance of that. */
    private Optional<double[]> change(NavigableMap<Integer, RollCalls.Reading> years, int from, int to) {
        int begin = from - BEFORE;
        NavigableMap<Integer, RollCalls.Reading> read = years.subMap(begin, true, to, true);
        int before = read.headMap(from).size();
        int within = read.size() - before;
        if (before < FEWEST || within < Math.min(FEWEST, to - from + 1) || read.lastKey() < to - LATE) {
            return Optional.empty();
        }
        Track track = calls.track(years, begin, to - begin + 1);
        double[] ramp = Shapes.ramp(track.periods(), from - 1 - begin, to - begin);
        Whitened w = new Whitened(track, new double[][] {ramp}, ramp, Math.sqrt(calls.step()) / calls.spread(), 1, 1);
        return Optional.of(new double[] {w.pull[0] / w.gram(0, 0), 1 / w.gram(0, 0)});
    }
}
