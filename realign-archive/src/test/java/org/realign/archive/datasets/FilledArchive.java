package org.realign.archive.datasets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.SharedData;
import org.realign.archive.importer.Import;
import org.realign.archive.importer.Importer;
import org.realign.archive.importer.Registry;
import org.realign.archive.importer.States;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.DataFile;
import org.realign.archive.store.Archive;
import org.realign.archive.store.ArchiveWriter;
import org.realign.archive.store.Load;
import org.realign.record.ImportedSource;

/** An archive filled from files by their importers, as {@code realign import} does. */
record FilledArchive(Path file) {
    /** The datasets of a calibration and of its validation, where the published files lie beside the repository. */
    static final List<String> WORLD = List.of(
            "alliances/atop_5.1_directed_dyadyear.csv.gz",
            "signals/mcmanus_nieman_individual_signals.csv.gz",
            "visits/us_president_travels.csv",
            "visits/us_secretary_travels.csv",
            "visits/us_visits_by_foreign_leaders.csv",
            "visits/ceias_prc_leaders_travel.csv",
            "defence/us_troops_country_year.csv.gz",
            "arms/sipri_trade_register_1950-2023.csv.gz",
            "trade/cow_trade_undirected_1946_2014.csv.gz",
            "diplomacy/cow_dipex_undirected_1817-2005.csv.gz",
            "sanctions/GSDB_V4.csv",
            "signals/mcmanus_nieman_latent_medians_us_china.csv.gz");

    /** One in {@code folder} of published files; skips the test where they are missing. */
    static FilledArchive published(Path folder, List<String> names) {
        return of(folder, names.stream().map(SharedData::file).toList());
    }

    /** One in {@code folder}. */
    static FilledArchive of(Path folder, List<Path> files) {
        Path archive = folder.resolve("archive.duckdb");
        States states = new States(AuthoredRecord.bundledStates());
        try (ArchiveWriter writer = ArchiveWriter.open(archive)) {
            for (Path file : files) {
                add(writer, states, file);
            }
            writer.publish();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new FilledArchive(archive);
    }

    private static void add(ArchiveWriter writer, States states, Path path) throws IOException {
        try (DataFile file = DataFile.open(path.toString());
                Load load = writer.begin()) {
            Importer.Match match = Registry.recognise(file.name(), file.head(), Optional.empty());
            Import to = new Import(load, states, () -> {});
            Accounts rows = match.read(file, to);
            ImportedSource source = new ImportedSource(
                    load.id(),
                    to.dataset(match.importer().dataset()),
                    match.importer().dataset().title(),
                    to.vintage(),
                    file.shortName(),
                    file.sha256(),
                    file.size(),
                    new ImportedSource.Rows(rows.read(), rows.accepted(), rows.rejected(), rows.ignored()),
                    to.first(),
                    to.last(),
                    "",
                    "",
                    true,
                    "",
                    "",
                    1);
            load.commit(source, rows.rejectedBy(), rows.ignoredBy());
        }
    }

    /** What {@code reader} reads from it, all of its datasets being in use. */
    <T> T read(BiFunction<Archive, Map<String, ImportedSource>, T> reader) {
        try (Archive archive = Archive.open(file)) {
            return reader.apply(archive, archive.inUse(Map.of()));
        }
    }

    Yearly yearly(World world) {
        return read((archive, used) -> Yearly.of(world, new ImportedData(archive, used)));
    }
}
