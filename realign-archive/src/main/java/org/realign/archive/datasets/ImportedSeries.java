package org.realign.archive.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.archive.store.Archive.Line;
import org.realign.archive.store.Table;
import org.realign.archive.store.Tables;
import org.realign.kernel.Normal;
import org.realign.record.KnownSeries;
import org.realign.record.Missing;
import org.realign.record.Observation;
import org.realign.record.Observations;
import org.realign.record.Observed;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Source;
import org.realign.record.Window;

/**
 * Imported series that are no trade: national capabilities, published ideal points, and whatever mapping files describe.
 *
 * <p><b>Units.</b> An ideal point's standard error is that of the normal whose 5% and 95% quantiles lie as far apart.
 * <p><b>Missing.</b> A row without a value stays, with its reason.
 */
final class ImportedSeries {
    private static final double QUANTILES_APART = 2 * Normal.quantile(0.95);

    private final List<Observation> all = new ArrayList<>();

    private ImportedSeries() {}

    static Observations read(ImportedData data) {
        ImportedSeries read = new ImportedSeries();
        for (ImportedData.Part part : data.parts(Tables.CAPABILITIES)) {
            part.each(row -> read.capabilities(row, part.source()));
        }
        for (ImportedData.Part part : data.parts(Tables.IDEAL_POINTS)) {
            part.each(row -> read.point(row, part.source()));
        }
        for (ImportedData.Part part : data.parts(Tables.OBSERVATIONS)) {
            part.each(row -> read.mapped(row, part.source()));
        }
        return new Observations(read.all);
    }

    private void capabilities(Line row, Source source) {
        for (String name : KnownSeries.capabilities()) {
            add(
                    name,
                    row,
                    year(row),
                    row.number(name)
                            .<Observed<Double>>map(Observed::of)
                            .orElseGet(() -> Observed.missing(Missing.NOT_CODED, "The source does not code it.")),
                    OptionalDouble.empty(),
                    unit(name),
                    source);
        }
    }

    /** As the table's own column says. */
    private static String unit(String column) {
        return Tables.CAPABILITIES.columns().stream()
                .filter(c -> c.name().equals(column))
                .map(Table.Column::means)
                .map(m -> m.substring(m.indexOf(',') + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private void point(Line row, Source source) {
        Optional<Double> width =
                row.number("q95").flatMap(high -> row.number("q05").map(low -> high - low));
        String votes = row.text("series").orElseThrow();
        add(
                votes.equals("all_votes") ? "ideal_point" : "ideal_point_" + votes,
                row,
                year(row),
                Observed.of(row.number("value").orElseThrow()),
                width.map(w -> OptionalDouble.of(w / QUANTILES_APART)).orElse(OptionalDouble.empty()),
                "standard deviations of positions",
                source);
    }

    private static PartialDate year(Line row) {
        return PartialDate.ofYear(row.whole("year").orElseThrow());
    }

    private void mapped(Line row, Source source) {
        LocalDate earliest = row.day("earliest").orElseThrow();
        LocalDate latest = row.day("latest").orElseThrow();
        String why = row.text("missing").orElse("unknown");
        add(
                Observation.nameOf(row.text("series").orElseThrow()),
                row,
                PartialDate.parse(new Window(earliest, latest).toString()),
                row.number("value")
                        .<Observed<Double>>map(Observed::of)
                        .orElseGet(() -> Observed.missing(
                                Missing.valueOf(why.toUpperCase(Locale.ROOT)), "The source has no value.")),
                OptionalDouble.empty(),
                row.text("unit").orElse(""),
                source);
    }

    private void add(
            String series,
            Line row,
            PartialDate date,
            Observed<Double> value,
            OptionalDouble error,
            String unit,
            Source source) {
        Optional<Party> partner =
                row.table().equals(Tables.OBSERVATIONS) ? row.text("partner").map(Party::new) : Optional.empty();
        all.add(new Observation(
                series, new Party(row.text("state").orElseThrow()), partner, date, value, error, unit, source));
    }
}
