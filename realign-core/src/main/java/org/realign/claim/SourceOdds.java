package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
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

    private final List<Group> groups = new ArrayList<>();

    SourceOdds(Bench bench, List<Selection.Match> matches) {
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
    double of(Predicate<List<Entry>> statement, RandomStreams streams, String words) {
        return groups.size() <= EXACT ? exact(statement) : drawn(statement, streams, words);
    }

    private double exact(Predicate<List<Entry>> statement) {
        double total = 0;
        for (int subset = 0; subset < 1 << groups.size(); subset++) {
            double p = 1;
            List<Entry> right = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                Group group = groups.get(g);
                if ((subset >> g & 1) == 1) {
                    p *= group.probability();
                    right.addAll(group.entries());
                } else {
                    p *= 1 - group.probability();
                }
            }
            if (p > 0 && statement.test(right)) {
                total += p;
            }
        }
        return total;
    }

    private double drawn(Predicate<List<Entry>> statement, RandomStreams streams, String words) {
        UniformRandomProvider random = streams.stream(Purpose.SOURCE_ERRORS, RandomStreams.key(words));
        int held = 0;
        for (int d = 0; d < DRAWS; d++) {
            List<Entry> right = new ArrayList<>();
            for (Group group : groups) {
                if (random.nextDouble() < group.probability()) {
                    right.addAll(group.entries());
                }
            }
            held += statement.test(right) ? 1 : 0;
        }
        return held / (double) DRAWS;
    }
}
