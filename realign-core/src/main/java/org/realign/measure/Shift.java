package org.realign.measure;

import java.util.List;
import org.realign.record.PartialDate;

/**
 * Whether, when and how a measure shifted.
 *
 * @param probability of at least one shift of the sort sought in the window
 * @param weight of the record for such a shift, or against one
 * @param dates for each month or year in the window and about it, the probability of such a shift then
 * @param half the smallest set of dates that holds half of the probability of the largest such shift in the window
 * @param ninety the same with nine tenths
 * @param sizes of that shift, the measure's own first; empty where no draw has one
 * @param caveats what the reader must know to read it rightly, in sentences
 * @param opinions what simpler series say of it, where that was asked
 */
public record Shift(
        double probability,
        BayesFactor weight,
        List<Dated> dates,
        List<PartialDate> half,
        List<PartialDate> ninety,
        List<Size> sizes,
        List<String> caveats,
        List<SecondOpinion> opinions) {
    /** Which way a measure shifts. */
    public enum Direction {
        UP(1),
        DOWN(-1),
        EITHER(0);

        private final int sign;

        Direction(int sign) {
            this.sign = sign;
        }

        /** How many ways of 2 it can go. */
        int ways() {
            return sign == 0 ? 2 : 1;
        }

        /** True of a change by {@code amount}, at least {@code least} in size. */
        boolean holds(double amount, double least) {
            double along = sign == 0 ? Math.abs(amount) : sign * amount;
            return along >= least && along > 0;
        }
    }

    /**
     * What sort of shift is sought.
     *
     * @param direction which way
     * @param least its smallest size, where the measure is alignment, in standard deviations
     */
    public record Sought(Direction direction, double least) {}

    /**
     * The probability of a shift at a date.
     *
     * @param date a month or a year
     * @param probability that there is at least one of the sort sought
     * @param inside true in the window asked about
     */
    public record Dated(PartialDate date, double probability, boolean inside) {}

    /**
     * How large the shift is.
     *
     * @param what towards which pole, or in what
     * @param median half of the draws with a shift have a larger one
     * @param lower lower end of the 90% interval
     * @param upper upper end
     * @param unit of all three
     */
    public record Size(String what, double median, double lower, double upper, String unit) {}

    public Shift {
        dates = List.copyOf(dates);
        half = List.copyOf(half);
        ninety = List.copyOf(ninety);
        sizes = List.copyOf(sizes);
        caveats = List.copyOf(caveats);
        opinions = List.copyOf(opinions);
    }

    /** The same with what simpler series say. */
    public Shift with(List<SecondOpinion> others) {
        return new Shift(probability, weight, dates, half, ninety, sizes, caveats, others);
    }
}
