package org.realign.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.explain.Explanation.Expectation;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * Explanations that compete over one shift, weighed on every series that any of them speaks of.
 *
 * <p><b>Model.</b> Each of the 2^k sets of explanations may be what happened, all as likely before. Series are independent
 * given the set ({@link TrackScore}); where an explanation says nothing of a series, it changes nothing there.
 * <p><b>Determinism.</b> A function of the evidence, the question and the seed.
 */
public final class Contest {
    private static final int DRAWS = 2000;
    private static final int SIMULATIONS = 100;

    /** Draws before looking: they cost little, and the probability is read off to within 0.003. */
    private static final int UNREAD = 20_000;

    /** More would take minutes: dates multiply, and signs of more than three sizes at once are costly to integrate. */
    public static final int MOST = 3;

    /** Fewer readings are no series. */
    private static final int FEWEST = 8;

    private final Arena arena;
    private final RandomStreams streams;
    /** Log marginal likelihoods of series other than the shift's own, by series and choice. */
    private final Map<String, double[]> logs = new HashMap<>();

    /** What other states say, by explanation. */
    private final List<Optional<Weighed.Abroad>> abroad = new ArrayList<>();

    private Contest(Arena arena, RandomStreams streams) {
        this.arena = arena;
        this.streams = streams;
        for (Explanation explanation : arena.explanations) {
            abroad.add(explanation
                    .elsewhere()
                    .flatMap(e -> elsewhere(e).match(Optional::of, absent -> {
                        arena.beware("Other states are not weighed for \u201c" + explanation.title() + "\u201d: "
                                + absent.why());
                        return Optional.empty();
                    })));
        }
    }

    /**
     * The contest of {@code explanations} over a shift of {@code subject} within {@code within}, or why it cannot be held.
     *
     * @param explanations two to {@value #MOST}
     */
    public static Observed<Contest> of(
            Evidence evidence, Subject subject, Window within, List<Explanation> explanations, RandomStreams streams) {
        Arena arena = new Arena(evidence, subject, within, explanations);
        return arena.own()
                .readings()
                .then(s -> arena.clock.within(within).isEmpty() || s.track().size() < FEWEST
                        ? Observed.missing(
                                Missing.OUTSIDE_COVERAGE,
                                "The record holds too little of " + subject.words() + " around " + within.spoken()
                                        + " to weigh explanations on.")
                        : Observed.of(new Contest(arena, streams)));
    }

    private Observed<Weighed.Abroad> elsewhere(Explanation.Exposure exposure) {
        if (arena.subject.isOfGroup()) {
            return Observed.missing(
                    Missing.UNKNOWN, "Other states are not asked: the series is that of a group, not of one state.");
        }
        Pole state = arena.subject.parties().get(0);
        return arena.evidence.onceOfRecord(
                List.of("elsewhere", state.codes(), exposure),
                () -> Elsewhere.of(arena.evidence.record(), state, exposure));
    }

    /** What the reader must know. */
    public List<String> caveats() {
        return arena.caveats();
    }

    /** True where explanation {@code h} expects something of the shift's own series. */
    public boolean speaks(int h) {
        return arena.speaks(h);
    }

    private Prior prior(Arena.Field field, Setting setting) {
        double scale = field.readings().match(Tracks.Scaled::scale, a -> 1.0);
        double quarters = 4 * arena.clock.step().years();
        Prior prior = Prior.standard(scale, quarters, setting.turns(), arena.clock.periods())
                .sized(setting.size());
        return setting.coarse() ? prior.coarse() : prior;
    }

    /** Probability that the first explanation moved the series further than each of the others. */
    private double furthest(Contributions own) {
        int direction = arena.explanations
                .get(0)
                .of(arena.subject)
                .map(Expectation::direction)
                .orElse(1);
        int[] rivals = IntStream.range(1, arena.explanations.size())
                .filter(arena::speaks)
                .toArray();
        return own.most(0, direction, rivals);
    }

    /** The same before looking: by the dates alone some may not have moved it. */
    private double before() {
        return furthest(Contributions.unread(
                arena.own().terms(),
                arena.explanations.size(),
                arena.range().from(),
                arena.range().to() - 1,
                UNREAD,
                random("before")));
    }

    private UniformRandomProvider random(String what) {
        return streams.stream(Purpose.EXPLANATIONS, RandomStreams.key(what + " " + arena.subject.key() + arena.within));
    }

    /**
     * What the contest finds.
     *
     * @param whole false where only the probability is wanted: checks and other choices are left out, and fewer drifts and noises
     *     are summed over
     */
    public Weighed weigh(boolean whole) {
        Result usual = result(whole ? Setting.USUAL : Setting.COARSE);
        int k = arena.explanations.size();
        List<Weighed.Account> accounts = new ArrayList<>();
        for (int h = 0; h < k; h++) {
            accounts.add(account(h, usual, whole));
        }
        return new Weighed(
                arena.subject,
                arena.within,
                unit(),
                furthest(usual.own()),
                before(),
                accounts,
                usual.sets().none(),
                part(usual.own(), usual.own().turn()),
                part(usual.own(), usual.own().drift()),
                whole ? others() : List.of(),
                arena.alike(),
                whole ? Optional.of(closer()) : Optional.empty());
    }

    private CloserLook closer() {
        List<TrackScore> scores = arena.fields().stream()
                .filter(f -> f.readings().isPresent())
                .map(f -> score(f, Setting.COARSE))
                .toList();
        return new CloserLook(
                Unfolding.of(arena.clock, scores, beside(), arena.explanations.size()),
                Discriminators.of(arena, f -> prior(f, Setting.USUAL)),
                SpacePlacebos.of(arena));
    }

    /** What other states say, from the end of the change expected of them on, or with the last year that is read. */
    private List<Unfolding.Beside> beside() {
        int last = arena.clock.year(arena.clock.periods() - 1);
        return IntStream.range(0, abroad.size())
                .boxed()
                .flatMap(h -> abroad.get(h).stream()
                        .map(a -> new Unfolding.Beside(
                                h, Math.min(last, a.exposure().within().to().getYear()), a.logBayesFactor())))
                .toList();
    }

    private String unit() {
        return arena.subject.measure().equals("engagement")
                ? "twice the root of dealings a " + arena.clock.step().word()
                : "standard deviations";
    }

    private static Weighed.Part part(Contributions own, int h) {
        return new Weighed.Part(own.mean(h), own.quantile(h, 0.05), own.quantile(h, 0.95));
    }

    private Weighed.Account account(int h, Result usual, boolean whole) {
        Optional<Term> term = arena.own().terms().stream()
                .filter(t -> t.explanation() == h)
                .findFirst()
                .filter(t -> whole);
        Track track = Arena.track(arena.own());
        Prior prior = prior(arena.own(), Setting.USUAL);
        return new Weighed.Account(
                arena.explanations.get(h),
                usual.sets().inclusion(h),
                arena.speaks(h) ? Optional.of(part(usual.own(), h)) : Optional.empty(),
                term.map(t -> Placebos.of(track, t, prior, arena.clock)),
                term.map(t -> controls(arena.explanations.get(h), t)).orElse(List.of()),
                abroad.get(h),
                term.map(t -> OptionalDouble.of(power(t, track, prior))).orElse(OptionalDouble.empty()));
    }

    /** The same change, either way, in series that should not move. */
    private List<Weighed.Control> controls(Explanation explanation, Term term) {
        List<Weighed.Control> controls = new ArrayList<>();
        Term either = new Term(0, term.shapes(), term.weights(), false);
        for (Subject control : explanation.controls()) {
            new Tracks(arena.evidence, arena.clock)
                    .of(control, i -> false)
                    .either(
                            read -> {
                                Prior prior = Prior.standard(
                                        read.scale(), 4 * arena.clock.step().years(), 0, arena.clock.periods());
                                Weighed.Placebo placebo = Placebos.of(read.track(), either, prior, arena.clock);
                                controls.add(new Weighed.Control(control, placebo.claimed(), placebo.share()));
                            },
                            absent -> arena.beware("Not controlled: " + control.words() + ". " + absent.why()));
        }
        return controls;
    }

    /** With drift in the middle of what is believed, and a size of one unit. */
    private double power(Term term, Track track, Prior prior) {
        Power power = new Power(track, arena.own().terms(), prior);
        double drift = prior.drifts()[prior.drifts().length / 2];
        int truth = arena.own().terms().indexOf(term) + 1;
        UniformRandomProvider random = streams.stream(
                Purpose.EXPLANATIONS, RandomStreams.key("power " + arena.subject.key() + arena.within), truth);
        return power.of(truth, drift, r -> prior.scale(), SIMULATIONS, random).sure();
    }

    /** The probability under other choices. */
    private List<Weighed.Other> others() {
        List<Setting> settings = new ArrayList<>(List.of(
                Setting.COARSE.sized("three drifts and the noise as stated, as all below", 1),
                Setting.COARSE.sized("changes half as large expected", 0.5),
                Setting.COARSE.sized("changes twice as large expected", 2),
                Setting.COARSE.withoutTurns("no turns that nobody names")));
        if (arena.shut().length > 0) {
            settings.add(Setting.COARSE.withoutClosures(arena.clock.step().word() + "s of shut borders left out"));
        }
        if (abroad.stream().anyMatch(Optional::isPresent)) {
            settings.add(Setting.COARSE.alone("other states left out"));
        }
        if (arena.subject.measure().equals("alignment")) {
            for (Indicator indicator : Indicators.all()) {
                settings.add(Setting.COARSE.leaving(indicator.meaning() + " left out", indicator.name()));
            }
        }
        return settings.stream()
                .filter(s -> s.without().stream().allMatch(this::isRead))
                .filter(s -> track(own(s), s).size() >= FEWEST)
                .map(s -> new Weighed.Other(s.name(), furthest(result(s).own())))
                .toList();
    }

    /** True where the shift's own series has a term of the indicator in the years weighed. */
    private boolean isRead(String indicator) {
        return arena.field(arena.subject, indicator::equals)
                .readings()
                .match(without -> !without.track().isAs(Arena.track(arena.own())), nothing -> false);
    }

    /** The shift's own series, without the indicators that the setting leaves out. */
    private Arena.Field own(Setting setting) {
        return setting.without().isEmpty() ? arena.own() : arena.field(arena.subject, setting.without()::contains);
    }

    /** The readings that count. */
    private Track track(Arena.Field field, Setting setting) {
        int[] shut = setting.closed() ? new int[0] : arena.shut();
        Track track = Arena.track(field);
        return track.only(n -> Arrays.binarySearch(shut, track.at()[n]) < 0
                || !arena.isShutOut(field, track.sources().get(track.source()[n])));
    }

    private TrackScore score(Arena.Field field, Setting setting) {
        return new TrackScore(
                track(field, setting),
                field.terms(),
                arena.explanations.size(),
                prior(field, setting),
                field.banned(),
                arena.range().from(),
                arena.range().to() - 1);
    }

    /**
     * What was found under one choice.
     *
     * @param sets what is believed of each set
     * @param own who moved the shift's own series, and how far
     */
    private record Result(SetPosterior sets, Contributions own) {}

    private Result result(Setting setting) {
        double[] sum = new double[1 << arena.explanations.size()];
        for (Arena.Field field : arena.fields()) {
            if (field.readings().isPresent() && !field.equals(arena.own())) {
                add(
                        sum,
                        logs.computeIfAbsent(
                                field.subject().key() + setting.but(),
                                k -> score(field, setting).logMarginals()));
            }
        }
        for (int h = 0; h < abroad.size() && setting.abroad(); h++) {
            double factor = abroad.get(h)
                    .map(a -> Elsewhere.logFactor(a, setting.size()))
                    .orElse(0.0);
            for (int s = 0; s < sum.length; s++) {
                sum[s] += (s >> h & 1) != 0 ? factor : 0;
            }
        }
        TrackScore score = score(own(setting), setting);
        TrackScore.Summed mine = score.summed();
        add(sum, mine.logs());
        SetPosterior sets = SetPosterior.of(sum);
        return new Result(
                sets,
                Contributions.of(
                        score, mine, sets, arena.range().from(), arena.range().to() - 1, DRAWS, random("parts")));
    }

    private static void add(double[] sum, double[] more) {
        for (int s = 0; s < sum.length; s++) {
            sum[s] += more[s];
        }
    }
}
