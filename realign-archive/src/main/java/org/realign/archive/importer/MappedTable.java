package org.realign.archive.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;
import org.realign.record.PartialDate;
import org.realign.record.StateNumber.Numbering;

/** Any table of states and dates, as a mapping file describes it. */
public final class MappedTable extends TableImporter {
    private final Mapping mapping;

    public MappedTable(Mapping mapping) {
        super(mapping.dataset(), Format.CSV.withLineEnds().orLatin1(), required(mapping), List.of());
        this.mapping = mapping;
    }

    private static List<String> required(Mapping mapping) {
        List<String> columns = new ArrayList<>(List.of(mapping.state(), mapping.date(), mapping.value()));
        mapping.partner().ifPresent(columns::add);
        return columns;
    }

    @Override
    RowReader reader(Import to) {
        double[] missing =
                mapping.missing().stream().mapToDouble(Double::doubleValue).toArray();
        return row -> {
            PartialDate date = row.date(1);
            @Nullable Double value = row.numberUnless(2, missing);
            String state = state(to.states(), row, 0, date);
            String partner = mapping.partner().isPresent() ? state(to.states(), row, 3, date) : null;
            to.covers(date.earliest(), date.latest());
            to.add(
                    Tables.OBSERVATIONS,
                    state,
                    partner,
                    date.earliest(),
                    date.latest(),
                    mapping.series(),
                    value,
                    mapping.unit(),
                    value == null ? Mapping.word(mapping.blank()) : null);
        };
    }

    private String state(States states, Row row, int column, PartialDate date) {
        int year = date.year();
        States.since(year);
        Optional<String> found = switch (mapping.codes()) {
            case ISO -> states.lettered(row.given(column), year);
            case COW -> states.in(Numbering.COW, row.whole(column, 1, 999), year);
            case GW -> states.in(Numbering.GW, row.whole(column, 1, 999), year);
            case COW_LETTERS -> Optional.of(CowLetters.state(states, row.given(column), year));
            case NAME -> states.find(row.given(column), year);
        };
        return found.orElseThrow(States::unlisted);
    }
}
