package org.realign.archive.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.realign.align.Calibration;
import org.realign.align.Clock;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Panels;
import org.realign.align.Readings;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.record.Party;
import org.realign.record.Pole;
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
    private static final Window WINDOW =
            new Window(Window.year(World.FIRST).from(), Window.year(World.LAST).to());
    private static final Specification ONLY_CLUBS = Specification.standard(Step.YEAR)
            .leavingOut(
                    "clubs",
                    "from clubs alone",
                    Indicators.all().stream()
                            .map(Indicator::name)
                            .filter(n -> !n.equals(Indicators.CLUB.name()))
                            .collect(Collectors.toSet()));

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
            state.lifetime(WINDOW)
                    .map(life -> panel(record, world, yearly, state, Clock.of(Step.YEAR, life)))
                    .ifPresent(panels::add);
        }
        return new WorldPanels(panels, datasets);
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
                        case "club" -> clubs(record, state.party(), life);
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

    /** The record's own reading of clubs, carried over to this clock and all poles. */
    private static Terms clubs(PublicRecord record, Party state, Life life) {
        Pole self = new Pole(state.code(), List.of(state));
        List<Pole> others = Calibration.POWERS.stream()
                .filter(p -> !p.parties().contains(state))
                .toList();
        Terms.Builder terms = new Terms.Builder();
        Panels.read(record, self, others, ONLY_CLUBS, WINDOW)
                .match(
                        panel -> {
                            Terms read = panel.terms().get(Indicators.all().indexOf(Indicators.CLUB));
                            for (int n = 0; n < read.size(); n++) {
                                int t = panel.clock().first()
                                        + read.cell(n) / others.size()
                                        - life.clock().first();
                                int p = Calibration.POWERS.indexOf(others.get(read.cell(n) % others.size()));
                                terms.add(t * World.POLES + p, read.value(n), 0, read.column(n));
                            }
                            return read.size();
                        },
                        absent -> 0);
        return terms.build();
    }

    private static Terms votes(PublicRecord record, Party state, Life life) {
        int cells = life.clock().periods() * World.POLES;
        int[] same = new int[cells];
        int[] shared = new int[cells];
        for (int c = 0; c < cells; c++) {
            int p = c % World.POLES;
            int t = c / World.POLES;
            if (!life.has(t, p)) {
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
