package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.realign.align.Indicators;
import org.realign.kernel.Distribution;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Coverage;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * How far what a state lives on comes from one partner, or from few.
 *
 * <p><b>Model.</b> {@code dependence(a, b)} is the mean of b's shares in a's recorded trade, arms received and aid received:
 * of those domains, with equal weight, of which the record has a figure, or {@value #FEWEST} entries, in
 * the window. Trade and arms are the posteriors
 * of {@link Share}; aid is k of n acts of aid, Beta(1/2 + k, 1/2 + n - k). {@code dependence(a)} is the mean over
 * domains of the sum, over the argument's poles, of the squares of their shares (a Herfindahl index of concentration;
 * partners who are no poles, or of whom a domain has no figure, add nothing). Domains
 * and partners count as independent, combined on a grid of quantiles.
 * <p><b>Units.</b> Share, 0 to 1.
 * <p><b>Missing.</b> Where no domain has a figure or an entry. Two windows may rest on different domains: each says which.
 * A specification that leaves out trade or arms leaves them out here too.
 */
final class Dependence implements Measure {
    private static final double JEFFREYS = 0.5;

    /** Quantiles of each of several distributions that are combined: all pairs of so many. */
    private static final int GRID = 200;

    /** Fewer transfers or acts of aid say more of the list than of what the state lived on. */
    private static final int FEWEST = 5;

    private static final Set<ActKind> AID = EnumSet.of(ActKind.AID);

    /** What a state receives, how it is called, and b's share of it. */
    private record Domain(String words, Observed<Estimate> share) {}

    @Override
    public String name() {
        return "dependence";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public int parties() {
        return 1;
    }

    @Override
    public int mostParties() {
        return 2;
    }

    @Override
    public String meaning() {
        return "The partner's mean share in the state's recorded trade, arms and aid; of one state, how concentrated these"
                + " are on the poles.";
    }

    @Override
    public String phrase(Question question) {
        return "The dependence of " + question.from().label()
                + (question.isOfOne() ? " on few" : " on " + question.towards().label());
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        if (!question.isOfOne()) {
            return on(evidence, question);
        }
        List<List<Domain>> byPole = evidence.polesOf(question.from()).stream()
                .map(pole -> domains(evidence, question.towards(pole)))
                .toList();
        List<Estimate> parts = new ArrayList<>();
        for (int d = 0; !byPole.isEmpty() && d < byPole.get(0).size(); d++) {
            List<Estimate> known = new ArrayList<>();
            for (List<Domain> domains : byPole) {
                domains.get(d).share().either(known::add, a -> {});
            }
            if (!known.isEmpty()) {
                parts.add(combined(known, x -> x * x, 1));
            }
        }
        return parts.isEmpty() ? nothing(question) : Observed.of(combined(parts, x -> x, 1.0 / parts.size()));
    }

    /** What the state receives, in an order that is the same for all partners. */
    private static List<Domain> domains(Evidence evidence, Question question) {
        Set<String> without = evidence.choices(question.from()).specification().without();
        List<Domain> domains = new ArrayList<>();
        if (!without.contains(Indicators.TRADE.name())) {
            domains.add(new Domain("trade", share(evidence, question, Options.Flow.TRADE)));
        }
        if (!without.contains(Indicators.ARMS.name())) {
            domains.add(new Domain("arms received", enough(share(evidence, question, Options.Flow.ARMS))));
        }
        if (!without.contains(Indicators.SUPPORT.name())) {
            domains.add(new Domain("aid received", enough(aid(evidence.record(), question))));
        }
        return domains;
    }

    private static Observed<Estimate> on(Evidence evidence, Question question) {
        List<Estimate> known = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Domain domain : domains(evidence, question)) {
            domain.share().either(known::add, a -> {});
            if (domain.share().isPresent()) {
                words.add(domain.words());
            }
        }
        if (known.isEmpty()) {
            return nothing(question);
        }
        Estimate mean = combined(known, x -> x, 1.0 / known.size());
        return Observed.of(mean.beware(List.of("For " + question.window().spoken() + " the record has figures of "
                + String.join(", ", words) + "; each counts the same.")));
    }

    /** The estimate if it rests on enough entries. */
    private static Observed<Estimate> enough(Observed<Estimate> share) {
        return share.then(e -> e.observations() < FEWEST
                ? Observed.missing(Missing.UNKNOWN, "Fewer than " + FEWEST + " entries are recorded.")
                : Observed.of(e));
    }

    private static Observed<Estimate> nothing(Question question) {
        return Observed.missing(
                Missing.OUTSIDE_COVERAGE,
                "The record has no figure of the trade, arms or aid of "
                        + question.from().label() + " in " + question.window().spoken() + ".");
    }

    private static Observed<Estimate> share(Evidence evidence, Question question, Options.Flow flow) {
        return evidence.estimate(new Share(), question.narrowed(new Options(Set.of(), flow, Optional.empty())));
    }

    /** The partner's share of acts of aid to the state. */
    private static Observed<Estimate> aid(PublicRecord record, Question question) {
        Optional<Window> covered = record.coverage()
                .of(Coverage.Table.ACTS, question.from(), Coverage.ANYONE, ActKind.AID.code(), question.window())
                .covered();
        List<Act> received = record.acts().stream()
                .filter(a -> AID.contains(a.kind()) && question.from().includes(a.target()))
                .filter(a -> covered.map(w -> w.share(a.date()) >= 0.5).orElse(false))
                .toList();
        if (received.isEmpty()) {
            return Observed.missing(Missing.UNKNOWN, "No aid is recorded.");
        }
        List<Entry> basis = received.stream()
                .filter(a -> question.towards().includes(a.actor()))
                .map(a -> (Entry) a)
                .toList();
        double k = basis.size();
        double n = received.size();
        return Observed.of(Estimate.of(
                Distribution.beta(k + JEFFREYS, n - k + JEFFREYS), n, basis, Dealings.withMemory(List.of(), basis)));
    }

    /** The weighted sum of what {@code form} makes of each estimate. */
    private static Estimate combined(List<Estimate> parts, DoubleUnaryOperator form, double weight) {
        double[] sum = {0};
        for (Estimate part : parts) {
            sum = sums(sum, values(part.distribution(), form, weight));
        }
        double observations = 0;
        List<Entry> basis = new ArrayList<>();
        List<String> caveats = new ArrayList<>();
        for (Estimate part : parts) {
            observations += part.observations();
            part.basis().stream().filter(e -> !basis.contains(e)).forEach(basis::add);
            part.caveats().stream().filter(c -> !caveats.contains(c)).forEach(caveats::add);
        }
        basis.sort((a, b) ->
                a.date().equals(b.date()) ? a.id().compareTo(b.id()) : a.date().compareTo(b.date()));
        return Estimate.of(Distribution.ofDraws(sum), observations, basis, caveats);
    }

    private static double[] values(Distribution d, DoubleUnaryOperator form, double weight) {
        double[] values = new double[GRID];
        Arrays.setAll(values, i -> weight * form.applyAsDouble(d.quantile((i + 0.5) / GRID)));
        return values;
    }

    /** As many equally likely values of the sum of two as there are of the second. */
    private static double[] sums(double[] a, double[] b) {
        double[] all = new double[a.length * b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                all[i * b.length + j] = a[i] + b[j];
            }
        }
        Distribution sum = Distribution.ofDraws(all);
        double[] values = new double[GRID];
        Arrays.setAll(values, i -> sum.quantile((i + 0.5) / GRID));
        return values;
    }
}
