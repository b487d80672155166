package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.realign.align.Readings;

/**
 * Missions exchanged, from the Correlates of War's diplomatic exchange data: level 1 where either has one with the other.
 *
 * <p><b>Missing.</b> The data come in waves, every five years from 1950 to 2005. Of states that a wave lists with anybody,
 * a pair without a row has no mission. Between two waves that say the same, the same is taken to hold; between two that
 * differ, the change is put halfway, since all that is known is that it fell between. Before the first wave, after the
 * last, and between waves of which one does not list the state, nothing is known.
 */
final class DiplomaticExchange {
    private static final String FILE = "diplomacy/cow_dipex_undirected_1817-2005.csv.gz";
    private static final String LETTERS = "states/cow_states.csv";

    private final World world;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** By wave, who is listed at all. */
    private final Map<Integer, Set<String>> listed = new TreeMap<>();

    private final Levels waves;

    DiplomaticExchange(World world) {
        this.world = world;
        this.waves = new Levels(world);
    }

    static List<Dataset> read(World world, Path folder, Levels embassy) {
        DiplomaticExchange exchange = new DiplomaticExchange(world);
        Dataset letters = new CsvFile(folder, LETTERS, StandardCharsets.UTF_8)
                .read("COW state system", "letters of states only", List.of("stateabb", "ccode"), row -> {
                    exchange.numbers.put(row.text(0).strip(), row.whole(1, 0));
                    return true;
                });
        String zeros = "waves 1950-2005; no row means no mission between states that a wave lists; changes between"
                + " waves put halfway";
        Dataset read = new CsvFile(folder, FILE, StandardCharsets.UTF_8)
                .read("COW diplomatic exchange, undirected", zeros, List.of("year", "a", "b"), exchange::row);
        exchange.fill(embassy);
        return List.of(read, letters);
    }

    private boolean row(CsvFile.Cells row) {
        int year = row.whole(0, 0);
        if (year < World.FIRST) {
            return true;
        }
        String a = state(row.text(1), year);
        String b = state(row.text(2), year);
        return !a.isEmpty() && !b.isEmpty() && mission(a, b, year);
    }

    /** Two states between which a wave has a mission. */
    boolean mission(String a, String b, int year) {
        if (year < World.FIRST || year > World.LAST) {
            return true;
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
        return true;
    }

    private String state(String letters, int year) {
        return world.numbered(numbers.getOrDefault(letters.strip(), 0), year).orElse("");
    }

    /** Fills in missions by year, once all waves are known. */
    void fill(Levels embassy) {
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
