package org.realign.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.realign.align.AlignmentDraws;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.align.Clock;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Rivalry;
import org.realign.align.Schedule;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.kernel.RandomStreams;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.PublicRecord;
import org.realign.record.StateSystem;
import org.realign.record.Window;
import org.realign.truth.Episode;
import org.realign.truth.Episode.Kind;

/** Draws of states that never were, and what is documented of them. */
final class MadeUp {
    static final int NONE = -1;
    static final int USA = 0;
    static final int RUS = 1;
    static final int CHN = 2;

    /** A run that is over at once. */
    static final Schedule SHORT = new Schedule(1, 20, 10, 1);

    private MadeUp() {}

    /** Alignment by draw, date and pole; a date is a year, or a year and its months as a fraction. */
    interface Values {
        double at(int s, double date, int p);
    }

    static Episode realign(String state, String window, int from, int to, String direction) {
        return episode(state, window, Kind.REALIGN, from, to, direction);
    }

    static Episode hedge(String state, String window, int from, int to) {
        return episode(state, window, Kind.HEDGE, from, to, "equidistance");
    }

    static Episode stable(String state, String window, int pole) {
        return episode(state, window, Kind.STABLE, pole, pole, "stable");
    }

    private static Episode episode(String state, String window, Kind kind, int from, int to, String direction) {
        return new Episode(state, Window.parse(window), kind, from, to, direction, true, "a coup");
    }

    /** The same, of which its authors are not sure. */
    static Episode unsure(Episode e) {
        return new Episode(e.state(), e.window(), e.kind(), e.from(), e.to(), e.direction(), false, e.note());
    }

    /** The same, dated by a treaty. */
    static Episode signed(Episode e) {
        return new Episode(e.state(), e.window(), e.kind(), e.from(), e.to(), e.direction(), e.sure(), "a treaty");
    }

    /** The periods of {@code years} and the first {@code poles} powers, in each of which there was a visit. */
    static Panel panel(String state, Step step, String years, int poles) {
        return panel(state, step, years, poles, new int[poles], Indicators.VISITS);
    }

    /** The same with other indicators, each pole existing from the given period on. */
    static Panel panel(String state, Step step, String years, int poles, int[] from, Indicator... speaking) {
        Clock clock = Clock.of(step, Window.parse(years));
        List<Terms> terms = new ArrayList<>(Collections.nCopies(Indicators.all().size(), Terms.NONE));
        for (Indicator indicator : speaking) {
            Terms.Builder all = new Terms.Builder();
            for (int cell = 0; cell < clock.periods() * poles; cell++) {
                if (cell / poles >= from[cell % poles]) {
                    all.add(cell, 1);
                }
            }
            terms.set(Indicators.all().indexOf(indicator), all.build());
        }
        int[] to = new int[poles];
        java.util.Arrays.fill(to, clock.periods());
        return new Panel(state, clock, poles, from, to, terms);
    }

    /** As many draws as asked for; a draw jumps wherever it moves by more than 1/4 with some pole. */
    static AlignmentDraws draws(Panel panel, int count, Values values) {
        Clock clock = panel.clock();
        int poles = panel.poles();
        float[] x = new float[count * panel.cells()];
        long[] jumps = new long[(count * clock.periods() + 63) / 64];
        for (int s = 0; s < count; s++) {
            for (int t = 0; t < clock.periods(); t++) {
                int bit = s * clock.periods() + t;
                double date = (clock.first() + t) * clock.step().years();
                for (int p = 0; p < poles; p++) {
                    x[bit * poles + p] = (float) values.at(s, date, p);
                    if (t > 0 && Math.abs(x[bit * poles + p] - x[(bit - 1) * poles + p]) > 0.25) {
                        jumps[bit / 64] |= 1L << (bit % 64);
                    }
                }
            }
        }
        return AlignmentDraws.of(panel, count, x, jumps);
    }

    /** A record that knows nobody. */
    static Alignments nobody() {
        PublicRecord record = new PublicRecord(new PublicRecord.Contents(
                new StateSystem(List.of(), Map.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of()),
                new EnumMap<>(Check.class)));
        return new Alignments(record, Calibration.none(), new RandomStreams(1));
    }

    /** Of any two powers it is not known how they stood, which makes them rivals rather than not. */
    static Rivalry rivalry() {
        return Rivalry.between(nobody(), Calibration.POWERS, SHORT);
    }

    static WorldRuns runs(List<Panel> panels) {
        return new WorldRuns(panels, Calibration.none(), new RandomStreams(1), SHORT);
    }
}
