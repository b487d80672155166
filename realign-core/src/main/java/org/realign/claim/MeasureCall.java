package org.realign.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.realign.measure.Estimate;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.measure.Question;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * A measure as a claim names it.
 *
 * @param name of the measure
 * @param arguments the parties; empty stands for {@code each}, which {@code ranks} fills in
 * @param options what narrows it
 * @param text as written: {@code engagement(PRK, washington)}
 */
public record MeasureCall(String name, List<Optional<Pole>> arguments, Options options, String text) {
    /** What joins the second party of a measure to come to the first. */
    private static final Map<String, String> JOINED =
            Map.of("alignment", " with ", "dependence", " on ", "tilt", " towards ");

    public MeasureCall {
        arguments = List.copyOf(arguments);
    }

    boolean isPending() {
        return Measures.isLater(name);
    }

    /** The same call with {@code party} in the place of {@code each}. */
    MeasureCall with(Pole party) {
        List<Optional<Pole>> filled =
                arguments.stream().map(a -> a.or(() -> Optional.of(party))).toList();
        String parties = filled.stream().map(a -> a.orElse(party).name()).collect(Collectors.joining(", ", "(", ")"));
        return new MeasureCall(name, filled, options, name + parties);
    }

    Measure measure() {
        return Measures.named(name).orElseThrow();
    }

    /** What is measured, as the beginning of a sentence. */
    String phrase(Window window) {
        return measure().phrase(question(window));
    }

    /**
     * What is measured, for readers, as it stands within a sentence: {@code dealings between North Korea and Moscow}.
     */
    public String words() {
        boolean two = arguments.size() == 2 && arguments.stream().allMatch(Optional::isPresent);
        if (two && Measures.named(name).isPresent()) {
            String phrase = phrase(Spells.EVER);
            return phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1);
        }
        List<String> parties =
                arguments.stream().map(a -> a.map(Pole::label).orElse("each")).toList();
        String last = parties.size() == 2 ? JOINED.getOrDefault(name, " and ") : " and ";
        return "the " + name + " of " + Spells.joined(parties, last);
    }

    private Question question(Window window) {
        return new Question(arguments.get(0).orElseThrow(), arguments.get(1).orElseThrow(), window, options);
    }

    /** The estimate for {@code window}. The reader has made sure that there are two parties. */
    Observed<Estimate> at(Bench bench, Window window) {
        if (arguments.size() != 2) {
            return Observed.missing(Missing.UNKNOWN, name + " needs two parties.");
        }
        return measure().estimate(bench.evidence(), question(window));
    }

    Finding notYet() {
        return Finding.without(Outcome.NOT_YET_MEASURED, "Asks for " + words() + ", which is not measured yet.");
    }
}
