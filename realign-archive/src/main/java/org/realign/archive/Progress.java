package org.realign.archive;

/** Is told how far a long piece of work has come; called now and then, from the thread that works. */
@FunctionalInterface
public interface Progress {
    /** Says nothing to nobody. */
    Progress SILENT = (done, total) -> {};

    /**
     * So much is done.
     *
     * @param done bytes of the input read so far
     * @param total bytes of the input
     */
    void report(long done, long total);
}
