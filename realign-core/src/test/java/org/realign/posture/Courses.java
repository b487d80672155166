package org.realign.posture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Panel;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Window;

/** Courses made by hand: Washington, Moscow, Beijing, then Paris and London, year by year from 1950. */
final class Courses {
    static final int FIRST = 1950;
    static final int WASHINGTON = 0;
    static final int MOSCOW = 1;
    static final int BEIJING = 2;
    /** Everybody is everybody's enemy. */
    static final Rivals.Source ENEMIES = (t, p, q) -> 0.9;
    /** Moscow and Beijing are partners, both rivals of Washington. */
    static final Rivals.Source EAST = (t, p, q) -> p == MOSCOW && q == BEIJING ? 0.1 : 0.9;

    private static final List<Pole> POLES = List.of(
            pole("washington", "USA"),
            pole("moscow", "RUS"),
            pole("beijing", "CHN"),
            pole("paris", "FRA"),
            pole("london", "GBR"));

    private static Pole pole(String name, String code) {
        return new Pole(name, List.of(new Party(code)));
    }

    private Courses() {}

    /** Alignment in a draw, a period and with a pole. */
    interface Values {
        double at(int s, int t, int p);
    }

    static Course of(int draws, int periods, int poles, Values values, Rivals.Source rivals) {
        return of("PRK", draws, periods, poles, values, rivals, everywhere(1, periods, poles));
    }

    /** One draw and period. */
    static Course of(Rivals.Source rivals, double... x) {
        return of(1, 1, x.length, (s, t, p) -> x[p], rivals);
    }

    static Course of(
            String state, int draws, int periods, int poles, Values values, Rivals.Source rivals, List<Terms> terms) {
        int[] to = new int[poles];
        Arrays.fill(to, periods);
        return of(state, draws, poles, values, rivals, terms, new int[poles], to);
    }

    /** Every pole exists from the first period to the last that any does. */
    static Course of(
            String state,
            int draws,
            int poles,
            Values values,
            Rivals.Source rivals,
            List<Terms> terms,
            int[] from,
            int[] to) {
        int periods = Arrays.stream(to).max().orElse(1);
        Clock clock = Clock.of(Step.YEAR, Window.parse(FIRST + ".." + (FIRST + periods - 1)));
        float[] x = new float[draws * periods * poles];
        for (int s = 0; s < draws; s++) {
            for (int t = 0; t < periods; t++) {
                for (int p = 0; p < poles; p++) {
                    x[(s * periods + t) * poles + p] = (float) values.at(s, t, p);
                }
            }
        }
        Panel panel = new Panel(state, clock, poles, from, to, terms);
        AlignmentDraws made = AlignmentDraws.of(panel, draws, x, new long[draws * periods / 64 + 1]);
        return new Course("North Korea", made, POLES.subList(0, poles), Rivals.of(periods, poles, rivals));
    }

    /** Terms of {@code indicators} indicators in every cell. */
    static List<Terms> everywhere(int indicators, int periods, int poles) {
        List<Terms> terms = new ArrayList<>();
        for (int k = 0; k < indicators; k++) {
            Terms.Builder builder = new Terms.Builder();
            for (int cell = 0; cell < periods * poles; cell++) {
                builder.add(cell, 1);
            }
            terms.add(builder.build());
        }
        return terms;
    }

    static <T> T present(Observed<T> observed) {
        return observed.match(v -> v, a -> {
            throw new AssertionError(a.why());
        });
    }

    static Observed.Absent<?> absent(Observed<?> observed) {
        if (observed instanceof Observed.Absent<?> absent) {
            return absent;
        }
        throw new AssertionError("there is a value");
    }
}
