package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.AuthoredRecord;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.Relations;
import org.realign.record.Window;

/** Missions and relations as published. Counted from the files themselves, by a reader that shared no code with this. */
class ImportedRelationsReferenceTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void missionsOfAllAndRelationsOfTwo() {
        PublicRecord record = FilledArchive.published(
                        folder,
                        List.of(
                                "diplomacy/cow_dipex_undirected_1817-2005.csv.gz",
                                "diplomacy/kdiplo_diplo_ties.csv.gz"))
                .read((archive, used) ->
                        ImportedRecord.of(AuthoredRecord.bundled().record(), archive, used))
                .record();
        assertThat(record.relations()).extracting(Relations::name).containsExactly("cow-diplomacy", "kdiplo");
        Relations missions = record.relations().get(0);
        assertThat(missions.sort()).isEqualTo(Relations.Sort.MISSIONS);
        assertThat(missions.years()).hasSize(12).startsWith(1950).endsWith(2005);
        Party prk = new Party("PRK");
        assertThat(missions.of(prk, 2005)).hasSize(71);
        assertThat(missions.of(new Party("USA"), 2005))
                .containsKey(new Party("CHN"))
                .doesNotContainKey(prk);
        assertThat(missions.of(new Party("CHN"), 2005)).as("in both directions").containsKey(prk);
        Relations relations = record.relations().get(1);
        assertThat(relations.sort()).isEqualTo(Relations.Sort.RELATIONS);
        assertThat(relations.span()).contains(Window.parse("1948..2025"));
        assertThat(relations.of(prk, 2019)).doesNotContainKeys(prk, new Party("KOR"));
        assertThat(relations.of(prk, 2022)).containsEntry(new Party("UKR"), true);
        assertThat(relations.of(prk, 2023)).containsEntry(new Party("UKR"), false);
        assertThat(relations.of(prk, 2022).keySet())
                .isEqualTo(relations.of(prk, 2025).keySet());
    }
}
