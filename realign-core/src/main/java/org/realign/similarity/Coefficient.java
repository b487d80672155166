package org.realign.similarity;

import java.util.function.Function;
import org.realign.record.Observed;

/** The coefficients of similarity that are computed of every pair of states' votes. */
public enum Coefficient {
    /** The share of shared roll calls with the same vote. */
    AGREEMENT(CrossTable::agreement),
    /** Kendall's tau-b. */
    TAU_B(CrossTable::tauB),
    /** S with absolute distances, as it was published. */
    S_ABSOLUTE(t -> t.s(Distance.ABSOLUTE)),
    /** S with squared distances. */
    S_SQUARED(t -> t.s(Distance.SQUARED)),
    /** Cohen's kappa with squared distances. */
    KAPPA_SQUARED(t -> t.kappa(Distance.SQUARED)),
    /** Cohen's kappa with absolute distances. */
    KAPPA_ABSOLUTE(t -> t.kappa(Distance.ABSOLUTE)),
    /** Cohen's kappa, unweighted. */
    KAPPA_NOMINAL(t -> t.kappa(Distance.NOMINAL)),
    /** Scott's pi with squared distances. */
    PI_SQUARED(t -> t.pi(Distance.SQUARED)),
    /** Scott's pi with absolute distances. */
    PI_ABSOLUTE(t -> t.pi(Distance.ABSOLUTE)),
    /** Scott's pi, unweighted. */
    PI_NOMINAL(t -> t.pi(Distance.NOMINAL)),
    /** A with absolute distances. */
    A_ABSOLUTE(t -> t.a(Distance.ABSOLUTE)),
    /** A with squared distances. */
    A_SQUARED(t -> t.a(Distance.SQUARED));

    // A reference to a method or a lambda without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<CrossTable, Observed<Double>> formula;

    Coefficient(Function<CrossTable, Observed<Double>> formula) {
        this.formula = formula;
    }

    /** This coefficient of the votes crossed in {@code table}. */
    public Observed<Double> of(CrossTable table) {
        return formula.apply(table);
    }
}
