package org.realign.archive.importer;

import java.util.ArrayList;
import java.util.List;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.store.Tables;

/** Memberships in intergovernmental organisations as spells of years. The last year of coding is no end of a membership. */
final class IgoSpells extends TableImporter {
    IgoSpells() {
        super(
                Dataset.cited(
                        "cow-igo",
                        "Correlates of War, memberships in intergovernmental organisations",
                        "no spell means no membership within the years covered; before 1965 years go by fives; the last year of"
                                + " coding stands as the end of memberships that still hold",
                        "Pevehouse, Jon C. W., Timothy Nordstrom, Roseanne W. McManus, and Anne Spencer Jamison. 2020. Tracking"
                                + " Organizations in the World: The Correlates of War IGO Version 3.0 Datasets. Journal of Peace"
                                + " Research 57(3): 492-503.",
                        """
                        @article{pevehouse2020tracking,
                          author = {Pevehouse, Jon C. W. and Nordstrom, Timothy and McManus, Roseanne W. and Jamison, Anne Spencer},
                          title = {Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets},
                          journal = {Journal of Peace Research},
                          volume = {57},
                          number = {3},
                          pages = {492--503},
                          year = {2020}
                        }"""),
                Format.CSV,
                columns("ccode igo type from to"),
                List.of());
    }

    private record Spell(String igo, String state, int number, String membership, int from, int to) {}

    @Override
    RowReader reader(Import to) {
        return new RowReader() {
            private final List<Spell> spells = new ArrayList<>();

            @Override
            public void row(Row row) {
                int number = row.whole(0, 1, 999);
                int from = row.year(3);
                int end = row.year(4);
                if (end < from) {
                    throw row.rejected(4, "is before the beginning");
                }
                String membership = switch (row.whole(2, 1, 3)) {
                    case 1 -> "full";
                    case 2 -> "associate";
                    default -> "observer";
                };
                States.since(end);
                String state = to.states().cow(number, Math.max(from, States.FIRST));
                spells.add(new Spell(row.given(1), state, number, membership, from, end));
                to.covers(from);
                to.covers(end);
            }

            @Override
            public void end() {
                int coded = spells.stream().mapToInt(Spell::to).max().orElse(0);
                for (Spell s : spells) {
                    Integer last = s.to() == coded ? null : (Integer) s.to();
                    to.add(
                            Tables.IGO_MEMBERSHIPS,
                            s.igo(),
                            s.state(),
                            s.number(),
                            s.membership(),
                            s.from(),
                            last,
                            coded);
                }
            }
        };
    }
}
