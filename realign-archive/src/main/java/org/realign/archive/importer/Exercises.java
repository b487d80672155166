package org.realign.archive.importer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/** Joint military exercises: the list JME, whose states are codes, and MME, whose states are names. */
final class Exercises extends TableImporter {
    private static final int FIXED = 8;

    private final boolean names;

    private Exercises(Dataset dataset, boolean names, List<String> required, String state, int last) {
        super(dataset, Format.CSV.withLineEnds().orLatin1(), required, participants(state, last));
        this.names = names;
    }

    /** Both lists. */
    static List<Exercises> lists() {
        String zeros =
                "-9, xx and blank mean not known; the list means to hold what news reported, and is not complete";
        List<String> dates = List.of("s.year", "s.month", "s.day", "e.year", "e.month", "e.day");
        List<String> jme = new ArrayList<>(dates);
        jme.addAll(List.of("Exercise Name", "Location1", "State A", "State B"));
        List<String> mme = new ArrayList<>(dates);
        mme.addAll(List.of("Ex_Name", "Location", "StateA", "StateB"));
        return List.of(
                new Exercises(
                        Dataset.cited(
                                "jme",
                                "Joint Military Exercises",
                                zeros,
                                "D'Orazio, Vito. 2012. War Games: North Korea's Reaction to US and South Korean Military"
                                        + " Exercises. Journal of East Asian Studies 12(2): 275-294.",
                                """
                                @article{dorazio2012war,
                                  author = {D'Orazio, Vito},
                                  title = {War Games: North Korea's Reaction to {US} and {South Korean} Military Exercises},
                                  journal = {Journal of East Asian Studies},
                                  volume = {12},
                                  number = {2},
                                  pages = {275--294},
                                  year = {2012}
                                }"""),
                        false,
                        jme,
                        "State ",
                        30),
                new Exercises(
                        Dataset.cited(
                                "mme",
                                "Multinational Military Exercises",
                                zeros,
                                "Multinational Military Exercises (MME), version as imported.",
                                """
                                @misc{mmeexercises,
                                  title = {Multinational Military Exercises ({MME})},
                                  howpublished = {Data set, version as imported}
                                }"""),
                        true,
                        mme,
                        "State",
                        39));
    }

    /** State C, State D ... State Z, State AA ...: the first two are among the required. */
    private static List<String> participants(String state, int last) {
        List<String> columns = new ArrayList<>();
        for (int i = 2; i < last; i++) {
            String first = i < 26 ? "" : "A";
            columns.add(state + first + (char) ('A' + i % 26));
        }
        return columns;
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            Span begin = Span.of(row, 0, 1, 2).orElseThrow(() -> row.rejected(0, "is no year"));
            Optional<Span> end = Span.of(row, 3, 4, 5);
            end.ifPresent(e -> Span.order(row, 3, begin, e));
            int year = begin.earliest().getYear();
            States.since(year);
            Set<String> states = new LinkedHashSet<>();
            int participants = participants(to.states(), row, year, states);
            if (states.isEmpty()) {
                throw States.unlisted();
            }
            to.covers(begin.earliest(), end.orElse(begin).latest());
            String id = dataset().id() + "-" + row.line();
            for (String state : states) {
                to.add(
                        Tables.EXERCISES,
                        id,
                        row.text(6).equals("-9") ? null : row.text(6),
                        state,
                        participants,
                        begin.earliest(),
                        begin.precision(),
                        end.map(Span::latest).orElse(null),
                        end.map(Span::precision).orElse(null),
                        row.text(7));
            }
        };
    }

    private int participants(States states, Row row, int year, Set<String> found) {
        int participants = 0;
        for (int i = FIXED; i < columns().size(); i++) {
            String who = row.text(i);
            if (!who.isEmpty() && !who.equals("-9")) {
                participants++;
                (names ? states.find(who, year) : states.lettered(who, year)).ifPresent(found::add);
            }
        }
        return participants;
    }
}
