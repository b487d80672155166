package org.realign.claim;

import java.util.List;
import java.util.Optional;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * An argument written down as claims.
 *
 * @param id its short name
 * @param title for people
 * @param origin what it is taken from
 * @param about the state it is about
 * @param poles the great powers it names, in order
 * @param thresholds when a probability is an answer
 * @param claims in order
 * @param file where it was read from, as the user named it
 * @param sha256 hash of the file's bytes, in hexadecimal
 */
public record Case(
        String id,
        String title,
        Origin origin,
        Party about,
        List<Pole> poles,
        Thresholds thresholds,
        List<Claim> claims,
        String file,
        String sha256) {
    /**
     * What an argument is taken from.
     *
     * @param author who wrote it
     * @param title under what title
     * @param where published where, if given
     * @param published when, if given
     * @param url where to read it, if given
     */
    public record Origin(
            String author, String title, Optional<String> where, Optional<String> published, Optional<String> url) {}

    /** The time over which its claims measure something, first day to last; empty where none does. */
    public Optional<Window> span() {
        return claims.stream().flatMap(c -> c.test().span().stream()).reduce(Window::span);
    }

    public Case {
        poles = List.copyOf(poles);
        claims = List.copyOf(claims);
    }
}
