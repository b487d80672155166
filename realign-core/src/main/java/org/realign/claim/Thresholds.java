package org.realign.claim;

/**
 * The probabilities at which a claim counts as upheld or refuted, stated in the case before the run.
 *
 * @param upheld at least this, between one half and 1
 * @param refuted at most this, between 0 and one half
 */
public record Thresholds(double upheld, double refuted) {
    /** 0.9 and 0.1. */
    public static final Thresholds USUAL = new Thresholds(0.9, 0.1);

    public Thresholds {
        if (!(upheld > 0.5 && upheld < 1)) {
            throw new IllegalArgumentException("'upheld' must lie between 0.5 and 1, was " + upheld);
        }
        if (!(refuted > 0 && refuted < 0.5)) {
            throw new IllegalArgumentException("'refuted' must lie between 0 and 0.5, was " + refuted);
        }
    }

    Outcome decide(double probability) {
        if (probability >= upheld) {
            return Outcome.UPHELD;
        }
        return probability <= refuted ? Outcome.REFUTED : Outcome.UNDECIDED;
    }
}
