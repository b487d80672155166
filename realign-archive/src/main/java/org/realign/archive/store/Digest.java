package org.realign.archive.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sums over large tables of an archive, made by the database.
 *
 * <p><b>Determinism.</b> Answers are ordered by all that names them, and amounts are added as whole numbers of dollars, so
 * that the number of threads does not matter.
 */
public final class Digest {
    private static final String VOTES = """
            SELECT year(r.day), a.state, b.state, a.vote, b.vote, count(*)
            FROM votes a
            JOIN votes b ON a.source = b.source AND a.roll_call = b.roll_call
            JOIN roll_calls r ON a.source = r.source AND a.roll_call = r.roll_call
            WHERE a.source = ? AND a.state <> b.state AND b.state IN (@)
              AND a.vote IN ('yes', 'abstain', 'no') AND b.vote IN ('yes', 'abstain', 'no')
            GROUP BY ALL ORDER BY ALL""";

    /** Both directions of a pair of states; null where either is. */
    private static final String PAIRS = """
            WITH pairs AS (
              SELECT a.state, a.partner, a.year,
                     CAST(round((a.imports + b.imports) * 1000000) AS HUGEINT) AS amount
              FROM trade a
              JOIN trade b ON a.source = b.source AND a.year = b.year
                AND a.number = b.partner_number AND a.partner_number = b.number
              WHERE a.source = ?)
            """;

    private static final String TOTALS =
            PAIRS + "SELECT state, year, count(*), count(amount), CAST(sum(amount) AS DOUBLE) FROM pairs"
                    + " GROUP BY ALL ORDER BY ALL";

    private static final String WITH = PAIRS
            + "SELECT state, partner, year, CAST(amount AS DOUBLE) FROM pairs WHERE amount IS NOT NULL AND partner IN (@)"
            + " ORDER BY ALL";

    private final Archive archive;

    public Digest(Archive archive) {
        this.archive = archive;
    }

    /** How often a state cast one vote where a partner cast another, in a calendar year. */
    public record Votes(int year, String state, String partner, String vote, String theirs, int number) {}

    /** All of that between any state and {@code partners}. */
    public List<Votes> votes(int source, List<String> partners) {
        List<Votes> votes = new ArrayList<>();
        archive.query(
                VOTES.replace("@", marks(partners)),
                parameters(source, partners),
                r -> votes.add(new Votes(
                        r.getInt(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5), r.getInt(6))));
        return votes;
    }

    /**
     * A state's trade with all partners in a year.
     *
     * @param listed partners that the source lists
     * @param known partners of which imports either way are known
     * @param dollars imports either way with these
     */
    public record Total(String state, int year, int listed, int known, double dollars) {}

    /** All totals. */
    public List<Total> totals(int source) {
        List<Total> totals = new ArrayList<>();
        archive.query(
                TOTALS,
                List.of(source),
                r -> totals.add(new Total(r.getString(1), r.getInt(2), r.getInt(3), r.getInt(4), r.getDouble(5))));
        return totals;
    }

    /** A state's trade with one partner in a year, imports either way. */
    public record Pair(String state, String partner, int year, double dollars) {}

    /** All pairs of which both directions are known, with {@code partners}. */
    public List<Pair> pairs(int source, List<String> partners) {
        List<Pair> pairs = new ArrayList<>();
        archive.query(
                WITH.replace("@", marks(partners)),
                parameters(source, partners),
                r -> pairs.add(new Pair(r.getString(1), r.getString(2), r.getInt(3), r.getDouble(4))));
        return pairs;
    }

    private static String marks(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static List<Object> parameters(int source, List<String> partners) {
        List<Object> all = new ArrayList<>();
        all.add(source);
        all.addAll(partners);
        return all;
    }
}
