package org.realign.align;

import java.util.Locale;

/** How finely time is cut. */
public enum Step {
    MONTH(12),
    QUARTER(4),
    YEAR(1);

    private final int perYear;

    Step(int perYear) {
        this.perYear = perYear;
    }

    /** Its English name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Periods in a year. */
    public int perYear() {
        return perYear;
    }

    /** Length of a period in years. */
    public double years() {
        return 1.0 / perYear;
    }
}
