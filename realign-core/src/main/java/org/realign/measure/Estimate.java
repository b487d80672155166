package org.realign.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.realign.kernel.Distribution;
import org.realign.record.Entry;

/**
 * A measured value with its uncertainty.
 *
 * @param distribution posterior of the value, in the measure's unit
 * @param draws the joint draws it was made from, where it was made from any
 * @param observations how many acts, roll calls or figures it rests on
 * @param basis the entries behind it, in order of date
 * @param nothing true for a rate of less than one entry: how high it may be is then said by the prior and the length of
 *     the window, not by the record
 * @param floor true where the list counted is a selection, so that the true value may be higher but is not lower
 * @param caveats what the reader must know to read it rightly, in sentences
 */
public record Estimate(
        Distribution distribution,
        Optional<Draws> draws,
        double observations,
        List<Entry> basis,
        boolean nothing,
        boolean floor,
        List<String> caveats) {
    public Estimate {
        basis = List.copyOf(basis);
        caveats = List.copyOf(caveats);
    }

    /** An estimate that is as likely too high as too low. */
    static Estimate of(Distribution distribution, double observations, List<Entry> basis, List<String> caveats) {
        return new Estimate(distribution, Optional.empty(), observations, basis, false, false, caveats);
    }

    /** An estimate made from joint draws. */
    static Estimate of(Draws draws, double observations, List<Entry> basis, List<String> caveats) {
        Distribution distribution = Distribution.ofDraws(draws.values());
        return new Estimate(distribution, Optional.of(draws), observations, basis, false, false, caveats);
    }

    /** The same with {@code more} for the reader to know. */
    Estimate beware(List<String> more) {
        List<String> all = Stream.concat(caveats.stream(), more.stream()).toList();
        return new Estimate(distribution, draws, observations, basis, nothing, floor, all);
    }

    /** The posterior; or, where nothing is recorded, what it would be if there was nothing. */
    Distribution orNone() {
        return nothing ? Distribution.point(0) : distribution;
    }
}
