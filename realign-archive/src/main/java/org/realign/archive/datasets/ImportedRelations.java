package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.realign.archive.store.Archive.Line;
import org.realign.archive.store.Tables;
import org.realign.record.Party;
import org.realign.record.Relations;

/**
 * Missions and relations between states, as imported: one set for each dataset, since missions of all states and relations of
 * two are different yardsticks.
 *
 * <p><b>Missing.</b> Rows of which it is not known whether there is a mission say nothing. Where the direction is lost, each of
 * the two is taken to have one with the other. The states that a dataset of a few is about do not count as partners: kdiplo
 * lists them, each with itself too, up to 2023 only.
 */
final class ImportedRelations {
    /** Datasets that tell of a few states only, with every partner, and which states these are. */
    private static final Map<String, Set<String>> OF_FEW = Map.of("kdiplo", Set.of("PRK", "KOR"));

    private ImportedRelations() {}

    static List<Relations> read(ImportedData data) {
        List<Relations> all = new ArrayList<>();
        for (ImportedData.Part part : data.parts(Tables.DIPLOMACY)) {
            String dataset = part.imported().dataset();
            Set<String> few = OF_FEW.getOrDefault(dataset, Set.of());
            Relations.Sort sort = few.isEmpty() ? Relations.Sort.MISSIONS : Relations.Sort.RELATIONS;
            Relations.Builder builder = new Relations.Builder();
            part.each(row -> {
                if (!few.contains(row.text("partner").orElseThrow())) {
                    add(builder, row, sort);
                }
            });
            all.add(builder.build(dataset, sort, part.source()));
        }
        return all;
    }

    private static void add(Relations.Builder builder, Line row, Relations.Sort sort) {
        Party state = new Party(row.text("state").orElseThrow());
        Party partner = new Party(row.text("partner").orElseThrow());
        int year = row.whole("year").orElseThrow();
        row.flag("represented").ifPresent(there -> {
            builder.add(state, partner, year, there);
            if (sort == Relations.Sort.MISSIONS && !row.flag("directed").orElse(false)) {
                builder.add(partner, state, year, there);
            }
        });
    }
}
