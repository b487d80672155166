package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.archive.store.Archive.Line;
import org.realign.kernel.Sums;
import org.realign.record.Negotiation;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Source;
import org.realign.record.Tie;

/**
 * Sanctions from the Global Sanctions Data Base: level 1 in years in which the pole, named itself, had any kind of sanction
 * on the state; and, of cases that ended, what came of them as negotiations.
 *
 * <p><b>Missing.</b> No case in the dataset's years is no sanction. A sender that is a group (EU, UN) is no pole. A case
 * without an end goes on to the last year of coding. A case of which the dataset does not say how it ended is no
 * negotiation, nor is one that goes on in any of its objectives.
 */
final class Gsdb {
    private static final String SETTLED = "nego_settlement";

    /** What an objective's end is worth to the target: did dealing with the sender end the sanctions? */
    private static final Map<String, Double> OUTCOMES = Map.of(
            SETTLED,
            1.0,
            "success_part",
            0.5,
            // The target gave in: dealing ended the sanctions, on the sender's terms.
            "success_total",
            0.5,
            "failed",
            0.0);

    /** No government settles its own fall: whether it fell or held out tells nothing of dealing. */
    private static final String FALL = "destab_regime";

    private Gsdb() {}

    static Reading read(World world, ImportedData.Part part) {
        Levels sanctions = new Levels(world);
        int end = Math.min(World.LAST, part.last());
        sanctions.zeros(Math.max(World.FIRST, part.first()), end, false);
        part.each(row -> {
            int pole = world.pole(row.text("sender").orElse(""));
            for (int year = row.whole("begin_year").orElse(0); pole >= 0 && year <= Math.min(last(row), end); year++) {
                sanctions.raise(row.text("target").orElse(""), year, pole, 1);
            }
        });
        return new Reading(Tie.Sort.SANCTIONS, sanctions, part.source(), Reading.ALL);
    }

    /** The last year, or that of coding where it has none. */
    private static int last(Line row) {
        return row.whole("end_year").orElse(row.whole("coded_to").orElse(0));
    }

    /**
     * Cases that ended, of each target with each pole that is a sender by name: the year of the end, weight 1, and the mean
     * over objectives of their {@link #OUTCOMES}. State and pole are those of that year.
     */
    static List<Negotiation> negotiations(World world, ImportedData.Part part) {
        List<Negotiation> ended = new ArrayList<>();
        Source source = part.source();
        part.each(row -> negotiation(world, row, source).ifPresent(ended::add));
        return ended;
    }

    private static Optional<Negotiation> negotiation(World world, Line row, Source source) {
        int year = last(row);
        int pole = world.pole(row.text("sender").orElse(""));
        Optional<Party> state = target(world, row, year);
        String success = row.text("success").orElse("");
        OptionalDouble outcome = outcome(row.text("objective").orElse(""), success);
        if (pole < 0 || state.isEmpty() || outcome.isEmpty() || !world.poleLived(pole, year)) {
            return Optional.empty();
        }
        Party power = world.holder(pole, year);
        String number = row.text("sanction").orElse("");
        return Optional.of(new Negotiation(
                "negotiation." + state.get() + "." + power + "." + year + ".gsdb-" + number,
                state.get(),
                power,
                PartialDate.ofYear(year),
                outcome.getAsDouble(),
                1,
                "sanctions of " + power + " on " + state.get() + " end: " + success.replace(",", ", "),
                source));
    }

    /** The archive has the target as it was first; a case may outlast it. */
    private static Optional<Party> target(World world, Line row, int year) {
        return row.text("target")
                .filter(code -> world.lived(code, year))
                .or(() -> world.named(row.text("target_text").orElse(""), year))
                .map(Party::new);
    }

    private static OptionalDouble outcome(String objectives, String successes) {
        String[] sought = objectives.split(",", -1);
        String[] reached = successes.split(",", -1);
        List<Double> telling = new ArrayList<>();
        for (int i = 0; i < reached.length; i++) {
            Double outcome = OUTCOMES.get(reached[i].strip());
            if (outcome == null || sought.length != reached.length) {
                return OptionalDouble.empty();
            }
            if (!sought[i].strip().equals(FALL) || reached[i].strip().equals(SETTLED)) {
                telling.add(outcome);
            }
        }
        double[] outcomes = telling.stream().mapToDouble(o -> o).toArray();
        return outcomes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Sums.mean(outcomes));
    }
}
