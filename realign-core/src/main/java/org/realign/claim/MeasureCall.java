package org.realign.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realign.measure.Estimate;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.measure.Question;
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
    public MeasureCall {
        arguments = List.copyOf(arguments);
    }

    /** The same call with {@code party} in the place of {@code each}. */
    MeasureCall with(Pole party) {
        List<Optional<Pole>> filled =
                arguments.stream().map(a -> a.or(() -> Optional.of(party))).toList();
        String parties = Stream.concat(
                        options.series().stream(),
                        filled.stream().map(a -> a.orElse(party).name()))
                .collect(Collectors.joining(", ", "(", ")"));
        return new MeasureCall(name, filled, options, name + parties);
    }

    Measure measure() {
        return Measures.named(name).orElseThrow();
    }

    /** The unit of the answers. */
    String unit(Bench bench) {
        Question question = question(Spells.EVER);
        return measure().unit(bench.record(), question);
    }

    /** What is measured, as the beginning of a sentence. */
    String phrase(Window window) {
        return measure().phrase(question(window));
    }

    /**
     * What is measured, for readers, as it stands within a sentence: {@code dealings between North Korea and Moscow}.
     */
    public String words() {
        if (arguments.stream().allMatch(Optional::isPresent)
                && Measures.named(name).isPresent()) {
            String phrase = phrase(Spells.EVER);
            return phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1);
        }
        List<String> parties =
                arguments.stream().map(a -> a.map(Pole::label).orElse("each")).toList();
        return "the " + name + options.series().map(s -> " " + s).orElse("") + " of " + Spells.joined(parties, " and ");
    }

    /** The question about {@code window}: towards the second party; about the one named, or about all as a group. */
    Question question(Window window) {
        if (isOfGroup()) {
            List<Pole> members = arguments.stream().flatMap(Optional::stream).toList();
            return Question.ofGroup(members, window);
        }
        Pole first = arguments.get(0).orElseThrow();
        Pole second = arguments.size() == 1 ? first : arguments.get(1).orElseThrow();
        return new Question(first, second, window, options);
    }

    /** True where it reads what only imports bring: series, and events that news told. */
    public boolean isImported() {
        return Measures.named(name).map(Measure::isImported).orElse(false);
    }

    /** True where it is asked of all parties as a group. */
    boolean isOfGroup() {
        return Measures.named(name).map(Measure::isOfGroup).orElse(false);
    }

    boolean isLatent() {
        return Measures.named(name).map(Measure::isLatent).orElse(false);
    }

    /** What an answer from this measure hangs on, besides the record. */
    Set<Hinge> hinges() {
        if (name.equals("dependence")) {
            return Set.of(Hinge.RECEIPTS);
        }
        if (!isLatent()) {
            return Set.of();
        }
        return name.equals("alignment") ? Set.of(Hinge.DRAWS) : Set.of(Hinge.DRAWS, Hinge.LIMITS);
    }

    /** The estimate for {@code window}. The reader has made sure that there are as many parties as the measure takes. */
    Observed<Estimate> at(Bench bench, Window window) {
        return bench.evidence().estimate(measure(), question(window));
    }
}
