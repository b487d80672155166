package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.store.RowSink;
import org.realign.archive.store.Tables;
import org.realign.record.Party;
import org.realign.record.VoteTally;
import org.realign.similarity.VoteYear;

class ImportedRollCallsTest extends ImportedRecords {
    private static void call(RowSink to, long call, LocalDate day, Map<String, String> votes) {
        to.add(Tables.ROLL_CALLS, new Object[] {call, 75, day, "day", null, null, null, null});
        votes.forEach((state, vote) -> to.add(Tables.VOTES, new Object[] {call, state, 1, vote}));
    }

    private static VoteTally.Counts counts(VoteYear year, String a, String b) {
        return year.counts(year.place(new Party(a)), year.place(new Party(b)));
    }

    @Test
    void whoVotedHowYearByYear() {
        source("votes", 2020, 2021, to -> {
            call(to, 2, LocalDate.of(2021, 1, 5), Map.of("BRA", "no", "IND", "yes", "USA", "absent"));
            call(to, 1, LocalDate.of(2020, 12, 31), Map.of("BRA", "yes", "IND", "abstain"));
            call(to, 3, LocalDate.of(2021, 1, 5), Map.of("BRA", "yes", "IND", "yes"));
            call(to, 4, LocalDate.of(2021, 2, 5), Map.of("IND", "yes", "USA", "no"));
        });
        ImportedRollCalls all = open(ImportedRollCalls::of).orElseThrow();
        assertThat(all.source().dataset()).isEqualTo("votes");
        assertThat(all.years()).extracting(VoteYear::year).containsExactly(2020, 2021);
        VoteYear first = all.years().get(0);
        VoteYear second = all.years().get(1);
        assertThat(first.rollCalls()).isEqualTo(1);
        assertThat(first.place(new Party("USA"))).isNegative();
        assertThat(counts(first, "BRA", "IND")).isEqualTo(new VoteTally.Counts(0, 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(second.rollCalls()).isEqualTo(3);
        assertThat(counts(second, "BRA", "IND")).isEqualTo(new VoteTally.Counts(1, 0, 0, 0, 0, 0, 1, 0, 0));
        assertThat(counts(second, "IND", "USA")).isEqualTo(new VoteTally.Counts(0, 0, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void noneWhereNoVotesWereImported() {
        source("trade", 2000, 2001, to -> to.add(Tables.TRADE, new Object[] {"BRA", "USA", 140, 2, 2000, 1.0, null}));
        assertThat(open(ImportedRollCalls::of)).isEmpty();
    }

    /** Of every pair that has a great power in it, the same nine counts as the tallies that answers read. */
    @Test
    void agreesWithTalliesOfThePublishedVotes(@TempDir Path folder) {
        FilledArchive archive = FilledArchive.published(folder, List.of("unga/unga_votes_long_1946-2023.csv.gz"));
        ImportedRollCalls all = archive.read(ImportedRollCalls::of).orElseThrow();
        List<VoteTally> tallies = archive.read((a, used) -> ImportedVotes.read(List.of(), new ImportedData(a, used)));
        assertThat(tallies).hasSizeGreaterThan(40_000);
        Map<Integer, VoteYear> years = all.years().stream().collect(Collectors.toMap(VoteYear::year, y -> y));
        for (VoteTally tally : tallies) {
            VoteYear year = years.get(tally.year());
            assertThat(year).isNotNull();
            assertThat(counts(year, tally.state().code(), tally.pole().code()))
                    .as(tally.id())
                    .isEqualTo(tally.counts());
        }
    }
}
