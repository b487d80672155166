package org.realign.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** At what level the acting side was present. */
public enum Level {
    /** Head of state or government. */
    HEAD,
    /** Below that. */
    LOWER,
    /** The host, who is no guest and not to be counted among them. */
    HOST,
    /** Not recorded. */
    UNSTATED;

    /** The level with this code; blank is {@link #UNSTATED}. */
    public static Optional<Level> of(String code) {
        if (code.isEmpty()) {
            return Optional.of(UNSTATED);
        }
        return Arrays.stream(values())
                .filter(v -> v != UNSTATED && v.code().equals(code))
                .findFirst();
    }

    /** The code used in files: {@code head}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
