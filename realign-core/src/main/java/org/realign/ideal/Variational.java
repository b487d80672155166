package org.realign.ideal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.realign.kernel.Abreast;

/**
 * The fast estimate: a variational fit of the model with the published, one-sided prior.
 *
 * <p><b>Model.</b> Latent values, positions and lines of items are taken as independent of each other, each normal; the
 * passes of {@link VariationalPass} and the one-sided step of {@link LaggedPositions}, without drawing, alternate until
 * nothing moves. Passes creep: {@link Anderson} makes one in five of them enough. Where its steps grow, it begins anew from the
 * best point so far.
 * <p><b>Units.</b> Positions with mean 0 and standard deviation 1 over all seats. The variances of the fit are about half the
 * truth's; {@link FisherErrors} gives errors.
 * <p><b>Errors.</b> Stops after {@value #MOST_PASSES} passes; {@link #hasConverged} says whether that was needed.
 * <p><b>Determinism.</b> A function of the votes.
 * <p><b>Source.</b> Imai, Lo and Olmsted 2016, American Political Science Review 110, 631-656; Walker and Ni 2011.
 */
final class Variational {
    static final int MOST_PASSES = 3000;

    /** Where positions move by less in a pass, no figure of the agreement with the published points changes any more. */
    static final double TOLERANCE = 5e-4;

    /** Found by trying: 5, 10 and 20 images; ridges of 1e-12 and 1e-6. */
    private static final int MEMORY = 5;

    private static final double RIDGE = 1e-6;

    /** Passes at the beginning that are left alone. */
    private static final int PLAIN = 10;

    /** How many times the shortest step so far a step may be. */
    private static final double ASTRAY = 20;

    private final RollCalls calls;
    private final VariationalState at;
    private final List<Chunk> chunks;
    private final List<VariationalPass> passes = new ArrayList<>();
    private final LaggedPositions prior;
    private final double[] precision;
    private final double[] weighted;
    private boolean converged;

    Variational(RollCalls calls, Parameters start) {
        this.calls = calls;
        at = new VariationalState(calls, start);
        Scale.of(at.x).standardise(at.x);
        chunks = Chunk.of(calls);
        chunks.forEach(c -> passes.add(new VariationalPass(calls, at, c)));
        prior = new LaggedPositions(calls, at.x);
        precision = new double[calls.seats()];
        weighted = new double[calls.seats()];
    }

    /** Fits until no position moves by more than {@link #TOLERANCE} in a pass; returns the passes made. */
    int fit() {
        Anderson anderson = new Anderson(MEMORY, RIDGE);
        double shortest = Double.POSITIVE_INFINITY;
        double[] best = values();
        for (int passes = 1; passes <= MOST_PASSES; passes++) {
            double[] point = values();
            pass();
            double[] image = values();
            double moved = farthest(point, image);
            if (moved < TOLERANCE) {
                converged = true;
                return passes;
            }
            // Written so that a NaN counts as astray.
            if (!(moved <= ASTRAY * shortest)) {
                anderson.restart();
                set(best);
                shortest = Double.POSITIVE_INFINITY;
                continue;
            }
            if (moved < shortest) {
                shortest = moved;
                best = image;
            }
            if (passes > PLAIN) {
                set(anderson.next(point, image));
            }
        }
        return MOST_PASSES;
    }

    boolean hasConverged() {
        return converged;
    }

    Parameters parameters() {
        return at.parameters(calls);
    }

    LaggedPositions prior() {
        return prior;
    }

    private void pass() {
        Abreast.map(passes, p -> {
            p.run();
            return true;
        });
        Chunk.addUp(chunks, precision, weighted);
        double[] last = at.x.clone();
        for (int seat = 0; seat < at.x.length; seat++) {
            double total = precision[seat] + prior.priorPrecision(seat);
            at.x[seat] = (weighted[seat] + prior.priorPrecision(seat) * prior.centre(last, seat)) / total;
            at.variance[seat] = 1 / total;
        }
        Scale scale = Scale.of(at.x);
        scale.standardise(at.x);
        for (int seat = 0; seat < at.x.length; seat++) {
            at.variance[seat] /= scale.sd() * scale.sd();
        }
    }

    private double[] values() {
        return at.moving().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private void set(double[] values) {
        int from = 0;
        for (double[] part : at.moving()) {
            System.arraycopy(values, from, part, 0, part.length);
            from += part.length;
        }
    }

    private double farthest(double[] one, double[] other) {
        double most = 0;
        for (int seat = 0; seat < at.x.length; seat++) {
            double away = Math.abs(one[seat] - other[seat]);
            // Not Math.max, and this way round: a NaN must stay.
            most = away <= most ? most : away;
        }
        return most;
    }
}
