package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.util.FastMath;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;

/**
 * How far a set of states, or the powers themselves, have split: the mean rivalry of the pairs of them.
 *
 * <p><b>Model.</b> Each member in turn is the state and all others are its poles, in one run of the model of alignment. The
 * rivalry of a pair is 1 - logistic(x), the mean over both directions and over the window, in each draw, as
 * {@link org.realign.align.Rivalry} has it; the fracture is the mean over pairs. Runs of different members are independent,
 * so that the s-th draw of one is joined with the s-th of another.
 * <p><b>Units.</b> 0 (at one) to 1 (at odds); 1/2 is where a pair stands of which nothing is known.
 * <p><b>Missing.</b> A direction counts where the record has some indicator of it and both were states in the window. Pairs
 * that have neither are left out and named; where a member is in no pair that is left, there is no value.
 * <p><b>Cost.</b> One run of the model for each member; those of a case's own poles are shared with other answers.
 */
final class Fracture implements Measure {
    /** Each member takes a run in which all others are poles. */
    private static final int MOST = 8;

    @Override
    public String name() {
        return "fracture";
    }

    @Override
    public String unit() {
        return Latent.INDEX;
    }

    @Override
    public String meaning() {
        return "Mean, over the pairs of a group, of how far both are rivals by their alignment with one another.";
    }

    @Override
    public String phrase(Question question) {
        return "The fracture of " + question.from().label();
    }

    @Override
    public double highest() {
        return 1;
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
    public boolean isLatent() {
        return true;
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        return new Split(evidence, question).estimate();
    }

    /** One question being answered. */
    private static final class Split {
        private final Evidence evidence;
        private final Question question;
        private final List<Pole> members;
        private final List<Optional<AlignmentDraws>> runs = new ArrayList<>();
        private final List<double[]> rivalries = new ArrayList<>();
        private final List<String> without = new ArrayList<>();
        private final Set<Pole> heard = new LinkedHashSet<>();

        Split(Evidence evidence, Question question) {
            this.evidence = evidence;
            this.question = question;
            members = question.options().among();
        }

        Observed<Estimate> estimate() {
            for (Pole member : members) {
                Observed<AlignmentDraws> run = evidence.draws(member, others(member));
                runs.add(run.match(Optional::of, absent -> Optional.empty()));
            }
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    pair(i, j);
                }
            }
            List<String> unheard = members.stream()
                    .filter(m -> !heard.contains(m))
                    .map(Pole::label)
                    .toList();
            if (unheard.isEmpty()) {
                return Observed.of(joined());
            }
            String whose = rivalries.isEmpty()
                    ? "any two of " + question.from().label()
                    : String.join(", ", unheard) + " with another of the group";
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The record has no indicator of the alignment of " + whose + " in "
                            + question.window().spoken() + ".");
        }

        private List<Pole> others(Pole member) {
            return members.stream().filter(m -> !m.equals(member)).toList();
        }

        private void pair(int i, int j) {
            List<double[]> directions = new ArrayList<>();
            seen(i, j).ifPresent(directions::add);
            seen(j, i).ifPresent(directions::add);
            Pole a = members.get(i);
            Pole b = members.get(j);
            if (directions.isEmpty()) {
                without.add(a.label() + " and " + b.label());
            } else {
                rivalries.add(mean(directions));
                heard.addAll(List.of(a, b));
            }
        }

        /** By draw, the rivalry of members {@code i} and {@code j} as the run of {@code i} has it. */
        private Optional<double[]> seen(int i, int j) {
            int pole = j < i ? j : j - 1;
            return runs.get(i)
                    .flatMap(draws -> draws.clock()
                            .within(question.window())
                            .filter(range -> isKnown(draws, range, pole))
                            .map(range -> Latent.means(draws, range, pole, t -> s -> rivalry(draws.x(s, t, pole)))));
        }

        private static double rivalry(double x) {
            return 1 / (1 + FastMath.exp(x));
        }

        private static boolean isKnown(AlignmentDraws draws, Clock.Range range, int pole) {
            boolean alive = false;
            for (int t = range.from(); t < range.to(); t++) {
                alive |= draws.alive(t, pole);
            }
            boolean spoken = false;
            for (int t = 0; t < draws.clock().periods(); t++) {
                spoken |= draws.terms(t, pole) > 0;
            }
            return alive && spoken;
        }

        /** The mean of several sets of draws; of one with more draws than another, evenly spread ones are taken. */
        private static double[] mean(List<double[]> several) {
            int count = several.stream().mapToInt(d -> d.length).min().orElseThrow();
            double[] mean = new double[count];
            for (double[] one : several) {
                Arrays.setAll(mean, s -> mean[s] + one[(int) ((long) s * one.length / count)] / several.size());
            }
            return mean;
        }

        private Estimate joined() {
            double[] values = mean(rivalries);
            Set<Entry> basis = new LinkedHashSet<>();
            Set<String> caveats = new LinkedHashSet<>();
            for (int i = 0; i < members.size(); i++) {
                Pole member = members.get(i);
                basis.addAll(Carriers.of(evidence.record(), member, others(member), question.window()));
            }
            runs.stream()
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingDouble(draws -> draws.diagnosis().worstRhat()))
                    .ifPresent(worst -> caveats.addAll(Latent.caveats(worst)));
            if (!without.isEmpty()) {
                caveats.add("For " + question.window().spoken() + " the record tells of " + rivalries.size() + " of "
                        + (rivalries.size() + without.size()) + " pairs; not of " + String.join("; ", without) + ".");
            }
            String run = "fracture " + question.from().name() + " "
                    + evidence.choices(members.get(0)).specification().name();
            return Estimate.of(new Draws(run, values), values.length, List.copyOf(basis), List.copyOf(caveats));
        }
    }
}
