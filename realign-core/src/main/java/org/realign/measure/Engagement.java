package org.realign.measure;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.realign.kernel.Distribution;
import org.realign.record.ActKind;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PublicRecord;

/**
 * How much two states deal with each other directly, whatever the sign.
 *
 * <p><b>Model.</b> n dealings in T years, n ~ Poisson(rate T), rate ~ Gamma(1/2, 0) (Jeffreys), so that rate | n ~
 * Gamma(n + 1/2, T). An act whose date straddles the window counts with the share of its possible days inside.
 * <p><b>Units.</b> Dealings a year.
 * <p><b>Missing.</b> Time outside coverage, before either was a state or after, or taken out by {@code except}, is neither counted nor waited for: no
 * dealing and no exposure.
 * <p><b>Errors.</b> None; a question that cannot be answered is a missing value with its reason.
 * <p><b>Source.</b> Gelman et al. 2013, Bayesian Data Analysis, section 2.6.
 */
final class Engagement implements Measure {
    private static final double JEFFREYS = 0.5;

    @Override
    public String name() {
        return "engagement";
    }

    @Override
    public String unit() {
        return "dealings a year";
    }

    @Override
    public String meaning() {
        return "Rate of direct dealings between the two: meetings, visits, talks, letters, agreements.";
    }

    @Override
    public String phrase(Question question) {
        Set<ActKind> kinds = question.options().kinds();
        String what = kinds.isEmpty()
                ? "Dealings"
                : "Dealings (" + kinds.stream().sorted().map(ActKind::plural).collect(Collectors.joining(", ")) + ")";
        return what + " between " + question.from().label() + " and "
                + question.towards().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        PublicRecord record = evidence.record();
        return Dealings.of(record, question, Dealings.kinds(question, ActKind.dealings()))
                .match(this::rate, absent -> Observed.missing(absent.kind(), absent.why()));
    }

    private Observed<Estimate> rate(Dealings dealings) {
        if (dealings.years() <= 0) {
            return Observed.missing(Missing.OUTSIDE_COVERAGE, "No time is left in the window to observe.");
        }
        return Observed.of(new Estimate(
                Distribution.gamma(dealings.weight() + JEFFREYS, dealings.years()),
                Optional.empty(),
                dealings.weight(),
                dealings.entries(),
                dealings.weight() < 1,
                !dealings.complete(),
                Dealings.withMemory(dealings.caveats(), dealings.entries())));
    }
}
