package org.realign.archive;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A running SHA-256. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds {@code bytes}. */
    public void add(byte[] bytes) {
        digest.update(bytes);
    }

    /** A stream whose bytes are added as they are read. */
    public DigestInputStream over(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    /** The hash in hexadecimal. Starts anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
