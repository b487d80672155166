package org.realign.claim.read;

import java.util.Optional;
import org.realign.claim.Break;
import org.realign.claim.MeasureCall;
import org.realign.claim.PostureTest;
import org.realign.measure.Shift;
import org.realign.measure.Shifts;
import org.realign.posture.Word;
import org.realign.record.InputException;
import org.realign.record.Pole;
import org.realign.record.Window;

/** The tests of where a state stands and when that shifted: {@code break}, {@code no-break}, {@code posture}. */
final class StandingTests {
    private final Problems problems;
    private final Values values;
    private final Parties parties;
    private final Times times;
    private final MeasureReader measures;

    StandingTests(Problems problems, Values values, Parties parties, Times times, MeasureReader measures) {
        this.problems = problems;
        this.values = values;
        this.parties = parties;
        this.times = times;
        this.measures = measures;
    }

    /** {@code break} or, not {@code expected}, {@code no-break}. */
    Break shift(Fields fields, boolean expected) {
        MeasureCall measure = measures.measure(fields);
        if (!Shifts.canBreak(measure.name())) {
            fields.wrong(
                    "measure",
                    "no break can be asked of '" + measure.name() + "'; it can of "
                            + String.join(", ", Shifts.breaking()),
                    "");
        }
        Window within = fields.need("within", times::window, Times.STAND_IN);
        Shift.Direction direction = fields.take("direction", v -> values.choice(v, "direction", Choices.DIRECTIONS))
                .orElse(Shift.Direction.EITHER);
        return new Break(expected, measure, within, direction);
    }

    PostureTest posture(Fields fields) {
        Pole state = fields.need("state", this::state, Parties.STAND_IN);
        int before = problems.count();
        Word is = fields.need("is", v -> values.choice(v, "posture", Choices.POSTURES), Word.HEDGING);
        boolean said = problems.count() == before && fields.has("is");
        boolean leans = is == Word.ALIGNED || is == Word.TILTING;
        Optional<Pole> towards = fields.take("towards", this::state);
        if (said && leans && towards.isEmpty()) {
            fields.need("towards", parties::pole, Parties.STAND_IN);
        } else if (said && !leans && towards.isPresent()) {
            fields.wrong("towards", "'towards' goes with aligned and tilting, not with " + is.words(), "");
        } else if (towards.isPresent() && Parties.overlap(towards.get(), state)) {
            fields.wrong("towards", "names the state itself", "");
        }
        return new PostureTest(state, is, towards, fields.need("during", times::window, Times.STAND_IN));
    }

    private Pole state(Value value) {
        Pole pole = parties.pole(value);
        if (!parties.isOfStates(pole)) {
            problems.add(value, InputException.quoted(value.text()) + " is no state", "");
        }
        return pole;
    }
}
