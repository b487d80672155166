package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.realign.archive.store.Digest;
import org.realign.archive.store.Tables;
import org.realign.record.Party;
import org.realign.record.Source;
import org.realign.record.VoteTally;

/**
 * Voting agreement from imported roll calls: a tally takes the place of the record's own where it counts more roll calls.
 */
final class ImportedVotes {
    private static final List<String> WORDS = List.of("yes", "abstain", "no");
    private static final int CELLS = 9;

    /** Year, state and pole. */
    private record Key(int year, String state, String pole) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int c = Integer.compare(year, other.year);
            c = c != 0 ? c : state.compareTo(other.state);
            return c != 0 ? c : pole.compareTo(other.pole);
        }
    }

    private ImportedVotes() {}

    /** All tallies: {@code own} and, in their place or beside them, those counted here. */
    static List<VoteTally> read(List<VoteTally> own, ImportedData data) {
        Optional<ImportedData.Part> part = data.newest(Tables.VOTES);
        if (part.isEmpty()) {
            return own;
        }
        Map<Key, VoteTally> all = new TreeMap<>();
        own.forEach(t -> all.put(new Key(t.year(), t.state().code(), t.pole().code()), t));
        counted(data, part.get()).forEach((key, n) -> {
            VoteTally tally = tally(key, n, part.get().source());
            all.merge(key, tally, (a, b) -> b.counts().shared() > a.counts().shared() ? b : a);
        });
        return new ArrayList<>(all.values());
    }

    private static Map<Key, int[]> counted(ImportedData data, ImportedData.Part part) {
        Map<Key, int[]> counts = new TreeMap<>();
        for (Digest.Votes v : data.digest().votes(part.imported().id(), World.POWERS)) {
            int row = CELLS / WORDS.size() * WORDS.indexOf(v.vote());
            for (int p = 0; p < World.POWERS.size(); p++) {
                for (int theirs = 0; theirs < WORDS.size(); theirs++) {
                    int n = v.theirs().get(WORDS.size() * p + theirs);
                    if (n > 0 && !World.POWERS.get(p).equals(v.state())) {
                        Key key = new Key(v.year(), v.state(), World.POWERS.get(p));
                        counts.computeIfAbsent(key, k -> new int[CELLS])[row + theirs] = n;
                    }
                }
            }
        }
        return counts;
    }

    private static VoteTally tally(Key key, int[] n, Source source) {
        return new VoteTally(
                key.year(),
                new Party(key.state()),
                new Party(key.pole()),
                new VoteTally.Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]),
                source);
    }
}
