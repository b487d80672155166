package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Refusal;
import org.realign.archive.intake.Row;

/**
 * Events of POLECAT, counted by pair of states and month. Countries are three letters; where a cell names several, the event
 * is of no one pair, and is left out.
 */
final class PolecatEvents extends TableImporter {
    PolecatEvents() {
        super(
                new Dataset(
                        "polecat",
                        "POLECAT, weekly events",
                        "a pair without a row in a month had no event that the news told; counts depend on how much news was read",
                        "CC0 1.0",
                        true,
                        "Halterman, Andrew, Benjamin E. Bagozzi, Andreas Beger, Philip A. Schrodt, and Grace I. Scarborough. 2023."
                                + " POLECAT Weekly Data. Harvard Dataverse. doi:10.7910/DVN/AJGVIT.",
                        """
                        @misc{halterman2023polecat,
                          author = {Halterman, Andrew and Bagozzi, Benjamin E. and Beger, Andreas and Schrodt, Philip A. and Scarborough, Grace I.},
                          title = {{POLECAT} Weekly Data},
                          year = {2023},
                          howpublished = {Harvard Dataverse, doi:10.7910/DVN/AJGVIT}
                        }""",
                        1),
                Format.TAB.orLatin1(),
                List.of(
                        "Event ID",
                        "Event Date",
                        "Event Type",
                        "Intensity",
                        "Quad Code",
                        "Actor Country",
                        "Recipient Country"),
                List.of());
    }

    @Override
    RowReader reader(Import to) {
        return new IcewsEvents.Counting(to) {
            @Override
            public void row(Row row) {
                LocalDate day = row.day(1);
                int quad = quad(row);
                long intensity = thousandths(row, 3);
                States.since(day.getYear());
                Optional<String> actor = state(row.text(5), day.getYear());
                Optional<String> target = state(row.text(6), day.getYear());
                once(row.given(0), day);
                count(actor, target, day, quad, intensity);
            }

            private Optional<String> state(String letters, int year) {
                if (letters.contains(";") || letters.contains(",")) {
                    throw Refusal.ignored("several actors or targets");
                }
                return to.states().lettered(letters.toUpperCase(Locale.ROOT), year);
            }
        };
    }

    private static int quad(Row row) {
        return switch (row.text(4).toUpperCase(Locale.ROOT)) {
            case "VERBAL COOPERATION" -> 1;
            case "MATERIAL COOPERATION" -> 2;
            case "VERBAL CONFLICT" -> 3;
            case "MATERIAL CONFLICT" -> 4;
            default -> throw row.rejected(4, "is no quad code");
        };
    }
}
