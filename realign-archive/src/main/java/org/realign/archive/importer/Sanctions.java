package org.realign.archive.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/**
 * Cases of the Global Sanctions Data Base. Senders and targets may be several in one cell, set apart by commas that names
 * have too; a case makes a row for each pair of states, and one without sender where the sender is a group (EU, UN).
 */
final class Sanctions extends TableImporter {
    Sanctions() {
        super(
                Dataset.cited(
                        "gsdb",
                        "Global Sanctions Data Base",
                        "no case means no sanction within the years covered; the last year of coding stands as the end of cases"
                                + " that go on",
                        "Felbermayr, Gabriel, Aleksandra Kirilakha, Constantinos Syropoulos, Erdal Yalcin, and Yoto V. Yotov."
                                + " 2020. The Global Sanctions Data Base. European Economic Review 129: 103561.",
                        """
                        @article{felbermayr2020global,
                          author = {Felbermayr, Gabriel and Kirilakha, Aleksandra and Syropoulos, Constantinos and Yalcin, Erdal and Yotov, Yoto V.},
                          title = {The Global Sanctions Data Base},
                          journal = {European Economic Review},
                          volume = {129},
                          pages = {103561},
                          year = {2020}
                        }"""),
                Format.CSV.orLatin1(),
                columns(
                        "case_id sanctioned_state sanctioning_state begin end trade arms military financial travel other"),
                columns("objective success"));
    }

    private record Case(
            String id,
            List<String> targets,
            List<String> senders,
            String target,
            String sender,
            int begin,
            int end,
            List<Optional<Boolean>> kinds,
            String objective,
            String success) {}

    @Override
    RowReader reader(Import to) {
        return new RowReader() {
            private final List<Case> cases = new ArrayList<>();

            @Override
            public void row(Row row) {
                cases.add(read(to, row));
            }

            @Override
            public void end() {
                int coded = cases.stream().mapToInt(Case::end).max().orElse(0);
                cases.forEach(c -> write(to, c, coded));
            }
        };
    }

    private static Case read(Import to, Row row) {
        int begin = row.year(3);
        int end = row.year(4);
        if (end < begin) {
            throw row.rejected(4, "is before the beginning");
        }
        States.since(end);
        List<String> targets = states(to.states(), row.given(1), begin, end);
        if (targets.isEmpty()) {
            throw States.unlisted();
        }
        List<Optional<Boolean>> kinds = new ArrayList<>();
        for (int i = 5; i <= 10; i++) {
            kinds.add(Optional.ofNullable(row.flag(i)));
        }
        to.covers(Math.max(begin, States.FIRST));
        to.covers(end);
        List<String> senders = states(to.states(), row.given(2), begin, end);
        return new Case(
                row.given(0),
                targets,
                senders,
                row.text(1),
                row.text(2),
                begin,
                end,
                kinds,
                row.text(11),
                row.text(12));
    }

    private static void write(Import to, Case c, int coded) {
        for (String target : c.targets()) {
            if (c.senders().isEmpty()) {
                pair(to, c, target, null, coded);
            }
            for (String sender : c.senders()) {
                pair(to, c, target, sender, coded);
            }
        }
    }

    private static void pair(Import to, Case c, String target, @Nullable String sender, int coded) {
        to.add(
                Tables.SANCTIONS,
                c.id(),
                target,
                sender,
                c.target(),
                c.sender(),
                c.begin(),
                c.end() == coded ? null : (Integer) c.end(),
                coded,
                c.kinds().get(0).orElse(null),
                c.kinds().get(1).orElse(null),
                c.kinds().get(2).orElse(null),
                c.kinds().get(3).orElse(null),
                c.kinds().get(4).orElse(null),
                c.kinds().get(5).orElse(null),
                c.objective(),
                c.success());
    }

    /** The states in a list of names: two parts that together are a name are one, since some names hold a comma. */
    private static List<String> states(States states, String list, int begin, int end) {
        List<String> parts = List.of(list.split(",", -1));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String both = i + 1 < parts.size()
                    ? parts.get(i).strip() + ", " + parts.get(i + 1).strip()
                    : "";
            boolean two = states.knows(both);
            Optional<String> state = in(states, two ? both : parts.get(i), begin, end);
            state.filter(s -> !found.contains(s)).ifPresent(found::add);
            i += two ? 1 : 0;
        }
        return found;
    }

    private static Optional<String> in(States states, String name, int begin, int end) {
        for (int year = Math.max(begin, States.FIRST); year <= end; year++) {
            Optional<String> state = states.find(name, year);
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }
}
