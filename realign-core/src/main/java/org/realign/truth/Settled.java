package org.realign.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.realign.posture.Posture;
import org.realign.record.Window;
import org.realign.truth.Episode.Kind;

/**
 * A stretch of years whose posture follows from an episode, to tune and score thresholds on.
 *
 * <p><b>Model.</b> A stable time with a pole, and the years after a realignment to a pole: aligned with it or tilting to it,
 * which the set does not tell apart. A stable time with none, and the years after a realignment to none: non-aligned, that
 * is hedging or withdrawn. A spell of hedging, and the years after one began: hedging; between which poles the set says
 * too loosely to score. The years after begin in the month by which the episode was settled and last {@value #YEARS}
 * years or until the state's next episode begins; under one year they do not count.
 *
 * @param state the state's code
 * @param window the years
 * @param postures of which one held
 * @param pole towards which, if any
 * @param sure true where those who coded it had high confidence
 */
public record Settled(String state, Window window, Set<Posture> postures, OptionalInt pole, boolean sure) {
    private static final int YEARS = 5;
    private static final int FEWEST_DAYS = 365;

    public Settled {
        postures = Set.copyOf(postures);
    }

    /** What follows from all {@code episodes}, up to {@code last}. */
    public static List<Settled> of(List<Episode> episodes, LocalDate last) {
        List<Settled> settled = new ArrayList<>();
        for (Episode e : episodes) {
            boolean whole = e.kind() == Kind.STABLE
                    || (e.kind() == Kind.HEDGE && e.window().to().isAfter(last));
            LocalDate from = whole ? e.window().from() : e.window().to();
            LocalDate to = whole ? e.window().to() : from.plusYears(YEARS);
            if (!whole) {
                for (Episode next : episodes) {
                    LocalDate begins = next.window().from();
                    if (next.state().equals(e.state())
                            && !next.equals(e)
                            && begins.isAfter(e.window().from())) {
                        to = begins.isBefore(to) ? begins : to;
                    }
                }
            }
            to = to.isAfter(last) ? last : to;
            if (!to.isBefore(from.plusDays(FEWEST_DAYS))) {
                boolean hedging = e.kind() == Kind.HEDGE;
                boolean alone = hedging || e.to() < 0;
                Set<Posture> postures = hedging
                        ? EnumSet.of(Posture.HEDGING)
                        : alone
                                ? EnumSet.of(Posture.HEDGING, Posture.WITHDRAWN)
                                : EnumSet.of(Posture.ALIGNED, Posture.TILTING);
                OptionalInt pole = alone ? OptionalInt.empty() : OptionalInt.of(e.to());
                settled.add(new Settled(e.state(), new Window(from, to), postures, pole, e.sure()));
            }
        }
        return settled;
    }

    /** In words for a table. */
    public String words() {
        return pole.isPresent() ? "aligned or tilting" : postures.size() == 1 ? "hedging" : "non-aligned";
    }
}
