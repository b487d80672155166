package org.realign.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.realign.simulate.Layer.Moves;

/** Looks for reasons why a model cannot be estimated on a panel, before any long run. */
final class Degeneracy {
    /** Correlations of scores with an eigenvalue below this mean that effects say the same. */
    private static final double SAME = 1e-6;

    /** An effect takes part in a combination that is the same if it has at least this share of it. */
    private static final double PART = 0.05;

    private Degeneracy() {}

    /** Layers that were not seen to move, or only one way though both are allowed. */
    static List<Problem> ofTargets(Model model) {
        List<Problem> problems = new ArrayList<>();
        Panel panel = model.panel();
        for (int place = 0; place < panel.layers(); place++) {
            if (!model.moves(place)) {
                continue;
            }
            Layer layer = panel.layer(place);
            for (int period = 0; period < panel.periods(); period++) {
                if (panel.distance(place, period) == 0) {
                    problems.add(new Problem(
                            model.hasRates(place) ? List.of(model.names().get(model.rate(place, period))) : List.of(),
                            layer.name() + " does not change in period " + (period + 1)
                                    + ", so that its rate there is 0; join the period to a neighbour"));
                }
            }
            double[] traffic = panel.traffic(place);
            if (problems.isEmpty() && layer.moves() == Moves.BOTH && (traffic[0] == 0 || traffic[1] == 0)) {
                String way = traffic[0] == 0 ? "falls" : "rises";
                problems.add(new Problem(
                        List.of(),
                        layer.name() + " only " + way + ", though it may do both, which no finite parameter explains;"
                                + " declare that it only " + way));
            }
        }
        return problems;
    }

    /** Parameters that nothing in the first simulations depends on, and sets of parameters that say the same. */
    static List<Problem> ofSimulations(Model model, Batch first, double[] targets) {
        List<Problem> problems = new ArrayList<>();
        if (first.givenUp() > 0) {
            problems.add(new Problem(
                    List.of(),
                    first.givenUp() + " simulated periods did not end within "
                            + Simulator.mostChoices(model.panel())
                            + " choices: rates are too high to begin with, or the distance observed is out of reach"));
            return problems;
        }
        double[][] scores = Batch.covariance(first.scores());
        double[][] spread = first.covariance();
        List<Integer> constant = constant(first);
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < targets.length; k++) {
            String name = model.names().get(k);
            if (constant.contains(k)) {
                problems.add(new Problem(
                        List.of(name),
                        name + " makes no difference: its statistic was " + targets[k] + " and "
                                + (spread[k][k] == 0 ? "the same in all simulations" : "no step depends on it")
                                + "; leave it out"));
            } else {
                kept.add(k);
            }
        }
        if (!kept.isEmpty()) {
            addCollinear(model, scores, kept, problems);
        }
        return problems;
    }

    /** Parameters whose statistic is the same in all simulations, or on which no step depends. */
    static List<Integer> constant(Batch first) {
        double[][] scores = Batch.covariance(first.scores());
        double[][] spread = first.covariance();
        return IntStream.range(0, spread.length)
                .filter(k -> scores[k][k] == 0 || spread[k][k] == 0)
                .boxed()
                .toList();
    }

    private static void addCollinear(Model model, double[][] scores, List<Integer> kept, List<Problem> problems) {
        int p = kept.size();
        double[][] correlation = new double[p][p];
        for (int k = 0; k < p; k++) {
            for (int l = 0; l < p; l++) {
                int i = kept.get(k);
                int j = kept.get(l);
                correlation[k][l] = scores[i][j] / Math.sqrt(scores[i][i] * scores[j][j]);
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(Matrices.of(correlation));
        for (int k = 0; k < p; k++) {
            if (eigen.getEigenvalue(k) < SAME) {
                double[] direction = eigen.getEigenvector(k).toArray();
                List<String> names = new ArrayList<>();
                for (int l = 0; l < p; l++) {
                    if (Math.abs(direction[l]) > PART) {
                        names.add(model.names().get(kept.get(l)));
                    }
                }
                problems.add(new Problem(
                        names,
                        String.join(", ", names)
                                + " say the same of every step, so that their parameters cannot be told"
                                + " apart; leave one out"));
            }
        }
    }
}
