package org.realign.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.align.Alignments;
import org.realign.align.Block;
import org.realign.align.Calibration;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.measure.AlignmentPortrait.Shock;
import org.realign.measure.AlignmentPortraits;
import org.realign.measure.Evidence;
import org.realign.posture.Thresholds;
import org.realign.record.Observed;
import org.realign.record.Pole;

/**
 * What the rows of one state are read from: the record and its short runs of the model, each made when it is first asked
 * for. Used by one thread.
 */
final class Desk {
    private static final Schedule RUN = AlignmentPortraits.SHORT;

    private final Alignments alignments;
    private final Evidence.Rivalries rivalries;
    private final Step step;
    private final Evidence whole;
    private final Map<Block, Evidence> blocks = new HashMap<>();
    private Optional<Observed<List<Shock>>> shocks = Optional.empty();

    /**
     * A desk.
     *
     * @param alignments runs on the record that are not kept longer than this desk
     * @param rivalries of the powers
     * @param step how finely the runs cut time
     */
    Desk(Alignments alignments, Evidence.Rivalries rivalries, Step step) {
        this.alignments = alignments;
        this.rivalries = rivalries;
        this.step = step;
        whole = evidence(Specification.standard(step));
    }

    private Evidence evidence(Specification specification) {
        return new Evidence(
                new Evidence.Ground(
                        alignments.record(),
                        alignments::of,
                        rivalries,
                        alignments.calibration().motion()),
                Calibration.POWERS,
                state -> new Evidence.Choices(specification, RUN, Thresholds.STANDARD));
    }

    /** Everything together. */
    Evidence whole() {
        return whole;
    }

    /** One block of indicators alone. */
    Evidence of(Block block) {
        return blocks.computeIfAbsent(
                block, b -> evidence(Specification.standard(step).of(b)));
    }

    /** The chances of breaks in the course of {@code state}, or why there are none. */
    Observed<List<Shock>> shocks(Pole state) {
        Observed<List<Shock>> known =
                shocks.orElseGet(() -> whole.course(state).map(c -> AlignmentPortraits.shocks(c.draws())));
        shocks = Optional.of(known);
        return known;
    }
}
