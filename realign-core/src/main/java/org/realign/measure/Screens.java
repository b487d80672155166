package org.realign.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.realign.align.AlignmentDraws;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.align.Clock;
import org.realign.align.Panels;
import org.realign.align.Rivalry;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.kernel.RandomStreams;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.posture.Course;
import org.realign.posture.Odds;
import org.realign.posture.Postures;
import org.realign.posture.Thresholds;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.State;
import org.realign.record.Window;

/**
 * Measures every state that is alive at the record's end towards {@link Calibration#POWERS}, by years and with short runs.
 *
 * <p><b>Missing.</b> A state is placed only where some indicator speaks of it and each power within two years of the last.
 * <p><b>Determinism.</b> A state's row depends on the record, the calibration, the seed and the state; threads only decide
 * when it is there.
 */
public final class Screens {
    private static final Schedule RUN = AlignmentPortraits.SHORT;

    private final PublicRecord record;
    private final Calibration calibration;
    private final RandomStreams streams;
    private final Rivalry rivalry;
    private final Window last;

    private Screens(PublicRecord record, Calibration calibration, RandomStreams streams) {
        this.record = record;
        this.calibration = calibration;
        this.streams = streams;
        this.rivalry = Rivalry.between(runs(), Calibration.POWERS, RUN);
        this.last = Window.year(Panels.span(record).to().getYear());
    }

    /** Runs of one state are not kept when the next is measured. */
    private Alignments runs() {
        return new Alignments(record, calibration, streams);
    }

    /**
     * The screen of {@code record}.
     *
     * @param done is told the name of each state that has been measured, from several threads
     */
    public static Screen of(
            PublicRecord record, Calibration calibration, RandomStreams streams, Consumer<String> done) {
        Screens screens = new Screens(record, calibration, streams);
        List<Screen.Row> rows = alive(record).parallelStream()
                .map(state -> {
                    Screen.Row row = screens.row(state);
                    done.accept(state.name());
                    return row;
                })
                .sorted(Comparator.comparing(Screen.Row::name).thenComparing(Screen.Row::code))
                .toList();
        return new Screen(screens.last.from().getYear(), Calibration.POWERS, rows);
    }

    /** The states that exist on the last day the record speaks of, in its order. */
    public static List<State> alive(PublicRecord record) {
        Window span = Panels.span(record);
        Window day = new Window(span.to(), span.to());
        return record.states().states().stream().filter(s -> s.existedIn(day)).toList();
    }

    private Screen.Row row(State state) {
        Pole self = new Pole(state.party().code(), List.of(state.party()), state.name());
        List<Pole> others = Calibration.POWERS.stream()
                .filter(p -> p.parties().stream().noneMatch(self::includes))
                .toList();
        Observed<Screen.Place> place = runs().of(self, others, Specification.standard(Step.YEAR), RUN)
                .then(draws -> place(AlignmentPortraits.course(state.name(), draws, others, rivalry)));
        return new Screen.Row(state.party().code(), state.name(), place);
    }

    private Observed<Screen.Place> place(Course course) {
        return Postures.of(course, Thresholds.STANDARD)
                .during(last)
                .match(
                        stay -> Observed.of(place(course, stay.range(), stay.whole())),
                        a -> Observed.missing(a.kind(), sentence(a.why())));
    }

    private static String sentence(String why) {
        return why.isEmpty() ? why : Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }

    private Screen.Place place(Course course, Clock.Range now, Odds odds) {
        AlignmentDraws draws = course.draws();
        List<String> labels = course.poles().stream().map(Pole::label).toList();
        int[] firsts = firsts(draws, now);
        int top = 0;
        for (int p = 1; p < firsts.length; p++) {
            top = firsts[p] > firsts[top] ? p : top;
        }
        List<Optional<Screen.Level>> with = new ArrayList<>();
        for (Pole power : Calibration.POWERS) {
            int p = course.poles().indexOf(power);
            with.add(p < 0 || !draws.alive(now.to() - 1, p) ? Optional.empty() : Optional.of(level(draws, now, p)));
        }
        return new Screen.Place(
                AlignmentPortraits.stance(last.from().getYear(), odds, labels),
                labels.get(top),
                firsts[top] / (double) draws.count(),
                with,
                lastBreak(draws, labels),
                AlignmentPortraits.basis(draws));
    }

    private static Screen.Level level(AlignmentDraws draws, Clock.Range now, int pole) {
        double[] q = Quantiles.of(draws.mean(now, pole), 0.05, 0.5, 0.95);
        return new Screen.Level(q[0], q[1], q[2]);
    }

    /** By pole, in how many draws alignment with it is the highest. */
    private static int[] firsts(AlignmentDraws draws, Clock.Range now) {
        double[][] means = new double[draws.poles()][];
        for (int p = 0; p < means.length; p++) {
            means[p] = draws.mean(now, p);
        }
        int[] firsts = new int[means.length];
        for (int s = 0; s < draws.count(); s++) {
            int best = -1;
            for (int p = 0; p < means.length; p++) {
                boolean higher = best < 0 || means[p][s] > means[best][s];
                best = draws.alive(now.to() - 1, p) && higher ? p : best;
            }
            if (best >= 0) {
                firsts[best]++;
            }
        }
        return firsts;
    }

    private static Optional<Screen.Turn> lastBreak(AlignmentDraws draws, List<String> labels) {
        return new BreakDates(draws)
                .likely().stream()
                        .filter(b -> b.likely() && !b.changes().isEmpty())
                        .reduce((earlier, later) -> later)
                        .map((DatedBreak b) ->
                                new Screen.Turn(labels.get(b.changes().get(0).pole()), b));
    }
}
