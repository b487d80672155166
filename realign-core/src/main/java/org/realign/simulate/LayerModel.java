package org.realign.simulate;

import java.util.ArrayList;
import java.util.List;

/** What actors weigh in one layer: its effects, each once, with the parameters of their variants by number, -1 for none. */
final class LayerModel {
    final int place;
    final Effect[] effects;
    final int[] evaluation;
    final int[] creation;
    final int[] endowment;

    /** Whether steps up and down are weighed differently. */
    final boolean twoSided;

    LayerModel(int place, List<Term> terms, int firstParameter) {
        this.place = place;
        List<Effect> distinct = new ArrayList<>();
        for (Term term : terms) {
            if (!distinct.contains(term.effect())) {
                distinct.add(term.effect());
            }
        }
        effects = distinct.toArray(Effect[]::new);
        evaluation = numbers(terms, Variant.EVALUATION, firstParameter);
        creation = numbers(terms, Variant.CREATION, firstParameter);
        endowment = numbers(terms, Variant.ENDOWMENT, firstParameter);
        twoSided = terms.stream().anyMatch(term -> term.variant() != Variant.EVALUATION);
    }

    private int[] numbers(List<Term> terms, Variant variant, int firstParameter) {
        int[] numbers = new int[effects.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = -1;
            for (int t = 0; t < terms.size(); t++) {
                if (terms.get(t).effect() == effects[k] && terms.get(t).variant() == variant) {
                    numbers[k] = firstParameter + t;
                }
            }
        }
        return numbers;
    }

    /** What one unit of effect k counts for steps up. */
    double up(int k, double[] theta) {
        return at(evaluation[k], theta) + at(creation[k], theta);
    }

    /** What one unit of effect k counts for steps down. */
    double down(int k, double[] theta) {
        return at(evaluation[k], theta) + at(endowment[k], theta);
    }

    private static double at(int parameter, double[] theta) {
        return parameter < 0 ? 0 : theta[parameter];
    }
}
