package org.realign.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.FastMath;
import org.realign.explain.Explanation.Exposure;
import org.realign.explain.Explanation.Listed;
import org.realign.explain.Explanation.Votes;
import org.realign.explain.Weighed.Abroad;
import org.realign.explain.Weighed.Abroad.Earlier;
import org.realign.explain.Weighed.Abroad.Exposed;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/**
 * Did other states move as an account says, in proportion to how far they were exposed? A gradual account cannot be told from the
 * drift of one state's series; across states it can.
 *
 * <p><b>Model.</b> Each state's agreement with the pole changes over the window by a ramp, known with the error of its walk, of its
 * roll calls and of what is voted on (apart from what moves all states: {@link RollCalls#apart}); changes grow with the standardised exposure by a slope
 * ({@link MetaRegression}). States are no independent witnesses, as one agenda moves all that stand alike. So the same slope is taken
 * over every earlier window as long, with exposure as long before: these placebos say how far slopes go when nothing of the kind is at
 * work. Against their mean and spread (Student-t, with as many degrees of freedom as windows lie side by side, less one) the slope
 * asked about is no more than usual, or usual and gamma, half-normal, such that the state of the case, as exposed as it is, is expected to
 * move by one standard deviation.
 * <p><b>Units.</b> Standard deviations of agreement across states for one standard deviation of exposure.
 * <p><b>Missing.</b> Said in words: fewer than {@value #STATES} states, fewer than {@value #WINDOWS} windows side by side, a state of
 * the case that is not exposed.
 * <p><b>Source.</b> Abadie, Diamond and Hainmueller 2010, JASA 105(490) (placebos); Thompson and Sharp 1999, Statistics in Medicine
 * 18(20).
 */
final class Elsewhere {
    private static final int STATES = 20;
    private static final int WINDOWS = 3;

    /** Years before a window that its change is set against. */
    private static final int BEFORE = 6;

    /** Readings on either side, at least. */
    private static final int FEWEST = 3;

    /** Less than this share of a standard deviation above the mean is no exposure. */
    private static final double EXPOSED = 0.25;

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
        yardstick = exposure.to() instanceof Votes votes
                ? RollCalls.readings(
                        record, votes.pole(), 0, votes.during().to().getYear())
                : Map.of();
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
        Optional<Slope> asked = slope(0);
        if (asked.isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "Fewer than " + STATES + " states have votes on either side of " + first
                            + ", or all are as exposed.");
        }
        double exposed = asked.get().ownExposure();
        if (!(exposed > EXPOSED)) {
            return Observed.missing(
                    Missing.NOT_CODED,
                    own.label() + " itself " + (Double.isNaN(exposed) ? "has no known exposure" : "is hardly exposed")
                            + ", measured by " + exposure.to().words() + ": how far others should move is not said.");
        }
        List<Earlier> placebos = new ArrayList<>();
        double errors = 0;
        for (int shift = first - last - 1; first + shift - BEFORE > 1945; shift--) {
            int begin = first + shift;
            Optional<Slope> slope = slope(shift);
            slope.ifPresent(s -> placebos.add(
                    new Earlier(begin, exposure.direction() * s.line().slope())));
            errors += slope.map(s -> s.line().error() * s.line().error()).orElse(0.0);
        }
        int side = (placebos.size() + last - first) / (last - first + 1);
        if (side < WINDOWS) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "Before " + first + " fewer than " + WINDOWS + " windows as long have votes to compare with.");
        }
        return Observed.of(answer(asked.get(), placebos, errors / placebos.size(), side));
    }

    private Abroad answer(Slope asked, List<Earlier> placebos, double meanError, int side) {
        double mean = placebos.stream().mapToDouble(Earlier::slope).reduce(0, Double::sum) / placebos.size();
        double squares = placebos.stream()
                .mapToDouble(p -> (p.slope() - mean) * (p.slope() - mean))
                .reduce(0, Double::sum);
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
                asked.ownExposure(),
                slope,
                new Weighed.Part(beyond, beyond - reach, beyond + reach),
                logFactor(t, beyond, wide, size),
                placebos.stream()
                        .sorted(Comparator.comparingInt(Earlier::begin))
                        .toList(),
                (asMuch + 1.0) / (placebos.size() + 1),
                most(asked.states()));
    }

    /** Log of how much likelier the slope is with gamma, half-normal of {@code size}, than without. */
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
    private Optional<Slope> slope(int shift) {
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
            return Optional.empty();
        }
        double[] z = codes.stream().mapToDouble(exposures::get).toArray();
        double mean = 0;
        double squares = 0;
        for (double v : z) {
            mean += v / z.length;
        }
        for (double v : z) {
            squares += (v - mean) * (v - mean) / (z.length - 1);
        }
        double sd = Math.sqrt(squares);
        if (!(sd > 1e-9)) {
            return Optional.empty();
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
        return Optional.of(new Slope(line, states, (self - mean) / sd));
    }

    private boolean isOther(String code) {
        Party party = new Party(code);
        boolean measured = exposure.to() instanceof Votes votes && votes.pole().includes(party);
        return !own.includes(party) && !exposure.pole().includes(party) && !measured;
    }

    /** How far each state was exposed, by its code. */
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
                    found.put(code, votes.far() ? 1 - sum / count : sum / count);
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
        if (before < FEWEST || within < Math.min(FEWEST, to - from + 1) || read.lastKey() < to - 1) {
            return Optional.empty();
        }
        Track track = calls.track(years, begin, to - begin + 1);
        double[] ramp = Shapes.ramp(track.periods(), from - 1 - begin, to - begin);
        Whitened w = new Whitened(track, new double[][] {ramp}, ramp, Math.sqrt(calls.step()) / calls.spread(), 1, 1);
        return Optional.of(new double[] {w.pull[0] / w.gram(0, 0), 1 / w.gram(0, 0)});
    }
}
