package org.realign.align;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The terms of one indicator's likelihood for one state, as flat arrays of one length.
 *
 * <p><b>Shapes.</b> Entry n belongs to cell {@code period * poles + pole}. {@code offset} is added to psi (log of an
 * exposure); {@code column} is the index of the extra effect the term carries, or -1; {@code variance} is the known
 * sampling variance of a similarity; {@code censored} marks a share at or below its detection limit, {@code value}
 * then being the limit. Values are 0 or 1 for a presence, whole numbers from 0 for a count, logits for a share.
 */
public final class Terms {
    /** No terms. */
    public static final Terms NONE = new Builder().build();

    final int[] cell;
    final double[] value;
    final double[] offset;
    final byte[] column;
    final double[] variance;
    final boolean[] censored;

    private Terms(Builder b) {
        cell = Arrays.copyOf(b.cell, b.size);
        value = Arrays.copyOf(b.value, b.size);
        offset = Arrays.copyOf(b.offset, b.size);
        column = Arrays.copyOf(b.column, b.size);
        variance = Arrays.copyOf(b.variance, b.size);
        censored = Arrays.copyOf(b.censored, b.size);
    }

    public int size() {
        return cell.length;
    }

    /** The cell, period * poles + pole, of term {@code n}. */
    public int cell(int n) {
        return cell[n];
    }

    public double value(int n) {
        return value[n];
    }

    /** The extra effect that term {@code n} carries, or -1. */
    public int column(int n) {
        return column[n];
    }

    /** Collects terms. */
    public static final class Builder {
        private int[] cell = new int[16];
        private double[] value = new double[16];
        private double[] offset = new double[16];
        private byte[] column = new byte[16];
        private double[] variance = new double[16];
        private boolean[] censored = new boolean[16];
        private int size;

        /** A term without exposure, effect or known variance. */
        public Builder add(int at, double y) {
            return add(at, y, 0, -1);
        }

        /** A term with its log exposure and the index of its extra effect, or -1. */
        public Builder add(int at, double y, double logExposure, int effect) {
            return add(at, y, logExposure, effect, 0, false);
        }

        /** A similarity with the sampling variance known beforehand. */
        public Builder similarity(int at, double y, double known) {
            return add(at, y, 0, -1, known, false);
        }

        /** A share's logit. */
        public Builder share(int at, double logit, int effect) {
            return add(at, logit, 0, effect, 0, false);
        }

        /** A share known only to lie at or below {@code limit} (a logit). */
        public Builder below(int at, double limit, int effect) {
            return add(at, limit, 0, effect, 0, true);
        }

        /** The terms of {@code others} whose number is wanted. */
        Builder all(Terms others, IntPredicate wanted) {
            for (int n = 0; n < others.size(); n++) {
                if (wanted.test(n)) {
                    add(
                            others.cell[n],
                            others.value[n],
                            others.offset[n],
                            others.column[n],
                            others.variance[n],
                            others.censored[n]);
                }
            }
            return this;
        }

        private Builder add(int at, double y, double logExposure, int effect, double known, boolean atLimit) {
            if (!Double.isFinite(y) || !Double.isFinite(logExposure) || !(known >= 0)) {
                throw new IllegalArgumentException(
                        "a term needs finite numbers, not " + y + ", " + logExposure + ", " + known);
            }
            if (size == cell.length) {
                grow();
            }
            cell[size] = at;
            value[size] = y;
            offset[size] = logExposure;
            column[size] = (byte) effect;
            variance[size] = known;
            censored[size] = atLimit;
            size++;
            return this;
        }

        private void grow() {
            int length = 2 * size;
            cell = Arrays.copyOf(cell, length);
            value = Arrays.copyOf(value, length);
            offset = Arrays.copyOf(offset, length);
            column = Arrays.copyOf(column, length);
            variance = Arrays.copyOf(variance, length);
            censored = Arrays.copyOf(censored, length);
        }

        public Terms build() {
            return new Terms(this);
        }
    }
}
