package org.realign.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Scores;
import org.realign.kernel.Skill;
import org.realign.kernel.Sums;
import org.realign.posture.Posture;
import org.realign.posture.Reliability;

/**
 * What forecasts of the world of states would have been worth, had they been made at an origin from what was known there.
 *
 * <p><b>Model.</b> {@link Forecasts} from the origin, {@link Verification} against a later record, {@link Skill} over persistence and chain.
 * <p><b>Determinism.</b> A function of what it is given and the seed.
 *
 * @param origin the year from which was forecast
 * @param grades ranked probability scores of grades, 0 to 1: all poles at each horizon, then each pole at the horizons looked at closely
 * @param alignment continuous ranked probability scores of alignment, in its unit, all poles at each horizon
 * @param postures Brier scores by posture, at the horizons looked at closely
 * @param onsets at the horizons looked at closely
 * @param reliability of probabilities of postures, at the horizons looked at closely
 */
public record Backtest(
        int origin,
        List<Row> grades,
        List<Row> alignment,
        List<Row> postures,
        List<Onset> onsets,
        List<Calibrated> reliability) {
    /** Years from the origin to the horizons that are looked at closely. */
    private static final List<Integer> CLOSELY = List.of(4, 12);

    public Backtest {
        grades = List.copyOf(grades);
        alignment = List.copyOf(alignment);
        postures = List.copyOf(postures);
        onsets = List.copyOf(onsets);
        reliability = List.copyOf(reliability);
    }

    /**
     * Mean scores of all forecasts; smaller is better.
     *
     * @param of what was forecast: a pole, a posture, or {@code all}
     * @param year the horizon
     * @param states how many were scored
     * @param base the share of states that has a posture; empty of grades
     * @param world the world's
     * @param persistence of who says that all stays
     * @param chain of each cell by itself
     * @param climatology of frequencies
     * @param hindsight of who knew what the later record says: the least there is
     * @param overPersistence the world's skill
     * @param overChain the world's skill
     */
    public record Row(
            String of,
            int year,
            int states,
            OptionalDouble base,
            double world,
            double persistence,
            double chain,
            double climatology,
            double hindsight,
            Skill overPersistence,
            Skill overChain) {}

    /**
     * Changes of a mean grade by one or more.
     *
     * @param year the horizon
     * @param cells states with poles that were scored
     * @param base the share that changed
     * @param hazard the share that had changed in as many years before the origin
     * @param world its Brier score
     * @param chain the chain's
     * @param constant of who says the hazard of all
     * @param overConstant the world's skill
     * @param overChain the world's skill
     * @param rocWorld the area under the curve of true against false alarms
     * @param rocChain the same of the chain
     * @param precisionWorld average precision
     * @param precisionChain the same of the chain
     */
    public record Onset(
            int year,
            int cells,
            double base,
            double hazard,
            double world,
            double chain,
            double constant,
            Skill overConstant,
            Skill overChain,
            OptionalDouble rocWorld,
            OptionalDouble rocChain,
            OptionalDouble precisionWorld,
            OptionalDouble precisionChain) {}

    /**
     * Probabilities of postures, and how often they came true.
     *
     * @param year the horizon
     * @param world of the world; forecasts count once for each of {@code times} imputations of the later record
     */
    public record Calibrated(int year, int times, Reliability world) {}

    /**
     * Makes the forecasts and scores them.
     *
     * @param known estimated on waves to the origin, with imputations to the origin
     * @param circumstances as they were known at the origin
     * @param later imputations of a later record
     * @param years horizons, waves in order
     * @param draws of parameters
     * @param worlds of each draw
     */
    public static Backtest of(
            WorldFigures known,
            Circumstances circumstances,
            List<Imputation> later,
            List<Integer> years,
            int draws,
            int worlds,
            RandomStreams streams) {
        Forecasts forecasts = new Forecasts(known.imputations(), years);
        Forecast world = forecasts.world(known, circumstances, draws, worlds, streams);
        return new Run(forecasts, world, new Verification(known.imputations(), later, years), known, later, streams)
                .result(years);
    }

    /** The forecasts and what they are held against. */
    private static final class Run {
        private final Forecasts forecasts;
        private final Verification verification;
        private final List<Imputation> before;
        private final int times;
        private final RandomStreams streams;
        private final Forecast world;
        private final Forecast persistence;
        private final Forecast chain;
        private final Forecast climatology;
        private final double[] meanAtOrigin;

        Run(
                Forecasts forecasts,
                Forecast world,
                Verification verification,
                WorldFigures known,
                List<Imputation> later,
                RandomStreams streams) {
            this.forecasts = forecasts;
            this.world = world;
            this.verification = verification;
            this.streams = streams;
            before = known.imputations();
            times = later.size();
            persistence = forecasts.persistence();
            chain = forecasts.chain();
            climatology = forecasts.climatology();
            meanAtOrigin = Forecasts.mean(before, origin());
        }

        int origin() {
            return before.get(0).last();
        }

        Backtest result(List<Integer> years) {
            int poles = Sphere.POLES.size();
            OptionalDouble none = OptionalDouble.empty();
            List<Row> grades = new ArrayList<>();
            List<Row> alignment = new ArrayList<>();
            List<Row> postures = new ArrayList<>();
            List<Onset> onsets = new ArrayList<>();
            List<Calibrated> reliability = new ArrayList<>();
            for (int h = 0; h < years.size(); h++) {
                int horizon = h;
                grades.add(row("all", years.get(h), h, none, f -> verification.ranked(f, horizon, 0, poles), poles));
                alignment.add(
                        row("all", years.get(h), h, none, f -> verification.continuous(f, horizon, 0, poles), poles));
            }
            for (int h = 0; h < years.size(); h++) {
                int horizon = h;
                int year = years.get(h);
                if (CLOSELY.contains(year - origin())) {
                    for (int p = 0; p < poles; p++) {
                        int pole = p;
                        String name = Sphere.POLES.get(p).name();
                        grades.add(row(name, year, h, none, f -> verification.ranked(f, horizon, pole, pole + 1), 1));
                    }
                    for (Posture posture : Forecast.POSTURES) {
                        postures.add(posture(posture, year, h));
                    }
                    onsets.add(onset(year, h));
                    reliability.add(new Calibrated(year, times, verification.reliability(world, h)));
                }
            }
            return new Backtest(origin(), grades, alignment, postures, onsets, reliability);
        }

        private interface Scoring {
            double[] of(Forecast forecast);
        }

        private Row posture(Posture posture, int year, int h) {
            int place = Forecast.POSTURES.indexOf(posture);
            String name = posture.name().toLowerCase(Locale.ROOT);
            return row(
                    name,
                    year,
                    h,
                    OptionalDouble.of(verification.share(h, place)),
                    f -> verification.posture(f, h, place),
                    1);
        }

        /** Scores by state are divided by {@code each}, so that a mean is that of one cell. */
        private Row row(String of, int year, int h, OptionalDouble base, Scoring scoring, int each) {
            List<double[]> all = Stream.of(world, persistence, chain, climatology, verification.hindsight())
                    .map(scoring::of)
                    .toList();
            double[] means = all.stream().mapToDouble(s -> Sums.mean(s) / each).toArray();
            return new Row(
                    of,
                    year,
                    verification.states(h).length,
                    base,
                    means[0],
                    means[1],
                    means[2],
                    means[3],
                    means[4],
                    skill(all.get(0), all.get(1)),
                    skill(all.get(0), all.get(2)));
        }

        private Onset onset(int year, int h) {
            boolean[] happened = verification.onsets(h);
            int count = 0;
            for (boolean one : happened) {
                count += one ? 1 : 0;
            }
            double hazard = forecasts.hazard(year - origin());
            double[] own = verification.onsetsSaid(world, h, meanAtOrigin, hazard);
            double[] chained = verification.onsetsSaid(chain, h, meanAtOrigin, hazard);
            double[] constant = new double[own.length];
            Arrays.fill(constant, hazard);
            double[] scores = verification.onsetScores(own, happened);
            double[] chainScores = verification.onsetScores(chained, happened);
            double[] constantScores = verification.onsetScores(constant, happened);
            int poles = Sphere.POLES.size();
            return new Onset(
                    year,
                    happened.length,
                    (double) count / happened.length,
                    hazard,
                    Sums.mean(scores) / poles,
                    Sums.mean(chainScores) / poles,
                    Sums.mean(constantScores) / poles,
                    skill(scores, constantScores),
                    skill(scores, chainScores),
                    Scores.areaUnderRoc(own, happened),
                    Scores.areaUnderRoc(chained, happened),
                    Scores.averagePrecision(own, happened),
                    Scores.averagePrecision(chained, happened));
        }

        /** States are drawn alike for all skills, so that they differ by what is scored alone. */
        private Skill skill(double[] own, double[] simple) {
            return Skill.of(own, simple, streams.stream(Purpose.BACKTEST, origin()));
        }
    }
}
