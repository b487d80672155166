package org.realign.align;

import java.util.ArrayList;
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
 * intercept of the state serves all pairs. Rivalry is 1 - logistic(x), the mean over the draws and over both directions.
 * <p><b>Units.</b> 0 (at one) to 1 (at odds); 1/2 is where a pair stands of which nothing is known.
 * <p><b>Missing.</b> Where the record has no indicator of a pair in either direction, or the two were not both states in
 * the year, rivalry is {@value #UNKNOWN}: it then neither raises nor lowers what is made of it. {@link #known} tells.
 */
public final class Rivalry {
    /** What stands in where nothing is known. */
    public static final double UNKNOWN = 0.5;

    private final List<Pole> poles;
    private final int first;
    private final double[][][] table;
    private final boolean[][][] known;

    private Rivalry(List<Pole> poles, int first, int years) {
        this.poles = poles;
        this.first = first;
        table = new double[years][poles.size()][poles.size()];
        known = new boolean[years][poles.size()][poles.size()];
    }

    /** Rivalry between {@code poles} in all years that the record of {@code alignments} speaks of. */
    public static Rivalry between(Alignments alignments, List<Pole> poles, Schedule schedule) {
        Clock span = Clock.of(Step.YEAR, Panels.span(alignments.record()));
        Rivalry rivalry = new Rivalry(List.copyOf(poles), span.year(0), span.periods());
        int n = poles.size();
        List<double[][]> seen = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            seen.add(rivalry.seenFrom(alignments, p, schedule));
        }
        for (int t = 0; t < span.periods(); t++) {
            for (int p = 0; p < n; p++) {
                for (int q = 0; q < n; q++) {
                    rivalry.join(t, p, q, seen.get(p)[t][q], seen.get(q)[t][p]);
                }
            }
        }
        return rivalry;
    }

    private void join(int t, int p, int q, double there, double back) {
        boolean one = there >= 0;
        boolean other = back >= 0;
        known[t][p][q] = p != q && (one || other);
        if (p == q) {
            table[t][p][q] = 0;
        } else if (one && other) {
            table[t][p][q] = (there + back) / 2;
        } else {
            table[t][p][q] = one ? there : other ? back : UNKNOWN;
        }
    }

    /** By year and other pole, rivalry as the run of {@code p} gives it; -1 where it gives none. */
    private double[][] seenFrom(Alignments alignments, int p, Schedule schedule) {
        double[][] seen = new double[table.length][poles.size()];
        for (double[] row : seen) {
            java.util.Arrays.fill(row, -1);
        }
        List<Pole> others = poles.stream().filter(q -> !q.equals(poles.get(p))).toList();
        if (others.isEmpty()) {
            return seen;
        }
        Optional<AlignmentDraws> run = alignments
                .of(poles.get(p), others, Specification.standard(Step.YEAR), schedule)
                .match(Optional::of, absent -> Optional.empty());
        run.ifPresent(draws -> {
            for (int o = 0; o < others.size(); o++) {
                int q = poles.indexOf(others.get(o));
                if (spoken(draws, o)) {
                    for (int t = 0; t < draws.clock().periods(); t++) {
                        if (draws.alive(t, o)) {
                            seen[draws.clock().year(t) - first][q] = apart(draws, t, o);
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

    private static double apart(AlignmentDraws draws, int t, int pole) {
        double[] apart = new double[draws.count()];
        for (int s = 0; s < apart.length; s++) {
            apart[s] = 1 / (1 + FastMath.exp(draws.x(s, t, pole)));
        }
        return Sums.mean(apart);
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
        return table.length;
    }

    /** Rivalry in {@code year} of the poles at places {@code p} and {@code q}; the nearest year of the table serves outside. */
    public double at(int year, int p, int q) {
        return table[row(year)][p][q];
    }

    /** True where that figure was measured; false where {@link #UNKNOWN} stands in. */
    public boolean known(int year, int p, int q) {
        return known[row(year)][p][q];
    }

    private int row(int year) {
        return Math.max(0, Math.min(table.length - 1, year - first));
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
