package org.realign.kernel;

/** Placeholder until the kernel's own lands. */
public final class Convergence {
    private Convergence() {}

    public static double rhat(double[][] chains) {
        return Double.NaN * chains.length;
    }

    public static double bulkSize(double[][] chains) {
        return Double.NaN * chains.length;
    }

    public static double tailSize(double[][] chains) {
        return Double.NaN * chains.length;
    }
}
