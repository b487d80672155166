package org.realign.archive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of every row of a table of votes: read = used + ignored by each rule.
 *
 * @param read rows read
 * @param used rows that count as a state's vote
 * @param ignored rows ignored, by rule; every rule has an entry
 * @param numbers for the rules that turn on a state's number, how many rows of each number they ignored
 * @param sessions first and last session
 * @param rollCalls number of roll calls
 * @param first date of the first roll call
 * @param last date of the last roll call
 * @param datedBySession roll calls whose date was no good, so that the session gave the year
 * @param severalDates roll calls whose rows do not agree on the date
 */
public record VoteAccount(
        long read,
        long used,
        Map<Rule, Long> ignored,
        Map<Rule, SortedMap<Integer, Long>> numbers,
        List<Integer> sessions,
        int rollCalls,
        LocalDate first,
        LocalDate last,
        int datedBySession,
        int severalDates) {
    /** Why a row is ignored. */
    public enum Rule {
        /** The same vote stands in the table twice. */
        TWICE("the same state, roll call and vote stand in an earlier row"),
        /** Absent, or not a member. */
        NO_VOTE("neither yes, nor no, nor abstention"),
        /** The number is not in state_numbers.tsv at that time. */
        UNLISTED("the number denotes no state at that time in state_numbers.tsv"),
        /** The number's state did not exist then: seats held before independence. */
        NO_STATE("the seat was held by a state that did not exist yet, or any more, by states.tsv"),
        /** Two numbers denote one state in one roll call. */
        SECOND_SEAT("a lower number denotes the same state in the same roll call");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        /** The rule for people. */
        public String words() {
            return words;
        }
    }

    public VoteAccount {
        ignored = Collections.unmodifiableMap(new EnumMap<>(ignored));
        numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
        sessions = List.copyOf(sessions);
        long all = used + ignored.values().stream().mapToLong(Long::longValue).sum();
        if (read != all) {
            throw new IllegalArgumentException("read " + read + " rows, but account for " + all);
        }
    }

    /** Counts while rows are looked at. */
    static final class Count {
        private final Map<Rule, Long> ignored = new EnumMap<>(Rule.class);
        private final Map<Rule, SortedMap<Integer, Long>> numbers = new EnumMap<>(Rule.class);
        long read;
        long used;

        Count() {
            Arrays.stream(Rule.values()).forEach(r -> {
                ignored.put(r, 0L);
                numbers.put(r, new TreeMap<>());
            });
        }

        void ignore(Rule rule, int number) {
            ignored.merge(rule, 1L, Long::sum);
            numbers.computeIfAbsent(rule, r -> new TreeMap<>()).merge(number, 1L, Long::sum);
        }

        Map<Rule, Long> ignored() {
            return ignored;
        }

        Map<Rule, SortedMap<Integer, Long>> numbers() {
            return numbers;
        }
    }
}
