package org.realign.archive.datasets;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.realign.archive.datasets.ImportedData.Part;
import org.realign.archive.store.Archive.Line;
import org.realign.archive.store.Tables;
import org.realign.record.Tie;

/**
 * Ties of all states with the great powers by year, from what is in an archive, coded as in a calibration.
 *
 * <p><b>Missing.</b> What a dataset's silence means is said where it is read; years that none speaks of have no tie.
 */
final class ImportedLevels {
    private static final int WASHINGTON = 0;
    private static final int MOSCOW = 1;
    private static final int BEIJING = 2;

    /** The People's Republic's first whole year. */
    private static final int FIRST_CHINESE = 1950;

    /** Recipients that a register of all states names, at the least; about 200 are named in all. */
    private static final int WHOLE_REGISTER = 100;

    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3, 4);
    private static final Set<Integer> OTHERS = Set.of(1, 2, 3, 4);

    /** The lists of journeys that, together, mean to have every visit to and from Washington. */
    private static final Set<String> JOURNEYS = Set.of("president", "secretary_of_state", "foreign_leader");

    private final World world;
    private final ImportedData data;
    private final TieSpells ties;

    private ImportedLevels(World world, ImportedData data) {
        this.world = world;
        this.data = data;
        this.ties = new TieSpells(world);
    }

    static List<Tie> read(World world, ImportedData data) {
        ImportedLevels levels = new ImportedLevels(world, data);
        boolean washington = levels.journeys();
        Optional<Levels> beijing = levels.chineseJourneys();
        boolean troops = levels.soldiers();
        for (Part part : data.parts(Tables.SIGNALS)) {
            levels.signals(part, washington, beijing, troops);
        }
        beijing.ifPresent(visits ->
                levels.ties.add(Tie.Sort.VISITS, visits, levels.chinese().source(), Set.of(BEIJING)));
        data.parts(Tables.ARMS_TRANSFERS).forEach(levels::arms);
        data.parts(Tables.DIPLOMACY).stream().filter(Part::isWaves).forEach(levels::missions);
        data.parts(Tables.SANCTIONS).forEach(levels::sanctions);
        return levels.ties.all();
    }

    /** Visits to and from Washington, as {@link UsVisits} has them; none where one of the three lists is lacking. */
    private boolean journeys() {
        List<Part> lists =
                data.parts(Tables.VISITS).stream().filter(Part::isAmerican).toList();
        Set<String> found = new HashSet<>();
        Levels visits = new Levels(world);
        int last = lists.stream().mapToInt(Part::last).min().orElse(0);
        visits.zeros(World.FIRST, Math.min(last, World.LAST), WASHINGTON);
        for (Part list : lists) {
            list.each(row -> {
                found.add(row.text("level").orElse(""));
                visit(row, visits);
            });
        }
        if (!found.containsAll(JOURNEYS)) {
            return false;
        }
        ties.add(Tie.Sort.VISITS, visits, lists.get(0).source(), Set.of(WASHINGTON));
        return true;
    }

    private void visit(Line row, Levels visits) {
        String visitor = row.text("visitor").orElse("");
        String host = row.text("host").orElse("");
        String state = world.pole(visitor) == WASHINGTON ? host : visitor;
        int year = row.day("begin_day").map(LocalDate::getYear).orElse(0);
        boolean told = world.pole(visitor) == WASHINGTON || world.pole(host) == WASHINGTON;
        if (told
                && visits.knows(state, year, WASHINGTON)
                && Occasion.isVisit(row.text("remarks").orElse(""), world.pole(state) == MOSCOW)) {
            visits.raise(state, year, WASHINGTON, 1);
        }
    }

    private Part chinese() {
        return data.parts(Tables.VISITS).stream()
                .filter(p -> !p.isAmerican())
                .findFirst()
                .orElseThrow();
    }

    /** Visits of Beijing, as {@link ChineseTravels} has them; the year of the last row need not be whole. */
    private Optional<Levels> chineseJourneys() {
        if (data.parts(Tables.VISITS).stream().allMatch(Part::isAmerican)) {
            return Optional.empty();
        }
        Levels visits = new Levels(world);
        visits.zeros(FIRST_CHINESE, Math.min(World.LAST, chinese().last() - 1), BEIJING);
        chinese().each(row -> {
            String host = row.text("host").orElse("");
            int year = row.day("begin_day").map(LocalDate::getYear).orElse(0);
            if (visits.knows(host, year, BEIJING)) {
                visits.raise(host, year, BEIJING, 1);
            }
        });
        return Optional.of(visits);
    }

    /** Soldiers of Washington, as {@link UsTroops} has them; false where no list of them is there. */
    private boolean soldiers() {
        for (Part part : data.parts(Tables.TROOPS)) {
            Levels troops = new Levels(world);
            troops.zeros(Math.max(World.FIRST, part.first()), Math.min(World.LAST, part.last()), true, WASHINGTON);
            part.each(row -> row.number("soldiers").ifPresent(n -> {
                String state = row.text("state").orElse("");
                int year = row.whole("year").orElse(0);
                troops.raise(state, year, WASHINGTON, n >= McManusNieman.TROOPS ? 1 : 0);
            }));
            ties.add(Tie.Sort.TROOPS, troops, part.source(), Set.of(WASHINGTON));
        }
        return !data.parts(Tables.TROOPS).isEmpty();
    }

    /**
     * Visits, exercises and troops, in the years in which {@link McManusNieman} takes a zero for none.
     *
     * @param washington true where its visits are known otherwise
     * @param beijing its visits known otherwise, to which those here are added
     * @param soldiers true where those of Washington are known otherwise
     */
    private void signals(Part part, boolean washington, Optional<Levels> beijing, boolean soldiers) {
        Levels visits = new Levels(world);
        Levels exercises = new Levels(world);
        Levels troops = new Levels(world);
        part.each("signal", List.of("vis", "ex", "troops"), row -> {
            String state = row.text("state").orElse("");
            int pole = world.pole(row.text("power").orElse(""));
            int year = row.whole("year").orElse(0);
            double value = row.number("value").orElse(Double.NaN);
            if (pole < 0 || Double.isNaN(value)) {
                return;
            }
            switch (row.text("signal").orElse("")) {
                case "vis" -> {
                    McManusNieman.visit(visits, state, year, pole, value);
                    if (pole == BEIJING && value >= 1) {
                        beijing.ifPresent(known -> known.raise(state, year, BEIJING, 1));
                    }
                }
                case "ex" -> McManusNieman.exercise(exercises, state, year, pole, value);
                case "troops" -> McManusNieman.troops(troops, state, year, pole, value);
                default -> throw new IllegalStateException("signals are asked for by name");
            }
        });
        Set<Integer> others = new TreeSet<>(ALL);
        if (washington) {
            others.remove(WASHINGTON);
        }
        if (beijing.isPresent()) {
            others.remove(BEIJING);
        }
        ties.add(Tie.Sort.VISITS, visits, part.source(), others);
        ties.add(Tie.Sort.EXERCISES, exercises, part.source(), ALL);
        ties.add(Tie.Sort.TROOPS, troops, part.source(), soldiers ? OTHERS : ALL);
    }

    /**
     * Deliveries: from a power that the register names, a state had none in years that it does not name. Registers are often
     * asked for a few states only, so one that names few recipients is silent on the others.
     */
    private void arms(Part part) {
        Levels arms = new Levels(world);
        Set<Integer> suppliers = new TreeSet<>();
        Set<String> recipients = new TreeSet<>();
        part.each(row -> {
            suppliers.add(world.pole(row.text("supplier").orElse("")));
            recipients.add(row.text("recipient").orElse(""));
        });
        int first = Math.max(World.FIRST, part.first());
        int last = Math.min(World.LAST, part.last());
        for (String state : world.codes()) {
            if (recipients.size() >= WHOLE_REGISTER || recipients.contains(state)) {
                arms.zeros(state, first, last);
            }
        }
        part.each(row -> {
            String state = row.text("recipient").orElse("");
            int pole = world.pole(row.text("supplier").orElse(""));
            for (String year : row.text("delivery_years").orElse("").split(" ", -1)) {
                if (pole >= 0 && !year.isEmpty()) {
                    arms.raise(state, Integer.parseInt(year), pole, 1);
                }
            }
        });
        ties.add(Tie.Sort.ARMS, arms, part.source(), suppliers);
    }

    /** Missions, in waves, as {@link DiplomaticExchange} has them. */
    private void missions(Part part) {
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
        ties.add(Tie.Sort.EMBASSY, embassy, part.source(), ALL);
    }

    /** Sanctions of the powers themselves: no case in the dataset's years is none. */
    private void sanctions(Part part) {
        Levels sanctions = new Levels(world);
        int end = Math.min(World.LAST, part.last());
        sanctions.zeros(Math.max(World.FIRST, part.first()), end, false);
        part.each(row -> {
            int pole = world.pole(row.text("sender").orElse(""));
            int last = row.whole("end_year").orElse(row.whole("coded_to").orElse(0));
            for (int year = row.whole("begin_year").orElse(0); pole >= 0 && year <= Math.min(last, end); year++) {
                sanctions.raise(row.text("target").orElse(""), year, pole, 1);
            }
        });
        ties.add(Tie.Sort.SANCTIONS, sanctions, part.source(), ALL);
    }
}
