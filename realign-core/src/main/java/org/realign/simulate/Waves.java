package org.realign.simulate;

import java.util.stream.IntStream;

/**
 * A layer as it was observed, wave by wave.
 *
 * <p><b>Shapes.</b> Levels and absences waves x cells, by rows; closed periods x cells, one period fewer than waves.
 * <p><b>Missing.</b> An absent cell has no level: its actor or column was not there. What is unknown must be imputed before,
 * several times if that matters.
 * <p><b>Errors.</b> {@link IllegalArgumentException} for fewer than two waves, wrong lengths, levels outside the layer's, and
 * a closed cell, or one that may only rise or only fall, that was seen to do otherwise.
 *
 * @param layer what was observed
 * @param levels the levels; those of absent cells are ignored
 * @param absent which cells were not there
 * @param closed which cells could not move in a period
 */
@SuppressWarnings("ArrayRecordComponent") // copied when it is made, read in loops, never changed
public record Waves(Layer layer, int[][] levels, boolean[][] absent, boolean[][] closed) {

    public Waves {
        if (levels.length < 2 || absent.length != levels.length || closed.length != levels.length - 1) {
            throw new IllegalArgumentException(
                    layer.name() + ": " + levels.length + " waves of levels, " + absent.length + " of absences, "
                            + closed.length + " closed periods; at least 2, as many, and one fewer");
        }
        levels = copy(levels);
        absent = copy(absent);
        closed = copy(closed);
        for (int wave = 0; wave < levels.length; wave++) {
            check(layer, levels[wave], absent[wave], wave);
        }
        for (int period = 0; period < closed.length; period++) {
            checkMoves(layer, levels, absent, closed, period);
        }
    }

    /** A layer that was whole and free to move in all waves. */
    public static Waves of(Layer layer, int[]... levels) {
        return new Waves(
                layer,
                levels,
                new boolean[levels.length][layer.cells()],
                new boolean[levels.length - 1][layer.cells()]);
    }

    /** How many waves there are. */
    public int count() {
        return levels.length;
    }

    /** The cells of a period: those present at both ends. */
    Cells cells(int period) {
        boolean[] present = new boolean[layer.cells()];
        for (int cell = 0; cell < present.length; cell++) {
            present[cell] = !absent[period][cell] && !absent[period + 1][cell];
        }
        return new Cells(layer, present, closed[period]);
    }

    private static void check(Layer layer, int[] levels, boolean[] absent, int wave) {
        if (levels.length != layer.cells() || absent.length != layer.cells()) {
            throw new IllegalArgumentException(layer.name() + ", wave " + (wave + 1) + ": " + levels.length
                    + " levels, " + absent.length + " absences; there are " + layer.cells() + " cells");
        }
        for (int cell = 0; cell < levels.length; cell++) {
            boolean outside = levels[cell] < layer.low() || levels[cell] > layer.high();
            boolean own = layer.oneMode() && cell / layer.columns() == cell % layer.columns();
            if (outside && !absent[cell] && !own) {
                throw new IllegalArgumentException(place(layer, cell) + ", wave " + (wave + 1) + ": level "
                        + levels[cell] + "; allowed " + layer.low() + " to " + layer.high());
            }
        }
    }

    private static void checkMoves(Layer layer, int[][] levels, boolean[][] absent, boolean[][] closed, int period) {
        for (int cell = 0; cell < layer.cells(); cell++) {
            int by = levels[period + 1][cell] - levels[period][cell];
            boolean own = layer.oneMode() && cell / layer.columns() == cell % layer.columns();
            if (by == 0 || own || absent[period][cell] || absent[period + 1][cell]) {
                continue;
            }
            boolean against = switch (layer.moves()) {
                case UP -> by < 0;
                case DOWN -> by > 0;
                case BOTH, NONE -> false;
            };
            if (against || (closed[period][cell] && layer.moves() != Layer.Moves.NONE)) {
                throw new IllegalArgumentException(place(layer, cell) + " moves by " + by + " in period " + (period + 1)
                        + ", though it is closed or the layer moves " + layer.moves());
            }
        }
    }

    private static String place(Layer layer, int cell) {
        return layer.name() + ", row " + cell / layer.columns() + ", column " + cell % layer.columns();
    }

    private static int[][] copy(int[][] from) {
        return IntStream.range(0, from.length).mapToObj(i -> from[i].clone()).toArray(int[][]::new);
    }

    private static boolean[][] copy(boolean[][] from) {
        return IntStream.range(0, from.length).mapToObj(i -> from[i].clone()).toArray(boolean[][]::new);
    }
}
