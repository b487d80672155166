package org.realign.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Innovation;
import org.realign.align.Specification;
import org.realign.align.Step;

/**
 * The declared set of defensible choices under which verdicts are computed again: how alignment is measured, how large a
 * break must be, where postures begin, when a probability is an answer, and what of the record is believed.
 *
 * <p>A choice is tried on a test that hangs on it, and on no other: a fact does not depend on how alignment moves.
 */
public final class Specifications {
    private static final double WIDER = 1.25;
    private static final double NARROWER = 0.75;

    private static final Predicate<Set<Hinge>> ALL = h -> true;
    private static final Predicate<Set<Hinge>> DRAWS = h -> h.contains(Hinge.DRAWS);
    private static final Predicate<Set<Hinge>> JUMPS = h -> h.contains(Hinge.JUMPS);
    private static final Predicate<Set<Hinge>> LIMITS = h -> h.contains(Hinge.LIMITS);
    private static final Predicate<Set<Hinge>> RECEIPTS = h -> h.contains(Hinge.RECEIPTS);

    private static final List<Alternative> DECLARED = List.of(
            leavingOut("without-votes", "votes left out", DRAWS, Indicators.VOTES),
            leavingOut("without-treaties", "pacts, clubs and other treaty items left out", DRAWS, treaties()),
            leavingOut("without-visits", "visits and meetings left out", DRAWS, Indicators.VISITS),
            leavingOut(
                    "without-tone",
                    "acts of support and hostility left out",
                    DRAWS.or(RECEIPTS),
                    Indicators.SUPPORT,
                    Indicators.HOSTILITY),
            leavingOut("without-arms", "arms left out", DRAWS.or(RECEIPTS), Indicators.ARMS),
            leavingOut("without-trade", "trade left out", DRAWS.or(RECEIPTS), Indicators.TRADE),
            measuring(
                    "student-t",
                    "alignment moves by steps of Student's t",
                    DRAWS,
                    s -> s.moving("student-t", "steps of Student's t", Innovation.STUDENT_T)),
            measuring(
                    "gaussian",
                    "alignment moves by normal steps only",
                    DRAWS.and(JUMPS.negate()),
                    s -> s.moving("gaussian", "normal steps", Innovation.GAUSSIAN)),
            measuring(
                    "other-step",
                    "time cut into years instead of months, or the reverse",
                    DRAWS.and(h -> !h.contains(Hinge.MONTHS)),
                    s -> s.every("other-step", "time cut otherwise", s.step() == Step.YEAR ? Step.MONTH : Step.YEAR)),
            measuring(
                    "closures-ignored",
                    "shut borders not allowed for",
                    DRAWS.or(h -> h.contains(Hinge.RATES)),
                    s -> changed(s, "closures-ignored", false, s.depth(), s.least())),
            measuring(
                    "depth-ignored",
                    "how densely the record is kept not allowed for",
                    DRAWS,
                    s -> changed(s, "depth-ignored", s.closures(), false, s.least())),
            measuring(
                    "weak-acts-left-out",
                    "acts of weak sign left out",
                    DRAWS,
                    s -> changed(s, "weak-acts-left-out", s.closures(), s.depth(), 2)),
            new Alternative("break-0.25", "a break is at least 0.25", JUMPS, Setting.USUAL.breaking(0.25)),
            new Alternative("break-1.0", "a break is at least 1", JUMPS, Setting.USUAL.breaking(1)),
            new Alternative("limits-wider", "limits of postures a quarter larger", LIMITS, Setting.USUAL.limited(WIDER)),
            new Alternative(
                    "limits-narrower", "limits of postures a quarter smaller", LIMITS, Setting.USUAL.limited(NARROWER)),
            new Alternative(
                    "thresholds-0.8", "an answer from 0.8 and 0.2", ALL, Setting.USUAL.deciding(new Thresholds(0.8, 0.2))),
            new Alternative(
                    "thresholds-0.95",
                    "an answer from 0.95 and 0.05",
                    ALL,
                    Setting.USUAL.deciding(new Thresholds(0.95, 0.05))),
            new Alternative(
                    "without-memory", "what is from memory left out", ALL, Setting.USUAL.on(Setting.Source.LOOKED_UP)),
            new Alternative(
                    "without-reported",
                    "entries from one unnamed or interested source left out",
                    ALL,
                    Setting.USUAL.on(Setting.Source.CONFIRMED)));

    private Specifications() {}

    /** All of them, in the order in which they are reported. */
    public static List<Alternative> declared() {
        return DECLARED;
    }

    /**
     * One choice made otherwise than in the main run.
     *
     * @param name in machine outputs: lower case, hyphens
     * @param says what is done otherwise, for readers
     * @param touches true for a test that hangs on it, by what that test hangs on
     * @param setting the choices as they are then
     */
    public record Alternative(String name, String says, Predicate<Set<Hinge>> touches, Setting setting) {}

    /**
     * Choices.
     *
     * @param source what of the record is believed
     * @param measuring changes how alignment is measured
     * @param remeasured true where alignment must be measured anew
     * @param limits what the limits between postures are multiplied by
     * @param breakSize the smallest break of alignment
     * @param thresholds instead of the case's own
     */
    record Setting(
            Source source,
            UnaryOperator<Specification> measuring,
            boolean remeasured,
            double limits,
            double breakSize,
            Optional<Thresholds> thresholds) {
        static final Setting USUAL = new Setting(
                Source.ALL, UnaryOperator.identity(), false, 1, Bench.BREAK_SIZE, Optional.empty());

        /** What of the record is believed. */
        enum Source {
            ALL,
            LOOKED_UP,
            CONFIRMED
        }

        Setting measured(UnaryOperator<Specification> change) {
            return new Setting(source, change, true, limits, breakSize, thresholds);
        }

        Setting on(Source other) {
            return new Setting(other, measuring, true, limits, breakSize, thresholds);
        }

        Setting limited(double factor) {
            return new Setting(source, measuring, remeasured, factor, breakSize, thresholds);
        }

        Setting breaking(double size) {
            return new Setting(source, measuring, remeasured, limits, size, thresholds);
        }

        Setting deciding(Thresholds other) {
            return new Setting(source, measuring, remeasured, limits, breakSize, Optional.of(other));
        }
    }

    private static Alternative leavingOut(
            String name, String says, Predicate<Set<Hinge>> touches, Indicator... indicators) {
        Set<String> names = Arrays.stream(indicators).map(Indicator::name).collect(Collectors.toUnmodifiableSet());
        return measuring(name, says, touches, s -> s.leavingOut(name, says, names));
    }

    private static Alternative measuring(
            String name, String says, Predicate<Set<Hinge>> touches, UnaryOperator<Specification> change) {
        return new Alternative(name, says, touches, Setting.USUAL.measured(change));
    }

    private static Specification changed(Specification s, String name, boolean closures, boolean depth, int least) {
        return new Specification(
                name, name, s.without(), s.only(), s.innovation(), s.step(), closures, depth, least);
    }

    private static Indicator[] treaties() {
        return Indicators.all().stream().filter(Indicator::treaty).toArray(Indicator[]::new);
    }
}
