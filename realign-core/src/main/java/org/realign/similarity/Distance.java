package org.realign.similarity;

/** How far apart two levels of a scale count as being. */
public enum Distance {
    /** 1 where they differ: the order of levels plays no part. */
    NOMINAL {
        @Override
        public int between(int a, int b) {
            return a == b ? 0 : 1;
        }
    },
    /** The number of levels between them. */
    ABSOLUTE {
        @Override
        public int between(int a, int b) {
            return Math.abs(a - b);
        }
    },
    /** The square of that: an opposite vote weighs four times an abstention. */
    SQUARED {
        @Override
        public int between(int a, int b) {
            return (a - b) * (a - b);
        }
    };

    /** The distance of levels {@code a} and {@code b}; not negative, 0 for the same. */
    public abstract int between(int a, int b);
}
