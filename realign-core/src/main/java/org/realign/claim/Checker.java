package org.realign.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.claim.Specifications.Alternative;
import org.realign.claim.Specifications.Setting;
import org.realign.kernel.Abreast;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.measure.Memo;
import org.realign.measure.PoleRivalries;
import org.realign.record.Check;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.world.WorldFigures;
import org.realign.world.Worlds;

/**
 * Puts every claim of a case to the record, and again under each other choice that touches it.
 *
 * <p>Runs of the model of alignment are shared by all claims and cases that a checker is given.
 * <p><b>Determinism.</b> An answer depends on the record, the calibration, the seed and the case; threads only decide when
 * it is there.
 */
public final class Checker {
    /** Enough for a share of draws to within a few points, where the main run has 2,000 draws. */
    private static final Schedule SHORT = new Schedule(2, 300, 120, 1);

    /** For states that the case is not about. */
    private static final Schedule OTHERS = new Schedule(4, 800, 300, 1);

    private final Alignments all;
    private final Alignments lookedUp;
    private final Alignments confirmed;
    /** Without what was imported; nothing where nothing was. */
    private final Optional<Alignments> authored;

    private final RandomStreams streams;
    private final Map<List<Object>, Evidence> evidence = new ConcurrentHashMap<>();
    private final Map<List<Object>, PoleRivalries> rivalries = new ConcurrentHashMap<>();
    /** What was read of each record, by where it comes from. */
    private final Map<Setting.Source, Memo> memos = new ConcurrentHashMap<>();

    private final Worlds worlds;
    private final Worlds worldsBefore;
    /** Sources of the record that comes with Realign. */
    private final Set<String> own = new HashSet<>();

    /** A checker that knows nothing of alignment beforehand but what is declared. */
    public Checker(PublicRecord record, RandomStreams streams) {
        this(record, Calibration.none(), streams);
    }

    /** A checker that measures alignment with what was estimated in {@code calibration}. */
    public Checker(PublicRecord record, Calibration calibration, RandomStreams streams) {
        this(record, Optional.empty(), calibration, Optional::empty, streams);
    }

    /**
     * A checker of a record to which something was imported.
     *
     * @param authored the record without that; empty where nothing was
     */
    public Checker(
            PublicRecord record, Optional<PublicRecord> authored, Calibration calibration, RandomStreams streams) {
        this(record, authored, calibration, Optional::empty, streams);
    }

    /**
     * The same, with worlds to simulate.
     *
     * @param figures gives what was estimated of the world of states, if anything was; asked when the first claim needs it
     */
    public Checker(
            PublicRecord record,
            Optional<PublicRecord> authored,
            Calibration calibration,
            Supplier<Optional<WorldFigures>> figures,
            RandomStreams streams) {
        this.streams = streams;
        worlds = new Worlds(record, figures, streams);
        worldsBefore = authored.map(a -> new Worlds(a, figures, streams)).orElse(worlds);
        this.authored = authored.map(a -> new Alignments(a, calibration, streams));
        authored.ifPresent(a -> Stream.of(a.acts(), a.figures(), a.tallies(), a.memberships(), a.pacts(), a.transfers())
                .flatMap(List::stream)
                .forEach(e -> own.add(e.source().text())));
        all = new Alignments(record, calibration, streams);
        lookedUp = new Alignments(record.lookedUp(), calibration, streams);
        confirmed = new Alignments(record.confirmed(), calibration, streams);
    }

    /** The simulated worlds that answers rest on. */
    public Worlds worlds() {
        return worlds;
    }

    /** The runs of the model that answers rest on, for whoever draws what is behind them. */
    public Alignments alignments() {
        return all;
    }

    private Alignments runs(Setting.Source source) {
        return switch (source) {
            case ALL -> all;
            case LOOKED_UP -> lookedUp;
            case CONFIRMED -> confirmed;
            case AUTHORED -> authored.orElse(all);
        };
    }

    /**
     * The answers to all claims of {@code argument}, in order.
     *
     * @param begun is told the id of each claim before it is answered, from several threads
     */
    public CaseResult check(Case argument, Consumer<String> begun) {
        return check(List.of(argument), begun).get(0);
    }

    /** The same for each of {@code arguments}. */
    public List<CaseResult> check(List<Case> arguments, Consumer<String> begun) {
        List<List<Finding>> findings = new ArrayList<>();
        for (Case argument : arguments) {
            Bench bench = bench(argument, Setting.USUAL);
            findings.add(Abreast.map(argument.claims(), claim -> {
                begun.accept(claim.id());
                return claim.test().check(bench);
            }));
        }
        // Each alternative is worked on by one thread, since claims and cases share its runs.
        List<List<List<Optional<Finding>>>> others = Abreast.map(Specifications.declared(), alternative -> {
            List<List<Optional<Finding>>> again = new ArrayList<>();
            for (int c = 0; c < arguments.size(); c++) {
                again.add(again(arguments.get(c), findings.get(c), alternative));
            }
            return again;
        });
        List<CaseResult> results = new ArrayList<>();
        for (int c = 0; c < arguments.size(); c++) {
            int at = c;
            results.add(result(
                    arguments.get(c),
                    findings.get(c),
                    others.stream().map(o -> o.get(at)).toList()));
        }
        return results;
    }

    private static CaseResult result(Case argument, List<Finding> findings, List<List<Optional<Finding>>> others) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            int claim = i;
            verdicts.add(verdict(
                    argument.claims().get(i),
                    findings.get(i),
                    others.stream().map(o -> o.get(claim)).toList()));
        }
        return new CaseResult(argument, verdicts);
    }

    /** For each claim what it finds under {@code alternative}; empty where that does not touch it. */
    private List<Optional<Finding>> again(Case argument, List<Finding> findings, Alternative alternative) {
        Bench bench = bench(argument, alternative.setting());
        List<Optional<Finding>> again = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Test test = argument.claims().get(i).test();
            again.add(
                    isTried(alternative, test, findings.get(i))
                            ? Optional.of(again(alternative, test, findings.get(i), bench))
                            : Optional.empty());
        }
        return again;
    }

    private boolean isTried(Alternative alternative, Test test, Finding found) {
        return switch (alternative.setting().source()) {
            // Also where nothing was found: without memory, a list may be complete no longer.
            case LOOKED_UP -> true;
            case CONFIRMED ->
                found.outcome().isTested()
                        && (test.hinges().contains(Hinge.DRAWS)
                                || found.restsOn(e -> e.source().check() == Check.REPORTED));
            case AUTHORED ->
                found.outcome().isTested()
                        && authored.isPresent()
                        && (hangs(test, Hinge.DRAWS)
                                || found.restsOn(e -> !own.contains(e.source().text())));
            case ALL -> found.outcome().isTested() && touches(alternative, test);
        };
    }

    private static boolean hangs(Test test, Hinge hinge) {
        return test instanceof Compound whole
                ? whole.parts().stream().anyMatch(p -> hangs(p.test(), hinge))
                : test.hinges().contains(hinge);
    }

    private static boolean touches(Alternative alternative, Test test) {
        return test instanceof Compound whole
                ? whole.parts().stream().anyMatch(p -> touches(alternative, p.test()))
                : alternative.touches(test.hinges());
    }

    /** Of several parts, those that the alternative does not touch keep their findings. */
    private static Finding again(Alternative alternative, Test test, Finding found, Bench bench) {
        if (test instanceof Compound whole) {
            List<Finding.PartFinding> parts = new ArrayList<>();
            for (Finding.PartFinding part : found.parts()) {
                parts.add(new Finding.PartFinding(
                        part.part(), again(alternative, part.part().test(), part.finding(), bench)));
            }
            return whole.joined(parts);
        }
        return touches(alternative, test) ? test.check(bench) : found;
    }

    private static Verdict verdict(Claim claim, Finding found, List<Optional<Finding>> others) {
        Optional<Finding> withoutMemory = Optional.empty();
        List<Verdict.Again> again = new ArrayList<>();
        for (int a = 0; a < others.size(); a++) {
            Alternative alternative = Specifications.declared().get(a);
            boolean ofMemory = alternative.setting().source() == Setting.Source.LOOKED_UP;
            Optional<Finding> other =
                    others.get(a).filter(f -> !ofMemory || found.restsOnMemory() || f.outcome() != found.outcome());
            withoutMemory = ofMemory ? other : withoutMemory;
            other.filter(f -> found.outcome().isTested())
                    .ifPresent(f -> again.add(new Verdict.Again(
                            alternative.name(), alternative.says(), f.outcome(), f.probability(), f.roughness())));
        }
        return new Verdict(claim, found, withoutMemory, again);
    }

    private Bench bench(Case argument, Setting setting) {
        Evidence made = evidence.computeIfAbsent(
                List.of(argument.about(), argument.poles(), setting.source(), setting.measuring(), setting.limits()),
                key -> evidence(argument.about(), argument.poles(), setting));
        return new Bench(
                made,
                setting.thresholds().orElse(argument.thresholds()),
                setting.breakSize(),
                streams,
                setting.source() == Setting.Source.AUTHORED ? worldsBefore : worlds,
                !setting.equals(Setting.USUAL));
    }

    private Evidence evidence(Party about, List<Pole> poles, Setting setting) {
        Alignments runs = runs(setting.source());
        // How far poles are rivals is no part of what is varied; without imports it is what it was before them.
        boolean before = setting.source() == Setting.Source.AUTHORED;
        PoleRivalries rivals = rivalries.computeIfAbsent(
                List.of(before, poles), key -> new PoleRivalries(before ? runs : all, poles, SHORT));
        org.realign.posture.Thresholds limits = scaled(org.realign.posture.Thresholds.STANDARD, setting.limits());
        return new Evidence(
                new Evidence.Ground(
                        runs.record(),
                        runs::of,
                        rivals,
                        runs.calibration().motion(),
                        memos.computeIfAbsent(setting.source(), source -> new Memo())),
                poles,
                state -> new Evidence.Choices(
                        setting.measuring().apply(Specification.standard(runs.stepFor(state))),
                        setting.remeasured() ? SHORT : state.includes(about) ? Schedule.FULL : OTHERS,
                        limits));
    }

    /** Limits of alignment further from its neutral level by {@code factor}; those of rivalry stay. */
    private static org.realign.posture.Thresholds scaled(org.realign.posture.Thresholds limits, double factor) {
        return new org.realign.posture.Thresholds(
                factor * limits.withdrawn(),
                factor * limits.aligned(),
                factor * limits.tiltAligned(),
                factor * limits.equidistant(),
                limits.rivals());
    }
}
