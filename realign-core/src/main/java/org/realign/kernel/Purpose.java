package org.realign.kernel;

/** What a random stream is for; each purpose has streams of its own, so that no use can shift another's draws. */
public enum Purpose {
    /** Which sources of a set of entries turn out to be right, when there are too many to enumerate. */
    SOURCE_ERRORS(1),
    /** Simulated records with known parameters, in tests and power figures. */
    SIMULATED_RECORD(2),
    /** The chains of the latent model of alignment. */
    ALIGNMENT(3),
    /** The chains of the ideal points of states in the UN General Assembly. */
    IDEAL_POINTS(4),
    /** Who moved a series how far, and readings simulated to tell what could be told apart. */
    EXPLANATIONS(5),
    /** Sets of change points drawn from their posterior. */
    CHANGE_POINTS(20),
    /** Changes of a series drawn from their prior. */
    PRIOR_CHANGES(21),
    /** Worlds simulated by the actor-oriented model. */
    WORLDS(30),
    /** Starts of searches for partitions of the system of states. */
    STRUCTURE(31),
    /** How much single pairs of states weigh where recognition is counted again. */
    RECOGNITION(32),
    /** Worlds simulated on from a year, and states drawn again, to see what forecasts were worth. */
    BACKTEST(34);

    private final long tag;

    Purpose(long tag) {
        this.tag = tag;
    }

    /** A number that never changes for this purpose, whatever the order of the constants. */
    long tag() {
        return tag;
    }
}
