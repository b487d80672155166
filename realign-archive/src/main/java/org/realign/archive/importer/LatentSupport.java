package org.realign.archive.importer;

import java.util.List;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/** Published medians of latent support from the United States and China (McManus and Nieman). */
final class LatentSupport extends TableImporter {
    LatentSupport() {
        super(
                Dataset.cited(
                        "mcmanus-nieman-latent",
                        "Latent major power support, medians (McManus and Nieman)",
                        "blank means that there is no estimate",
                        "McManus, Roseanne W., and Mark David Nieman. 2019. Identifying the Level of Major Power Support"
                                + " Signaled for Proteges: A Latent Measure Approach. Journal of Peace Research 56(3): 364-378.",
                        Signals.BIBTEX),
                Format.CSV,
                columns("ccode year median_us median_chi"),
                List.of());
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            int number = row.whole(0, 1, 999);
            int year = row.year(1);
            String state = to.states().cow(number, year);
            to.covers(year);
            List<String> powers = List.of("USA", "CHN");
            for (int p = 0; p < powers.size(); p++) {
                Double value = row.numberUnless(2 + p);
                to.add(
                        Tables.SIGNALS,
                        state,
                        powers.get(p),
                        number,
                        year,
                        "latent_support",
                        value,
                        value == null ? "not_coded" : null);
            }
        };
    }
}
