package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.explain.Accounts.CHN;
import static org.realign.explain.Accounts.DEALINGS;
import static org.realign.explain.Accounts.PRK;
import static org.realign.explain.Accounts.account;
import static org.realign.explain.Accounts.expected;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.explain.Discriminator.Look;
import org.realign.explain.Discriminator.Seen;
import org.realign.explain.Explanation.Form;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.record.Observed;
import org.realign.record.Window;

/** Two explanations of two series: what one alone and the other alone would make of them. */
class DiscriminatorsTest {
    private static final Clock CLOCK = Clock.of(Step.QUARTER, Window.parse("2008..2020"));
    private static final int QUARTERS = CLOCK.periods();
    private static final Prior PRIOR = new Prior(new double[] {0.02, 0.05, 0.1}, new double[] {0.5, 1, 2}, 0.3, 1, 1);
    private static final double VARIANCE = 0.2;
    private static final Subject BEIJING = new Subject("engagement", List.of(PRK, CHN));
    private static final Explanation ONE =
            account("one", expected(DEALINGS, Form.STEP, 1, "2012"), expected(BEIJING, Form.STEP, 1, "2012"));
    private static final Explanation OTHER =
            account("other", expected(DEALINGS, Form.STEP, 1, "2016"), expected(BEIJING, Form.STEP, 1, "2012"));

    private static Term step(int h, int from) {
        return Term.open(
                h,
                IntStream.range(from, from + 4)
                        .mapToObj(t -> Shapes.step(QUARTERS, t))
                        .toArray(double[][]::new),
                1);
    }

    private static final Term EARLY = step(0, 16);
    private static final Term LATE = step(1, 32);

    private static Arena.Field field(Subject subject, Track track, Term... terms) {
        return new Arena.Field(subject, Observed.of(new Tracks.Scaled(track, 1)), List.of(terms), new int[2][QUARTERS]);
    }

    /** Still until the end of 2012, one unit higher from then on; four times as noisy from 2016 on. */
    private static Track rising() {
        double[] values = new double[QUARTERS];
        Arrays.setAll(values, t -> 0.1 * FastMath.sin(7.0 * t) + (t >= 20 ? 1 : 0));
        return track(values);
    }

    private static Track track(double[] values) {
        double[] variance = new double[QUARTERS];
        Arrays.setAll(variance, t -> t < 32 ? VARIANCE : 4 * VARIANCE);
        Track plain = Track.of(values, VARIANCE);
        return new Track(QUARTERS, plain.at(), values, variance, plain.source(), plain.sources());
    }

    private static Discriminator found(Arena.Field... fields) {
        List<Discriminator> all = Discriminators.of(CLOCK, List.of(ONE, OTHER), List.of(fields), f -> PRIOR);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Arena.Field dealings(Track track) {
        return field(DEALINGS, track, EARLY, LATE);
    }

    /** Of Beijing both expect the same: it tells nothing. */
    @Test
    void theSeriesOfWhichTheyExpectDifferentThingsTells() {
        Arena.Field beijing = field(BEIJING, rising(), step(0, 16), step(1, 16));
        Discriminator found = found(beijing, dealings(rising()));
        assertThat(found.looks()).hasSize(1);
        Look best = found.looks().get(0);
        assertThat(best.subject()).isEqualTo(DEALINGS);
        // It lies about the dates of one of them, and not of both.
        assertThat(best.before().to()).isBefore(best.after().from());
        assertThat(best.favours()).isZero();
        assertThat(best.direction()).isEqualTo(1);
        assertThat(best.information()).isBetween(0.2, Discriminator.SURE);
        Seen read = best.seen().orElseThrow();
        assertThat(read.change()).isCloseTo(1, within(0.1));
        assertThat(read.logBayesFactor()).isGreaterThan(1);
        assertThat(found.isLittle()).isFalse();
        assertThat(found(beijing).looks()).isEmpty();
        assertThat(found(beijing).isLittle()).isTrue();
    }

    @Test
    void whatTheRecordDoesNotHaveIsSupposedAndSaidToBeMissing() {
        // Nothing is read until 2014, and little of what is noisy: the change of 2012 cannot be seen.
        Track late = rising().only(t -> t >= 24 && t < 38);
        Discriminator found = found(dealings(late));
        assertThat(found.looks()).hasSize(2);
        Look best = found.looks().get(0);
        assertThat(best.seen()).isEmpty();
        assertThat(best.before().to()).isBefore(java.time.LocalDate.of(2012, 1, 1));
        Look seen = found.looks().get(1);
        assertThat(seen.information()).isLessThan(best.information());
        // Of the years before, the last are read.
        assertThat(seen.before().to()).isAfter(java.time.LocalDate.of(2014, 1, 1));
        assertThat(seen.favours()).isEqualTo(1);
        // It did not rise then: that speaks for the first.
        assertThat(seen.seen().orElseThrow().logBayesFactor()).isPositive();
    }

    /**
     * On series simulated from each alone, the look that was chosen tells more than looks about other dates do, and as much as was
     * expected: to four standard errors of 4,000 series.
     */
    @Test
    void theOneChosenTellsMostAndAsMuchAsExpected() {
        Look best = found(dealings(rising())).looks().get(0);
        double[] chosen = told(range(best.before()), range(best.after()));
        assertThat(best.information()).isCloseTo(chosen[0], within(4 * chosen[1]));
        for (int from : new int[] {6, 24, 40}) {
            double[] another = told(new Clock.Range(from - 4, from), new Clock.Range(from + 4, from + 8));
            assertThat(chosen[0]).isGreaterThan(another[0] + 4 * another[1]);
        }
    }

    private static Clock.Range range(Window window) {
        return new Clock.Range(CLOCK.at(window.from()), CLOCK.at(window.to()) + 1);
    }

    /** Mean information, and its standard error, over simulated series. */
    private static double[] told(Clock.Range before, Clock.Range after) {
        UniformRandomProvider random = new RandomStreams(3).stream(Purpose.EXPLANATIONS, 7);
        double sum = 0;
        double squares = 0;
        int count = 4000;
        for (int i = 0; i < count; i++) {
            Term truth = i % 2 == 0 ? EARLY : LATE;
            Track track = simulated(truth, random).only(t -> isIn(before, t) || isIn(after, t));
            Observation made = new Observation(track, before);
            double log = made.predicted(Optional.of(EARLY), PRIOR).log(made.value())
                    - made.predicted(Optional.of(LATE), PRIOR).log(made.value());
            double tells = FastMath.log(2 / (1 + FastMath.exp(i % 2 == 0 ? -log : log)));
            sum += tells;
            squares += tells * tells;
        }
        double mean = sum / count;
        return new double[] {mean, Math.sqrt((squares / count - mean * mean) / count)};
    }

    private static boolean isIn(Clock.Range range, int t) {
        return t >= range.from() && t < range.to();
    }

    private static Track simulated(Term truth, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double drift = PRIOR.drifts()[random.nextInt(PRIOR.drifts().length)];
        double noise = Math.sqrt(PRIOR.noises()[random.nextInt(PRIOR.noises().length)]);
        double[] variance = rising().variance();
        double[] shape = truth.shapes()[random.nextInt(truth.shapes().length)];
        double size = Math.abs(normal.sample());
        double[] values = new double[QUARTERS];
        double walk = 0;
        for (int t = 0; t < QUARTERS; t++) {
            walk += drift * normal.sample();
            values[t] = walk + size * shape[t] + noise * Math.sqrt(variance[t]) * normal.sample();
        }
        return track(values);
    }

    /** Of two whose inclusion stays open and whose best look tells little, the record does not say which. */
    @Test
    void whatIsOpenAndCannotBeToldIsNotIdentified() {
        Look weak = new Look(
                DEALINGS, Window.year(2010), Window.year(2012), 0, 1, 0.1, 0.4, Optional.of(new Seen(8, 1, 1)));
        Look strong = new Look(DEALINGS, Window.year(2010), Window.year(2012), 0, 1, 0.4, 2, weak.seen());
        Look unseen = new Look(DEALINGS, Window.year(2010), Window.year(2012), 0, 1, 0.4, 2, Optional.empty());
        assertThat(untold(0.6, 0.4, weak)).isTrue();
        assertThat(untold(0.6, 0.4, unseen, weak)).isTrue();
        assertThat(untold(0.6, 0.4)).isTrue();
        assertThat(untold(0.6, 0.4, strong)).isFalse();
        // Three to one is evidence.
        assertThat(untold(0.76, 0.4, weak)).isFalse();
        assertThat(untold(0.6, 0.24, weak)).isFalse();
    }

    private static boolean untold(double one, double other, Look... looks) {
        return new Discriminator(0, 1, List.of(looks)).isUntold(List.of(included(ONE, one), included(OTHER, other)));
    }

    private static Weighed.Account included(Explanation explanation, double inclusion) {
        return new Weighed.Account(
                explanation,
                inclusion,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty());
    }
}
