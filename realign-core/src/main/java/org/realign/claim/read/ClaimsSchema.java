package org.realign.claim.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft-07) of cases, with which an editor completes and checks a case as it is typed.
 *
 * <p>What it refuses, {@link CaseReader} refuses too. It cannot see from one place of a file to another: whether a name
 * is declared, an id unique, a date in the calendar, a lower bound below the upper one.
 */
public final class ClaimsSchema {
    private static final String RESOURCE = "/realign/claims.schema.json";

    private ClaimsSchema() {}

    /** The schema as JSON text. */
    public static String text() {
        try (InputStream in = ClaimsSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
