package org.realign.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.realign.record.PartialDate;

/**
 * A judgement saved on one day about what is so by another.
 *
 * <p><b>Model.</b> Until the record reaches the day, it is not due. From then on the answer is that of the test it makes, and the
 * saved probability is scored against the probability that the record gives ({@link Foretold}).
 *
 * @param saved when it was made
 * @param due when it can be told
 * @param that what it says, over a time that ends by {@code due}
 * @param words the same as a clause that follows "that"
 * @param probability that it was given, from 0 to 1
 */
public record Forecast(PartialDate saved, PartialDate due, Test that, String words, double probability)
        implements Test {
    @Override
    public String kind() {
        return "forecast";
    }

    @Override
    public Set<Hinge> hinges() {
        return that.hinges();
    }

    @Override
    public Finding check(Bench bench) {
        Optional<LocalDate> through = bench.record().through();
        boolean isDue = through.filter(day -> !day.isBefore(due.latest())).isPresent();
        return isDue ? scored(that.check(bench)) : notDue(through);
    }

    private Finding notDue(Optional<LocalDate> through) {
        String until = through.map(day -> " The record speaks until "
                        + PartialDate.parse(day.toString()).spoken() + ".")
                .orElse(" The record speaks of no day yet.");
        return Finding.without(Outcome.NOT_DUE, said() + until)
                .withForetold(new Foretold(saved, due, probability, OptionalDouble.empty()))
                .decidedBy("A record that reaches " + due.spoken() + ".");
    }

    private String said() {
        return "Said on " + saved.spoken() + ", with probability " + Effect.number(probability) + " and due on "
                + due.spoken() + ": that " + words + ".";
    }

    private Finding scored(Finding found) {
        Foretold foretold = new Foretold(saved, due, probability, found.probability());
        return found.withForetold(foretold).saying(said() + " " + found.reading() + " " + foretold.score());
    }
}
