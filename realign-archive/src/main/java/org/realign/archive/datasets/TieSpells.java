package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.realign.align.Readings;
import org.realign.record.Party;
import org.realign.record.Source;
import org.realign.record.Tie;
import org.realign.record.Window;

/** Readings as ties: one for each stretch of years with the same level and the same state as the pole. */
final class TieSpells {
    private final World world;
    private final List<Tie> ties = new ArrayList<>();

    private TieSpells(World world) {
        this.world = world;
    }

    static List<Tie> of(World world, List<Reading> readings) {
        TieSpells spells = new TieSpells(world);
        readings.forEach(spells::add);
        return spells.ties;
    }

    private void add(Reading reading) {
        for (String code : world.codes()) {
            for (int pole : reading.poles()) {
                spells(reading.sort(), reading.levels(), reading.source(), code, pole);
            }
        }
    }

    private void spells(Tie.Sort sort, Levels levels, Source source, String code, int pole) {
        int year = World.FIRST;
        while (year <= World.LAST) {
            int level = levels.get(code, year, pole);
            int last = year;
            if (level != Readings.UNKNOWN) {
                Party holder = world.holder(pole, year);
                while (last < World.LAST
                        && levels.get(code, last + 1, pole) == level
                        && world.holder(pole, last + 1).equals(holder)) {
                    last++;
                }
                ties.add(tie(sort, code, holder, year, last, level, source));
            }
            year = last + 1;
        }
    }

    private static Tie tie(Tie.Sort sort, String code, Party pole, int first, int last, int level, Source source) {
        return new Tie(
                String.format(Locale.ROOT, "tie.%s.%d.%s.%s", sort.code(), first, code, pole),
                sort,
                new Party(code),
                pole,
                new Window(Window.year(first).from(), Window.year(last).to()),
                level == 1,
                source);
    }
}
