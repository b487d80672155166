package org.realign.breaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * How well detected changes agree with those that people marked.
 *
 * <p><b>Model.</b> <i>Cover</i>: for each segment of an annotator the largest overlap (common observations over joint
 * ones) with a detected segment, averaged with the segments' lengths as weights, then over annotators. <i>Precision</i>:
 * the marks of all annotators together that have a detected change within the margin, over the number detected.
 * <i>Recall</i>: the share of an annotator's marks so matched, averaged over annotators. Observation 0 counts as marked
 * by all and detected. Marks are matched in ascending order, each to the nearest detected change still free, the earlier
 * of two.
 * <p><b>Source.</b> Burg and Williams 2020, section 3.2.
 *
 * @param cover between 0 and 1
 * @param precision between 0 and 1
 * @param recall between 0 and 1
 */
public record DetectionScore(double cover, double precision, double recall) {
    /** How many observations a date may be off on the Turing benchmark. */
    public static final int MARGIN = 5;

    /** With the margin of the Turing benchmark. */
    public static DetectionScore of(int length, List<int[]> annotators, int[] detected) {
        return of(length, annotators, detected, MARGIN);
    }

    /**
     * Scores the detected changes of one series.
     *
     * @param length number of observations
     * @param annotators the changes each of them marked, in any order; some mark none
     * @param detected changes, in any order
     * @param margin in observations, not negative
     */
    public static DetectionScore of(int length, List<int[]> annotators, int[] detected, int margin) {
        if (annotators.isEmpty()) {
            throw new IllegalArgumentException("a score needs at least one annotator, has 0");
        }
        if (margin < 0) {
            throw new IllegalArgumentException("a margin is not negative, was " + margin);
        }
        TreeSet<Integer> found = withStart(length, detected);
        TreeSet<Integer> union = new TreeSet<>();
        double cover = 0;
        double recall = 0;
        for (int[] annotator : annotators) {
            TreeSet<Integer> marks = withStart(length, annotator);
            union.addAll(marks);
            cover += cover(length, marks, found);
            recall += matched(marks, found, margin) / (double) marks.size();
        }
        double precision = matched(union, found, margin) / (double) found.size();
        return new DetectionScore(cover / annotators.size(), precision, recall / annotators.size());
    }

    private static TreeSet<Integer> withStart(int length, int[] changes) {
        TreeSet<Integer> result = new TreeSet<>();
        result.add(0);
        for (int t : changes) {
            if (t < 0 || t >= length) {
                throw new IllegalArgumentException("a change must lie within 0 to " + (length - 1) + ", was " + t);
            }
            result.add(t);
        }
        return result;
    }

    private static int matched(TreeSet<Integer> marks, TreeSet<Integer> found, int margin) {
        TreeSet<Integer> free = new TreeSet<>(found);
        int matched = 0;
        for (int mark : marks) {
            Integer before = free.floor(mark);
            Integer after = free.higher(mark);
            Integer nearest = before == null || (after != null && after - mark < mark - before) ? after : before;
            if (nearest != null && Math.abs(nearest - mark) <= margin) {
                free.remove(nearest);
                matched++;
            }
        }
        return matched;
    }

    private static double cover(int length, TreeSet<Integer> marks, TreeSet<Integer> found) {
        List<int[]> detected = segments(length, found);
        double sum = 0;
        for (int[] segment : segments(length, marks)) {
            double best = detected.stream()
                    .mapToDouble(other -> overlap(segment, other))
                    .max()
                    .orElse(0);
            sum += (segment[1] - segment[0]) * best;
        }
        return sum / length;
    }

    private static List<int[]> segments(int length, TreeSet<Integer> starts) {
        List<int[]> segments = new ArrayList<>();
        int[] from = starts.stream().mapToInt(Integer::intValue).toArray();
        int[] to = Arrays.copyOfRange(from, 1, from.length + 1);
        to[from.length - 1] = length;
        for (int i = 0; i < from.length; i++) {
            segments.add(new int[] {from[i], to[i]});
        }
        return segments;
    }

    private static double overlap(int[] a, int[] b) {
        int common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
        int joint = Math.max(a[1], b[1]) - Math.min(a[0], b[0]);
        return common <= 0 ? 0 : common / (double) joint;
    }

    /** The harmonic mean of precision and recall; never 0, since observation 0 always matches. */
    public double f1() {
        return 2 * precision * recall / (precision + recall);
    }
}
