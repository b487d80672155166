package org.realign.align;

/**
 * How long to run.
 *
 * @param chains independent chains, at least 2 for a statement on convergence
 * @param sweeps sweeps of each chain, warm-up included
 * @param warmUp sweeps thrown away first
 * @param every how many sweeps lie between two kept draws
 */
public record Schedule(int chains, int sweeps, int warmUp, int every) {
    /** What a case's own run takes: four chains of 2,200 sweeps, 2,264 draws kept. */
    public static final Schedule FULL = new Schedule(4, 2200, 500, 3);

    public Schedule {
        if (chains < 1 || every < 1 || warmUp < 0 || sweeps - warmUp < every) {
            throw new IllegalArgumentException("no draw would be kept of " + chains + " chains of " + sweeps
                    + " sweeps, " + warmUp + " thrown away, every " + every + " kept");
        }
    }

    /** Draws kept of one chain. */
    public int kept() {
        return (sweeps - warmUp) / every;
    }
}
