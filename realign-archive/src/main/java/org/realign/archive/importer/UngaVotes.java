package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Refusal;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/**
 * Roll-call votes of the UN General Assembly in long form, from Voeten's data: {@code resid}, which is session times 1000
 * plus number, {@code ccode}, {@code date}, {@code vote}.
 *
 * <p>Its column {@code year} is passed over: sessions 77 and 78 are both labelled 2022. Up to session 57 the day of the
 * month means nothing. Of later roll calls a few rows are dated otherwise than the rest: the date of most counts.
 */
final class UngaVotes extends TableImporter {
    private static final int FIRST_DAYS = 58;

    UngaVotes() {
        super(
                Dataset.free(
                        "unga-votes",
                        "UN General Assembly roll-call votes (Voeten)",
                        "1 yes, 2 abstain, 3 no, 8 absent, 9 not a member; a member without a row was absent, or absences"
                                + " were left out; emergency special sessions after 1997 are not in it",
                        "CC0 1.0",
                        "Voeten, Erik, Anton Strezhnev, and Michael Bailey. 2009. United Nations General Assembly Voting"
                                + " Data. Harvard Dataverse. doi:10.7910/DVN/LEJUQZ.",
                        """
                        @misc{voeten2009united,
                          author = {Voeten, Erik and Strezhnev, Anton and Bailey, Michael},
                          title = {United Nations General Assembly Voting Data},
                          year = {2009},
                          howpublished = {Harvard Dataverse, doi:10.7910/DVN/LEJUQZ}
                        }"""),
                Format.CSV,
                columns("resid ccode date vote"),
                List.of());
    }

    @Override
    RowReader reader(Import to) {
        return new Votes(to);
    }

    private static final class Votes implements RowReader {
        private final Import to;
        /** By roll call, in the order of the file, how many rows have which date. */
        private final Map<Integer, SortedMap<LocalDate, Integer>> days = new LinkedHashMap<>();

        private final LongMap seen = new LongMap();
        private String dateText = "";
        private LocalDate date = LocalDate.EPOCH;

        Votes(Import to) {
            this.to = to;
        }

        @Override
        public void row(Row row) {
            int rollCall = row.whole(0, 1001, 199_999);
            int number = row.whole(1, 1, 999);
            LocalDate day = day(row);
            int vote = row.whole(3, 1, 9);
            String words = words(row, vote);
            String state = state(number, day);
            int before = seen.putIfAbsent(rollCall * 1000L + number, vote);
            if (before == vote) {
                throw Refusal.ignored("repeats an earlier row");
            }
            if (before != LongMap.NONE) {
                throw row.rejected(3, "is not the vote that an earlier row gives this state");
            }
            days.computeIfAbsent(rollCall, r -> new TreeMap<>()).merge(day, 1, Integer::sum);
            to.covers(day, day);
            to.add(Tables.VOTES, (long) rollCall, state, number, words);
        }

        @Override
        public void end() {
            days.forEach((rollCall, dates) -> {
                LocalDate day = dates.firstKey();
                for (Map.Entry<LocalDate, Integer> date : dates.entrySet()) {
                    day = date.getValue() > dates.getOrDefault(day, 0) ? date.getKey() : day;
                }
                int session = rollCall / 1000;
                String precision = session < FIRST_DAYS ? "month" : "day";
                to.add(Tables.ROLL_CALLS, (long) rollCall, session, day, precision, null, null, null, null);
            });
        }

        private LocalDate day(Row row) {
            String text = row.text(2);
            if (!text.equals(dateText)) {
                date = row.day(2);
                dateText = text;
            }
            return date;
        }

        /** On the day, else in the year: days of early sessions may lie before a state's first. */
        private String state(int number, LocalDate day) {
            try {
                return to.states().cow(number, day);
            } catch (Refusal e) {
                return to.states().cow(number, day.getYear());
            }
        }

        private static String words(Row row, int vote) {
            return switch (vote) {
                case 1 -> "yes";
                case 2 -> "abstain";
                case 3 -> "no";
                case 8 -> "absent";
                case 9 -> "non-member";
                default -> throw row.rejected(3, "is no vote; 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member");
            };
        }
    }
}
