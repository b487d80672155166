package org.realign.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.realign.kernel.Abreast;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Explanations weighed on simulated series whose cause is known: how often the right one is chosen, and whether probabilities
 * are what they say.
 *
 * <p><b>Model.</b> 64 quarters, 2010 to 2025, one reading each with noise 0.3, a walk; a step in the first quarter of 2019, one in that
 * of 2022, a ramp from 2014 on. Drift and noise are unknown to the analysis ({@link Prior#standard}).
 */
public final class Trials {
    private static final int QUARTERS = 64;
    private static final double NOISE = 0.3;
    private static final double LEAST = 0.7;
    private static final int BINS = 10;
    private static final double[] DRIFTS = {0.05, 0.1, 0.15};
    private static final List<String> TRUTHS = List.of("none", "step of 2019", "step of 2022", "ramp from 2014");

    private Trials() {}

    /**
     * How often one truth is found.
     *
     * @param drift standard deviation of a quarter's step
     * @param truth what was simulated
     * @param rate how often it was found
     */
    public record Cell(double drift, String truth, Power.Rate rate) {}

    /** The terms, going either way or up. */
    private static List<Term> terms(int sign) {
        return List.of(
                Term.known(0, Shapes.step(QUARTERS, 36), sign),
                Term.known(1, Shapes.step(QUARTERS, 48), sign),
                Term.known(2, Shapes.ramp(QUARTERS, 16, QUARTERS - 1), sign));
    }

    private static Prior prior() {
        return Prior.standard(1, 1, 0, QUARTERS);
    }

    /**
     * One explanation alone against each other alone and none, by drift and truth. Sizes are standard normal, those smaller
     * than {@value #LEAST} enlarged to it.
     *
     * @param simulations of each truth and drift
     */
    public static List<Cell> confusion(int simulations, RandomStreams streams) {
        Power power = new Power(Track.of(new double[QUARTERS], NOISE * NOISE), terms(0), prior());
        List<int[]> cells = new ArrayList<>();
        for (int d = 0; d < DRIFTS.length; d++) {
            for (int truth = 0; truth < TRUTHS.size(); truth++) {
                cells.add(new int[] {d, truth});
            }
        }
        return Abreast.map(cells, c -> {
            UniformRandomProvider random = streams.stream(Purpose.EXPLANATIONS, 1, c[0], c[1]);
            return new Cell(
                    DRIFTS[c[0]], TRUTHS.get(c[1]), power.of(c[1], DRIFTS[c[0]], Trials::size, simulations, random));
        });
    }

    private static double size(UniformRandomProvider random) {
        double size = ZigguratSampler.NormalizedGaussian.of(random).sample();
        return size < 0 ? Math.min(size, -LEAST) : Math.max(size, LEAST);
    }

    /**
     * Inclusion probabilities that fell into one interval.
     *
     * @param from its lower end
     * @param to its upper end
     * @param count how many there were
     * @param said their mean
     * @param held the share of them of which it was true
     */
    public record Bin(double from, double to, int count, double said, double held) {}

    /**
     * Inclusion probabilities against the truth, in series simulated from what is believed before: each explanation takes
     * part with probability one half, with a half-normal size; drift and noise are drawn from their grids.
     *
     * @param cases how many series
     */
    public static List<Bin> reliability(int cases, RandomStreams streams) {
        List<double[]> all = Abreast.map(IntStream.range(0, cases).boxed().toList(), c -> one(c, streams)).stream()
                .flatMap(List::stream)
                .toList();
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            double from = b / (double) BINS;
            double to = (b + 1) / (double) BINS;
            boolean last = b == BINS - 1;
            List<double[]> inside = all.stream()
                    .filter(p -> p[0] >= from && (p[0] < to || last))
                    .toList();
            double said = inside.stream().mapToDouble(p -> p[0]).reduce(0, Double::sum) / inside.size();
            double held = inside.stream().mapToDouble(p -> p[1]).reduce(0, Double::sum) / inside.size();
            bins.add(new Bin(from, to, inside.size(), said, held));
        }
        return bins;
    }

    /** For each explanation, what was believed of it and whether it was true. */
    private static List<double[]> one(int number, RandomStreams streams) {
        UniformRandomProvider random = streams.stream(Purpose.EXPLANATIONS, 2, number);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        Prior prior = prior();
        List<Term> terms = terms(1);
        int truth = random.nextInt(1 << terms.size());
        double drift = prior.drifts()[random.nextInt(prior.drifts().length)];
        double noise = NOISE * Math.sqrt(prior.noises()[random.nextInt(prior.noises().length)]);
        double[] values = new double[QUARTERS];
        double walk = 0;
        for (int t = 0; t < QUARTERS; t++) {
            walk += t == 0 ? 0 : drift * normal.sample();
            values[t] = walk + noise * normal.sample();
        }
        for (Term term : terms) {
            double size = Math.abs(normal.sample());
            for (int t = 0; t < QUARTERS && (truth >> term.explanation() & 1) != 0; t++) {
                values[t] += size * term.shapes()[0][t];
            }
        }
        TrackScore score = new TrackScore(
                Track.of(values, NOISE * NOISE),
                terms,
                terms.size(),
                prior,
                new int[terms.size()][QUARTERS],
                1,
                QUARTERS - 1);
        SetPosterior sets = SetPosterior.of(score.logMarginals());
        return terms.stream()
                .map(t -> new double[] {sets.inclusion(t.explanation()), truth >> t.explanation() & 1})
                .toList();
    }
}
