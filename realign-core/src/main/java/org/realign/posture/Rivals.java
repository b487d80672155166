package org.realign.posture;

import java.util.List;
import java.util.stream.IntStream;
import org.realign.align.Clock;
import org.realign.align.Rivalry;
import org.realign.record.Pole;

/**
 * How much of a rival each pole is to each other pole, period by period.
 *
 * <p><b>Units.</b> 0 for partners to 1 for enemies; the same either way round, and 0 of a pole to itself.
 * <p><b>Draws.</b> How sure it is, is told by draws; {@link #at(int, int, int)} is their mean.
 * <p><b>Missing.</b> Of two poles that do not both exist nothing is asked; the table holds 0 there.
 */
public final class Rivals {
    private final int periods;
    private final int poles;
    private final double[] table;
    /** Tables of the draws; none where rivalry is taken as known. */
    private final List<Rivals> draws;

    private Rivals(int periods, int poles, double[] table, List<Rivals> draws) {
        this.periods = periods;
        this.poles = poles;
        this.table = table;
        this.draws = draws;
    }

    /** The rivalry of two poles in a period. */
    @FunctionalInterface
    public interface Source {
        /** A number from 0 to 1, asked only for {@code p < q}. */
        double at(int t, int p, int q);
    }

    /** The table of {@code source}, asked once for each period and pair. */
    public static Rivals of(int periods, int poles, Source source) {
        double[] table = new double[periods * poles * poles];
        for (int t = 0; t < periods; t++) {
            for (int p = 0; p < poles; p++) {
                for (int q = p + 1; q < poles; q++) {
                    double value = source.at(t, p, q);
                    if (!(value >= 0 && value <= 1)) {
                        throw new IllegalArgumentException("rivalry of poles " + p + " and " + q + " in period " + t
                                + " must lie from 0 to 1, was " + value);
                    }
                    table[(t * poles + p) * poles + q] = value;
                    table[(t * poles + q) * poles + p] = value;
                }
            }
        }
        return new Rivals(periods, poles, table, List.of());
    }

    /** What {@code rivalry}, known by year, says of {@code poles} in the periods of {@code clock}. */
    public static Rivals of(Rivalry rivalry, List<Pole> poles, Clock clock) {
        int[] place = poles.stream().mapToInt(rivalry.poles()::indexOf).toArray();
        List<Rivals> draws = IntStream.range(0, Rivalry.DRAWS)
                .mapToObj(d -> of(
                        clock.periods(), place.length, (t, p, q) -> rivalry.at(d, clock.year(t), place[p], place[q])))
                .toList();
        Rivals mean = of(clock.periods(), place.length, (t, p, q) -> rivalry.at(clock.year(t), place[p], place[q]));
        return new Rivals(mean.periods, mean.poles, mean.table, draws);
    }

    /** What goes with draw {@code s} of alignment: draws serve in turn, itself where there are none. */
    Rivals draw(int s) {
        return draws.isEmpty() ? this : draws.get(s % draws.size());
    }

    /** True where there are draws. */
    boolean varies() {
        return !draws.isEmpty();
    }

    /** The rivalry of poles {@code p} and {@code q} in period {@code t}. */
    public double at(int t, int p, int q) {
        return table[(t * poles + p) * poles + q];
    }

    public int periods() {
        return periods;
    }

    public int poles() {
        return poles;
    }
}
