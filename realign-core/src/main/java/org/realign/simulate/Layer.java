package org.realign.simulate;

/**
 * A dependent variable of the world: what each actor has towards each of its columns, in whole levels.
 *
 * <p><b>Shapes.</b> rows x columns. Levels 0 and 1 make a network: one-mode where columns are the actors themselves, else
 * two-mode. One column makes a behaviour. More levels and columns make graded ties, as alignment of states with poles.
 *
 * @param name what it is called in results
 * @param rows actors, at least 1
 * @param columns what they choose about, at least 1
 * @param low lowest level
 * @param high highest level, above {@code low}
 * @param oneMode whether columns are the actors; nobody has a tie to itself then
 * @param moves which steps actors may take
 */
public record Layer(String name, int rows, int columns, int low, int high, boolean oneMode, Moves moves) {

    /** Which steps actors may take. */
    public enum Moves {
        /** Up and down. */
        BOTH,
        /** Up only, as where ties are never dissolved. */
        UP,
        /** Down only. */
        DOWN,
        /** None: the layer is what others are explained by, and stays as it was observed at the beginning of a period. */
        NONE
    }

    public Layer {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(name + ": " + rows + " x " + columns + " is no matrix; at least 1 x 1");
        }
        if (low >= high) {
            throw new IllegalArgumentException(name + ": levels " + low + " to " + high + " leave no choice");
        }
        if (oneMode && rows != columns) {
            throw new IllegalArgumentException(
                    name + ": one-mode, and yet " + rows + " rows and " + columns + " columns");
        }
    }

    /** A network among the actors. */
    public static Layer network(String name, int actors) {
        return new Layer(name, actors, actors, 0, 1, true, Moves.BOTH);
    }

    /** A network between actors and something else. */
    public static Layer twoMode(String name, int rows, int columns) {
        return new Layer(name, rows, columns, 0, 1, false, Moves.BOTH);
    }

    /** One value for each actor. */
    public static Layer behaviour(String name, int actors, int low, int high) {
        return new Layer(name, actors, 1, low, high, false, Moves.BOTH);
    }

    /** Graded ties of actors with something else. */
    public static Layer graded(String name, int rows, int columns, int low, int high) {
        return new Layer(name, rows, columns, low, high, false, Moves.BOTH);
    }

    /** The same with other moves. */
    public Layer with(Moves other) {
        return new Layer(name, rows, columns, low, high, oneMode, other);
    }

    /** Whether levels are 0 and 1, so that a cell has one possible step at a time. */
    public boolean isBinary() {
        return low == 0 && high == 1;
    }

    /** Cells of the matrix. */
    public int cells() {
        return rows * columns;
    }

    /** Entries that an effect has for one actor: one a column of a binary layer, else steps up, then steps down. */
    public int slots() {
        return isBinary() ? columns : 2 * columns;
    }
}
