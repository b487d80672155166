package org.realign.archive.datasets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.realign.archive.store.Archive;
import org.realign.archive.store.Digest;
import org.realign.archive.store.Table;
import org.realign.record.Check;
import org.realign.record.ImportedSource;
import org.realign.record.Source;

/**
 * What of an archive is in use.
 *
 * @param archive open
 * @param used by dataset, the version in use
 */
record ImportedData(Archive archive, Map<String, ImportedSource> used) {
    /** Three lists that tell of visits together. */
    private static final String JOURNEYS =
            "Journeys of US presidents and secretaries of state, and leaders received (US Department of State)";

    private static final Set<String> AMERICAN = Set.of("us-president-travels", "us-secretary-travels", "us-receptions");

    /** Datasets of events, whose files are read together. */
    private static final Set<String> NEWS = Set.of("icews", "gdelt", "polecat");

    /** The rows of a table that came from one source. */
    record Part(ImportedSource imported, Archive archive, Table table) {
        void each(Consumer<Archive.Line> reader) {
            archive.rows(table, imported.id(), reader);
        }

        /** The same of rows that have one of some texts in a column. */
        void each(String column, List<String> texts, Consumer<Archive.Line> reader) {
            archive.rows(table, imported.id(), column, texts, reader);
        }

        /** The year of the first day it speaks of. */
        int first() {
            return imported.first().map(d -> d.getYear()).orElse(Integer.MAX_VALUE);
        }

        /** The last year that is over on the last day it speaks of. */
        int last() {
            return imported.last().map(d -> d.plusDays(1).getYear() - 1).orElse(Integer.MIN_VALUE);
        }

        /** What entries made from it give as their source, or behind their own. */
        String named() {
            return ImportedData.named(imported);
        }

        Source source() {
            return new Source(named(), "", Check.COMPUTED);
        }

        /** True for a list of journeys from or to Washington. */
        boolean isAmerican() {
            return AMERICAN.contains(imported.dataset());
        }

        /** True for missions by wave: other lists of them are of two states only, or of relations rather than missions. */
        boolean isWaves() {
            return imported.dataset().equals("cow-diplomacy");
        }
    }

    List<Part> parts(Table table) {
        return archive.filling(table, used).stream()
                .map(s -> new Part(s, archive, table))
                .toList();
    }

    /** The last imported of the sources that fill a table. */
    Optional<Part> newest(Table table) {
        return parts(table).stream()
                .reduce((a, b) -> a.imported().id() > b.imported().id() ? a : b);
    }

    Digest digest() {
        return new Digest(archive);
    }

    /** What to call it as a source: with its vintage, or with the part of the dataset that it is. */
    static String named(ImportedSource imported) {
        if (AMERICAN.contains(imported.dataset())) {
            return JOURNEYS;
        }
        if (NEWS.contains(imported.dataset().replaceFirst(":.*", ""))) {
            return imported.title();
        }
        int part = imported.dataset().indexOf(':') + 1;
        return imported.title() + ", " + (part > 0 ? imported.dataset().substring(part) : imported.vintage());
    }
}
