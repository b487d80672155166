package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.align.Calibration;
import org.realign.align.Readings;
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
import org.realign.record.Figure;
import org.realign.record.ImportedSource;
import org.realign.record.PublicRecord;
import org.realign.record.Tie;

/** What comes out of an archive is what a calibration reads from the files themselves. */
class ImportedTiesReferenceTest {
    private static final PublicRecord OWN = AuthoredRecord.bundled().record();
    private static final List<String> FILES = List.of(
            "signals/mcmanus_nieman_individual_signals.csv.gz",
            "visits/us_president_travels.csv",
            "visits/us_secretary_travels.csv",
            "visits/us_visits_by_foreign_leaders.csv",
            "visits/ceias_prc_leaders_travel.csv",
            "defence/us_troops_country_year.csv.gz",
            "arms/sipri_trade_register_1950-2023.csv.gz",
            "trade/cow_trade_undirected_1946_2014.csv.gz",
            "diplomacy/cow_dipex_undirected_1817-2005.csv.gz",
            "sanctions/GSDB_V4.csv");

    @TempDir
    private Path folder = Path.of("");

    private void fill(Path archive) throws IOException {
        States states = new States(OWN.states());
        try (ArchiveWriter writer = ArchiveWriter.open(archive)) {
            for (String name : FILES) {
                try (DataFile file = DataFile.open(SharedData.file(name).toString());
                        Load load = writer.begin()) {
                    Importer.Match match = Registry.recognise(file.name(), file.head(), Optional.empty());
                    Import to = new Import(load, states, () -> {});
                    Accounts rows = match.read(file, to);
                    load.commit(
                            new ImportedSource(
                                    load.id(),
                                    match.importer().dataset().id(),
                                    match.importer().dataset().title(),
                                    to.vintage(),
                                    name,
                                    file.sha256(),
                                    file.size(),
                                    new ImportedSource.Rows(
                                            rows.read(), rows.accepted(), rows.rejected(), rows.ignored()),
                                    to.first(),
                                    to.last(),
                                    "",
                                    "",
                                    true,
                                    "",
                                    "",
                                    1),
                            rows.rejectedBy(),
                            rows.ignoredBy());
                }
            }
            writer.publish();
        }
    }

    /** Cells that are the same, and those that are not, by sort of tie. */
    private static final class Compared {
        private int same;
        private final Map<String, String> other = new TreeMap<>();

        @Override
        public String toString() {
            return same + " same, " + other.size() + " other, such as "
                    + other.entrySet().stream().limit(5).toList();
        }
    }

    private static Map<String, Integer> levels(List<Tie> ties, World world, Tie.Sort sort) {
        Map<String, Integer> levels = new TreeMap<>();
        for (Tie tie : ties) {
            if (tie.sort() == sort) {
                int pole = world.pole(tie.partner().code());
                for (int year = tie.years().from().getYear();
                        year <= tie.years().to().getYear();
                        year++) {
                    levels.merge(tie.state() + " " + year + " " + pole, tie.there() ? 1 : 0, Math::max);
                }
            }
        }
        return levels;
    }

    private static Compared compare(Levels own, Map<String, Integer> found, World world, List<Integer> poles) {
        Compared compared = new Compared();
        for (String code : world.codes()) {
            for (int year = World.FIRST; year <= World.LAST; year++) {
                for (int pole : poles) {
                    int a = own.get(code, year, pole);
                    int b = found.getOrDefault(code + " " + year + " " + pole, Readings.UNKNOWN);
                    if (a == b) {
                        compared.same += a == Readings.UNKNOWN ? 0 : 1;
                    } else {
                        compared.other.put(code + " " + year + " " + pole, a + " / " + b);
                    }
                }
            }
        }
        return compared;
    }

    @Test
    void tiesAreThoseOfACalibration() throws IOException {
        Path data = SharedData.file(FILES.get(0));
        Path shared =
                Objects.requireNonNull(Objects.requireNonNull(data.getParent()).getParent());
        Path file = folder.resolve("archive.duckdb");
        fill(file);
        World world = new World(OWN.states());
        Yearly own = new Yearly(world);
        own.read(OWN, shared);
        ImportedRecord whole;
        try (Archive archive = Archive.open(file)) {
            whole = ImportedRecord.of(OWN, archive, archive.inUse(Map.of()));
        }
        Map<Tie.Sort, Compared> compared = new EnumMap<>(Tie.Sort.class);
        List<Integer> all = List.of(0, 1, 2, 3, 4);
        compare(compared, Tie.Sort.VISITS, own.visits, whole, world, all);
        compare(compared, Tie.Sort.ARMS, own.arms, whole, world, all);
        compare(compared, Tie.Sort.EXERCISES, own.exercises, whole, world, all);
        compare(compared, Tie.Sort.TROOPS, own.troops, whole, world, all);
        compare(compared, Tie.Sort.EMBASSY, own.embassy, whole, world, all);
        compare(compared, Tie.Sort.SANCTIONS, own.sanctions, whole, world, all);
        Compared shares = trade(own.trade, whole, world);
        // Importers refuse a handful of rows that the files' readers guess at.
        assertThat(compared)
                .allSatisfy((sort, c) ->
                        assertThat(c.other.size()).as(sort + ": " + c).isLessThanOrEqualTo(c.same / 5000));
        assertThat(compared).allSatisfy((sort, c) -> assertThat(c.same).isGreaterThan(20_000));
        assertThat(shares.other.size()).as(shares.toString()).isLessThanOrEqualTo(shares.same / 5000);
        assertThat(shares.same).isGreaterThan(30_000);
    }

    private static void compare(
            Map<Tie.Sort, Compared> all,
            Tie.Sort sort,
            Levels own,
            ImportedRecord whole,
            World world,
            List<Integer> poles) {
        all.put(sort, compare(own, levels(whole.record().ties(), world, sort), world, poles));
    }

    private static Compared trade(Shares own, ImportedRecord whole, World world) {
        Map<String, Double> found = new TreeMap<>();
        for (Figure f : whole.record().figures()) {
            if (f.source().text().startsWith("Correlates of War, bilateral trade")) {
                int pole = world.pole(f.partners().get(0).code());
                found.put(f.state() + " " + f.period().from().getYear() + " " + pole, f.value() / 100);
            }
        }
        Compared compared = new Compared();
        for (String code : world.codes()) {
            // What the record has of its own stays.
            boolean kept = OWN.figures().stream().anyMatch(f -> f.state().code().equals(code));
            for (int year = World.FIRST; year <= World.LAST && !kept; year++) {
                for (int pole = 0; pole < Calibration.POWERS.size(); pole++) {
                    double a = own.get(code, year, pole);
                    double b = found.getOrDefault(code + " " + year + " " + pole, Double.NaN);
                    boolean same = Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) < 1e-9;
                    if (same) {
                        compared.same += Double.isNaN(a) ? 0 : 1;
                    } else {
                        compared.other.put(code + " " + year + " " + pole, a + " / " + b);
                    }
                }
            }
        }
        return compared;
    }
}
