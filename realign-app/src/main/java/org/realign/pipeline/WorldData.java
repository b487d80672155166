package org.realign.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.realign.archive.datasets.LatentSupport;
import org.realign.archive.datasets.Needed;
import org.realign.archive.datasets.WorldPanels;
import org.realign.archive.store.Archive;
import org.realign.record.ImportedSource;
import org.realign.record.PublicRecord;

/**
 * What an archive gives a calibration or a validation.
 *
 * @param world panels of all states
 * @param support what others have estimated, if it was imported
 */
record WorldData(WorldPanels world, List<LatentSupport> support) {
    /**
     * Reads the archive that the settings name.
     *
     * @throws org.realign.record.InputException if it cannot be read, or lacks something needed
     */
    static WorldData read(PublicRecord record, Settings settings, Needed needed) {
        Path file = settings.archive().orElseThrow();
        needed.require(file);
        try (Archive archive = Archive.open(file)) {
            Map<String, ImportedSource> used = archive.inUse(settings.vintages());
            needed.require(file, used);
            return new WorldData(WorldPanels.read(record, archive, used), LatentSupport.read(archive, used));
        }
    }
}
