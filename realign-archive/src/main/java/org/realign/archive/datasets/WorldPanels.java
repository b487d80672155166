package org.realign.archive.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.realign.align.Calibration;
import org.realign.align.Clock;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Readings;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.State;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/**
 * What the bundled record and published datasets say of all states and the five great powers, year by year, as terms of the
 * likelihood of alignment.
 *
 * <p><b>Shapes.</b> One panel for each state that existed after 1945, on a clock of its own life; terms in the order of
 * {@link Indicators#all}; {@link Terms#NONE} for what no dataset counts alike for all states.
 *
 * @param panels one for each state, by code
 * @param datasets what was read
 */
public record WorldPanels(List<Panel> panels, List<Dataset> datasets) {
    private static final int FEWEST_VOTES = 10;

    public WorldPanels {
        panels = List.copyOf(panels);
        datasets = List.copyOf(datasets);
    }

    /**
     * Reads all datasets.
     *
     * @param folder where they lie, under their usual names
     */
    public static WorldPanels read(PublicRecord record, Path folder) {
        World world = new World(record.states());
        Yearly yearly = new Yearly(world);
        List<Dataset> datasets = yearly.read(record, folder);
        List<Panel> panels = new ArrayList<>();
        for (State state : record.states().states()) {
            state.lifetime(new Window(
                            Window.year(World.FIRST).from(),
                            Window.year(World.LAST).to()))
                    .map(life -> panel(record, world, yearly, state, Clock.of(Step.YEAR, life)))
                    .ifPresent(panels::add);
        }
        return new WorldPanels(panels, datasets);
    }

    /** What datasets say, by state. */
    private static final class Yearly {
        final World world;
        final Levels pact;
        final Levels visits;
        final Levels arms;
        final Shares trade;
        final Levels exercises;
        final Levels troops;
        final Levels embassy;
        final Levels sanctions;

        Yearly(World world) {
            this.world = world;
            pact = new Levels(world);
            visits = new Levels(world);
            arms = new Levels(world);
            trade = new Shares(world);
            exercises = new Levels(world);
            troops = new Levels(world);
            embassy = new Levels(world);
            sanctions = new Levels(world);
        }

        List<Dataset> read(PublicRecord record, Path folder) {
            List<Dataset> datasets = new ArrayList<>();
            datasets.add(AtopPacts.read(world, record, folder, pact));
            datasets.add(McManusNieman.read(world, folder, visits, exercises, troops));
            datasets.add(UsTroops.read(world, folder, troops));
            datasets.add(SipriArms.read(world, folder, arms));
            datasets.add(CowTrade.read(world, folder, trade));
            datasets.addAll(DiplomaticExchange.read(world, folder, embassy));
            datasets.add(Gsdb.read(world, folder, sanctions));
            return datasets;
        }
    }

    /** The years of one state in which each pole is there. */
    private record Life(String code, Clock clock, int[] from, int[] to) {
        static Life of(World world, String code, Clock clock) {
            int[] from = new int[World.POLES];
            int[] to = new int[World.POLES];
            for (int p = 0; p < World.POLES; p++) {
                int t = 0;
                while (t < clock.periods() && (world.pole(code) == p || !world.poleLived(p, clock.year(t)))) {
                    t++;
                }
                from[p] = t;
                to[p] = clock.periods();
            }
            return new Life(code, clock, from, to);
        }

        int[] levels(Levels levels) {
            int[] cells = new int[clock.periods() * World.POLES];
            Arrays.fill(cells, Readings.UNKNOWN);
            for (int c = 0; c < cells.length; c++) {
                int p = c % World.POLES;
                int t = c / World.POLES;
                if (t >= from[p]) {
                    cells[c] = levels.get(code, clock.year(t), p);
                }
            }
            return cells;
        }

        double[] shares(Shares shares) {
            double[] cells = new double[clock.periods() * World.POLES];
            for (int c = 0; c < cells.length; c++) {
                int p = c % World.POLES;
                int t = c / World.POLES;
                cells[c] = t >= from[p] ? shares.get(code, clock.year(t), p) : Double.NaN;
            }
            return cells;
        }
    }

    private static Panel panel(PublicRecord record, World world, Yearly yearly, State state, Clock clock) {
        String code = state.party().code();
        Life life = Life.of(world, code, clock);
        double[] ordinary = new double[clock.periods()];
        int[] none = new int[clock.periods()];
        Arrays.fill(none, -1);
        List<Terms> terms = new ArrayList<>();
        for (Indicator indicator : Indicators.all()) {
            terms.add(
                    switch (indicator.name()) {
                        case "votes" -> votes(record, state.party(), life);
                        case "pact" -> ladder(life, yearly.pact, 2);
                        case "visits" ->
                            Readings.occurrences(clock, World.POLES, life.levels(yearly.visits), ordinary, none);
                        case "arms" -> ladder(life, yearly.arms, 1);
                        case "trade" ->
                            Readings.shares(clock, World.POLES, life.shares(yearly.trade), CowTrade.LIMIT, none);
                        case "exercises" ->
                            Readings.occurrences(clock, World.POLES, life.levels(yearly.exercises), ordinary, none);
                        case "troops" -> ladder(life, yearly.troops, 1);
                        case "embassy" -> ladder(life, yearly.embassy, 1);
                        case "sanctions" -> ladder(life, yearly.sanctions, 1);
                        default -> Terms.NONE;
                    });
        }
        return new Panel(code, clock, World.POLES, life.from(), life.to(), terms);
    }

    private static Terms ladder(Life life, Levels levels, int top) {
        return Readings.ladder(life.clock(), World.POLES, life.levels(levels), top);
    }

    private static Terms votes(PublicRecord record, Party state, Life life) {
        int cells = life.clock().periods() * World.POLES;
        int[] same = new int[cells];
        int[] shared = new int[cells];
        for (int c = 0; c < cells; c++) {
            int p = c % World.POLES;
            int t = c / World.POLES;
            if (t < life.from()[p]) {
                continue;
            }
            for (Party party : Calibration.POWERS.get(p).parties()) {
                Optional<VoteTally> tally = record.tally(life.clock().year(t), state, party);
                same[c] += tally.map(v -> v.counts().same()).orElse(0);
                shared[c] += tally.map(v -> v.counts().shared()).orElse(0);
            }
        }
        return Readings.agreement(same, shared, FEWEST_VOTES);
    }
}
