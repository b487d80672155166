package org.realign.simulate;

import java.util.List;

/**
 * Why a model cannot be estimated on a panel, found before any long run.
 *
 * @param parameters the parameters it concerns
 * @param says what is wrong and what to do, in a sentence
 */
public record Problem(List<String> parameters, String says) {
    public Problem {
        parameters = List.copyOf(parameters);
    }
}
