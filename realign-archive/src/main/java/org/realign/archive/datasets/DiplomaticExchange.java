package org.realign.archive.datasets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.realign.align.Readings;
import org.realign.record.Tie;

/**
 * Missions exchanged, from the Correlates of War's diplomatic exchange data: level 1 where either has one with the other.
 *
 * <p><b>Missing.</b> The data come in waves, every five years from 1950 on. Of states that a wave lists with anybody,
 * a pair without a row has no mission. Between two waves that say the same, the same is taken to hold; between two that
 * differ, the change is put halfway, since all that is known is that it fell between. Before the first wave, after the
 * last, and between waves of which one does not list the state, nothing is known.
 */
final class DiplomaticExchange {
    private final World world;
    /** By wave, who is listed at all. */
    private final Map<Integer, Set<String>> listed = new TreeMap<>();

    private final Levels waves;

    private DiplomaticExchange(World world) {
        this.world = world;
        this.waves = new Levels(world);
    }

    static Reading read(World world, ImportedData.Part part) {
        DiplomaticExchange exchange = new DiplomaticExchange(world);
        part.each(row -> {
            if (row.flag("represented").orElse(false)) {
                exchange.mission(
                        row.text("state").orElse(""),
                        row.text("partner").orElse(""),
                        row.whole("year").orElse(0));
            }
        });
        Levels embassy = new Levels(world);
        exchange.fill(embassy);
        return new Reading(Tie.Sort.EMBASSY, embassy, part.source(), Reading.ALL);
    }

    /** Two states between which a wave has a mission. */
    private void mission(String a, String b, int year) {
        if (year < World.FIRST || year > World.LAST) {
            return;
        }
        Set<String> wave = listed.computeIfAbsent(year, y -> new TreeSet<>());
        wave.add(a);
        wave.add(b);
        if (world.pole(b) >= 0) {
            waves.set(a, year, world.pole(b), 1);
        }
        if (world.pole(a) >= 0) {
            waves.set(b, year, world.pole(a), 1);
        }
    }

    /** Fills in missions by year, once all waves are known. */
    private void fill(Levels embassy) {
        listed.forEach((year, states) -> {
            for (String state : states) {
                for (int p = 0; p < World.POLES; p++) {
                    waves.raise(state, year, p, 0);
                }
            }
        });
        List<Integer> years = List.copyOf(listed.keySet());
        for (String state : world.codes()) {
            for (int p = 0; p < World.POLES; p++) {
                for (int i = 0; i < years.size(); i++) {
                    embassy.set(state, years.get(i), p, waves.get(state, years.get(i), p));
                    if (i > 0) {
                        between(embassy, state, p, years.get(i - 1), years.get(i));
                    }
                }
            }
        }
    }

    private void between(Levels embassy, String state, int pole, int first, int last) {
        int before = waves.get(state, first, pole);
        int after = waves.get(state, last, pole);
        if (before == Readings.UNKNOWN || after == Readings.UNKNOWN) {
            return;
        }
        for (int year = first + 1; year < last; year++) {
            embassy.set(state, year, pole, 2 * (year - first) > last - first ? after : before);
        }
    }
}
