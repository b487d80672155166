package org.realign.claim.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.realign.claim.Break;
import org.realign.claim.Change;
import org.realign.claim.Count;
import org.realign.claim.Counterfactual;
import org.realign.claim.Exceeds;
import org.realign.claim.ExplainsBetter;
import org.realign.claim.Fact;
import org.realign.claim.LevelTest;
import org.realign.claim.PostureTest;
import org.realign.claim.Precedes;
import org.realign.claim.Ranks;
import org.realign.claim.Test;
import org.realign.record.Pole;

/** Tests in words, as clauses that follow "that". */
final class Clauses {
    private Clauses() {}

    /** {@code dealings between North Korea and Washington in 2026 is above 1}. */
    static String of(Test test) {
        if (test instanceof Fact fact) {
            return (fact.present() ? "there are " : "there are no ")
                    + fact.selection().words();
        }
        if (test instanceof Count count) {
            return "there are " + bounds(count) + count.selection().words();
        }
        if (test instanceof LevelTest level) {
            return level.measure().words() + " in " + level.during() + " is " + bounds(level);
        }
        if (test instanceof Change change) {
            return change.measure().words() + " " + change.kind() + margin(change) + " in " + change.during()
                    + " against " + change.against();
        }
        if (test instanceof Exceeds exceeds) {
            return exceeds.measure().words() + " in " + exceeds.during() + " exceeds "
                    + exceeds.over().words() + " in " + exceeds.overDuring() + more(exceeds.margin());
        }
        if (test instanceof Precedes precedes) {
            return moment(precedes.earlier()) + " comes before " + moment(precedes.later());
        }
        if (test instanceof Ranks ranks) {
            String said = ranks.said().stream().map(Pole::label).collect(Collectors.joining(", "));
            return ranks.measure().words() + " in " + ranks.during() + " ranks "
                    + (ranks.form() == Ranks.Form.ORDER
                            ? "in the order " + said
                            : said + " " + ranks.form().name().toLowerCase(Locale.ROOT));
        }
        if (test instanceof Break shift) {
            return "there is " + shift.words();
        }
        if (test instanceof PostureTest posture) {
            return posture.words();
        }
        if (test instanceof ExplainsBetter contest) {
            return contest.words();
        }
        if (test instanceof Counterfactual course) {
            return course.words();
        }
        return "this holds: " + test.kind();
    }

    private static String bounds(Count count) {
        String things = switch (count.distinct()) {
            case ENTRY -> " ";
            case ACTOR -> " different actors of ";
            case TARGET -> " different targets of ";
            case PARTNER -> " different partners of ";
            case YEAR -> " different years of ";
        };
        OptionalInt least = count.atLeast();
        OptionalInt most = count.atMost();
        if (least.equals(most)) {
            return "exactly " + least.orElse(0) + things;
        }
        String low = least.isPresent() ? "at least " + least.getAsInt() : "";
        String high = most.isPresent() ? "at most " + most.getAsInt() : "";
        return String.join(
                        " and ",
                        List.of(low, high).stream().filter(s -> !s.isEmpty()).toList())
                + things;
    }

    private static String bounds(LevelTest level) {
        if (level.above().isPresent() && level.below().isPresent()) {
            return "between " + number(level.above().getAsDouble()) + " and "
                    + number(level.below().getAsDouble());
        }
        return level.above().isPresent()
                ? "above " + number(level.above().getAsDouble())
                : "below " + number(level.below().orElse(0));
    }

    private static String margin(Change change) {
        return change.direction() == Change.Direction.STAYS
                ? " within " + number(change.margin())
                : more(change.margin());
    }

    private static String more(double margin) {
        return margin > 0 ? " by more than " + number(margin) : "";
    }

    private static String moment(Precedes.Moment moment) {
        return "the " + (moment.last() ? "last" : "first") + " of "
                + moment.acts().words();
    }

    /** As short as it can be without losing a digit. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
