package org.realign.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;
import org.realign.record.Entry;

/**
 * The probability that a statement about some entries is true, when their sources may be wrong.
 *
 * <p><b>Model.</b> Each source is right with the probability the record gives for how it was checked, independently of
 * the others; all entries from one source, checked in one way, stand or fall together. An entry whose date straddles the
 * window stands alone: it counts where it is right and inside, the latter with the share of its days that lie there.
 * <p><b>Cost.</b> Exact, by enumeration, for up to {@value #EXACT} uncertain things; beyond, {@value #DRAWS} draws
 * (standard error below 0.004).
 * <p><b>Determinism.</b> Draws come from a stream keyed by the statement's own words.
 */
final class SourceOdds {
    private static final int EXACT = 12;
    private static final int DRAWS = 20_000;

    /** Entries that stand or fall together. */
    private record Group(double probability, List<Entry> entries) {}

    /** Is told which groups are right, and with what probability. */
    @FunctionalInterface
    private interface Outcomes {
        void accept(boolean[] right, double probability);
    }

    private final List<Group> groups = new ArrayList<>();
    private final RandomStreams streams;
    private final String words;

    /**
     * The odds of {@code matches}.
     *
     * @param words what is asked of them, which keys the draws
     */
    SourceOdds(Bench bench, List<Selection.Match> matches, String words) {
        this.streams = bench.streams();
        this.words = words;
        Map<String, List<Entry>> bySource = new TreeMap<>();
        for (Selection.Match match : matches) {
            Entry entry = match.entry();
            double right = bench.record().reliability(entry.source().check());
            if (match.share() < 1) {
                groups.add(new Group(right * match.share(), List.of(entry)));
            } else {
                String key = entry.source().check() + "\t" + entry.source().text();
                bySource.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
            }
        }
        bySource.values()
                .forEach(entries -> groups.add(new Group(
                        bench.record().reliability(entries.get(0).source().check()), entries)));
    }

    /** The probability that {@code statement} holds of the entries that are right. */
    double of(Predicate<List<Entry>> statement) {
        double[] total = new double[1];
        each((right, p) -> {
            List<Entry> entries = new ArrayList<>();
            for (int g = 0; g < right.length; g++) {
                if (right[g]) {
                    entries.addAll(groups.get(g).entries());
                }
            }
            total[0] += statement.test(entries) ? p : 0;
        });
        return total[0];
    }

    /**
     * How many different things the entries that are right amount to.
     *
     * @param key what two entries must differ in to count as two
     * @return probability of each number, from 0 up
     */
    double[] numbers(Function<Entry, Object> key) {
        Map<Object, Integer> ids = new HashMap<>();
        BitSet[] things = new BitSet[groups.size()];
        for (int g = 0; g < things.length; g++) {
            things[g] = new BitSet();
            for (Entry entry : groups.get(g).entries()) {
                things[g].set(ids.computeIfAbsent(key.apply(entry), k -> ids.size()));
            }
        }
        double[] probabilities = new double[ids.size() + 1];
        BitSet all = new BitSet(ids.size());
        each((right, p) -> {
            all.clear();
            for (int g = 0; g < right.length; g++) {
                if (right[g]) {
                    all.or(things[g]);
                }
            }
            probabilities[all.cardinality()] += p;
        });
        return probabilities;
    }

    private void each(Outcomes outcomes) {
        boolean[] right = new boolean[groups.size()];
        if (right.length > EXACT) {
            UniformRandomProvider random = streams.stream(Purpose.SOURCE_ERRORS, RandomStreams.key(words));
            for (int d = 0; d < DRAWS; d++) {
                for (int g = 0; g < right.length; g++) {
                    right[g] = random.nextDouble() < groups.get(g).probability();
                }
                outcomes.accept(right, 1.0 / DRAWS);
            }
            return;
        }
        for (int subset = 0; subset < 1 << right.length; subset++) {
            double p = 1;
            for (int g = 0; g < right.length; g++) {
                right[g] = (subset >> g & 1) == 1;
                p *= right[g] ? groups.get(g).probability() : 1 - groups.get(g).probability();
            }
            outcomes.accept(right, p);
        }
    }

    /** The sum of {@code probabilities} from {@code low} to {@code high}, both counted. */
    static double between(double[] probabilities, int low, int high) {
        int from = Math.min(Math.max(0, low), probabilities.length);
        int to = Math.min(probabilities.length - 1, high);
        return to < from ? 0 : Math.min(1, Sums.of(Arrays.copyOfRange(probabilities, from, to + 1)));
    }
}
