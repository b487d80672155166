package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.realign.archive.store.Archive;
import org.realign.record.ImportedSource;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.State;
import org.realign.record.Tie;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/**
 * What the bundled record and the published datasets of an archive say of all states and the five great powers, year by
 * year, as terms of the likelihood of alignment. Votes and clubs are the record's own, all else is the datasets', which count
 * all states alike.
 *
 * <p><b>Shapes.</b> One panel for each state that existed after 1945, on a clock of its own life; terms in the order of
 * {@link Indicators#all}; {@link Terms#NONE} for what no dataset counts alike for all states.
 *
 * @param panels one for each state, by code
 * @param datasets the imported datasets that were read
 */
public record WorldPanels(List<Panel> panels, List<ImportedSource> datasets) {
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
     * @param used the version in use of each; those that {@link Needed#CALIBRATION} names
     */
    public static WorldPanels read(PublicRecord record, Archive archive, Map<String, ImportedSource> used) {
        World world = new World(record.states());
        Told told = Told.of(world, Yearly.of(world, new ImportedData(archive, used)), record);
        List<Panel> panels = new ArrayList<>();
        for (State state : record.states().states()) {
            state.lifetime(WINDOW)
                    .map(life -> panel(record, world, told, state, Clock.of(Step.YEAR, life)))
                    .ifPresent(panels::add);
        }
        return new WorldPanels(panels, Needed.CALIBRATION.of(used));
    }

    /**
     * What the datasets say together.
     *
     * @param ties by sort
     * @param pacts with the record's own after the dataset's last year
     */
    private record Told(Map<Tie.Sort, Levels> ties, Levels pacts, Shares trade) {
        static Told of(World world, Yearly yearly, PublicRecord record) {
            Map<Tie.Sort, Levels> ties = new EnumMap<>(Tie.Sort.class);
            for (Tie.Sort sort : Tie.Sort.values()) {
                ties.put(sort, Reading.together(world, yearly.readings(), sort));
            }
            Shares trade = new Shares(world);
            yearly.shares().forEach(s -> trade.set(s.state(), s.year(), world.pole(s.partner()), s.share()));
            Levels pacts = yearly.pacts().map(p -> p.carriedOn(world, record)).orElseGet(() -> new Levels(world));
            return new Told(ties, pacts, trade);
        }

        Levels of(Tie.Sort sort) {
            return Objects.requireNonNull(ties.get(sort));
        }
    }

    private static Panel panel(PublicRecord record, World world, Told told, State state, Clock clock) {
        String code = state.party().code();
        Life life = Life.of(world, code, clock);
        int[] none = new int[clock.periods()];
        Arrays.fill(none, -1);
        List<Terms> terms = new ArrayList<>();
        for (Indicator indicator : Indicators.all()) {
            terms.add(
                    switch (indicator.name()) {
                        case "votes" -> votes(record, state.party(), life);
                        case "club" -> clubs(record, state.party(), life);
                        case "pact" -> ladder(life, told.pacts(), AtopPacts.DEFENCE);
                        case "visits" -> happened(life, told.of(Tie.Sort.VISITS), none);
                        case "arms" -> ladder(life, told.of(Tie.Sort.ARMS), 1);
                        case "trade" ->
                            Readings.shares(clock, World.POLES, life.shares(told.trade()), CowTrade.LIMIT, none);
                        case "exercises" -> happened(life, told.of(Tie.Sort.EXERCISES), none);
                        case "troops" -> ladder(life, told.of(Tie.Sort.TROOPS), 1);
                        case "embassy" -> ladder(life, told.of(Tie.Sort.EMBASSY), 1);
                        case "sanctions" -> ladder(life, told.of(Tie.Sort.SANCTIONS), 1);
                        default -> Terms.NONE;
                    });
        }
        return new Panel(code, clock, World.POLES, life.from(), life.to(), terms);
    }

    private static Terms happened(Life life, Levels levels, int[] none) {
        double[] ordinary = new double[none.length];
        return Readings.occurrences(life.clock(), World.POLES, life.levels(levels), ordinary, none);
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
