package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.record.Coverage;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Transfer;
import org.realign.record.Window;

/**
 * Arms or military help that passed from one to another.
 *
 * @param supplier who gave, if it matters
 * @param recipient who received, if it matters
 * @param category of what, if it matters
 * @param window some year of which it includes, if it matters
 */
public record TransferSelection(
        Optional<Pole> supplier, Optional<Pole> recipient, Optional<String> category, Optional<Window> window)
        implements Selection {
    @Override
    public List<Match> matches(PublicRecord record) {
        List<Match> found = new ArrayList<>();
        for (Transfer t : record.transfers()) {
            boolean meant = supplier.map(p -> p.includes(t.supplier())).orElse(true)
                    && recipient.map(p -> p.includes(t.recipient())).orElse(true)
                    && category.map(c -> c.equals(t.category())).orElse(true)
                    && window.map(w -> w.overlaps(t.years())).orElse(true);
            if (meant) {
                found.add(new Match(t, 1));
            }
        }
        return found;
    }

    @Override
    public Known known(PublicRecord record) {
        return Known.of(
                record.coverage()
                        .of(
                                Coverage.Table.TRANSFERS,
                                supplier.orElse(Coverage.ANYONE),
                                recipient.orElse(Coverage.ANYONE),
                                category.orElse("*"),
                                window.orElse(Spells.EVER)),
                record);
    }

    @Override
    public String words() {
        return category.map(c -> c + " ").orElse("") + "transfers of arms or help"
                + supplier.map(p -> " from " + p.label()).orElse("")
                + recipient.map(p -> " to " + p.label()).orElse("")
                + Spells.when(window);
    }
}
