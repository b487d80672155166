package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Refusal;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/** Recorded votes on resolutions of the UN General Assembly, as the UN Digital Library gives them. */
final class UndlVotes extends TableImporter {
    private static final int LETTERS = 26;

    UndlVotes() {
        super(
                new Dataset(
                        "undl-votes",
                        "UN General Assembly voting data (UN Digital Library)",
                        "Y yes, N no, A abstain, X or NV not voting; only resolutions adopted by a recorded vote are in it",
                        "Copyright United Nations; non-commercial use with attribution",
                        false,
                        "United Nations, Dag Hammarskjold Library. General Assembly Voting Data. digitallibrary.un.org/record/4060887.",
                        """
                        @misc{undlvoting,
                          author = {{Dag Hammarskj{\\"o}ld Library}},
                          title = {General Assembly Voting Data},
                          howpublished = {United Nations, https://digitallibrary.un.org/record/4060887}
                        }""",
                        1),
                Format.CSV.withLineEnds(),
                columns("undl_id ms_code ms_name ms_vote date session resolution title"),
                columns("subjects"));
    }

    @Override
    RowReader reader(Import to) {
        LongMap seen = new LongMap();
        Set<Integer> calls = new HashSet<>();
        return row -> {
            int id = row.whole(0, 1, Integer.MAX_VALUE);
            LocalDate day = row.day(4);
            String vote = words(row);
            int year = day.getYear();
            States.since(year);
            String state = to.states().lettered(row.given(1), year).orElseThrow(States::unlisted);
            int before = seen.putIfAbsent(((long) id << 16) + code(state), vote.charAt(0));
            if (before == vote.charAt(0)) {
                throw Refusal.ignored("repeats an earlier row");
            }
            if (before != LongMap.NONE) {
                throw row.rejected(3, "is not the vote that an earlier row gives this state");
            }
            to.covers(day, day);
            if (calls.add(id)) {
                Integer session = row.text(5).matches("\\d{1,3}") ? (Integer) row.whole(5, 1, 199) : null;
                to.add(
                        Tables.ROLL_CALLS,
                        (long) id,
                        session,
                        day,
                        "day",
                        row.text(6),
                        row.text(7),
                        null,
                        OwnActs.blank(row, 8));
            }
            to.add(Tables.VOTES, (long) id, state, null, vote);
        };
    }

    private static int code(String state) {
        int code = 0;
        for (int i = 0; i < state.length(); i++) {
            code = code * LETTERS + (state.charAt(i) - 'A');
        }
        return code;
    }

    private static String words(Row row) {
        return switch (row.text(3)) {
            case "Y" -> "yes";
            case "N" -> "no";
            case "A" -> "abstain";
            case "X", "NV" -> "absent";
            case "" -> throw Refusal.ignored("without a vote");
            default -> throw row.rejected(3, "is no vote; Y yes, N no, A abstain, X not voting");
        };
    }
}
