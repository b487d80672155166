package org.realign.archive.importer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.store.Tables;

/** Bilateral defence cooperation agreements (DCAD). */
final class DefenceAgreements extends TableImporter {
    DefenceAgreements() {
        super(
                Dataset.cited(
                        "dcad",
                        "Defense Cooperation Agreement Dataset",
                        "-77, -88, -99 and blank mean not known or not applicable; the year of the end is an estimate, and the"
                                + " last year of coding is no end",
                        "Kinne, Brandon J. 2020. The Defense Cooperation Agreement Dataset (DCAD). Journal of Conflict"
                                + " Resolution 64(4): 729-755.",
                        """
                        @article{kinne2020defense,
                          author = {Kinne, Brandon J.},
                          title = {The Defense Cooperation Agreement Dataset ({DCAD})},
                          journal = {Journal of Conflict Resolution},
                          volume = {64},
                          number = {4},
                          pages = {729--755},
                          year = {2020}
                        }"""),
                Format.CSV.withLineEnds().orLatin1(),
                columns(
                        "ccode1 ccode2 signDay signMonth signYear EIFDay EIFMonth EIFYear type category1 category2 category3"
                                + " endYearEstimate asymmetry DCAid"),
                List.of());
    }

    @Override
    RowReader reader(Import to) {
        return row -> {
            Span signed = Span.of(row, 4, 3, 2).orElseThrow(() -> row.rejected(4, "is no year"));
            Optional<Span> inForce = Span.of(row, 7, 6, 5);
            int year = signed.earliest().getYear();
            String state = to.states().cow(row.whole(0, 1, 999), year);
            String partner = to.states().cow(row.whole(1, 1, 999), year);
            @Nullable Integer end = row.wholeUnless(12, 1900, 2200, -77, -88, -99);
            @Nullable Integer asymmetry = row.wholeUnless(13, 0, 2, -77, -88, -99);
            to.covers(signed.earliest(), signed.latest());
            to.add(
                    Tables.DEFENCE_AGREEMENTS,
                    row.given(14),
                    state,
                    partner,
                    signed.earliest(),
                    signed.precision(),
                    inForce.map(Span::earliest).orElse(null),
                    inForce.map(Span::precision).orElse(null),
                    row.text(8),
                    Stream.of(9, 10, 11)
                            .map(row::text)
                            .filter(c -> !c.isEmpty())
                            .collect(Collectors.joining(" ")),
                    end,
                    asymmetry == null ? null : asymmetry > 0);
        };
    }
}
