package org.realign.cli;

/** What the exit code says. */
final class Exit {
    /** The run is complete, whatever the answers are: a refuted claim is a result and not a failure. */
    static final int COMPLETE = 0;
    /** An answer came out in a way that {@code --fail-on} names. */
    static final int ANSWER_NAMED = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** A file or value given is wrong. */
    static final int INPUT = 3;
    /** A fault of Realign's own. */
    static final int BUG = 70;

    private Exit() {}
}
