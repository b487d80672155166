package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Head;
import org.realign.archive.store.Tables;

/**
 * Journeys of presidents and secretaries of state of the United States, and leaders received there, from the lists of the
 * State Department's historians. A meeting stands under the country that hosted it, whoever met there.
 */
final class UsJourneys extends TableImporter {
    /** Until then the lists call Saigon's state Vietnam. */
    private static final int LAST_OF_SAIGON = 1975;

    private static final String USA = "USA";
    private static final String PRESIDENT = "president";
    private static final String RECEIVED = "foreign_leader";
    private static final List<String> PRESIDENTS = columns("roosevelt-theodore taft-william-howard wilson-woodrow"
            + " harding-warren-g coolidge-calvin hoover-herbert roosevelt-franklin-d truman-harry-s eisenhower-dwight-d"
            + " kennedy-john-f johnson-lyndon-b nixon-richard-m ford-gerald-r carter-jimmy reagan-ronald bush-george-h-w"
            + " clinton-william-j bush-george-w obama-barack trump-donald-j biden-joseph-r");

    private final String level;
    private final boolean received;

    private UsJourneys(Dataset dataset, String level, String required) {
        super(dataset, Format.CSV.withLineEnds(), columns(required), List.of());
        this.level = level;
        this.received = level.equals(RECEIVED);
    }

    private static Dataset dataset(String id, String title) {
        return Dataset.free(
                id,
                title,
                "the list means to be complete: no row means no such journey, up to the year before the last row",
                "Public domain (US Government work)",
                "Office of the Historian, US Department of State. " + title + ". history.state.gov.",
                """
                @misc{historian2025travels,
                  author = {{Office of the Historian}},
                  title = {Travels Abroad and Visits by Foreign Leaders},
                  howpublished = {US Department of State, https://history.state.gov}
                }""");
    }

    /** Presidents abroad, secretaries of state abroad, leaders received. */
    static List<UsJourneys> lists() {
        String abroad = "start_date end_date name country_name locale remarks source_file";
        return List.of(
                new UsJourneys(dataset("us-president-travels", "US presidents' travels abroad"), PRESIDENT, abroad),
                new UsJourneys(
                        dataset("us-secretary-travels", "US secretaries of state's travels abroad"),
                        "secretary_of_state",
                        abroad),
                new UsJourneys(
                        dataset("us-receptions", "Visits of foreign leaders to the United States"),
                        RECEIVED,
                        "start_date end_date visitor from_name description"));
    }

    /** Presidents and secretaries have the same columns: the first traveller tells which of the two lists it is. */
    @Override
    Optional<Match> match(Head head) {
        Optional<Match> match = super.match(head);
        if (match.isEmpty() || received || head.lines().size() < 2) {
            return match;
        }
        String first = head.lines().get(1);
        boolean president = PRESIDENTS.stream().anyMatch(first::contains);
        return president == level.equals(PRESIDENT) ? match : Optional.empty();
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            LocalDate from = row.day(0);
            LocalDate until = row.day(1);
            if (until.isBefore(from)) {
                throw row.rejected(1, "is before the beginning");
            }
            int year = from.getYear();
            States.since(year);
            String state = to.states().named(meant(row.given(3), year), year);
            to.covers(from, until);
            to.add(
                    Tables.VISITS,
                    from,
                    until,
                    received ? state : USA,
                    received ? USA : state,
                    level,
                    row.text(2),
                    received ? null : row.text(4),
                    row.text(received ? 4 : 5));
        };
    }

    /** Names that mean somebody else in other datasets. */
    private static String meant(String name, int year) {
        return switch (name) {
            case "Korea" -> "South Korea";
            case "Vietnam" -> year <= LAST_OF_SAIGON ? "South Vietnam" : name;
            default -> name;
        };
    }
}
