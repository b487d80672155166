package org.realign.align;

import java.time.LocalDate;
import java.util.Optional;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.VoteTally;

/**
 * Same votes of the roll calls in which both took part, by year, counted in November, when most of a session's votes fall.
 *
 * <p><b>Model.</b> Which of the two the record has as the pole makes no difference. Where a pole passes from one state to
 * another within the year, their tallies add up.
 * <p><b>Missing.</b> A year with fewer than {@value #FEWEST} shared roll calls says more of the agenda than of the two.
 */
final class VotesReader implements Reader {
    private static final int FEWEST = 10;

    @Override
    public Indicator indicator() {
        return Indicators.VOTES;
    }

    @Override
    public Terms read(View view) {
        int[] same = new int[view.unknown().length];
        int[] shared = new int[same.length];
        int last = view.clock.year(view.clock.periods() - 1);
        for (int year = view.clock.year(0); year <= last; year++) {
            for (int p = 0; p < view.poles.size(); p++) {
                int cell = cell(view, year, p);
                for (Party a : view.state.parties()) {
                    for (Party b : view.poles.get(p).parties()) {
                        VoteTally.Counts counts = tally(view.record, year, a, b)
                                .map(VoteTally::counts)
                                .orElse(null);
                        if (counts != null && cell >= 0) {
                            same[cell] += counts.same();
                            shared[cell] += counts.shared();
                        }
                    }
                }
            }
        }
        return Readings.agreement(same, shared, FEWEST);
    }

    private static Optional<VoteTally> tally(PublicRecord record, int year, Party a, Party b) {
        return record.tally(year, a, b).or(() -> record.tally(year, b, a));
    }

    /** November's, or the nearest in the year in which both were states; -1 where they were not. */
    private static int cell(View view, int year, int pole) {
        if (view.at(PartialDate.ofYear(year), pole) < 0) {
            return -1;
        }
        int november = view.clock.at(LocalDate.of(year, 11, 15));
        return view.cell(Math.max(view.from[pole], Math.min(view.to[pole] - 1, november)), pole);
    }
}
