package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.SharedData;
import org.realign.archive.datasets.AssemblyVotes.Reading;
import org.realign.archive.datasets.PublishedPoints.Nearness;
import org.realign.ideal.IdealPoints;
import org.realign.ideal.RollCalls;
import org.realign.ideal.Sampled;
import org.realign.ideal.Variant;
import org.realign.kernel.RandomStreams;

/**
 * The published ideal points of April 2020 from the votes they were estimated from (Bailey, Strezhnev and Voeten 2017). Counts are
 * exact; the gates of nearness were fixed before the estimates were made.
 */
class IdealPointsReferenceTest {
    private static Reading reading;
    private static PublishedPoints published;

    @BeforeAll
    static void read() {
        published = new PublishedPoints();
        reading = AssemblyVotes.ofUnvotes(
                AuthoredRecord.bundled().record().states(),
                SharedData.file("unga/unvotes2019_un_votes.csv.gz"),
                SharedData.file("unga/unvotes2019_un_roll_calls.csv.gz"),
                SharedData.file("unga/bsv_matches.csv"));
    }

    @Test
    void theVotesAreThoseOfThePublishedPoints() {
        RollCalls calls = reading.calls();
        assertThat(calls.votes()).isEqualTo(797_473);
        assertThat(calls.items()).isEqualTo(4_784);
        assertThat(calls.seats()).isEqualTo(10_469).isEqualTo(published.size());
        assertThat(reading.procedural()).isEqualTo(63_207);
        for (int seat = 0; seat < calls.seats(); seat++) {
            assertThat(calls.votes(seat))
                    .as(calls.number(seat) + " in session " + calls.session(seat))
                    .isEqualTo(published
                            .of(calls.number(seat), calls.session(seat))
                            .votes());
        }
    }

    @Test
    void theFastEstimateComesNearThem() {
        IdealPoints.Fast fast = IdealPoints.fast(reading.calls());
        assertThat(fast.hasConverged()).isTrue();
        Nearness nearness = published.to(fast.positions());
        assertThat(nearness.pearson()).isGreaterThanOrEqualTo(0.98);
        assertThat(nearness.within()).isGreaterThanOrEqualTo(0.995);
        assertThat(nearness.changes()).isGreaterThanOrEqualTo(0.97);
        assertThat(nearness.sdRatio()).isBetween(0.9, 1.1);
    }

    /** A thirtieth of the sweeps: sessions are right by then, the scale between eras is not yet. */
    @Test
    void aShortOneSidedSampleOrdersSessionsAsTheyDo() {
        Nearness nearness = published.to(
                IdealPoints.sample(reading.calls(), Variant.ONE_SIDED, 70, new RandomStreams(1), percent -> {})
                        .positions());
        assertThat(nearness.within()).isGreaterThanOrEqualTo(0.97);
        assertThat(nearness.pearson()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    @EnabledIfSystemProperty(named = "realign.long", matches = "true")
    void theOneSidedSampleIsTheirs() {
        Nearness nearness = published.to(
                IdealPoints.sample(reading.calls(), Variant.ONE_SIDED, 2_000, new RandomStreams(1), percent -> {})
                        .positions());
        assertThat(nearness.pearson()).isGreaterThanOrEqualTo(0.995);
        assertThat(nearness.within()).isGreaterThanOrEqualTo(0.999);
        assertThat(nearness.changes()).isGreaterThanOrEqualTo(0.98);
        assertThat(nearness.slope()).isBetween(0.97, 1.03);
        assertThat(nearness.sdRatio()).isBetween(0.9, 1.1);
    }

    /**
     * Realign's own model is another one: no fixed width of steps, no cut at 5. It must order sessions alike, and no closer than that
     * is asked; and the sweeps that are the default must be enough.
     */
    @Test
    @EnabledIfSystemProperty(named = "realign.long", matches = "true")
    void theTwoSidedSampleConvergesAndOrdersSessionsAlike() {
        Sampled sampled =
                IdealPoints.sample(reading.calls(), Variant.TWO_SIDED, 2_000, new RandomStreams(1), percent -> {});
        assertThat(sampled.hasConverged()).isTrue();
        assertThat(sampled.usualRHat()).isLessThanOrEqualTo(1.05);
        assertThat(sampled.stepRHat()).isLessThanOrEqualTo(1.05);
        assertThat(sampled.leastSize()).isGreaterThan(50);
        Nearness nearness = published.to(sampled.positions());
        assertThat(nearness.within()).isGreaterThanOrEqualTo(0.97);
        assertThat(nearness.pearson()).isGreaterThanOrEqualTo(0.92);
    }
}
