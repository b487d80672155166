package org.realign.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.record.PartialDate;

/**
 * What a simpler series says of a break of alignment, without the model.
 *
 * @param series what is counted, in words
 * @param direction of the change that would go with the break
 * @param unknown why it says nothing, where it does not; then it has no probability, date or notice
 * @param probability of at least one change that way in the window, or within half a year of it (a year, where there are
 *     yearly values)
 * @param date the most probable date of such a change, where any draw has one
 * @param notice when somebody watching would have spoken of such a change, if ever
 * @param modelled true where the model finds a break more likely than not
 */
public record SecondOpinion(
        String series,
        Shift.Direction direction,
        Optional<String> unknown,
        OptionalDouble probability,
        Optional<PartialDate> date,
        Optional<Notice> notice,
        boolean modelled) {
    private static final double LIKELY = 0.5;

    /**
     * The first alarm of somebody who knows only what has happened so far.
     *
     * @param said when
     * @param dated when the change is then taken to have been
     */
    public record Notice(PartialDate said, PartialDate dated) {}

    private boolean likely() {
        return probability.isPresent() && probability.getAsDouble() > LIKELY;
    }

    /** Whether model and series both find one more likely than not, or neither does; empty where the series is unknown. */
    public Optional<Boolean> agrees() {
        return probability.isPresent() ? Optional.of(likely() == modelled) : Optional.empty();
    }

    /** All of it in a sentence or two. */
    public String words() {
        String subject = series.substring(0, 1).toUpperCase(Locale.ROOT) + series.substring(1);
        if (probability.isEmpty()) {
            return subject + ": unknown. " + unknown.orElse("");
        }
        return subject + ": " + hindsight() + "; " + foresight() + ". " + comparison();
    }

    /** {@code dealings by month: a fall about October 2019 (91%), announced in June 2020}. */
    public String inBrief() {
        if (probability.isEmpty()) {
            return series + ": unknown";
        }
        String found = likely()
                ? change() + date.map(d -> " about " + d.spoken()).orElse("")
                : change().replaceFirst("^a ", "no ");
        String announced = notice.map(n -> ", announced in " + n.said.spoken()).orElse(", not announced");
        return series + ": " + found + " (" + chance() + ")" + (likely() || notice.isPresent() ? announced : "");
    }

    private String chance() {
        double p = probability.orElseThrow();
        return p > 0.995 ? "over 99%" : p < 0.005 ? "under 1%" : String.format(Locale.ROOT, "%.0f%%", 100 * p);
    }

    private String hindsight() {
        return likely()
                ? change() + " is likely (" + chance() + ")"
                        + date.map(d -> ", most of all in " + d.spoken()).orElse("")
                : change() + " is not likely (" + chance() + ")";
    }

    private String foresight() {
        return notice.map(n -> "watched as it came in, it would first have been announced in " + n.said.spoken()
                        + (date.filter(n.dated::equals).isPresent() && likely() ? "" : ", for " + n.dated.spoken()))
                .orElse("watched as it came in, none would have been announced");
    }

    private String comparison() {
        return modelled
                ? likely() ? "This agrees." : "This does not confirm the break."
                : likely() ? "This differs: the model finds no break likely." : "This agrees that none is likely.";
    }

    private String change() {
        return switch (direction) {
            case UP -> "a rise";
            case DOWN -> "a fall";
            case EITHER -> "a change";
        };
    }
}
