package org.realign.explain;

/**
 * How changes that are each known with an error of their own grow with an exposure.
 *
 * <p><b>Model.</b> change_i = a + slope z_i + u_i + e_i, u_i ~ N(0, between), e_i ~ N(0, variance_i); {@code between} by the
 * method of moments, then a and slope by weighted least squares.
 * <p><b>Errors.</b> Fewer than four changes, or exposures that do not differ, are refused.
 * <p><b>Source.</b> Thompson and Sharp 1999, Statistics in Medicine 18(20), section 2.3; DerSimonian and Laird 1986, Controlled
 * Clinical Trials 7(3).
 *
 * @param slope change for one unit of exposure
 * @param error its standard error
 * @param level a, the change of one that is not exposed
 * @param between variance of changes beyond their own errors
 */
record MetaRegression(double slope, double error, double level, double between) {
    /** Of {@code change}, known with {@code variance}, on {@code z}, all of one length. */
    static MetaRegression of(double[] change, double[] variance, double[] z) {
        if (change.length < 4) {
            throw new IllegalArgumentException("a slope needs four changes or more, not " + change.length);
        }
        double[] weights = new double[change.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / variance[i];
        }
        Line fixed = Line.of(change, weights, z);
        double between =
                Math.max(0, (fixed.misfit(change, weights, z) - (change.length - 2)) / fixed.trace(weights, z));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (variance[i] + between);
        }
        Line random = Line.of(change, weights, z);
        return new MetaRegression(
                random.slope, 1 / Math.sqrt(random.zz - random.z * random.z / random.w), random.level, between);
    }

    /** A line by weighted least squares, with the sums it came from. */
    private record Line(double slope, double level, double w, double z, double zz) {
        static Line of(double[] y, double[] weights, double[] x) {
            double w = 0;
            double z = 0;
            double zz = 0;
            double u = 0;
            double zu = 0;
            for (int i = 0; i < y.length; i++) {
                w += weights[i];
                z += weights[i] * x[i];
                zz += weights[i] * x[i] * x[i];
                u += weights[i] * y[i];
                zu += weights[i] * x[i] * y[i];
            }
            double left = zz - z * z / w;
            if (!(left > 1e-12 * zz)) {
                throw new IllegalArgumentException("exposures do not differ");
            }
            double slope = (zu - z * u / w) / left;
            return new Line(slope, (u - slope * z) / w, w, z, zz);
        }

        double misfit(double[] y, double[] weights, double[] x) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                double off = y[i] - level - slope * x[i];
                sum += weights[i] * off * off;
            }
            return sum;
        }

        /** What one unit of variance between changes adds to the misfit that is expected. */
        double trace(double[] weights, double[] x) {
            double squares = 0;
            double along = 0;
            double alongZ = 0;
            for (int i = 0; i < weights.length; i++) {
                double v = weights[i] * weights[i];
                squares += v;
                along += v * x[i];
                alongZ += v * x[i] * x[i];
            }
            double determinant = w * zz - z * z;
            return w - (zz * squares - 2 * z * along + w * alongZ) / determinant;
        }
    }
}
