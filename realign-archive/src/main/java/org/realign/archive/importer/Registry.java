package org.realign.archive.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Head;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/** All importers, one line each, and which of them knows a file. */
public final class Registry {
    private static final int SHOWN = 12;
    private static final List<Importer> ALL = all();

    private Registry() {}

    private static List<Importer> all() {
        List<Importer> all = new ArrayList<>();
        all.add(new UngaVotes());
        all.addAll(StateList.layouts());
        all.add(new Capabilities());
        all.add(new CowTrade());
        all.add(new AtopDyads());
        all.add(new AtopMembers());
        all.add(new IgoSpells());
        all.add(Diplomacy.pairs());
        all.add(Diplomacy.senders());
        all.add(new KoreanTies());
        all.add(new SipriDeals());
        all.add(new SipriDeliveries());
        all.add(new Signals());
        all.add(new LatentSupport());
        all.addAll(IdealPoints.layouts());
        all.addAll(UsJourneys.lists());
        all.add(new ChineseJourneys());
        all.add(new SoldiersAbroad());
        all.add(new Sanctions());
        all.add(new DefenceAgreements());
        all.addAll(Exercises.lists());
        all.add(new OwnActs());
        all.add(new OwnFigures());
        all.add(new UndlVotes());
        all.addAll(IcewsEvents.layouts());
        all.add(new PolecatEvents());
        all.add(new GdeltEvents());
        return List.copyOf(all);
    }

    /** All importers, in the order in which they are asked. */
    public static List<Importer> importers() {
        return ALL;
    }

    /**
     * The importer that knows the file.
     *
     * @param file what to call it in messages
     * @param mapping what the user says its columns mean; then no other importer is asked
     * @throws InputException if none does, or it may not be imported
     */
    public static Importer.Match recognise(String file, Head head, Optional<Mapping> mapping) {
        RefusedDataset.check(file, head);
        if (mapping.isPresent()) {
            MappedTable mapped = new MappedTable(mapping.get());
            return mapped.match(head).orElseThrow(() -> unfit(file, head, mapped));
        }
        Optional<Importer.Match> best = Optional.empty();
        for (Importer importer : ALL) {
            Optional<Importer.Match> match = importer.match(head);
            if (match.isPresent()
                    && (best.isEmpty() || match.get().strength() > best.get().strength())) {
                best = match;
            }
        }
        return best.orElseThrow(() -> unknown(file, head));
    }

    private static InputException unfit(String file, Head head, MappedTable mapped) {
        List<String> names = head.lines().isEmpty() ? List.of() : header(head);
        return new InputException(
                Place.line(file, 1),
                names.isEmpty() ? "" : names.get(0),
                "has not all columns that the mapping names ("
                        + String.join(", ", mapped.required()) + "); it has: "
                        + String.join(
                                ", ",
                                names.stream()
                                        .limit(SHOWN)
                                        .map(InputException::quoted)
                                        .toList()),
                "");
    }

    private static InputException unknown(String file, Head head) {
        List<String> names = head.lines().isEmpty() ? List.of() : header(head);
        List<String> shown =
                names.stream().limit(SHOWN).map(InputException::quoted).toList();
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return new InputException(
                Place.line(file, 1),
                names.isEmpty() ? "" : names.get(0),
                "is no dataset that Realign knows by its columns: " + String.join(", ", shown) + more,
                nearest(names)
                        + "A mapping file imports any table of states and dates: docs/archive.md, \"Mapping files\".");
    }

    /** The cells of the first line, cut by the delimiter that gives most. */
    private static List<String> header(Head head) {
        List<String> most = List.of();
        for (char delimiter : new char[] {',', '\t', ';'}) {
            List<String> cells = head.cells(0, Format.CSV.withDelimiter(delimiter));
            most = cells.size() > most.size() ? cells : most;
        }
        return most;
    }

    private static String nearest(List<String> names) {
        Set<String> found = new HashSet<>();
        names.forEach(n -> found.add(n.toLowerCase(Locale.ROOT)));
        Optional<TableImporter> nearest = Optional.empty();
        double most = 0.3;
        for (Importer importer : ALL) {
            if (importer instanceof TableImporter table) {
                long shared = table.required().stream()
                        .filter(c -> found.contains(c.toLowerCase(Locale.ROOT)))
                        .count();
                double share = shared / (double) table.required().size();
                if (share > most) {
                    most = share;
                    nearest = Optional.of(table);
                }
            }
        }
        return nearest.map(t -> "Perhaps it is " + t.dataset().id() + ", of which it lacks "
                        + t.required().stream()
                                .filter(c -> !found.contains(c.toLowerCase(Locale.ROOT)))
                                .toList()
                        + ". ")
                .orElse("");
    }
}
