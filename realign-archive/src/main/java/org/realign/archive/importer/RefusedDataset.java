package org.realign.archive.importer;

import java.util.List;
import java.util.Locale;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Head;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/** A dataset that is known and not imported: the Correlates of War's alliances, at the wish of those who keep them. */
final class RefusedDataset {
    private static final List<String> OBLIGATIONS = List.of("defense", "neutrality", "nonaggression", "entente");
    private static final String KEY = "version4id";

    private RefusedDataset() {}

    /** Fails where the file is one of these. */
    static void check(String file, Head head) {
        List<String> names = head.lines().isEmpty()
                ? List.of()
                : head.cells(0, Format.CSV).stream()
                        .map(n -> n.toLowerCase(Locale.ROOT))
                        .toList();
        if (names.contains(KEY) && (names.containsAll(OBLIGATIONS) || names.contains("ss_type"))) {
            throw new InputException(
                    Place.line(file, 1),
                    KEY,
                    "is the Correlates of War's alliance data (Gibler), whose keeper asks that software not make use of it;"
                            + " Realign respects that",
                    "Import ATOP instead: atopdata.org.");
        }
    }
}
