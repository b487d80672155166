package org.realign.simulate;

/** Is told how far an estimation is, and may end it. */
@FunctionalInterface
public interface Progress {
    /** Goes on, silently. */
    Progress SILENT = (stage, done, of) -> true;

    /**
     * Called from the thread that asked for the estimation.
     *
     * @param stage what is going on, in words
     * @param done simulations done in it
     * @param of simulations it may take
     * @return false to end it; what is known by then is the result
     */
    boolean at(String stage, int done, int of);
}
