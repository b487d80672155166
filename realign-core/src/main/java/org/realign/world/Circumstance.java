package org.realign.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What bears on a state's course with a pole and is not its own choice in the model: one number by state, year and pole. */
public enum Circumstance {
    /** 1 where a pact binds the two at the end of the year, else 0. */
    PACT("a pact in force", 0, 1),
    /** 1 where the pole has sanctions on the state, else 0. */
    SANCTIONS("sanctions of the pole", 0, 1),
    /** The part of this year and the last in which leaders or ministers met: 0, 1/2 or 1. */
    VISITS("visits of leaders", 0, 1),
    /** The pole's part of the state's trade. */
    TRADE("the pole's part of the state's trade", 0, 1),
    /** The belief that dealing with the pole pays, learned from negotiations: 0 to 1, 1/2 where there were none. */
    BELIEF("belief that dealing with the pole pays", 0, 1);

    private final String words;
    private final double low;
    private final double high;

    Circumstance(String words, double low, double high) {
        this.words = words;
        this.low = low;
        this.high = high;
    }

    /** For people: {@code sanctions of the pole}. */
    public String words() {
        return words;
    }

    /** The lowest value. */
    public double low() {
        return low;
    }

    /** The highest value. */
    public double high() {
        return high;
    }

    /** The code used in files: {@code sanctions}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The circumstance with this code. */
    public static Optional<Circumstance> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
