package org.realign.ideal;

/**
 * Origin and unit of positions.
 *
 * @param mean the origin
 * @param sd the unit, positive
 */
record Scale(double mean, double sd) {
    /** Those of {@code values}: their mean, and their standard deviation with n - 1 below; 1 where they do not differ. */
    static Scale of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double sd = Math.sqrt(squares / Math.max(1, values.length - 1));
        return new Scale(mean, sd > 0 ? sd : 1);
    }

    void standardise(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - mean) / sd;
        }
    }
}
