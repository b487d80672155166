package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.realign.archive.importer.Registry;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;

class NeededTest {
    private static final Path FILE = Path.of("some", "archive.duckdb");

    private static Map<String, ImportedSource> used(List<String> datasets) {
        Map<String, ImportedSource> used = new TreeMap<>();
        for (String dataset : datasets) {
            used.put(
                    dataset,
                    new ImportedSource(
                            used.size() + 1,
                            dataset,
                            dataset,
                            "v1",
                            "file",
                            "hash",
                            1,
                            new ImportedSource.Rows(0, 0, 0, 0),
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            "",
                            true,
                            "",
                            "",
                            1));
        }
        return used;
    }

    /** All that are needed, the second of two where either will do. */
    private static List<String> all(Needed needed) {
        return new ArrayList<>(needed.datasets().stream()
                .map(d -> d.substring(d.indexOf('|') + 1))
                .toList());
    }

    @Test
    void everyDatasetNeededHasItsImporter() {
        List<String> known =
                Registry.importers().stream().map(i -> i.dataset().id()).toList();
        for (String datasets : Needed.VALIDATION.datasets()) {
            assertThat(known).contains(datasets.split("[|]", -1));
        }
    }

    @Test
    void whatIsLackingIsNamedWithTheImportThatAddsIt() {
        List<String> there = all(Needed.CALIBRATION);
        Needed.CALIBRATION.require(FILE, used(there));
        assertThat(Needed.CALIBRATION.of(used(there)))
                .extracting(ImportedSource::dataset)
                .isEqualTo(there);
        there.removeAll(List.of("gsdb", "sipri-deliveries"));
        assertThatThrownBy(() -> Needed.CALIBRATION.require(FILE, used(there)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a calibration needs: gsdb, sipri-deals or sipri-deliveries")
                .hasMessageContaining("realign import --archive some/archive.duckdb FILE");
    }

    @Test
    void aValidationAlsoNeedsWhatAlignmentIsComparedWith() {
        assertThatThrownBy(() -> Needed.VALIDATION.require(FILE, used(all(Needed.CALIBRATION))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("needs: mcmanus-nieman-latent");
    }

    @Test
    void anArchiveThatIsNotThereLacksAll() {
        assertThatThrownBy(() -> Needed.CALIBRATION.require(FILE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("atop-dyad-years")
                .hasMessageContaining("us-troops");
    }
}
