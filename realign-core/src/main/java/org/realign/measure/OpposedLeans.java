package org.realign.measure;

import java.util.List;
import org.realign.align.Block;
import org.realign.posture.Course;
import org.realign.posture.Offset;
import org.realign.record.Observed;
import org.realign.record.Pole;

/**
 * Security leaning to one of two rivals while the economy leans to the other.
 *
 * <p><b>Model.</b> {@link Offset}, on two runs, each from the indicators of one block.
 * <p><b>Units.</b> Variances of alignment, 0 where both lean the same way.
 * <p><b>Missing.</b> Where either block has no indicator, and as {@link Offset} says.
 */
final class OpposedLeans implements Measure {
    @Override
    public String name() {
        return "offset";
    }

    @Override
    public String unit() {
        return "squared standard deviations";
    }

    @Override
    public String meaning() {
        return "How far security leans to one of two rivals and the economy to the other.";
    }

    @Override
    public int parties() {
        return 1;
    }

    @Override
    public boolean isLatent() {
        return true;
    }

    @Override
    public String phrase(Question question) {
        return "The offset between the security and the economy of "
                + question.from().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        Pole state = question.from();
        return evidence.course(state, Block.SECURITY)
                .then(security -> evidence.course(state, Block.ECONOMIC)
                        .then(economy -> estimate(evidence, question, security, economy)));
    }

    private static Observed<Estimate> estimate(Evidence evidence, Question question, Course security, Course economy) {
        return Latent.estimate(evidence, question, security, new Offset(security, economy).means(question.window()))
                .map(e -> e.beware(
                        List.of("Security and economy are measured apart, each from its own" + " indicators.")));
    }
}
