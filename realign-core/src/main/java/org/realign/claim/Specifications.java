package org.realign.claim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /** Tried only where something was imported. */
    static final String WITHOUT_IMPORTS = "without-imports";

    private static final double WIDER = 1.25;
    private static final double NARROWER = 0.75;

    private static final Set<Hinge> ALL = EnumSet.noneOf(Hinge.class);
    private static final Set<Hinge> DRAWS = EnumSet.of(Hinge.DRAWS);
    private static final Set<Hinge> JUMPS = EnumSet.of(Hinge.JUMPS);
    private static final Set<Hinge> LIMITS = EnumSet.of(Hinge.LIMITS);
    private static final Set<Hinge> RECEIPTS = EnumSet.of(Hinge.DRAWS, Hinge.RECEIPTS);
    private static final Set<Hinge> RATES = EnumSet.of(Hinge.DRAWS, Hinge.RATES);

    private static final List<Alternative> DECLARED = List.of(
            leavingOut("without-votes", "votes left out", DRAWS, Indicators.VOTES),
            leavingOut("without-treaties", "pacts, clubs and other treaty items left out", DRAWS, treaties()),
            leavingOut("without-visits", "visits and meetings left out", DRAWS, Indicators.VISITS),
            leavingOut(
                    "without-tone",
                    "acts of support and hostility left out",
                    RECEIPTS,
                    Indicators.SUPPORT,
                    Indicators.HOSTILITY),
            leavingOut("without-arms", "arms left out", RECEIPTS, Indicators.ARMS),
            leavingOut("without-trade", "trade left out", RECEIPTS, Indicators.TRADE),
            measuring(
                    "student-t",
                    "alignment moves by steps of Student's t",
                    DRAWS,
                    s -> s.moving("student-t", "steps of Student's t", Innovation.STUDENT_T)),
            measuring(
                            "gaussian",
                            "alignment moves by normal steps only",
                            DRAWS,
                            s -> s.moving("gaussian", "normal steps", Innovation.GAUSSIAN))
                    .unless(Hinge.JUMPS),
            measuring(
                            "other-step",
                            "time cut into years instead of months, or the reverse",
                            DRAWS,
                            s -> s.every(
                                    "other-step", "time cut otherwise", s.step() == Step.YEAR ? Step.MONTH : Step.YEAR))
                    .unless(Hinge.MONTHS),
            measuring(
                    "closures-ignored",
                    "shut borders not allowed for",
                    RATES,
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
            new Alternative("break-0.25", "a break is at least 0.25", JUMPS, ALL, Setting.USUAL.breaking(0.25)),
            new Alternative("break-1.0", "a break is at least 1", JUMPS, ALL, Setting.USUAL.breaking(1)),
            new Alternative(
                    "limits-wider", "limits of postures a quarter larger", LIMITS, ALL, Setting.USUAL.limited(WIDER)),
            new Alternative(
                    "limits-narrower",
                    "limits of postures a quarter smaller",
                    LIMITS,
                    ALL,
                    Setting.USUAL.limited(NARROWER)),
            new Alternative(
                    "thresholds-0.8",
                    "an answer from 0.8 and 0.2",
                    ALL,
                    ALL,
                    Setting.USUAL.deciding(new Thresholds(0.8, 0.2))),
            new Alternative(
                    "thresholds-0.95",
                    "an answer from 0.95 and 0.05",
                    ALL,
                    ALL,
                    Setting.USUAL.deciding(new Thresholds(0.95, 0.05))),
            new Alternative(
                    "without-memory",
                    "what is from memory left out",
                    ALL,
                    ALL,
                    Setting.USUAL.on(Setting.Source.LOOKED_UP)),
            new Alternative(
                    "without-reported",
                    "entries from one unnamed or interested source left out",
                    ALL,
                    ALL,
                    Setting.USUAL.on(Setting.Source.CONFIRMED)),
            new Alternative(WITHOUT_IMPORTS, "what was imported left out", ALL, ALL, Setting.USUAL.authored()));

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
     * @param of it is tried on tests that hang on any of these; on all tests, where there are none
     * @param unless and on none that hangs on any of these
     * @param setting the choices as they are then
     */
    public record Alternative(String name, String says, Set<Hinge> of, Set<Hinge> unless, Setting setting) {
        public Alternative {
            of = Set.copyOf(of);
            unless = Set.copyOf(unless);
        }

        private Alternative unless(Hinge hinge) {
            return new Alternative(name, says, of, EnumSet.of(hinge), setting);
        }

        /** True for a test whose answer hangs on what is done otherwise. */
        boolean touches(Set<Hinge> hinges) {
            return (of.isEmpty() || hinges.stream().anyMatch(of::contains))
                    && hinges.stream().noneMatch(unless::contains);
        }
    }

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
        static final Setting USUAL =
                new Setting(Source.ALL, UnaryOperator.identity(), false, 1, Bench.BREAK_SIZE, Optional.empty());

        /** What of the record is believed. */
        enum Source {
            ALL,
            LOOKED_UP,
            CONFIRMED,
            AUTHORED
        }

        Setting measured(UnaryOperator<Specification> change) {
            return new Setting(source, change, true, limits, breakSize, thresholds);
        }

        Setting on(Source other) {
            return new Setting(other, measuring, true, limits, breakSize, thresholds);
        }

        /** Nothing but the record that comes with Realign, measured as thoroughly as all. */
        Setting authored() {
            return new Setting(Source.AUTHORED, measuring, remeasured, limits, breakSize, thresholds);
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

    private static Alternative leavingOut(String name, String says, Set<Hinge> of, Indicator... indicators) {
        Set<String> names = Arrays.stream(indicators).map(Indicator::name).collect(Collectors.toUnmodifiableSet());
        return measuring(name, says, of, s -> s.leavingOut(name, says, names));
    }

    private static Alternative measuring(String name, String says, Set<Hinge> of, UnaryOperator<Specification> change) {
        return new Alternative(name, says, of, ALL, Setting.USUAL.measured(change));
    }

    private static Specification changed(Specification s, String name, boolean closures, boolean depth, int least) {
        return new Specification(name, name, s.without(), s.only(), s.innovation(), s.step(), closures, depth, least);
    }

    private static Indicator[] treaties() {
        return Indicators.all().stream().filter(Indicator::treaty).toArray(Indicator[]::new);
    }
}
