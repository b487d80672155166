package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.archive.store.Archive;
import org.realign.archive.store.Tables;
import org.realign.record.ImportedSource;
import org.realign.record.Party;
import org.realign.similarity.VoteYear;

/**
 * How every state voted in the General Assembly, year by year, as imported roll calls have it: for the similarity of any two.
 *
 * <p><b>Model.</b> Votes cast, by the calendar year of the roll call's day, as {@link ImportedVotes} counts them.
 * <p><b>Missing.</b> A state that cast no vote in a roll call is not in it; a roll call without a day is left out.
 *
 * @param years in order
 * @param source where they come from
 */
public record ImportedRollCalls(List<VoteYear> years, ImportedSource source) {
    public ImportedRollCalls {
        years = List.copyOf(years);
    }

    /** What {@code archive} has; empty where no votes were imported. */
    public static Optional<ImportedRollCalls> of(Archive archive, Map<String, ImportedSource> used) {
        ImportedData data = new ImportedData(archive, used);
        return data.newest(Tables.VOTES)
                .map(part ->
                        new ImportedRollCalls(Reader.read(data, part.imported().id()), part.imported()));
    }

    /** Gathers votes, which come in order of year and roll call. */
    private static final class Reader {
        private final List<VoteYear> years = new ArrayList<>();
        private Optional<VoteYear.Builder> year = Optional.empty();
        private Map<Party, Integer> cast = new HashMap<>();
        private int at;
        private long rollCall;

        static List<VoteYear> read(ImportedData data, int source) {
            Reader reader = new Reader();
            data.digest().cast(source, reader::vote);
            reader.endOfYear();
            return reader.years;
        }

        private void vote(int ofYear, long ofCall, String state, int way) {
            if (ofYear != at) {
                endOfYear();
                at = ofYear;
                year = Optional.of(new VoteYear.Builder(ofYear));
            } else if (ofCall != rollCall) {
                endOfCall();
            }
            rollCall = ofCall;
            cast.put(new Party(state), way);
        }

        private void endOfCall() {
            year.ifPresent(y -> y.rollCall(cast));
            cast = new HashMap<>();
        }

        private void endOfYear() {
            endOfCall();
            year.ifPresent(y -> years.add(y.build()));
        }
    }
}
