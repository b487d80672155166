package org.realign.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.realign.kernel.Abreast;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Simulations of a model, several at once.
 *
 * <p><b>Determinism.</b> Each period of each simulation has a stream of its own, by stage, number and period; results are put
 * together in order. Threads only decide when.
 */
final class Simulations {
    /** Simulations that one thread runs in a row. */
    private static final int PIECE = 8;

    /** Pieces between two questions whether to go on. */
    private static final int ROUND = 16;

    /** The stage of simulations that are no part of an estimation. */
    private static final int FEATURES = -1;

    private final Model model;
    private final Starts starts;
    private final RandomStreams streams;
    private final ConcurrentLinkedQueue<Simulator> idle = new ConcurrentLinkedQueue<>();

    Simulations(Model model, RandomStreams streams) {
        this.model = model;
        this.streams = streams;
        starts = new Starts(model);
    }

    /** Where periods begin. */
    Starts starts() {
        return starts;
    }

    /**
     * Runs {@code count} simulations of all periods.
     *
     * @param stage which of the stages of an estimation, each of which has streams of its own
     * @param goOn is told now and then how many are done; false ends it, with those that are
     */
    Batch run(int stage, double[] theta, int count, IntPredicate goOn) {
        List<Batch.Piece> pieces = new ArrayList<>();
        int done = 0;
        while (done < count && (done == 0 || goOn.test(done))) {
            int from = done;
            int end = Math.min(count, from + ROUND * PIECE);
            List<Integer> firsts = IntStream.iterate(from, first -> first < end, first -> first + PIECE)
                    .boxed()
                    .toList();
            pieces.addAll(Abreast.map(firsts, first -> piece(stage, theta, first, Math.min(end, first + PIECE))));
            done = end;
        }
        return Batch.of(pieces);
    }

    private Batch.Piece piece(int stage, double[] theta, int first, int end) {
        int periods = model.panel().periods();
        Batch.Piece piece = new Batch.Piece(end - first, periods, model.parameters());
        Simulator simulator = take();
        for (int number = first; number < end; number++) {
            for (int period = 0; period < periods; period++) {
                add(piece, number - first, period, simulator, theta, stage, number);
            }
        }
        idle.add(simulator);
        return piece;
    }

    private void add(
            Batch.Piece piece, int at, int period, Simulator simulator, double[] theta, int stage, int number) {
        long before = simulator.choices();
        boolean ended = simulator.run(period, theta, streams.stream(Purpose.WORLDS, stage, number, period), true);
        piece.add(at, period, simulator.statistics(), starts.observed(period), simulator.score(), simulator.time());
        piece.count(ended, simulator.choices() - before);
    }

    /**
     * One simulation of all periods.
     *
     * @param deviations statistics less targets
     * @param scores derivatives of the log likelihood
     * @param choices how many choices were simulated
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read once
    record Once(double[] deviations, double[] scores, long choices) {}

    /** One simulation, its periods at once. */
    Once one(int stage, double[] theta, int number) {
        List<Integer> periods =
                IntStream.range(0, model.panel().periods()).boxed().toList();
        List<Once> all = Abreast.map(periods, period -> period(stage, theta, number, period));
        double[] deviations = new double[theta.length];
        double[] scores = new double[theta.length];
        long choices = 0;
        for (Once once : all) {
            for (int k = 0; k < theta.length; k++) {
                deviations[k] += once.deviations[k];
                scores[k] += once.scores[k];
            }
            choices += once.choices;
        }
        return new Once(deviations, scores, choices);
    }

    private Once period(int stage, double[] theta, int number, int period) {
        Simulator simulator = take();
        long before = simulator.choices();
        simulator.run(period, theta, streams.stream(Purpose.WORLDS, stage, number, period), true);
        double[] deviations = new double[theta.length];
        for (int k = 0; k < theta.length; k++) {
            deviations[k] = simulator.statistics()[k] - starts.observed(period)[k];
        }
        Once once = new Once(deviations, simulator.score().clone(), simulator.choices() - before);
        idle.add(simulator);
        return once;
    }

    /** A feature of the ends of periods, added up over them: simulations x numbers. */
    double[][] features(double[] theta, int count, Auxiliary feature) {
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return Abreast.map(numbers, number -> feature(theta, number, feature)).toArray(double[][]::new);
    }

    private double[] feature(double[] theta, int number, Auxiliary feature) {
        Simulator simulator = take();
        double[] sums = new double[0];
        for (int period = 0; period < model.panel().periods(); period++) {
            simulator.run(period, theta, streams.stream(Purpose.WORLDS, FEATURES, number, period), false);
            double[] more = feature.of(simulator.world());
            for (int k = 0; k < sums.length; k++) {
                more[k] += sums[k];
            }
            sums = more;
        }
        idle.add(simulator);
        return sums;
    }

    private Simulator take() {
        Simulator free = idle.poll();
        return free == null ? new Simulator(model, starts) : free;
    }
}
