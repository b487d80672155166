package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.List;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/**
 * Journeys of presidents and secretaries of state of the United States, and leaders received there, from the lists of the
 * State Department's historians. A meeting stands under the country that hosted it, whoever met there.
 */
final class UsJourneys extends TableImporter {
    /** Until then the lists call Saigon's state Vietnam. */
    private static final int LAST_OF_SAIGON = 1975;

    private static final String USA = "USA";

    private final boolean received;

    private UsJourneys(Dataset dataset, boolean received, String required) {
        super(dataset, Format.CSV.withLineEnds(), columns(required), List.of());
        this.received = received;
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

    /** Both travels abroad (told apart by who travels) and leaders received. */
    static List<UsJourneys> lists() {
        return List.of(
                new UsJourneys(
                        dataset("us-travels", "US presidents' and secretaries of state's travels abroad"),
                        false,
                        "start_date end_date name country_name locale remarks source_file"),
                new UsJourneys(
                        dataset("us-receptions", "Visits of foreign leaders to the United States"),
                        true,
                        "start_date end_date visitor from_name description"));
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
                    received ? "foreign_leader" : level(row),
                    row.text(2),
                    received ? null : row.text(4),
                    row.text(received ? 4 : 5));
        };
    }

    /** The lists of presidents and of secretaries have the same columns; only presidents of the list's time are in both. */
    private static String level(Row row) {
        return PRESIDENTS.contains(row.text(6)) ? "president" : "secretary_of_state";
    }

    private static final List<String> PRESIDENTS = List.of(
            "truman-harry-s.xml",
            "eisenhower-dwight-d.xml",
            "kennedy-john-f.xml",
            "johnson-lyndon-b.xml",
            "nixon-richard-m.xml",
            "ford-gerald-r.xml",
            "carter-jimmy.xml",
            "reagan-ronald.xml",
            "bush-george-h-w.xml",
            "clinton-william-j.xml",
            "bush-george-w.xml",
            "obama-barack.xml",
            "trump-donald-j.xml",
            "biden-joseph-r.xml");

    /** Names that mean somebody else in other datasets. */
    private static String meant(String name, int year) {
        return switch (name) {
            case "Korea" -> "South Korea";
            case "Vietnam" -> year <= LAST_OF_SAIGON ? "South Vietnam" : name;
            default -> name;
        };
    }
}
