package org.realign.claim.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.claim.Change;
import org.realign.claim.Exceeds;
import org.realign.claim.LevelTest;
import org.realign.claim.MeasureCall;
import org.realign.claim.Ranks;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.record.InputException;
import org.realign.record.Pole;
import org.realign.record.Window;

/** The tests that put a measure to the record: {@code level}, {@code rises}, {@code exceeds}, {@code ranks} and kin. */
final class MeasureTests {
    /** More parties than anyone compares. */
    private static final int MOST_PARTIES = 100;

    private static final List<String> BOUNDS = List.of("above", "below", "between");

    private final Problems problems;
    private final Values values;
    private final Parties parties;
    private final Times times;
    private final MeasureReader measures;

    MeasureTests(Problems problems, Values values, Parties parties, Times times, MeasureReader measures) {
        this.problems = problems;
        this.values = values;
        this.parties = parties;
        this.times = times;
        this.measures = measures;
    }

    LevelTest level(Fields fields) {
        MeasureCall measure = measures.measure(fields);
        Window during = during(fields);
        fields.oneOf(BOUNDS);
        int before = problems.count();
        Optional<Double> above = fields.take("above", v -> value(v, measure));
        Optional<Double> below = fields.take("below", v -> value(v, measure));
        List<Double> between = fields.take(
                        "between", v -> values.list(v, 2, 2, "two numbers", number -> value(number, measure)))
                .orElse(List.of());
        if (between.size() == 2) {
            if (between.get(0) >= between.get(1) && problems.count() == before) {
                fields.wrong("between", "'between' begins with the lower number", "");
            }
            above = Optional.of(between.get(0));
            below = Optional.of(between.get(1));
        }
        return new LevelTest(measure, during, number(above), number(below));
    }

    Change change(Fields fields, Change.Direction direction) {
        MeasureCall measure = measures.measure(fields);
        Window during = during(fields);
        Window against = fields.need("against", times::window, Times.STAND_IN);
        boolean read = !during.equals(Times.STAND_IN) && !against.equals(Times.STAND_IN);
        if (read && during.overlaps(against)) {
            fields.wrong("against", "'against' shares days with 'during', and a change needs two times apart", "");
        }
        return new Change(direction, measure, during, against, margin(fields, direction, measure));
    }

    private double margin(Fields fields, Change.Direction direction, MeasureCall measure) {
        if (direction != Change.Direction.STAYS) {
            return fields.take("by", v -> difference(v, measure)).orElse(0.0);
        }
        double within = fields.need("within", v -> difference(v, measure), 1.0);
        if (within == 0) {
            fields.wrong("within", "'within' is more than 0", "");
        }
        return within;
    }

    Exceeds exceeds(Fields fields) {
        List<MeasureCall> two = measures.two(fields);
        Window during = during(fields);
        Window overDuring = fields.take("over-during", times::window).orElse(during);
        boolean same = two.get(0).text().equals(two.get(1).text()) && during.equals(overDuring);
        if (same && !MeasureReader.isStandIn(two.get(0))) {
            fields.wrong("over", "'over' is the same as 'measure', in the same window", "");
        }
        double margin = fields.take("by", v -> difference(v, two.get(0))).orElse(0.0);
        return new Exceeds(two.get(0), two.get(1), during, overDuring, margin);
    }

    Ranks ranks(Fields fields) {
        MeasureCall measure = measures.withEach(fields);
        List<Pole> among = fields.need("among", v -> among(v, measure), List.of());
        Window during = during(fields);
        return switch (fields.oneOf(List.of("order", "first", "last")).orElse("")) {
            case "order" ->
                new Ranks(
                        measure,
                        among,
                        during,
                        Ranks.Form.ORDER,
                        fields.need(
                                "order",
                                v -> values.list(v, 2, MOST_PARTIES, "two parties or more", p -> of(p, among)),
                                List.of()));
            case "last" ->
                new Ranks(
                        measure,
                        among,
                        during,
                        Ranks.Form.LAST,
                        fields.need("last", v -> List.of(of(v, among)), List.of()));
            default ->
                new Ranks(
                        measure,
                        among,
                        during,
                        Ranks.Form.FIRST,
                        fields.take("first", v -> List.of(of(v, among))).orElse(List.of()));
        };
    }

    /** The parties compared, each of which must fit into the measure. */
    private List<Pole> among(Value value, MeasureCall measure) {
        List<Pole> among = values.list(value, 2, MOST_PARTIES, "two parties or more", parties::pole);
        List<Pole> others = new ArrayList<>(
                measure.arguments().stream().flatMap(Optional::stream).toList());
        for (int i = 0; i < among.size(); i++) {
            Value item = value.items().get(i);
            Pole pole = among.get(i);
            if (others.stream().anyMatch(o -> Parties.overlap(o, pole))) {
                problems.add(item, InputException.quoted(item.text()) + " stands twice, or in the measure itself", "");
            }
            measure.arguments().stream()
                    .flatMap(Optional::stream)
                    .forEach(given -> measures.checkVotes(item, measure.name(), List.of(given, pole)));
            others.add(pole);
        }
        return among;
    }

    private Pole of(Value value, List<Pole> among) {
        Pole pole = parties.pole(value);
        Optional<Pole> found =
                among.stream().filter(a -> a.parties().equals(pole.parties())).findFirst();
        if (found.isEmpty() && !among.isEmpty() && !pole.equals(Parties.STAND_IN)) {
            List<String> names = among.stream().map(Pole::name).toList();
            problems.add(
                    value,
                    InputException.quoted(value.text()) + " is not in 'among'; there are " + String.join(", ", names),
                    "");
        }
        return found.orElse(pole);
    }

    private Window during(Fields fields) {
        return fields.need("during", times::window, Times.STAND_IN);
    }

    /** A value that the measure can take. */
    private double value(Value value, MeasureCall measure) {
        double low = Measures.named(measure.name()).map(Measure::lowest).orElse(-Double.MAX_VALUE);
        return values.number(value, low, highest(measure), 0.5);
    }

    /** By how much two values of the measure can differ. */
    private double difference(Value value, MeasureCall measure) {
        return values.number(value, 0, highest(measure), 0.5);
    }

    private static double highest(MeasureCall measure) {
        return Measures.named(measure.name()).map(Measure::highest).orElse(Double.MAX_VALUE);
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
