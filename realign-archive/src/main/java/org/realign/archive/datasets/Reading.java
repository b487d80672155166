package org.realign.archive.datasets;

import java.util.List;
import org.realign.align.Readings;
import org.realign.record.Source;
import org.realign.record.Tie;

/**
 * What a dataset, or several that go together, says of one sort of tie of all states with some of the great powers.
 *
 * @param sort of tie
 * @param levels 1 where there was one, 0 where there was none
 * @param source the dataset
 * @param poles of which it is to be believed
 */
record Reading(Tie.Sort sort, Levels levels, Source source, List<Integer> poles) {
    /** All poles. */
    static final List<Integer> ALL = List.of(0, 1, 2, 3, 4);

    Reading {
        poles = List.copyOf(poles);
    }

    /** What readings of one sort say together: a tie is there if any says so. */
    static Levels together(World world, List<Reading> readings, Tie.Sort sort) {
        Levels all = new Levels(world);
        for (Reading reading : readings) {
            for (int pole : reading.sort() == sort ? reading.poles() : List.<Integer>of()) {
                for (String code : world.codes()) {
                    for (int year = World.FIRST; year <= World.LAST; year++) {
                        int level = reading.levels().get(code, year, pole);
                        if (level != Readings.UNKNOWN) {
                            all.raise(code, year, pole, level);
                        }
                    }
                }
            }
        }
        return all;
    }
}
