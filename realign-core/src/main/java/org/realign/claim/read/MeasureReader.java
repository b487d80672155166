package org.realign.claim.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.claim.MeasureCall;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.record.ActKind;
import org.realign.record.EventTally;
import org.realign.record.InputException;
import org.realign.record.Pole;
import org.realign.record.Window;

/** Measures as claims name them, with the keys beside them that narrow them. */
final class MeasureReader {
    /** The keys that narrow a measure. */
    static final List<String> OPTIONS = List.of("kinds", "flow", "except", "class", "told-by");

    /** Whose votes agreement is known with; the record tallies every state against these. */
    private static final Set<String> VOTE_POLES = Set.of("USA", "SUN", "RUS", "CHN", "GBR", "FRA");

    static final MeasureCall STAND_IN = new MeasureCall(
            "engagement",
            List.of(Optional.of(Parties.STAND_IN), Optional.of(Parties.STAND_IN)),
            Options.NONE,
            "engagement(XXX, XXX)");

    private final Problems problems;
    private final Values values;
    private final Parties parties;
    private final Times times;

    MeasureReader(Problems problems, Values values, Parties parties, Times times) {
        this.problems = problems;
        this.values = values;
        this.parties = parties;
        this.times = times;
    }

    /** The measure under {@code key}, whose parties are all given. */
    MeasureCall measure(Fields fields) {
        Optional<MeasureText> text = text(fields, "measure");
        return call(text, options(fields, text.stream().toList()), false);
    }

    /** The measure under {@code key}, narrowed by nothing. */
    MeasureCall plain(Fields fields, String key) {
        return call(text(fields, key), Options.NONE, false);
    }

    /** The measure with {@code each} in the place of one party. */
    MeasureCall withEach(Fields fields) {
        Optional<MeasureText> text = text(fields, "measure");
        return call(text, options(fields, text.stream().toList()), true);
    }

    /** The measures under {@code measure} and {@code over}, narrowed in the same way and in the same unit. */
    List<MeasureCall> two(Fields fields) {
        Optional<MeasureText> first = text(fields, "measure");
        Optional<MeasureText> second = text(fields, "over");
        List<MeasureText> both = new ArrayList<>(first.stream().toList());
        both.addAll(second.stream().toList());
        Options options = options(fields, both);
        String one =
                first.flatMap(t -> Measures.named(t.name())).map(Measure::unit).orElse("");
        String other =
                second.flatMap(t -> Measures.named(t.name())).map(Measure::unit).orElse("");
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            fields.wrong("over", "is in another unit (" + other + ") than 'measure' (" + one + ")", "");
        }
        return List.of(call(first, options, false), call(second, options, false));
    }

    /** True for what stands where a measure could not be read. */
    static boolean isStandIn(MeasureCall call) {
        return call.equals(STAND_IN);
    }

    private Optional<MeasureText> text(Fields fields, String key) {
        return fields.need(key, v -> MeasureText.of(v, values, problems), Optional.empty());
    }

    private MeasureCall call(Optional<MeasureText> text, Options options, boolean withEach) {
        if (text.isEmpty()) {
            return STAND_IN;
        }
        MeasureText t = text.orElseThrow();
        Optional<Measure> live = Measures.named(t.name());
        if (live.isPresent() && !fits(t, live.orElseThrow())) {
            return STAND_IN;
        }
        List<Optional<Pole>> called = called(t);
        long each = called.stream().filter(Optional::isEmpty).count();
        if (withEach && each != 1) {
            problems.add(t.source(), "'ranks' needs a measure with 'each' in the place of one party", "");
        } else if (!withEach && each > 0) {
            problems.add(t.source(), "'each' stands only in a measure of 'ranks'; name a party", "");
        }
        Options asked = t.series().map(options::of).orElse(options);
        MeasureCall call = new MeasureCall(t.name(), called, asked, t.text());
        checkParties(t, call);
        return call;
    }

    /** True where the text names as many parties as the measure takes; notes it otherwise. */
    private boolean fits(MeasureText text, Measure measure) {
        int named = text.arguments().size();
        boolean lists = text.arguments().stream().anyMatch(MeasureText.Argument::list);
        if (measure.isOfGroup()) {
            return isGroup(text, measure);
        }
        if (!lists && named >= measure.parties() && named <= measure.mostParties()) {
            return true;
        }
        String needs = text.series().isPresent()
                ? "a name and one state or two, like series(cinc, PRK) or series(aid, PRK, CHN)"
                : measure.mostParties() == 1
                        ? "one state, like " + text.name() + "(PRK)"
                        : measure.parties() == 2
                                ? "two parties, like " + text.name() + "(PRK, USA)"
                                : "one state or two, like " + text.name() + "(PRK) or " + text.name() + "(PRK, USA)";
        problems.add(text.source(), InputException.quoted(text.text()) + " needs " + needs, "");
        return false;
    }

    private boolean isGroup(MeasureText text, Measure measure) {
        List<MeasureText.Argument> arguments = text.arguments();
        int named = arguments.get(0).words().size();
        if (arguments.size() == 1 && named >= measure.parties() && named <= measure.mostParties()) {
            return true;
        }
        problems.add(
                text.source(),
                InputException.quoted(text.text()) + " needs a group of " + measure.parties() + " to "
                        + measure.mostParties() + " states, like " + text.name() + "([CHN, RUS, PRK])",
                "");
        return false;
    }

    private List<Optional<Pole>> called(MeasureText text) {
        List<Optional<Pole>> called = new ArrayList<>();
        for (MeasureText.Argument argument : text.arguments()) {
            for (MeasureText.Word word : argument.words()) {
                called.add(
                        word.text().equals(Parties.EACH)
                                ? Optional.empty()
                                : Optional.of(parties.named(word.text(), text.source(), word.offset())));
            }
        }
        return called;
    }

    private void checkParties(MeasureText text, MeasureCall call) {
        List<Pole> given = call.arguments().stream().flatMap(Optional::stream).toList();
        for (int i = 0; i < given.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Parties.overlap(given.get(i), given.get(j))) {
                    problems.add(text.source(), InputException.quoted(text.text()) + " names the same party twice", "");
                    return;
                }
            }
        }
        if (Measures.named(call.name()).map(Measure::isLatent).orElse(false)) {
            checkStates(text, given);
        }
        if (call.arguments().stream().allMatch(Optional::isPresent)) {
            checkVotes(text.source(), call.name(), given);
        }
    }

    /** Notes where alignment, or what is made of it, is asked of a party that is no state. */
    private void checkStates(MeasureText text, List<Pole> given) {
        given.stream()
                .filter(p -> !parties.isOfStates(p))
                .forEach(p -> problems.add(
                        text.source(),
                        InputException.quoted(p.name()) + " is no state, and '" + text.name()
                                + "' is measured of states",
                        ""));
    }

    /** Notes where votes are asked of parties whose votes are not tallied against each other. */
    void checkVotes(Value source, String measure, List<Pole> given) {
        if (!(measure.equals("agreement") || measure.equals("cohesion")) || given.contains(Parties.STAND_IN)) {
            return;
        }
        for (Pole pole : given) {
            if (!parties.isOfStates(pole)) {
                problems.add(source, InputException.quoted(pole.name()) + " has no vote in the General Assembly", "");
            }
        }
        if (given.stream().noneMatch(MeasureReader::isVotePole)) {
            problems.add(
                    source,
                    "'" + measure
                            + "' is known only with USA, SUN or RUS, CHN, GBR or FRA; none of the parties is one of"
                            + " these",
                    "");
        }
    }

    private static boolean isVotePole(Pole pole) {
        return pole.parties().stream().allMatch(p -> VOTE_POLES.contains(p.code()));
    }

    private Options options(Fields fields, List<MeasureText> measures) {
        Options.Flow flow = fields.take("flow", v -> values.choice(v, "flow", Choices.FLOWS))
                .orElse(Options.Flow.TRADE);
        List<ActKind> kinds = fields.take(
                        "kinds", v -> values.oneOrMore(v, k -> values.choice(k, "kind of act", Choices.KINDS)))
                .orElse(List.of());
        Optional<Window> except = fields.take("except", times::window);
        Set<EventTally.Quad> events = fields.take("class", v -> values.choice(v, "class of events", Choices.EVENTS))
                .orElse(Set.of());
        Optional<String> toldBy = fields.take("told-by", v -> values.choice(v, "dataset", Choices.TELLERS));
        for (MeasureText measure : measures) {
            checkFlow(fields, measure.name(), flow);
            checkKinds(fields, measure.name(), flow, kinds);
            checkEvents(fields, measure.name(), events);
            toldBy.ifPresent(dataset -> checkTeller(fields, measure.name(), dataset));
            boolean counts = measure.isOf("engagement") || measure.isOf("tone");
            if (fields.has("except") && !counts) {
                fields.wrong("except", "'except' narrows only engagement and tone, not " + measure.name(), "");
            }
        }
        return new Options(kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds), flow, except).told(events, toldBy);
    }

    private void checkFlow(Fields fields, String measure, Options.Flow flow) {
        if (!fields.has("flow")) {
            return;
        }
        boolean ofTrade = EnumSet.of(Options.Flow.TRADE, Options.Flow.EXPORTS, Options.Flow.IMPORTS)
                .contains(flow);
        if (!measure.equals("share") && !measure.equals("trade")) {
            fields.wrong("flow", "'flow' narrows only share and trade, not " + measure, "");
        } else if (measure.equals("trade") && !ofTrade) {
            fields.wrong("flow", "'flow' of trade is trade, exports or imports", "Arms and dealings are for 'share'.");
        }
    }

    private void checkEvents(Fields fields, String measure, Set<EventTally.Quad> events) {
        if (fields.has("class") && !isOfEvents(measure)) {
            fields.wrong("class", "'class' narrows only events and conflict, not " + measure, "");
        }
        if (measure.equals("conflict")
                && !Choices.EVENTS.getOrDefault("conflict", Set.of()).containsAll(events)) {
            fields.wrong("class", "'class' of conflict is verbal-conflict, material-conflict or conflict", "");
        }
    }

    private static boolean isOfEvents(String measure) {
        return measure.equals("events") || measure.equals("conflict");
    }

    private void checkTeller(Fields fields, String measure, String dataset) {
        boolean recognition = measure.equals("recognition");
        if (!recognition && !isOfEvents(measure)) {
            fields.wrong("told-by", "'told-by' narrows only events, conflict and recognition, not " + measure, "");
        } else if (recognition == Choices.TELLERS_OF_EVENTS.contains(dataset)) {
            List<String> allowed = Choices.TELLERS.keySet().stream()
                    .filter(t -> recognition != Choices.TELLERS_OF_EVENTS.contains(t))
                    .toList();
            fields.wrong("told-by", "'told-by' of " + measure + " is one of " + String.join(", ", allowed), "");
        }
    }

    private void checkKinds(Fields fields, String measure, Options.Flow flow, List<ActKind> kinds) {
        if (!fields.has("kinds") || measure.equals("tone")) {
            return;
        }
        boolean dealings = measure.equals("engagement") || (measure.equals("share") && flow == Options.Flow.DEALINGS);
        if (!dealings) {
            fields.wrong("kinds", "'kinds' narrows only engagement, tone and share of dealings, not " + measure, "");
        } else if (!ActKind.dealings().containsAll(kinds)) {
            List<String> allowed =
                    ActKind.dealings().stream().map(ActKind::code).toList();
            fields.wrong("kinds", "'kinds' of dealings are " + String.join(", ", allowed), "");
        }
    }
}
