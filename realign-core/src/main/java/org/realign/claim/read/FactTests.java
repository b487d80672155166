package org.realign.claim.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.realign.claim.ActSelection;
import org.realign.claim.Count;
import org.realign.claim.Fact;
import org.realign.claim.Precedes;
import org.realign.claim.Selection;
import org.realign.record.Pole;

/** The tests that look at entries of the record: {@code fact}, {@code count}, {@code precedes}. */
final class FactTests {
    private static final int MOST = 100_000;
    private static final List<String> BOUNDS = List.of("equals", "at-least", "at-most");

    private final Problems problems;
    private final Values values;
    private final SelectionReader selections;

    FactTests(Problems problems, Values values, SelectionReader selections) {
        this.problems = problems;
        this.values = values;
        this.selections = selections;
    }

    Fact fact(Fields fields) {
        return new Fact(
                selections.selection(fields),
                fields.take("expect", v -> values.choice(v, "expectation", Choices.EXPECT))
                        .orElse(true));
    }

    Count count(Fields fields) {
        Selection selection = selections.selection(fields);
        Optional<Integer> equal = fields.take("equals", v -> values.whole(v, 0, MOST));
        Optional<Integer> least = fields.take("at-least", v -> values.whole(v, 1, MOST));
        Optional<Integer> most = fields.take("at-most", v -> values.whole(v, 0, MOST));
        boolean several = fields.someOf(BOUNDS).size() > 1;
        if (equal.isPresent() && several) {
            fields.oneOf(BOUNDS);
        } else if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            fields.wrong("at-most", "'at-most' " + most.get() + " is less than 'at-least' " + least.get(), "");
        }
        Count.Distinct distinct = fields.take(
                        "distinct", v -> values.choice(v, "way to tell entries apart", Choices.DISTINCT))
                .orElse(Count.Distinct.ENTRY);
        Optional<Pole> with = selection instanceof ActSelection acts ? acts.with() : Optional.empty();
        if (distinct == Count.Distinct.PARTNER && with.isEmpty()) {
            fields.wrong("distinct", "'partner' needs 'with' among the acts: the one whose partners are counted", "");
        }
        return new Count(
                selection,
                bound(equal.or(() -> least)),
                bound(equal.or(() -> most)),
                distinct,
                distinct == Count.Distinct.PARTNER ? with : Optional.empty());
    }

    private static OptionalInt bound(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    Precedes precedes(Fields fields) {
        Precedes.Moment standIn = new Precedes.Moment(SelectionReader.nothing(), false);
        Precedes.Moment earlier = fields.need("earlier", this::moment, standIn);
        Precedes.Moment later = fields.need("later", this::moment, standIn);
        if (earlier.equals(later) && !earlier.equals(standIn)) {
            fields.wrong("later", "'later' is the same as 'earlier'", "");
        }
        return new Precedes(earlier, later);
    }

    private Precedes.Moment moment(Value value) {
        List<String> keys = new ArrayList<>(SelectionReader.ACTS);
        keys.add("which");
        Fields fields = new Fields(value, "a selection of acts", keys, problems);
        return new Precedes.Moment(
                selections.acts(fields, true),
                fields.take("which", v -> values.choice(v, "place", Choices.WHICH))
                        .orElse(false));
    }
}
