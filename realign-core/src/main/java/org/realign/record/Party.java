package org.realign.record;

/**
 * Whoever acts or is acted upon: a state by its ISO 3166-1 alpha-3 code (retired codes included) or an organisation by
 * {@code org:} and its acronym. The prefix keeps the Non-Aligned Movement ({@code org:NAM}) apart from Namibia
 * ({@code NAM}).
 *
 * @param code as above
 */
public record Party(String code) implements Comparable<Party> {
    /** The rest of the world together, as a trade partner. */
    public static final Party WORLD = new Party("WLD");

    static final String ORGANISATION = "org:";

    public Party {
        boolean state = code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (!state && !(code.startsWith(ORGANISATION) && code.length() > ORGANISATION.length())) {
            throw new IllegalArgumentException("'" + code
                    + "' is neither a state (three capital letters, like PRK) nor an organisation (like org:BRICS)");
        }
    }

    public boolean isOrganisation() {
        return code.startsWith(ORGANISATION);
    }

    @Override
    public int compareTo(Party other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
