package org.realign.measure;

import java.util.EnumSet;
import java.util.List;
import org.realign.kernel.Distribution;
import org.realign.record.ActKind;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PublicRecord;

/**
 * The sign of what passes between two states: the share of cooperative among cooperative and hostile acts.
 *
 * <p><b>Model.</b> c cooperative of n signed acts, c ~ Binomial(n, p), p ~ Beta(1/2, 1/2) (Jeffreys), so that p | c ~
 * Beta(c + 1/2, n - c + 1/2). Acts of valence 0 are left out.
 * <p><b>Units.</b> Share, 0 (all hostile) to 1 (all cooperative).
 * <p><b>Missing.</b> Without a signed act the tone is unknown, not one half.
 * <p><b>Source.</b> Brown, Cai and DasGupta 2001, Statistical Science 16(2), on the Jeffreys interval.
 */
final class Tone implements Measure {
    private static final double JEFFREYS = 0.5;

    @Override
    public String name() {
        return "tone";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String meaning() {
        return "Share of cooperative among cooperative and hostile acts between the two.";
    }

    @Override
    public String phrase(Question question) {
        return "The tone between " + question.from().label() + " and "
                + question.towards().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        PublicRecord record = evidence.record();
        return Dealings.of(record, question, Dealings.kinds(question, EnumSet.allOf(ActKind.class)))
                .match(d -> share(d, question), absent -> Observed.missing(absent.kind(), absent.why()));
    }

    private Observed<Estimate> share(Dealings dealings, Question question) {
        double cooperative = 0;
        double hostile = 0;
        for (Dealings.Weighted act : dealings.acts()) {
            cooperative += act.act().valence() > 0 ? act.weight() : 0;
            hostile += act.act().valence() < 0 ? act.weight() : 0;
        }
        if (cooperative + hostile == 0) {
            return Observed.missing(
                    Missing.UNKNOWN,
                    "No cooperative or hostile act between " + question.from().label() + " and "
                            + question.towards().label() + " is recorded in "
                            + question.window().spoken() + ".");
        }
        List<Entry> signed = dealings.acts().stream()
                .filter(a -> a.act().valence() != 0)
                .map(a -> (Entry) a.act())
                .toList();
        return Observed.of(Estimate.of(
                Distribution.beta(cooperative + JEFFREYS, hostile + JEFFREYS),
                cooperative + hostile,
                signed,
                Dealings.withMemory(dealings.caveats(), signed)));
    }
}
