package org.realign.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.realign.kernel.RandomStreams;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.record.Observed;
import org.realign.record.PartialDate;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * Second opinions on a break of alignment: dealings by month and votes by year, each cut into segments, and watched as they
 * came in.
 *
 * <p><b>Model.</b> As {@link RateShifts} and {@link LevelShifts} for hindsight, {@link Watcher} for foresight. Neither sees
 * the model's alignment, so that nothing here is the model's echo; but the model reads the same votes and many of the same
 * dealings, so that these are second opinions on method, not other witnesses.
 * <p><b>Source.</b> Fearnhead 2006 (segmentation); Adams and MacKay 2007 (watching).
 */
public final class SecondOpinions {
    private static final double LIKELY = 0.5;
    /** Months by which dealings may precede or follow. */
    private static final int MONTHS = 6;

    private SecondOpinions() {}

    /**
     * What the simpler series say.
     *
     * @param question of alignment
     * @param sought whose direction counts
     * @param found the probability of such a break in the model
     */
    public static List<SecondOpinion> of(
            Evidence evidence, Question question, Shift.Sought sought, double found, RandomStreams streams) {
        boolean broke = found > LIKELY;
        Question wider = question.during(widened(question.window(), MONTHS));
        Question years = question.during(widened(question.window(), 12));
        return List.of(
                opinion(
                        "dealings by month",
                        Shifts.find(evidence, new Engagement(), wider, sought, streams),
                        () -> RateShifts.live(evidence, wider)
                                .flatMap(live -> Watcher.MONTHLY.first(live, sought.direction())),
                        sought.direction(),
                        broke),
                opinion(
                        "votes by year",
                        Shifts.find(evidence, new Agreement(), years, sought, streams),
                        () -> LevelShifts.live(evidence, new Agreement(), years)
                                .flatMap(live -> Watcher.YEARLY.first(live, sought.direction())),
                        sought.direction(),
                        broke));
    }

    private static SecondOpinion opinion(
            String series,
            Observed<Shift> shift,
            Supplier<Optional<SecondOpinion.Notice>> notice,
            Shift.Direction direction,
            boolean broke) {
        return shift.match(
                s -> new SecondOpinion(
                        series,
                        direction,
                        Optional.empty(),
                        OptionalDouble.of(s.probability()),
                        date(s),
                        notice.get(),
                        broke),
                a -> new SecondOpinion(
                        series,
                        direction,
                        Optional.of(a.why()),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        broke));
    }

    private static Optional<PartialDate> date(Shift shift) {
        return shift.dates().stream()
                .filter(d -> d.inside() && d.probability() > 0)
                .max(Comparator.comparingDouble(Shift.Dated::probability)
                        .thenComparing(Shift.Dated::date, Comparator.reverseOrder()))
                .map(Shift.Dated::date);
    }

    private static Window widened(Window window, int months) {
        LocalDate from = window.from().minusMonths(months);
        return new Window(from, window.to().plusMonths(months));
    }

    /** The same of a break that nobody asked about: of the pole most affected, that way. */
    static List<SecondOpinion> of(
            Evidence evidence, Pole state, List<Pole> poles, DatedBreak found, RandomStreams streams) {
        Window window = Window.of(
                found.dates().get(0).date(),
                found.dates().get(found.dates().size() - 1).date());
        return found.changes().stream()
                .findFirst()
                .map(c -> of(
                        evidence,
                        new Question(state, poles.get(c.pole()), window, Options.NONE),
                        new Shift.Sought(c.middle() > 0 ? Shift.Direction.UP : Shift.Direction.DOWN, BreakDates.LEAST),
                        found.probability(),
                        streams))
                .orElse(List.of());
    }
}
