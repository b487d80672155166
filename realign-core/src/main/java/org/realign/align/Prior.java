package org.realign.align;

/**
 * What is believed of one indicator's parameters before a run: wide where nothing was estimated yet, narrow after
 * calibration on all states.
 *
 * <p><b>Shapes.</b> {@code level} and {@code levelSd} have one entry for each pole, {@code column} and {@code columnSd} one
 * for each of the indicator's extra effects.
 *
 * @param level mean of the normal prior of each pole's level
 * @param levelSd its standard deviation
 * @param loading mean of the normal prior of the loading's size, truncated at 0
 * @param loadingSd its standard deviation
 * @param column mean of the normal prior of each extra effect
 * @param columnSd its standard deviation
 * @param stateSd standard deviation of the state's own intercept; of no use where the indicator has a course of its own
 * @param spread residual scale s of a share or similarity
 * @param size whole size r of a count
 * @param drift shift of the level by year and pole, {@link #NO_DRIFT} where there is none
 * @param courseSd standard deviation of the indicator's own course in a state, 0 where it has none
 * @param courseStay how much of that course stays from one year to the next
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
public record Prior(
        double[] level,
        double[] levelSd,
        double loading,
        double loadingSd,
        double[] column,
        double[] columnSd,
        double stateSd,
        double spread,
        int size,
        Drift drift,
        double courseSd,
        double courseStay) {
    /** How much of an indicator's own course is taken to stay in a year before it is estimated. */
    private static final double STAYS = 0.9;

    /** No shift in any year. */
    public static final Drift NO_DRIFT = new Drift(0, new double[0][]);

    /**
     * A level's shift over the years.
     *
     * @param first the first year known
     * @param shift by year and pole; the nearest known year serves outside
     */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
    public record Drift(int first, double[][] shift) {
        double at(int year, int pole) {
            if (shift.length == 0) {
                return 0;
            }
            int row = Math.max(0, Math.min(shift.length - 1, year - first));
            return shift[row][pole];
        }
    }

    /** A prior without a course of the indicator's own. */
    public Prior(
            double[] level,
            double[] levelSd,
            double loading,
            double loadingSd,
            double[] column,
            double[] columnSd,
            double stateSd,
            double spread,
            int size,
            Drift drift) {
        this(level, levelSd, loading, loadingSd, column, columnSd, stateSd, spread, size, drift, 0, STAYS);
    }

    /** The same with a course of the indicator's own. */
    public Prior straying(double sd, double stay) {
        return new Prior(level, levelSd, loading, loadingSd, column, columnSd, stateSd, spread, size, drift, sd, stay);
    }

    /** A prior for a first estimate: levels about {@code level}, a loading of either moderate or small size. */
    public static Prior wide(int poles, int columns, double level) {
        return new Prior(
                filled(poles, level),
                filled(poles, 2.5),
                0,
                1,
                new double[columns],
                filled(columns, 2),
                1,
                1,
                1,
                NO_DRIFT);
    }

    /** A prior for acts of a curated list: a loading about {@code loading}, rare, rarer still where the border is shut. */
    static Prior events(int poles, int columns, double loading) {
        return new Prior(
                filled(poles, -1.5),
                filled(poles, 2),
                loading,
                0.4,
                filled(columns, -1.5),
                filled(columns, 1),
                1,
                1,
                1,
                NO_DRIFT);
    }

    private static double[] filled(int n, double value) {
        double[] filled = new double[n];
        java.util.Arrays.fill(filled, value);
        return filled;
    }
}
