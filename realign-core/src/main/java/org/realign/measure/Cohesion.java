package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.realign.kernel.Distribution;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;

/**
 * How closely the states of a group hold together in the UN General Assembly: the mean, over the pairs of them, of how
 * often both cast the same vote.
 *
 * <p><b>Model.</b> The mean of the posteriors of {@link Agreement} over all pairs of which the record has votes. The roll
 * calls of a year are the same for all pairs, so that their errors go together, and how far is not known: they are taken
 * to go together entirely (each quantile is the mean of the pairs' quantiles), which makes intervals too wide, never too
 * narrow.
 * <p><b>Units.</b> Share of shared roll calls, 0 to 1.
 * <p><b>Missing.</b> Pairs without votes are left out and named; where one of the states is in no pair that is left, there
 * is no value. Two windows of a comparison may rest on different pairs: each says which it lacks.
 * <p><b>Source.</b> Lijphart 1963, American Political Science Review 57(4), 902-917 (the mean of pairs as cohesion of a
 * group; there an abstention against a vote counts half, here not).
 */
final class Cohesion implements Measure {
    /** Quantiles that are averaged. */
    private static final int GRID = 999;

    /** Enough for any club whose pairs somebody wants to read. */
    private static final int MOST = 30;

    @Override
    public String name() {
        return "cohesion";
    }

    @Override
    public String unit() {
        return "share of roll calls";
    }

    @Override
    public String meaning() {
        return "Mean, over the pairs of a group, of the share of UN General Assembly roll calls in which both cast the same"
                + " vote.";
    }

    @Override
    public String phrase(Question question) {
        return "The cohesion of " + question.from().label();
    }

    @Override
    public boolean isOfGroup() {
        return true;
    }

    @Override
    public int mostParties() {
        return MOST;
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        List<Pole> members = question.options().among();
        Agreement agreement = new Agreement();
        List<Estimate> known = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Set<Pole> heard = new LinkedHashSet<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Pole a = members.get(i);
                Pole b = members.get(j);
                evidence.estimate(agreement, new Question(a, b, question.window(), Options.NONE))
                        .either(
                                pair -> {
                                    known.add(pair);
                                    heard.addAll(List.of(a, b));
                                },
                                absent -> without.add(a.label() + " and " + b.label()));
            }
        }
        List<String> unheard = members.stream()
                .filter(m -> !heard.contains(m))
                .map(Pole::label)
                .toList();
        if (unheard.isEmpty()) {
            return Observed.of(mean(known, without, question));
        }
        String whose = known.isEmpty()
                ? "any two of " + question.from().label()
                : String.join(", ", unheard) + " with another of the group";
        return Observed.missing(
                Missing.OUTSIDE_COVERAGE,
                "The record holds too few votes of " + whose + " in "
                        + question.window().spoken() + ".");
    }

    private static Estimate mean(List<Estimate> pairs, List<String> without, Question question) {
        double[] mean = new double[GRID];
        double observations = 0;
        Set<Entry> basis = new LinkedHashSet<>();
        Set<String> caveats = new LinkedHashSet<>();
        for (Estimate pair : pairs) {
            Distribution d = pair.distribution();
            Arrays.setAll(mean, q -> mean[q] + d.quantile((q + 0.5) / GRID) / pairs.size());
            observations += pair.observations();
            basis.addAll(pair.basis());
            caveats.addAll(pair.caveats());
        }
        if (!without.isEmpty()) {
            caveats.add("For " + question.window().spoken() + " the record has votes of " + pairs.size() + " of "
                    + (pairs.size() + without.size()) + " pairs; not of " + String.join("; ", without) + ".");
        }
        return Estimate.of(Distribution.ofDraws(mean), observations, List.copyOf(basis), List.copyOf(caveats));
    }
}
