package org.realign.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;
import org.realign.record.Pole;

/**
 * How far the poles were rivals, year by year and pair by pair: what makes standing well with both of two poles a feat or
 * a matter of course.
 *
 * <p><b>Model.</b> Each pole in turn is the state and all others are its poles, in one yearly run of the model, so that one
 * intercept of the state serves all pairs. Rivalry is 1 - logistic(x), the mean over both directions, in each of
 * {@value #DRAWS} draws, evenly spread over the run.
 * <p><b>Units.</b> 0 (at one) to 1 (at odds); 1/2 is where a pair stands of which nothing is known.
 * <p><b>Missing.</b> Where the record has no indicator of a pair in either direction, or the two were not both states in
 * the year, rivalry is {@value #UNKNOWN}: it then neither raises nor lowers what is made of it. {@link #known} tells.
 */
public final class Rivalry {
    /** What stands in where nothing is known. */
    public static final double UNKNOWN = 0.5;

    /** Draws kept of each run: what is made of rivalry needs no more of how sure it is. */
    public static final int DRAWS = 100;

    private final List<Pole> poles;
    private final int first;
    /** By draw, year and pair. */
    private final float[][][][] drawn;

    private final boolean[][][] known;

    private Rivalry(List<Pole> poles, int first, int years) {
        this.poles = poles;
        this.first = first;
        known = new boolean[years][poles.size()][poles.size()];
        drawn = new float[DRAWS][years][poles.size()][poles.size()];
    }

    /** Rivalry between {@code poles} in all years that the record of {@code alignments} speaks of. */
    public static Rivalry between(Alignments alignments, List<Pole> poles, Schedule schedule) {
        Clock span = Clock.of(Step.YEAR, Panels.span(alignments.record()));
        Rivalry rivalry = new Rivalry(List.copyOf(poles), span.year(0), span.periods());
        int n = poles.size();
        List<Optional<AlignmentDraws>> runs = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            runs.add(rivalry.run(alignments, p, schedule));
        }
        for (int draw = 0; draw < DRAWS; draw++) {
            rivalry.join(runs, draw);
        }
        return rivalry;
    }

    private void join(List<Optional<AlignmentDraws>> runs, int draw) {
        int n = poles.size();
        List<double[][]> seen = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            seen.add(seenFrom(runs.get(p), p, draw));
        }
        for (int t = 0; t < known.length; t++) {
            for (int p = 0; p < n; p++) {
                for (int q = 0; q < n; q++) {
                    double there = seen.get(p)[t][q];
                    double back = seen.get(q)[t][p];
                    known[t][p][q] = p != q && (there >= 0 || back >= 0);
                    drawn[draw][t][p][q] = p == q ? 0 : (float) joined(there, back);
                }
            }
        }
    }

    private static double joined(double there, double back) {
        return there >= 0 && back >= 0 ? (there + back) / 2 : there >= 0 ? there : back >= 0 ? back : UNKNOWN;
    }

    private Optional<AlignmentDraws> run(Alignments alignments, int p, Schedule schedule) {
        List<Pole> others = others(p);
        return others.isEmpty()
                ? Optional.empty()
                : alignments
                        .of(poles.get(p), others, Specification.standard(Step.YEAR), schedule)
                        .match(Optional::of, absent -> Optional.empty());
    }

    private List<Pole> others(int p) {
        return poles.stream().filter(q -> !q.equals(poles.get(p))).toList();
    }

    /** By year and other pole, rivalry as the run of {@code p} gives it in a draw; -1 where it gives none. */
    private double[][] seenFrom(Optional<AlignmentDraws> run, int p, int draw) {
        double[][] seen = new double[known.length][poles.size()];
        for (double[] row : seen) {
            Arrays.fill(row, -1);
        }
        List<Pole> others = others(p);
        run.ifPresent(draws -> {
            for (int o = 0; o < others.size(); o++) {
                int q = poles.indexOf(others.get(o));
                if (spoken(draws, o)) {
                    for (int t = 0; t < draws.clock().periods(); t++) {
                        if (draws.alive(t, o)) {
                            double x = draws.x(draw * draws.count() / DRAWS, t, o);
                            seen[draws.clock().year(t) - first][q] = 1 / (1 + FastMath.exp(x));
                        }
                    }
                }
            }
        });
        return seen;
    }

    private static boolean spoken(AlignmentDraws draws, int pole) {
        for (int t = 0; t < draws.clock().periods(); t++) {
            if (draws.terms(t, pole) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The poles, in the order that places here count. */
    public List<Pole> poles() {
        return poles;
    }

    /** The first year of the table. */
    public int first() {
        return first;
    }

    /** How many years the table has. */
    public int years() {
        return known.length;
    }

    /** Rivalry in {@code year} of the poles at places {@code p} and {@code q} in a draw; the nearest year serves outside. */
    public double at(int draw, int year, int p, int q) {
        return drawn[draw][row(year)][p][q];
    }

    /** The mean of that over draws. */
    public double at(int year, int p, int q) {
        double[] each = new double[DRAWS];
        Arrays.setAll(each, draw -> at(draw, year, p, q));
        return Sums.mean(each);
    }

    /** True where that figure was measured; false where {@link #UNKNOWN} stands in. */
    public boolean known(int year, int p, int q) {
        return known[row(year)][p][q];
    }

    private int row(int year) {
        return Math.max(0, Math.min(known.length - 1, year - first));
    }

    /** A sentence for each pair of which nothing is known in any year. */
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        for (int p = 0; p < poles.size(); p++) {
            for (int q = p + 1; q < poles.size(); q++) {
                boolean any = false;
                for (boolean[][] year : known) {
                    any |= year[p][q];
                }
                if (!any) {
                    caveats.add("The record does not tell how " + poles.get(p).label() + " stood with "
                            + poles.get(q).label() + ": their rivalry is taken as neither high nor low.");
                }
            }
        }
        return caveats;
    }
}
