package org.realign.record;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A state, or a great power through its successions, towards which dealings are measured.
 *
 * @param name as the case calls it, for example {@code moscow}
 * @param parties its members in order of succession, for example SUN then RUS; not empty
 * @param label what to call it in a sentence, for example {@code Moscow} or {@code North Korea}
 */
public record Pole(String name, List<Party> parties, String label) {
    public Pole {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("pole '" + name + "' has no members");
        }
    }

    /** A pole called in sentences by its own name, with a capital. */
    public Pole(String name, List<Party> parties) {
        this(name, parties, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    /** A pole that is one state or organisation under its own code. */
    public static Pole of(String code) {
        return new Pole(code, List.of(new Party(code)));
    }

    public boolean includes(Party party) {
        return parties.contains(party);
    }

    /** Codes joined by a slash: {@code SUN/RUS}. */
    public String codes() {
        return parties.stream().map(Party::code).collect(Collectors.joining("/"));
    }
}
