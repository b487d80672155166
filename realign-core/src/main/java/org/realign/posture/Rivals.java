package org.realign.posture;

import java.util.List;
import java.util.stream.IntStream;
import org.realign.align.Clock;
import org.realign.align.Rivalry;
import org.realign.kernel.Sums;
import org.realign.record.Pole;

/**
 * How much of a rival each pole is to each other pole, period by period.
 *
 * <p><b>Units.</b> 0 for partners to 1 for enemies; the same either way round, and 0 of a pole to itself.
 * <p><b>Draws.</b> How sure it is, is told by draws; {@link #at(int, int, int)} is their mean.
 * <p><b>Missing.</b> Of two poles that do not both exist nothing is asked; the table holds 0 there.
 */
public final class Rivals {
    private final int poles;
    /** Which row of the tables a period has: periods of one year share theirs. */
    private final int[] row;
    /** By draw, then row and pair. */
    private final double[][] draws;

    private final double[] mean;

    private Rivals(int poles, int[] row, double[][] draws) {
        this.poles = poles;
        this.row = row;
        this.draws = draws;
        mean = draws.length == 1 ? draws[0] : mean(draws);
    }

    private static double[] mean(double[][] draws) {
        double[] mean = new double[draws[0].length];
        double[] each = new double[draws.length];
        for (int i = 0; i < mean.length; i++) {
            for (int s = 0; s < draws.length; s++) {
                each[s] = draws[s][i];
            }
            mean[i] = Sums.mean(each);
        }
        return mean;
    }

    /** The rivalry of two poles in a period. */
    @FunctionalInterface
    public interface Source {
        /** A number from 0 to 1, asked only for {@code p < q}. */
        double at(int t, int p, int q);
    }

    /** Rivalry that is known, from {@code source}, which is asked once for each period and pair. */
    public static Rivals of(int periods, int poles, Source source) {
        return of(periods, poles, List.of(source));
    }

    /** Rivalry of which there are draws, each from a source that is asked once for each period and pair. */
    static Rivals of(int periods, int poles, List<Source> draws) {
        return new Rivals(
                poles,
                IntStream.range(0, periods).toArray(),
                draws.stream().map(d -> table(periods, poles, d)).toArray(double[][]::new));
    }

    /** What {@code rivalry}, known by year, says of {@code poles} in the periods of {@code clock}. */
    public static Rivals of(Rivalry rivalry, List<Pole> poles, Clock clock) {
        int[] place = poles.stream().mapToInt(rivalry.poles()::indexOf).toArray();
        int first = clock.year(0);
        int years = clock.year(clock.periods() - 1) - first + 1;
        double[][] draws = new double[Rivalry.DRAWS][];
        for (int s = 0; s < draws.length; s++) {
            int draw = s;
            draws[s] = table(years, place.length, (year, p, q) -> rivalry.at(draw, first + year, place[p], place[q]));
        }
        int[] row = IntStream.range(0, clock.periods())
                .map(t -> clock.year(t) - first)
                .toArray();
        return new Rivals(place.length, row, draws);
    }

    private static double[] table(int rows, int poles, Source source) {
        double[] table = new double[rows * poles * poles];
        for (int t = 0; t < rows; t++) {
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
        return table;
    }

    /** How many draws there are; 1 where rivalry is known. */
    int draws() {
        return draws.length;
    }

    /** True where there are draws. */
    boolean varies() {
        return draws.length > 1;
    }

    /** The rivalry of poles {@code p} and {@code q} in period {@code t}, as goes with draw {@code s} of alignment: in turn. */
    public double at(int s, int t, int p, int q) {
        return draws[s % draws.length][(row[t] * poles + p) * poles + q];
    }

    /** The mean of that over draws. */
    public double at(int t, int p, int q) {
        return mean[(row[t] * poles + p) * poles + q];
    }

    public int periods() {
        return row.length;
    }

    public int poles() {
        return poles;
    }
}
