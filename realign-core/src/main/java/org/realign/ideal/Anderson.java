package org.realign.ideal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/**
 * Speeds up an iteration that creeps towards its fixed point.
 *
 * <p><b>Model.</b> The next point is that combination of the last images for which the same combination of the steps is
 * shortest, by least squares with a small ridge (type II).
 * <p><b>Determinism.</b> Sums run in index order.
 * <p><b>Source.</b> Walker and Ni 2011, SIAM Journal on Numerical Analysis 49, 1715-1735.
 */
final class Anderson {
    private final int memory;
    private final double ridge;
    private final Deque<double[]> steps = new ArrayDeque<>();
    private final Deque<double[]> images = new ArrayDeque<>();
    private double[] lastStep = new double[0];
    private double[] lastImage = new double[0];

    Anderson(int memory, double ridge) {
        this.memory = memory;
        this.ridge = ridge;
    }

    /** Forgets what came before. */
    void restart() {
        steps.clear();
        images.clear();
        lastStep = new double[0];
    }

    /** The next point, from the last one and its image. */
    double[] next(double[] point, double[] image) {
        double[] step = minus(image, point);
        if (lastStep.length > 0) {
            if (steps.size() == memory) {
                steps.removeFirst();
                images.removeFirst();
            }
            steps.addLast(minus(step, lastStep));
            images.addLast(minus(image, lastImage));
        }
        lastStep = step;
        lastImage = image;
        double[] next = image.clone();
        double[] shares = shares(step);
        int k = 0;
        for (double[] change : images) {
            double share = shares[k++];
            for (int i = 0; i < next.length; i++) {
                next[i] -= share * change[i];
            }
        }
        return next;
    }

    private double[] shares(double[] step) {
        int n = steps.size();
        if (n == 0) {
            return new double[0];
        }
        double[][] changes = steps.toArray(new double[0][]);
        double[][] gram = new double[n][n];
        double[] right = new double[n];
        for (int a = 0; a < n; a++) {
            right[a] = dot(changes[a], step);
            for (int b = 0; b <= a; b++) {
                gram[a][b] = dot(changes[a], changes[b]);
                gram[b][a] = gram[a][b];
            }
        }
        double trace = 0;
        for (int a = 0; a < n; a++) {
            trace += gram[a][a];
        }
        for (int a = 0; a < n; a++) {
            gram[a][a] += ridge * trace;
        }
        return new QRDecomposition(new Array2DRowRealMatrix(gram, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
