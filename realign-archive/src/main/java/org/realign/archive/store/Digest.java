package org.realign.archive.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sums over large tables of an archive, made by the database.
 *
 * <p><b>Determinism.</b> Answers are ordered by all that names them, and amounts are added as whole numbers of dollars, so
 * that the number of threads does not matter.
 */
public final class Digest {
    private static final List<String> WORDS = List.of("yes", "abstain", "no");

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

    /**
     * How often, in a calendar year, a state cast a vote where each partner cast which.
     *
     * @param vote yes, abstain or no
     * @param theirs three counts for each partner: where it voted yes, abstained, voted no
     */
    public record Votes(int year, String state, String vote, List<Integer> theirs) {
        public Votes {
            theirs = List.copyOf(theirs);
        }
    }

    /** All of that between any state and {@code partners}, in their order; a partner's with itself included. */
    public List<Votes> votes(int source, List<String> partners) {
        // One row for each roll call, with every partner's vote, makes the join ten times smaller than one by pairs.
        StringBuilder theirs = new StringBuilder();
        StringBuilder counts = new StringBuilder();
        for (int p = 0; p < partners.size(); p++) {
            theirs.append(", max(CASE WHEN v.state = ? THEN v.vote END) AS p").append(p);
            for (String word : WORDS) {
                counts.append(", count(*) FILTER (p")
                        .append(p)
                        .append(" = '")
                        .append(word)
                        .append("')");
            }
        }
        String sql = "WITH calls AS (SELECT v.roll_call, any_value(year(r.day)) AS year" + theirs
                + " FROM votes v JOIN roll_calls r ON v.source = r.source AND v.roll_call = r.roll_call"
                + " WHERE v.source = ? GROUP BY v.roll_call)"
                + " SELECT c.year, a.state, a.vote" + counts
                + " FROM votes a JOIN calls c ON a.roll_call = c.roll_call"
                + " WHERE a.source = ? AND a.vote IN ('yes', 'abstain', 'no') GROUP BY ALL ORDER BY ALL";
        List<Object> parameters = new ArrayList<>(partners);
        parameters.add(source);
        parameters.add(source);
        List<Votes> votes = new ArrayList<>();
        archive.query(sql, parameters, r -> {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < WORDS.size() * partners.size(); i++) {
                found.add(r.getInt(4 + i));
            }
            votes.add(new Votes(r.getInt(1), r.getString(2), r.getString(3), found));
        });
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

    /** Takes a vote that was cast. */
    @FunctionalInterface
    public interface VoteReader {
        /**
         * A vote.
         *
         * @param year of the roll call's day
         * @param way 1 yes, 2 abstain, 3 no
         */
        void vote(int year, long rollCall, String state, int way);
    }

    /** Hands over all votes cast in roll calls whose day is known, in order of year and roll call. */
    public void cast(int source, VoteReader reader) {
        archive.query(
                "SELECT year(r.day), v.roll_call, v.state, list_position(['yes', 'abstain', 'no'], v.vote)"
                        + " FROM votes v JOIN roll_calls r ON v.source = r.source AND v.roll_call = r.roll_call"
                        + " WHERE v.source = ? AND r.day IS NOT NULL AND v.vote IN ('yes', 'abstain', 'no')"
                        + " ORDER BY 1, 2, 3",
                List.of(source),
                r -> reader.vote(r.getInt(1), r.getLong(2), r.getString(3), r.getInt(4)));
    }

    /** Takes what news told of two states in a month, in either direction. */
    @FunctionalInterface
    public interface EventReader {
        /**
         * A pair and a month.
         *
         * @param one the first of the two by code
         * @param counts by quad class, in the order of the table; the array is used again
         */
        void month(String one, String other, LocalDate month, int[] counts);
    }

    /** The states of whom any of {@code sources} tells an event with another, in order. */
    public List<String> eventStates(List<Integer> sources) {
        String from = " FROM events WHERE actor <> target AND source IN (" + marks(sources) + ")";
        List<Object> twice = new ArrayList<>(sources);
        twice.addAll(sources);
        List<String> states = new ArrayList<>();
        archive.query(
                "SELECT actor" + from + " UNION SELECT target" + from + " ORDER BY 1",
                twice,
                r -> states.add(r.getString(1)));
        return states;
    }

    /** Hands over all events between two states that any of {@code sources} tells, in order of pair and month. */
    public void events(List<Integer> sources, EventReader reader) {
        String sums = Stream.of("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
                .map(c -> ", CAST(sum(" + c + ") AS INTEGER)")
                .collect(Collectors.joining());
        int[] counts = new int[4];
        archive.query(
                "SELECT least(actor, target), greatest(actor, target), month" + sums
                        + " FROM events WHERE actor <> target AND source IN (" + marks(sources)
                        + ") GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                List.copyOf(sources),
                r -> {
                    for (int c = 0; c < counts.length; c++) {
                        counts[c] = r.getInt(4 + c);
                    }
                    reader.month(r.getString(1), r.getString(2), r.getObject(3, LocalDate.class), counts);
                });
    }

    private static String marks(List<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static List<Object> parameters(int source, List<String> partners) {
        List<Object> all = new ArrayList<>();
        all.add(source);
        all.addAll(partners);
        return all;
    }
}
