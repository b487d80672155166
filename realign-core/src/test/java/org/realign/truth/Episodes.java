package org.realign.truth;

import java.util.List;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Panel;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.record.Window;
import org.realign.truth.Episode.Kind;
import org.realign.truth.Turn.Move;

/** Episodes, turns and draws made by hand. */
final class Episodes {
    static final int NONE = -1;
    static final int USA = 0;
    static final int RUS = 1;
    static final int CHN = 2;
    static final int FIRST = 1950;
    static final int PERIODS = 30;

    private Episodes() {}

    static Episode realign(String state, String window, int from, int to, String direction) {
        return new Episode(state, Window.parse(window), Kind.REALIGN, from, to, direction, true, "a coup");
    }

    static Episode hedge(String state, String window, int from, int to) {
        return new Episode(state, Window.parse(window), Kind.HEDGE, from, to, "equidistance", true, "a speech");
    }

    static Episode stable(String state, String window, int pole) {
        return new Episode(state, Window.parse(window), Kind.STABLE, pole, pole, "stable", true, "nothing");
    }

    static Turn turn(String state, int year, int pole, int sign) {
        return new Turn(state, year, List.of(new Move(pole, sign)));
    }

    /** Alignment by draw, period and pole. */
    interface Values {
        double at(int s, int t, int p);
    }

    /** True where there is a jump. */
    interface Jumps {
        boolean at(int s, int t);
    }

    /** Draws of thirty years from 1950 and two poles; a term in every cell from period {@code spoken} on. */
    static AlignmentDraws draws(String state, int count, Values values, Jumps jumps, int spoken) {
        Terms.Builder terms = new Terms.Builder();
        for (int cell = spoken * 2; cell < PERIODS * 2; cell++) {
            terms.add(cell, 1, 0, -1);
        }
        Panel panel = new Panel(
                state,
                Clock.of(Step.YEAR, Window.parse(FIRST + ".." + (FIRST + PERIODS - 1))),
                2,
                new int[2],
                new int[] {PERIODS, PERIODS},
                List.of(terms.build()));
        float[] x = new float[count * PERIODS * 2];
        long[] bits = new long[(count * PERIODS + 63) / 64];
        for (int s = 0; s < count; s++) {
            for (int t = 0; t < PERIODS; t++) {
                int bit = s * PERIODS + t;
                bits[bit / 64] |= jumps.at(s, t) ? 1L << (bit % 64) : 0;
                for (int p = 0; p < 2; p++) {
                    x[bit * 2 + p] = (float) values.at(s, t, p);
                }
            }
        }
        return AlignmentDraws.of(panel, count, x, bits);
    }
}
