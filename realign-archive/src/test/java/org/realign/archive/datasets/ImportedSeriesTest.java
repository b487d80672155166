package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.store.Archive;
import org.realign.archive.store.ArchiveWriter;
import org.realign.archive.store.Load;
import org.realign.archive.store.RowSink;
import org.realign.archive.store.Table;
import org.realign.archive.store.Tables;
import org.realign.record.EventTally;
import org.realign.record.Events;
import org.realign.record.ImportedSource;
import org.realign.record.Missing;
import org.realign.record.Observation;
import org.realign.record.Observations;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;
import org.realign.similarity.AllianceYear;
import org.realign.similarity.CrossTable;
import org.realign.similarity.Distance;
import org.realign.similarity.Scale;

/** Series, events and alliances of small archives made up for the purpose. */
class ImportedSeriesTest {
    private static final PublicRecord OWN = AuthoredRecord.bundled().record();

    @TempDir
    private Path folder = Path.of("");

    private int number;

    private void source(String dataset, int first, int last, Consumer<RowSink> rows) {
        number++;
        try (ArchiveWriter writer = ArchiveWriter.open(folder.resolve("archive.duckdb"))) {
            try (Load load = writer.begin()) {
                rows.accept(load);
                load.commit(
                        new ImportedSource(
                                load.id(),
                                dataset,
                                "Data on " + dataset.replaceFirst(":.*", ""),
                                "v1",
                                dataset + ".csv",
                                "hash of " + dataset + number,
                                1,
                                new ImportedSource.Rows(1, 1, 0, 0),
                                Optional.of(LocalDate.of(first, 1, 1)),
                                Optional.of(LocalDate.of(last, 12, 31)),
                                "",
                                "",
                                true,
                                "",
                                "",
                                1),
                        Map.of(),
                        Map.of());
            }
            writer.publish();
        }
    }

    private ImportedRecord read() {
        try (Archive archive = Archive.open(folder.resolve("archive.duckdb"))) {
            return ImportedRecord.of(OWN, archive, archive.inUse(Map.of()));
        }
    }

    private static void row(RowSink to, Table table, Object... cells) {
        to.add(table, cells);
    }

    private static String valueOf(Observation o) {
        return o.date() + " "
                + o.value().match(String::valueOf, absent -> absent.kind().words());
    }

    @Test
    void capabilitiesAreSevenSeries() {
        source("cow-nmc", 2000, 2001, to -> {
            row(to, Tables.CAPABILITIES, "PRK", 731, 2000, 1.0, 2.0, null, 4.0, 5.0, 6.0, 0.01, "not_coded");
            row(to, Tables.CAPABILITIES, "PRK", 731, 2001, 0.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.02, null);
        });
        ImportedRecord whole = read();
        Observations series = whole.record().observations();
        assertThat(series.names()).containsExactly("cinc", "irst", "milex", "milper", "pec", "tpop", "upop");
        assertThat(series.of("milex")).extracting(ImportedSeriesTest::valueOf).containsExactly("2000 1.0", "2001 0.0");
        assertThat(series.of("irst"))
                .extracting(ImportedSeriesTest::valueOf)
                .containsExactly("2000 not coded", "2001 3.0");
        assertThat(series.of("cinc").get(0).unit()).isEqualTo("share of the world");
        assertThat(whole.parts())
                .singleElement()
                .satisfies(p -> assertThat(p.entries()).isEqualTo(14));
    }

    @Test
    void idealPointsHaveTheErrorOfTheirQuantiles() {
        source("ideal-points", 2000, 2000, to -> {
            row(to, Tables.IDEAL_POINTS, "PRK", 731, 2000, null, "all_votes", -1.5, -1.9, -1.5, -1.1, 60);
            row(to, Tables.IDEAL_POINTS, "PRK", 731, 2000, null, "legacy", -1.4, null, null, null, 60);
        });
        Observations series = read().record().observations();
        // 0.8 between the quantiles, which lie 2 x 1.64485 standard errors apart.
        assertThat(series.of("ideal_point").get(0).error().orElseThrow()).isCloseTo(0.24319, within(1e-5));
        assertThat(series.of("ideal_point_legacy").get(0).error()).isEmpty();
    }

    @Test
    void mappedRowsKeepTheirPrecisionAndWhyTheyAreMissing() {
        source("mapped:aid", 2000, 2003, to -> {
            mapped(to, "2000-01-01", "2000-12-31", 1.0, null);
            mapped(to, "2001-02-01", "2001-02-28", 2.0, null);
            mapped(to, "2002-03-04", "2002-03-04", 0.0, null);
            mapped(to, "2003-01-01", "2003-12-31", null, "absent");
        });
        List<Observation> aid = read().record().observations().of("aid-given");
        assertThat(aid)
                .extracting(ImportedSeriesTest::valueOf)
                .containsExactly("2000 1.0", "2001-02 2.0", "2002-03-04 0.0", "2003 absent");
        assertThat(aid.get(0).partner()).contains(new Party("CHN"));
        assertThat(aid.get(3).value().<Missing>match(v -> Missing.UNKNOWN, a -> a.kind()))
                .isEqualTo(Missing.ABSENT);
    }

    private static void mapped(RowSink to, String earliest, String latest, Double value, String missing) {
        row(
                to,
                Tables.OBSERVATIONS,
                "PRK",
                "CHN",
                LocalDate.parse(earliest),
                LocalDate.parse(latest),
                "aid given",
                value,
                "USD m",
                missing);
    }

    /** Both files of a dataset are read together, and both directions of a pair; what a state does within itself is not. */
    @Test
    void eventsOfAllFilesOfADataset() {
        LocalDate may = LocalDate.of(2018, 5, 1);
        source("icews:2018-05", 2018, 2018, to -> {
            row(to, Tables.EVENTS, "PRK", "USA", may, 10L, 1L, 2L, 3L, 4L, null, 0.0, null);
            row(to, Tables.EVENTS, "USA", "PRK", may, 1L, 1L, 0L, 0L, 0L, null, 0.0, null);
        });
        source("icews:2018-05b", 2018, 2018, to -> {
            row(to, Tables.EVENTS, "PRK", "USA", may, 1L, 0L, 0L, 0L, 1L, null, 0.0, null);
            row(to, Tables.EVENTS, "PRK", "PRK", may, 1L, 1L, 0L, 0L, 0L, null, 0.0, null);
            row(to, Tables.EVENTS, "PRK", "CHN", may, 7L, 7L, 0L, 0L, 0L, null, 0.0, null);
        });
        ImportedRecord whole = read();
        Events icews = whole.record().events().get(0);
        assertThat(icews.name()).isEqualTo("icews");
        EventTally month = icews.tallies(Pole.of("PRK"), Pole.of("USA"), Window.parse("2018"))
                .get(0);
        assertThat(month.between()).containsExactly(2L, 2L, 3L, 5L);
        assertThat(month.all()).isEqualTo(19);
        assertThat(whole.parts()).hasSize(2);
        assertThat(whole.parts()).allSatisfy(p -> {
            assertThat(p.named()).isEqualTo("Data on icews");
            assertThat(p.entries()).isEqualTo(2);
        });
    }

    /** In 1991 the number 365 is the Soviet Union's, which held it on the first of January. */
    @Test
    void alliancesOfTheSystemOfEachYear() {
        source("atop-dyad-years", 1991, 1992, to -> {
            row(to, Tables.PACTS, "SUN", "PRK", 365, 731, 1991, true, false, false, false, true);
            row(to, Tables.PACTS, "PRK", "SUN", 731, 365, 1991, false, false, false, false, false);
            row(to, Tables.PACTS, "RUS", "PRK", 365, 731, 1992, false, false, false, true, false);
        });
        try (Archive archive = Archive.open(folder.resolve("archive.duckdb"))) {
            ImportedAlliances all = ImportedAlliances.of(OWN.states(), archive, archive.inUse(Map.of()))
                    .orElseThrow();
            assertThat(all.years()).extracting(AllianceYear::year).containsExactly(1991, 1992);
            AllianceYear first = all.years().get(0);
            assertThat(first.states())
                    .contains(new Party("SUN"), new Party("PRK"))
                    .doesNotContain(new Party("RUS"));
            // Each has itself and the other, and nobody else: the same portfolio.
            assertThat(first.table(Scale.BINARY, new Party("SUN"), new Party("PRK"))
                            .orElseThrow()
                            .agreement()
                            .<Double>match(v -> v, a -> -1.0))
                    .isEqualTo(1);
            CrossTable second = all.years()
                    .get(1)
                    .table(Scale.DEFENCE_CONSULTATION_NONAGGRESSION, new Party("RUS"), new Party("PRK"))
                    .orElseThrow();
            // 3 against 1 at both of them: 1 - 2 (2 + 2) / K / 3.
            int k = all.years().get(1).states().size();
            assertThat(second.s(Distance.ABSOLUTE).<Double>match(v -> v, a -> -1.0))
                    .isCloseTo(1 - 8.0 / k / 3, within(1e-12));
        }
    }

    @Test
    void noPactsAreNoAlliances() {
        source("nothing", 2000, 2000, to -> {});
        try (Archive archive = Archive.open(folder.resolve("archive.duckdb"))) {
            assertThat(ImportedAlliances.of(OWN.states(), archive, archive.inUse(Map.of())))
                    .isEmpty();
        }
        assertThat(read().record().observations().isEmpty()).isTrue();
        assertThat(read().record().events()).isEmpty();
    }
}
