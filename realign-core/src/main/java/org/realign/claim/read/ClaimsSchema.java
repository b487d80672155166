package org.realign.claim.read;

/** Stub. */
public final class ClaimsSchema {
    private ClaimsSchema() {}

    /** Stub. */
    public static String text() {
        return "";
    }
}
