package org.realign.record;

import java.util.Locale;

/**
 * Arms or military help that passed from one state to another over a span of years.
 *
 * @param id supplier, recipient, first year and category, with a number where several agree in all of these
 * @param supplier who gave
 * @param recipient who received
 * @param years first to last year, as a window of whole years
 * @param category for example {@code aircraft}
 * @param detail what exactly
 * @param status how sure the source is: confirmed, reported or alleged
 * @param source where it comes from
 */
public record Transfer(
        String id,
        Party supplier,
        Party recipient,
        Window years,
        String category,
        String detail,
        Status status,
        Source source)
        implements Entry {
    /** How sure the source is. */
    public enum Status {
        CONFIRMED,
        REPORTED,
        ALLEGED;

        /** The code used in files: {@code confirmed}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public PartialDate date() {
        return PartialDate.ofYear(years.from().getYear());
    }

    @Override
    public String words() {
        return supplier + " to " + recipient + ", " + category + ", " + years + ": " + detail + " (" + status.code()
                + ")";
    }
}
