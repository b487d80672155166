package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.realign.archive.store.Archive;
import org.realign.archive.store.Archive.Line;
import org.realign.archive.store.Tables;
import org.realign.record.ImportedSource;
import org.realign.record.Party;
import org.realign.record.StateNumber;
import org.realign.record.StateSystem;
import org.realign.record.Window;
import org.realign.similarity.AlliancePortfolios.Tie;
import org.realign.similarity.AllianceYear;
import org.realign.similarity.Obligation;

/**
 * The alliances of all states, year by year, as imported dyad-years have them.
 *
 * <p><b>Model.</b> The system of a year is every state that a number of the Correlates of War denotes in it: the one that
 * held it on the first of January, else the first to hold it.
 * <p><b>Missing.</b> Between states of the system, no row within the years covered is no pact; so is a row without any
 * obligation. A row of somebody else is left out.
 *
 * @param years in order
 * @param source where they come from
 */
public record ImportedAlliances(List<AllianceYear> years, ImportedSource source) {
    private static final Map<Obligation, String> COLUMNS = Map.of(
            Obligation.DEFENCE, "defence",
            Obligation.OFFENCE, "offence",
            Obligation.NEUTRALITY, "neutrality",
            Obligation.NONAGGRESSION, "nonaggression",
            Obligation.CONSULTATION, "consultation");

    public ImportedAlliances {
        years = List.copyOf(years);
    }

    /** What {@code archive} has; empty where no pacts of all states were imported. */
    public static Optional<ImportedAlliances> of(
            StateSystem system, Archive archive, Map<String, ImportedSource> used) {
        ImportedData data = new ImportedData(archive, used);
        return data.newest(Tables.PACTS).map(part -> new ImportedAlliances(read(system, part), part.imported()));
    }

    private static List<AllianceYear> read(StateSystem system, ImportedData.Part part) {
        Map<Integer, List<Tie>> ties = new TreeMap<>();
        for (int year = part.first(); year <= part.last(); year++) {
            ties.put(year, new ArrayList<>());
        }
        Map<Integer, Set<Party>> states = new HashMap<>();
        ties.keySet().forEach(year -> states.put(year, new TreeSet<>(system(system, year))));
        part.each(row -> {
            int year = row.whole("year").orElseThrow();
            Party from = new Party(row.text("state").orElseThrow());
            Party to = new Party(row.text("partner").orElseThrow());
            Set<Party> listed = states.getOrDefault(year, Set.of());
            if (listed.contains(from) && listed.contains(to)) {
                ties.getOrDefault(year, new ArrayList<>()).add(new Tie(from, to, obligations(row)));
            }
        });
        List<AllianceYear> years = new ArrayList<>();
        ties.forEach((year, all) ->
                years.add(new AllianceYear(year, List.copyOf(states.getOrDefault(year, Set.of())), all)));
        return years;
    }

    private static Set<Obligation> obligations(Line row) {
        Set<Obligation> obligations = EnumSet.noneOf(Obligation.class);
        COLUMNS.forEach((obligation, column) -> {
            if (row.flag(column).orElse(false)) {
                obligations.add(obligation);
            }
        });
        return obligations;
    }

    /** One state for each number of the Correlates of War that denotes any in the year. */
    private static List<Party> system(StateSystem system, int year) {
        Window first = new Window(Window.year(year).from(), Window.year(year).from());
        List<Party> states = new ArrayList<>();
        system.numbers().stream()
                .filter(n -> n.numbering() == StateNumber.Numbering.COW)
                .map(StateNumber::number)
                .distinct()
                .forEach(n -> system.byNumber(StateNumber.Numbering.COW, n, first)
                        .or(() -> system.byNumber(StateNumber.Numbering.COW, n, Window.year(year)))
                        .ifPresent(states::add));
        return states;
    }
}
