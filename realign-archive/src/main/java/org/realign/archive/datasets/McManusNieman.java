package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.archive.store.Archive.Line;
import org.realign.record.Tie;

/**
 * Signals of support from the great powers, by state and year (McManus and Nieman 2019): visits of leaders, exercises,
 * troops.
 *
 * <p><b>Missing.</b> Zeros are nothing seen, but for the years in which the sources behind them had not begun or had
 * ended: exercises are known from 1977 to 2010, troops from 1981 to 2012, visits from 1950 to 2012. Where there are lists of
 * their own, which go on for longer, Washington's visits and troops are left to them ({@link UsVisits}, {@link UsTroops}),
 * and the zeros of Beijing's visits to {@link ChineseTravels}; Beijing's own visits count from either, since each lacks some
 * of the other's.
 * <p><b>Units.</b> Troops are persons; {@value #TROOPS} and more count as stationed.
 */
final class McManusNieman {
    /** Fewer soldiers than this guard an embassy or train somebody. */
    static final int TROOPS = 100;

    private static final int WASHINGTON = 0;
    private static final int BEIJING = 2;

    private static final int FIRST_VISITS = 1950;
    private static final int LAST = 2012;
    private static final int FIRST_EXERCISES = 1977;
    private static final int LAST_EXERCISES = 2010;
    private static final int FIRST_TROOPS = 1981;

    private final World world;
    private final Levels visits;
    private final Levels exercises;
    private final Levels troops;
    private final Optional<Reading> beijing;

    private McManusNieman(World world, Optional<Reading> beijing) {
        this.world = world;
        this.visits = new Levels(world);
        this.exercises = new Levels(world);
        this.troops = new Levels(world);
        this.beijing = beijing;
    }

    /**
     * Reads signals.
     *
     * @param washington true where its visits are known otherwise
     * @param beijing its visits known otherwise, to which those here are added
     * @param soldiers true where those of Washington are known otherwise
     */
    static List<Reading> read(
            World world, ImportedData.Part part, boolean washington, Optional<Reading> beijing, boolean soldiers) {
        McManusNieman signals = new McManusNieman(world, beijing);
        part.each("signal", List.of("vis", "ex", "troops"), signals::row);
        return List.of(
                new Reading(Tie.Sort.VISITS, signals.visits, part.source(), without(washington, beijing.isPresent())),
                new Reading(Tie.Sort.EXERCISES, signals.exercises, part.source(), Reading.ALL),
                new Reading(Tie.Sort.TROOPS, signals.troops, part.source(), without(soldiers, false)));
    }

    private static List<Integer> without(boolean washington, boolean beijing) {
        List<Integer> poles = new ArrayList<>(Reading.ALL);
        poles.removeIf(p -> (washington && p == WASHINGTON) || (beijing && p == BEIJING));
        return poles;
    }

    private void row(Line row) {
        String state = row.text("state").orElse("");
        int pole = world.pole(row.text("power").orElse(""));
        int year = row.whole("year").orElse(0);
        double value = row.number("value").orElse(Double.NaN);
        if (pole < 0 || Double.isNaN(value)) {
            return;
        }
        switch (row.text("signal").orElse("")) {
            case "vis" -> visit(state, year, pole, value);
            case "ex" -> one(exercises, state, year, pole, value >= 1, FIRST_EXERCISES, LAST_EXERCISES);
            case "troops" -> one(troops, state, year, pole, value >= TROOPS, FIRST_TROOPS, LAST);
            default -> throw new IllegalStateException("signals are asked for by name");
        }
    }

    private void visit(String state, int year, int pole, double value) {
        one(visits, state, year, pole, value >= 1, FIRST_VISITS, LAST);
        if (pole == BEIJING && value >= 1) {
            beijing.ifPresent(known -> known.levels().raise(state, year, BEIJING, 1));
        }
    }

    private static void one(Levels levels, String state, int year, int pole, boolean there, int first, int last) {
        if (year >= first && year <= last) {
            levels.set(state, year, pole, there ? 1 : 0);
        }
    }
}
