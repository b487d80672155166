package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.realign.align.Calibration;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * Pacts from the Alliance Treaty Obligations and Provisions data, directed dyad-years: level 2 where either is bound to
 * defend the other, 1 where they are bound to less.
 *
 * <p><b>Missing.</b> Inside 1946 to 2018 a dyad of listed states without a row has none. After 2018 the bundled record
 * carries a dyad on if it says of 2018 what ATOP says; otherwise nothing is known.
 */
final class AtopPacts {
    private static final String FILE = "alliances/atop_5.1_directed_dyadyear.csv.gz";
    private static final List<String> COLUMNS = List.of(
            "ccode1", "ccode2", "year", "atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul");
    private static final int LAST = 2018;

    private AtopPacts() {}

    static Dataset read(World world, PublicRecord record, Path folder, Levels levels) {
        levels.zeros(World.FIRST, LAST, true);
        Dataset read = new CsvFile(folder, FILE, StandardCharsets.UTF_8)
                .read("ATOP 5.1, directed dyad-years", "no row from 1946 to 2018 means no pact", COLUMNS, row -> {
                    int year = row.whole(2, 0);
                    if (year < World.FIRST || year > LAST) {
                        return true;
                    }
                    String a = world.numbered(row.whole(0, 0), year).orElse("");
                    String b = world.numbered(row.whole(1, 0), year).orElse("");
                    int level = level(row);
                    if (world.pole(b) >= 0) {
                        levels.raise(a, year, world.pole(b), level);
                    }
                    if (world.pole(a) >= 0) {
                        levels.raise(b, year, world.pole(a), level);
                    }
                    return !a.isEmpty() && !b.isEmpty();
                });
        carryOn(world, record.pacts(), levels);
        return read;
    }

    private static int level(CsvFile.Cells row) {
        if (row.whole(3, 0) == 1) {
            return 2;
        }
        int level = 0;
        for (int column = 4; column < COLUMNS.size(); column++) {
            level = Math.max(level, row.whole(column, 0) == 1 ? 1 : 0);
        }
        return level;
    }

    private static void carryOn(World world, List<PactMember> pacts, Levels levels) {
        for (String code : world.codes()) {
            for (int p = 0; p < World.POLES; p++) {
                if (!world.lived(code, LAST) || levels.get(code, LAST, p) != level(pacts, code, p, LAST)) {
                    continue;
                }
                for (int year = LAST + 1; year <= World.LAST; year++) {
                    levels.set(code, year, p, level(pacts, code, p, year));
                }
            }
        }
    }

    /** What the record says of a state and a pole: the strongest pact that binds both on some day of the year. */
    private static int level(List<PactMember> pacts, String code, int pole, int year) {
        Window days = Window.year(year);
        int level = 0;
        for (PactMember one : pacts) {
            if (!one.member().code().equals(code) || !inForce(one, days)) {
                continue;
            }
            for (PactMember other : pacts) {
                if (other.pact().equals(one.pact()) && isPole(other.member(), pole) && inForce(other, days)) {
                    level = Math.max(level, one.type() == PactMember.Type.DEFENCE ? 2 : 1);
                }
            }
        }
        return level;
    }

    private static boolean isPole(Party party, int pole) {
        return Calibration.POWERS.get(pole).parties().contains(party);
    }

    private static boolean inForce(PactMember pact, Window days) {
        return !pact.begin().earliest().isAfter(days.to())
                && pact.end().map(e -> !e.latest().isBefore(days.from())).orElse(true);
    }
}
