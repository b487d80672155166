package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Refusal;
import org.realign.archive.intake.Row;

/**
 * Events of ICEWS, counted by pair of states and month: in the tab-separated files of the Dataverse, and as CSV with names in
 * lower case. Event number and date together tell an event; the number alone does not.
 *
 * <p>Quad classes by the root of the CAMEO code: 01 to 05, 06 to 09, 10 to 14, 15 to 20.
 */
final class IcewsEvents extends TableImporter {
    private static final Dataset DATASET = new Dataset(
            "icews",
            "Integrated Crisis Early Warning System, events",
            "a pair without a row in a month had no event that the news told; counts depend on how much news was read",
            "CC0 1.0",
            true,
            "Boschee, Elizabeth, Jennifer Lautenschlager, Sean O'Brien, Steve Shellman, James Starz, and Michael Ward. 2015."
                    + " ICEWS Coded Event Data. Harvard Dataverse. doi:10.7910/DVN/28075.",
            """
            @misc{boschee2015icews,
              author = {Boschee, Elizabeth and Lautenschlager, Jennifer and O'Brien, Sean and Shellman, Steve and Starz, James and Ward, Michael},
              title = {{ICEWS} Coded Event Data},
              year = {2015},
              howpublished = {Harvard Dataverse, doi:10.7910/DVN/28075}
            }""",
            1);

    private IcewsEvents(Format format, List<String> required) {
        super(DATASET, format, required, List.of());
    }

    static List<IcewsEvents> layouts() {
        return List.of(
                new IcewsEvents(
                        Format.TAB.orLatin1(),
                        List.of(
                                "Event ID",
                                "Event Date",
                                "Source Country",
                                "CAMEO Code",
                                "Intensity",
                                "Target Country")),
                new IcewsEvents(
                        Format.CSV.withLineEnds().orLatin1(),
                        List.of(
                                "event_id",
                                "event_date",
                                "source_country",
                                "cameo_code",
                                "intensity",
                                "target_country")));
    }

    @Override
    RowReader reader(Import to) {
        return new Counting(to) {
            @Override
            public void row(Row row) {
                LocalDate day = row.day(1);
                int root = root(row, 3);
                long intensity = thousandths(row, 4);
                int quad = root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
                States.since(day.getYear());
                Optional<String> actor = state(row.text(2), day.getYear());
                Optional<String> target = state(row.text(5), day.getYear());
                once(row.given(0), day);
                count(actor, target, day, quad, intensity);
            }

            private Optional<String> state(String name, int year) {
                return to.states().find(name, year);
            }
        };
    }

    private static int root(Row row, int column) {
        String code = row.given(column);
        if (!code.matches("\\d{2,4}") || code.compareTo("01") < 0 || code.compareTo("21") >= 0) {
            throw row.rejected(column, "is no CAMEO code");
        }
        return Integer.parseInt(code.substring(0, 2));
    }

    /** Rows of events that go into counts. */
    abstract static class Counting implements RowReader {
        private static final long MOST_INTENSE = 10_000;

        private final Import to;
        private final EventCounts counts = new EventCounts();
        private final LongMap seen = new LongMap();
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;

        Counting(Import to) {
            this.to = to;
        }

        /** Leaves out an event that was there before. */
        final void once(String id, LocalDate day) {
            long key = 17;
            for (int i = 0; i < id.length(); i++) {
                key = key * 0x100000001B3L ^ id.charAt(i);
            }
            key = key * 0x100000001B3L ^ day.toEpochDay();
            if (seen.putIfAbsent(key == 0 ? 1 : key, 1) != LongMap.NONE) {
                throw Refusal.ignored("repeats an earlier event");
            }
        }

        final void count(Optional<String> actor, Optional<String> target, LocalDate day, int quad, long intensity) {
            if (actor.isEmpty() || target.isEmpty()) {
                throw Refusal.ignored("an actor or target that is no state of the list");
            }
            if (actor.equals(target)) {
                throw Refusal.ignored("within one state");
            }
            long key = EventCounts.key(
                    counts.index(actor.get()), counts.index(target.get()), day.getYear(), day.getMonthValue());
            counts.add(key, quad, false, intensity, 0);
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }

        /** A number from -10 to 10, in thousandths. */
        static long thousandths(Row row, int column) {
            long value = Math.round(row.number(column) * EventCounts.SCALE);
            if (Math.abs(value) > MOST_INTENSE) {
                throw row.rejected(column, "is not from -10 to 10");
            }
            return value;
        }

        @Override
        public final void end() {
            to.part(first + ".." + last);
            counts.write(to, false, false);
        }
    }
}
