package org.realign.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.realign.simulate.effects.EffectKind;
import org.realign.simulate.effects.Given;

/** A made-up panel of five layers with absent and closed cells, its covariates, and a world after a walk from its start. */
final class RandomWorld {
    static final int ACTORS = 8;
    static final int POLES = 4;
    static final int CLUBS = 5;
    static final int FRIENDS = 0;
    static final int ADVICE = 1;
    static final int DRINKING = 2;
    static final int ALIGNMENT = 3;
    static final int MEMBERSHIPS = 4;
    static final int PERIODS = 2;

    final SplittableRandom random;
    final Panel panel;
    final World world;
    final ActorCovariate value;

    RandomWorld(long seed) {
        random = new SplittableRandom(seed);
        int gone = random.nextInt(-1, ACTORS);
        panel = new Panel(List.of(
                waves(Layer.network("friends", ACTORS), gone),
                waves(Layer.network("advice", ACTORS), gone),
                waves(Layer.behaviour("drinking", ACTORS, 1, 5), gone),
                waves(Layer.graded("alignment", ACTORS, POLES, 0, 4), gone),
                waves(Layer.twoMode("memberships", ACTORS, CLUBS), gone)));
        value = covariate("value");
        List<Levels> layers = new ArrayList<>();
        for (int place = 0; place < panel.layers(); place++) {
            boolean network = panel.layer(place).oneMode();
            layers.add(panel.levels(place, 1, 1, network ? EnumSet.allOf(Table.class) : EnumSet.noneOf(Table.class)));
        }
        world = new World(layers);
        world.enter(1);
        walk(60);
    }

    /** Two periods; the actor {@code gone}, if any, is there in the first wave only. */
    private Waves waves(Layer layer, int gone) {
        int[][] levels = new int[PERIODS + 1][layer.cells()];
        boolean[][] absent = new boolean[PERIODS + 1][layer.cells()];
        boolean[][] closed = new boolean[PERIODS][layer.cells()];
        for (int cell = 0; cell < layer.cells(); cell++) {
            boolean fixed = random.nextInt(10) == 0;
            for (int wave = 0; wave <= PERIODS; wave++) {
                boolean keeps = wave > 0 && (fixed || random.nextInt(3) > 0);
                int level = layer.isBinary() ? random.nextInt(3) / 2 : random.nextInt(layer.low(), layer.high() + 1);
                levels[wave][cell] = keeps ? levels[wave - 1][cell] : level;
                boolean his = cell / layer.columns() == gone || (layer.oneMode() && cell % layer.columns() == gone);
                absent[wave][cell] = his && wave > 0;
            }
            for (int period = 0; period < PERIODS; period++) {
                closed[period][cell] = fixed;
            }
        }
        return new Waves(layer, levels, absent, closed);
    }

    ActorCovariate covariate(String name) {
        double[][] values = new double[PERIODS][];
        for (int period = 0; period < PERIODS; period++) {
            values[period] = random.doubles(ACTORS, -1, 3).toArray();
        }
        return new ActorCovariate(name, values);
    }

    DyadicCovariate dyads(String name, int rows, int columns) {
        double[][] values = new double[PERIODS][];
        for (int period = 0; period < PERIODS; period++) {
            values[period] = random.doubles((long) rows * columns, -1, 2).toArray();
            for (int i = 0; rows == columns && name.equals("rivalry") && i < rows; i++) {
                for (int j = 0; j < i; j++) {
                    values[period][i * columns + j] = values[period][j * columns + i];
                }
            }
        }
        return new DyadicCovariate(name, rows, columns, values);
    }

    /** Random steps in open cells of all layers. */
    void walk(int steps) {
        for (int k = 0; k < steps; k++) {
            int place = random.nextInt(panel.layers());
            Levels levels = world.layer(place);
            int row = random.nextInt(levels.layer().rows());
            int column = random.nextInt(levels.layer().columns());
            int by = random.nextBoolean() ? 1 : -1;
            if (mayMove(place, row, column, by)) {
                levels.step(row, column, by);
            }
        }
    }

    boolean mayMove(int place, int row, int column, int by) {
        Levels levels = world.layer(place);
        Layer layer = levels.layer();
        int level = levels.level(row, column) + by;
        return levels.cells().open[row * layer.columns() + column] > 0 && level >= layer.low() && level <= layer.high();
    }

    /** What an effect of {@code kind} on the layer at {@code place} is made from. */
    Given given(EffectKind kind, int place) {
        Given given = Given.of(panel, place);
        for (String need : kind.layers()) {
            given = given.layer(
                    switch (need) {
                        case "other network" -> place == FRIENDS ? ADVICE : FRIENDS;
                        case "network" -> place == FRIENDS ? ADVICE : FRIENDS;
                        case "memberships" -> MEMBERSHIPS;
                        default -> ALIGNMENT;
                    });
        }
        for (String need : kind.actors()) {
            given = given.actor(need.equals("value") && seedOf(kind) ? BehaviourValue.of(panel, DRINKING) : value);
        }
        int rows = panel.layer(place).rows();
        int columns = panel.layer(place).columns();
        for (String need : kind.dyads()) {
            given = given.dyad(
                    switch (need) {
                        case "rivalry", "hostility among poles" -> dyads("rivalry", columns, columns);
                        case "status of poles", "regime of poles" -> dyads(need, 1, columns);
                        case "leads" ->
                            kind.name().equals("clubs") ? dyads(need, columns, CLUBS) : dyads(need, POLES, columns);
                        default -> dyads(need, rows, columns);
                    });
        }
        return given;
    }

    private boolean seedOf(EffectKind kind) {
        return kind.name().length() % 2 == 0 && random.nextBoolean();
    }

    /** The layers that an effect of {@code kind} can bear on here, with those it needs beside. */
    static List<Integer> places(EffectKind kind) {
        List<Integer> network = List.of(FRIENDS, ADVICE);
        return switch (kind.on()) {
            case NETWORK -> network;
            case TIES ->
                List.of("crprod", "to").contains(kind.name())
                        ? network
                        : kind.name().equals("sponsor") ? List.of(MEMBERSHIPS) : List.of(FRIENDS, MEMBERSHIPS);
            case BEHAVIOUR -> List.of(DRINKING);
            case ANY ->
                kind.name().equals("clubs")
                        ? List.of(ALIGNMENT, DRINKING)
                        : List.of(ALIGNMENT, DRINKING, MEMBERSHIPS, FRIENDS);
        };
    }

    @Override
    public String toString() {
        return "world of " + Arrays.toString(world.layer(ALIGNMENT).values());
    }
}
