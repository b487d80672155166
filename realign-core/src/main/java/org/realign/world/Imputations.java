package org.realign.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.realign.align.AlignmentDraws;
import org.realign.align.Alignments;
import org.realign.align.Indicators;
import org.realign.align.Rivalry;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.kernel.Abreast;
import org.realign.record.Pole;

/**
 * Several draws of where all states stood, from the posterior of their alignment.
 *
 * <p><b>Model.</b> Alignment is measured, by year, without the indicators that are circumstances of the model: pacts, clubs, visits, trade
 * and sanctions. What is to be explained then shares no source with what explains it. Rivalry between poles is measured from all.
 * It is kept to three decimals, as figures files have it, so that what is read from them is what was estimated on.
 * <p><b>Draws.</b> Evenly spread over the kept draws of each state's run; a draw is a whole path. Draws of different states are independent.
 */
public final class Imputations {
    private static final Specification WITHOUT_CIRCUMSTANCES = Specification.standard(Step.YEAR)
            .leavingOut(
                    "without-circumstances",
                    "without pacts, clubs, visits, trade and sanctions",
                    Set.of(
                            Indicators.PACT.name(),
                            Indicators.CLUB.name(),
                            Indicators.VISITS.name(),
                            Indicators.TRADE.name(),
                            Indicators.SANCTIONS.name()));

    /** Chains agree of yearly panels well before this. */
    private static final Schedule SCHEDULE = new Schedule(2, 1500, 500, 10);

    private static final double ROUND = 1_000;

    private Imputations() {}

    /**
     * {@code count} imputations from {@code first} to {@code last}.
     *
     * @param fresh gives runs on the record, none of them kept: all states together would not fit into memory
     * @param done is told from several threads how many states are done
     */
    public static List<Imputation> of(Supplier<Alignments> fresh, int first, int last, int count, IntConsumer done) {
        Alignments any = fresh.get();
        Sphere sphere = Sphere.of(any.record().states());
        int poles = Sphere.POLES.size();
        byte[][][] grades = new byte[count][(last - first) / Imputation.STEP + 1][sphere.size() * poles];
        for (byte[][] one : grades) {
            for (byte[] year : one) {
                Arrays.fill(year, Imputation.ABSENT);
            }
        }
        AtomicInteger finished = new AtomicInteger();
        List<Integer> states = IntStream.range(0, sphere.size()).boxed().toList();
        Abreast.map(states, state -> {
            Pole self = Pole.of(sphere.actors().get(state).code());
            fresh.get()
                    .of(self, Sphere.POLES, WITHOUT_CIRCUMSTANCES, SCHEDULE)
                    .match(draws -> fill(draws, state, first, grades), absent -> 0);
            done.accept(finished.incrementAndGet());
            return state;
        });
        Rivalry rivalry = Rivalry.between(any, Sphere.POLES, Schedule.FULL);
        List<Imputation> all = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            all.add(new Imputation(
                    sphere, first, grades[m], rivalries(rivalry, m * Rivalry.DRAWS / count, first, last)));
        }
        return all;
    }

    private static int fill(AlignmentDraws draws, int state, int first, byte[][][] grades) {
        int poles = Sphere.POLES.size();
        for (int m = 0; m < grades.length; m++) {
            int draw = m * draws.count() / grades.length;
            for (int t = 0; t < draws.clock().periods(); t++) {
                int since = draws.clock().year(t) - first;
                int wave = since / Imputation.STEP;
                boolean asked = since >= 0 && since % Imputation.STEP == 0 && wave < grades[m].length;
                for (int p = 0; p < poles && asked; p++) {
                    if (draws.alive(t, p)) {
                        grades[m][wave][state * poles + p] = (byte) Grades.of(draws.x(draw, t, p));
                    }
                }
            }
        }
        return draws.count();
    }

    private static double[][] rivalries(Rivalry rivalry, int draw, int first, int last) {
        int poles = Sphere.POLES.size();
        double[][] all = new double[(last - first) / Imputation.STEP + 1][poles * poles];
        for (int wave = 0; wave < all.length; wave++) {
            int year = first + Imputation.STEP * wave;
            for (int p = 0; p < poles; p++) {
                for (int q = 0; q < p; q++) {
                    double mean = Math.rint(ROUND * (rivalry.at(draw, year, p, q) + rivalry.at(draw, year, q, p)) / 2)
                            / ROUND;
                    all[wave][p * poles + q] = mean;
                    all[wave][q * poles + p] = mean;
                }
            }
        }
        return all;
    }
}
