package org.realign.measure;

import java.util.List;
import java.util.function.Function;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Panel;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.posture.Rivals;
import org.realign.posture.Thresholds;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/** Evidence with draws made by hand: North Korea towards Washington, Moscow and Beijing, month by month, 2017 to 2020. */
public final class Made {
    public static final Pole PRK = Pole.of("PRK");
    public static final Pole USA = Pole.of("USA");
    public static final Pole RUS = Pole.of("RUS");
    public static final Pole CHN = Pole.of("CHN");
    public static final List<Pole> POLES = List.of(USA, RUS, CHN);
    public static final int DRAWS = 100;

    private static final Clock CLOCK = Clock.of(Step.MONTH, Window.parse("2017..2020"));

    private Made() {}

    /** Alignment in a draw, a period and with a pole. */
    public interface Values {
        double at(int s, int t, int p);
    }

    /** The period of a month: {@code 2019-03}. */
    public static int period(String month) {
        return CLOCK.at(Window.parse(month).from());
    }

    /** Evidence whose draws have these values and a jump into every period in which a draw's value changes. */
    public static Evidence evidence(PublicRecord record, Values values) {
        return evidence(record, values, state -> Evidence.Choices.standard(Step.MONTH));
    }

    static Evidence evidence(PublicRecord record, Values values, Function<Pole, Evidence.Choices> choices) {
        Evidence.Ground ground = new Evidence.Ground(
                record,
                (state, poles, specification, schedule) -> Observed.of(draws(state, poles.size(), values)),
                (poles, clock) ->
                        Rivals.of(clock.periods(), poles.size(), (t, p, q) -> poles.size() == 3 && p == 1 ? 0.1 : 0.9),
                org.realign.align.Motion.WIDE);
        return new Evidence(ground, POLES, choices);
    }

    /** Choices with another motion. */
    static Evidence.Choices choices(Specification specification) {
        return new Evidence.Choices(specification, Schedule.FULL, Thresholds.UNTUNED);
    }

    private static AlignmentDraws draws(Pole state, int poles, Values values) {
        int periods = CLOCK.periods();
        float[] x = new float[DRAWS * periods * poles];
        long[] jumps = new long[DRAWS * periods / 64 + 1];
        Terms.Builder terms = new Terms.Builder();
        int[] to = new int[poles];
        for (int p = 0; p < poles; p++) {
            to[p] = periods;
            for (int t = 0; t < periods; t++) {
                terms.add(t * poles + p, 1);
            }
        }
        for (int s = 0; s < DRAWS; s++) {
            for (int t = 0; t < periods; t++) {
                for (int p = 0; p < poles; p++) {
                    x[(s * periods + t) * poles + p] = (float) values.at(s, t, p);
                    if (t > 0 && values.at(s, t, p) != values.at(s, t - 1, p)) {
                        int bit = s * periods + t;
                        jumps[bit >> 6] |= 1L << bit;
                    }
                }
            }
        }
        Panel panel = new Panel(state.codes(), CLOCK, poles, new int[poles], to, List.of(terms.build()));
        return AlignmentDraws.of(panel, DRAWS, x, jumps);
    }
}
