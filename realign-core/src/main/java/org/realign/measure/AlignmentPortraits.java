package org.realign.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.realign.align.AlignmentDraws;
import org.realign.align.Alignments;
import org.realign.align.Block;
import org.realign.align.Clock;
import org.realign.align.Indicators;
import org.realign.align.Rivalry;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.kernel.Sums;
import org.realign.measure.AlignmentPortrait.Band;
import org.realign.measure.AlignmentPortrait.Basis;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Domain;
import org.realign.measure.AlignmentPortrait.Mix;
import org.realign.measure.AlignmentPortrait.Point;
import org.realign.measure.AlignmentPortrait.Shock;
import org.realign.measure.AlignmentPortrait.Stance;
import org.realign.measure.AlignmentPortrait.Weight;
import org.realign.posture.Course;
import org.realign.posture.Odds;
import org.realign.posture.Posture;
import org.realign.posture.Postures;
import org.realign.posture.Rivals;
import org.realign.posture.Thresholds;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/** Measures a state's alignment and reduces it to what is drawn. */
public final class AlignmentPortraits {
    /** Enough for the bands of a block, and for how far poles are rivals. */
    public static final Schedule SHORT = new Schedule(2, 300, 120, 1);

    /** A month is narrower than the line it would be drawn with. */
    private static final int DRAWN_PER_YEAR = 4;

    private static final int MIX_YEARS = 5;

    /** The difference of alignment that makes one pole's weight e times another's, so that corners are rare. */
    private static final double MIX_SCALE = 2;

    private final Course course;
    private final AlignmentDraws draws;
    private final Clock clock;

    /** The last year that is drawn. */
    private final int last;

    private AlignmentPortraits(Course course, int last) {
        this.course = course;
        this.draws = course.draws();
        this.clock = draws.clock();
        this.last = Math.min(last, clock.year(clock.periods() - 1));
    }

    /**
     * The alignment of {@code state} with {@code poles}, or why there is none.
     *
     * @param name what to call the state
     * @param labels what to call the poles
     * @param last the last year drawn; what came later has told on the estimate all the same
     */
    public static Observed<AlignmentPortrait> of(
            Alignments alignments, Pole state, String name, List<Pole> poles, List<String> labels, int last) {
        Specification whole = Specification.standard(alignments.stepFor(state));
        return alignments.of(state, poles, whole, Schedule.FULL).then(draws -> {
            Rivalry rivalry = Rivalry.between(alignments, poles, SHORT);
            Evidence evidence = Evidence.of(alignments.record());
            return Observed.of(of(
                    course(name, draws, poles, rivalry),
                    labels,
                    domains(alignments, state, poles, last),
                    b -> SecondOpinions.of(evidence, state, poles, b, alignments.streams()),
                    last));
        });
    }

    /** The chances of breaks in {@code draws}, by year and pole. */
    public static List<Shock> shocks(AlignmentDraws draws) {
        return new BreakDates(draws).shocks();
    }

    /** Draws as a course among poles that are as much rivals as {@code rivalry} says, which has the same poles. */
    static Course course(String name, AlignmentDraws draws, List<Pole> poles, Rivalry rivalry) {
        return new Course(name, draws, poles, Rivals.of(rivalry, poles, draws.clock()));
    }

    /** What is drawn of {@code course} to {@code last}, beside what single {@code domains} say and second opinions on breaks. */
    static AlignmentPortrait of(
            Course course,
            List<String> labels,
            List<Domain> domains,
            Function<DatedBreak, List<SecondOpinion>> opinions,
            int last) {
        AlignmentPortraits made = new AlignmentPortraits(course, last);
        List<Stance> stances = new ArrayList<>();
        List<Portrait.Gap> unplaced = new ArrayList<>();
        made.stances(labels, stances, unplaced);
        BreakDates breaks = new BreakDates(made.draws);
        Pulls pulls = new Pulls(made.draws, made.medians());
        return new AlignmentPortrait(
                course.state(),
                labels,
                Math.min(made.clock.year(0), made.last),
                made.last,
                bands(made.draws, made.last),
                breaks.shocks().stream().filter(s -> s.year() <= made.last).toList(),
                stances,
                unplaced,
                made.mixes(),
                breaks.likely().stream()
                        .filter(b -> b.date().year() <= made.last)
                        .map(b -> b.movedBy(pulls.behind(b)).with(opinions.apply(b)))
                        .toList(),
                pulls.all().stream().filter(p -> p.year() <= made.last).toList(),
                domains,
                basis(made.draws));
    }

    private static List<Domain> domains(Alignments alignments, Pole state, List<Pole> poles, int last) {
        Specification yearly = Specification.standard(Step.YEAR);
        return Arrays.stream(Block.values())
                .map(b -> new Domain(
                        b.words(),
                        alignments.of(state, poles, yearly.of(b), SHORT).map(draws -> bands(draws, last))))
                .toList();
    }

    /** What {@code draws} rest on. */
    static Basis basis(AlignmentDraws draws) {
        Map<String, Integer> terms = new TreeMap<>();
        for (int k = 0; k < draws.panel().terms().size(); k++) {
            int size = draws.panel().terms().get(k).size();
            if (size > 0) {
                terms.put(Indicators.all().get(k).name(), size);
            }
        }
        boolean years = draws.clock().step() == Step.YEAR;
        return new Basis(
                years ? "years" : "months",
                draws.diagnosis().converged(),
                draws.diagnosis().sentence(),
                terms,
                latest(draws));
    }

    /** The last year of which an indicator speaks; the first there is, where none does. */
    private static int latest(AlignmentDraws draws) {
        Clock clock = draws.clock();
        int t = clock.periods() - 1;
        while (t > 0 && !speaks(draws, t)) {
            t--;
        }
        return clock.year(t);
    }

    private static boolean speaks(AlignmentDraws draws, int period) {
        return IntStream.range(0, draws.poles()).anyMatch(p -> draws.terms(period, p) > 0);
    }

    private static List<Band> bands(AlignmentDraws draws, int last) {
        return IntStream.range(0, draws.poles())
                .parallel()
                .mapToObj(p -> band(draws, p, last))
                .toList();
    }

    private static Band band(AlignmentDraws draws, int pole, int last) {
        Clock clock = draws.clock();
        int perYear = clock.step().perYear();
        int every = Math.max(1, perYear / DRAWN_PER_YEAR);
        List<Point> points = new ArrayList<>();
        int from = draws.panel().from()[pole];
        int end = Math.min(draws.panel().to()[pole], clock.at(LocalDate.of(last + 1, 1, 1)));
        while (from < end) {
            int to = from + 1;
            while (to < end && Math.floorMod(clock.first() + to, every) != 0) {
                to++;
            }
            double[] q = Quantiles.of(draws.mean(new Clock.Range(from, to), pole), 0.05, 0.25, 0.5, 0.75, 0.95);
            points.add(new Point(
                    (clock.first() + from) / (double) perYear,
                    (clock.first() + to) / (double) perYear,
                    spoken(draws, clock.year(from), pole),
                    q[0],
                    q[1],
                    q[2],
                    q[3],
                    q[4]));
            from = to;
        }
        return new Band(pole, points);
    }

    /** True where some indicator speaks of {@code pole} in {@code year}. */
    static boolean spoken(AlignmentDraws draws, int year, int pole) {
        Clock clock = draws.clock();
        int from = Math.max(0, clock.at(LocalDate.of(year, 1, 1)));
        int to = Math.min(clock.periods(), clock.at(LocalDate.of(year + 1, 1, 1)));
        for (int t = from; t < to; t++) {
            if (draws.terms(t, pole) > 0) {
                return true;
            }
        }
        return false;
    }

    private double[][] medians() {
        return IntStream.range(0, clock.periods())
                .parallel()
                .mapToObj(t -> IntStream.range(0, draws.poles())
                        .mapToDouble(p -> Quantiles.of(draws.mean(new Clock.Range(t, t + 1), p), 0.5)[0])
                        .toArray())
                .toArray(double[][]::new);
    }

    private void stances(List<String> labels, List<Stance> stances, List<Portrait.Gap> unplaced) {
        Postures postures = Postures.of(course, Thresholds.STANDARD);
        for (int year = clock.year(0); year <= last; year++) {
            int y = year;
            postures.during(Window.year(year))
                    .either(
                            stay -> stances.add(stance(y, stay.whole(), labels)),
                            a -> unplaced.add(new Portrait.Gap(y, a.kind())));
        }
    }

    /** The chances in {@code odds}, with the most likely posture in words. */
    static Stance stance(int year, Odds odds, List<String> labels) {
        Posture likely = Arrays.stream(Posture.values())
                .max(Comparator.comparingDouble(odds::of))
                .orElseThrow();
        return new Stance(
                year,
                odds.of(Posture.WITHDRAWN),
                odds.of(Posture.HEDGING),
                odds.of(Posture.TILTING),
                odds.of(Posture.ALIGNED),
                words(likely, odds, labels),
                odds.of(likely));
    }

    private static String words(Posture posture, Odds odds, List<String> labels) {
        List<String> towards = new ArrayList<>();
        for (int p = 0; p < labels.size(); p++) {
            if (odds.of(posture, p) >= odds.of(posture) / 2) {
                towards.add(labels.get(p));
            }
        }
        String whom = towards.isEmpty() ? "one side or another" : String.join(" and ", towards);
        return switch (posture) {
            case WITHDRAWN -> "withdrawn";
            case HEDGING -> towards.isEmpty() ? "hedging" : "hedging between " + whom;
            case TILTING -> "tilting to " + whom;
            case ALIGNED -> "aligned with " + whom;
        };
    }

    private List<Mix> mixes() {
        List<Mix> mixes = new ArrayList<>();
        int first = clock.year(0);
        for (int from = first - Math.floorMod(first, MIX_YEARS); from <= last; from += MIX_YEARS) {
            int begin = Math.max(first, from);
            int end = Math.min(last, from + MIX_YEARS - 1);
            if (everyPoleSpoken(begin, end)) {
                clock.within(Window.parse(begin + ".." + end))
                        .ifPresent(range -> mixes.add(new Mix(begin, end, weights(range))));
            }
        }
        return mixes;
    }

    private boolean everyPoleSpoken(int begin, int end) {
        for (int p = 0; p < draws.poles(); p++) {
            boolean any = false;
            for (int year = begin; year <= end; year++) {
                any |= spoken(draws, year, p);
            }
            if (!any) {
                return false;
            }
        }
        return true;
    }

    private List<Weight> weights(Clock.Range range) {
        double[][] weights = new double[draws.poles()][];
        for (int p = 0; p < weights.length; p++) {
            weights[p] = draws.mean(range, p);
        }
        for (int s = 0; s < draws.count(); s++) {
            double sum = 0;
            for (double[] weight : weights) {
                weight[s] = FastMath.exp(weight[s] / MIX_SCALE);
                sum += weight[s];
            }
            for (double[] weight : weights) {
                weight[s] /= sum;
            }
        }
        return Arrays.stream(weights)
                .map(w -> {
                    double[] q = Quantiles.of(w, 0.05, 0.95);
                    return new Weight(q[0], Sums.mean(w), q[1]);
                })
                .toList();
    }
}
