package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.realign.kernel.Distribution;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.VoteTally;

/**
 * How often a state votes as a pole does, in the UN General Assembly roll calls in which both cast a vote.
 *
 * <p><b>Model.</b> One year: y same votes of n shared, y ~ Binomial(n, p), p ~ Beta(1/2, 1/2). Several years: roll calls
 * of a year share an agenda, so y_t ~ BetaBinomial(n_t, m f, (1 - m) f) with mean m ~ Beta(1/2, 1/2) and concentration f
 * averaged over ({@link BetaBinomial}); the answer is the posterior of m.
 * <p><b>Units.</b> Share of shared roll calls, 0 to 1.
 * <p><b>Missing.</b> A roll call in which either was absent is not counted. A year with fewer than {@value #FEWEST}
 * shared roll calls is left out and named; where none is left the value is missing.
 * <p><b>Source.</b> Agreement counts as in Voeten 2013, in Reinalda (ed.), Routledge Handbook of International
 * Organization; beta-binomial: Skellam 1948, JRSS B 10(2).
 */
final class Agreement implements Measure {
    private static final double JEFFREYS = 0.5;
    /** Fewer roll calls in a year say more of the agenda than of the two. */
    private static final int FEWEST = 10;

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public String unit() {
        return "share of roll calls";
    }

    @Override
    public String meaning() {
        return "Share of UN General Assembly roll calls in which the two cast the same vote.";
    }

    @Override
    public String phrase(Question question) {
        return "Voting agreement of " + question.from().label() + " with "
                + question.towards().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        PublicRecord record = evidence.record();
        int[] years = Years.of(question.window());
        if (years.length == 0) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "Votes are yearly, and no year lies mostly in "
                            + question.window().spoken() + ".");
        }
        List<VoteTally> tallies = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (int year : years) {
            List<VoteTally> found = tallies(record, question.from(), question.towards(), year);
            if (shared(found) < FEWEST) {
                without.add(year);
            } else {
                tallies.addAll(found);
            }
        }
        if (tallies.isEmpty()) {
            return missing(record, question);
        }
        List<String> caveats = new ArrayList<>();
        if (!without.isEmpty()) {
            caveats.add("Fewer than " + FEWEST + " shared roll calls are recorded for " + spoken(without) + ".");
        }
        return Observed.of(Estimate.of(posterior(tallies), shared(tallies), List.<Entry>copyOf(tallies), caveats));
    }

    private static Observed<Estimate> missing(PublicRecord record, Question question) {
        boolean any = Arrays.stream(Years.of(question.window()))
                .anyMatch(y ->
                        !tallies(record, question.from(), question.towards(), y).isEmpty());
        for (Pole pole : List.of(question.from(), question.towards())) {
            if (record.states().lifetime(pole, question.window()).isEmpty()) {
                return Observed.missing(
                        Missing.NOT_YET_A_STATE,
                        pole.label() + " was no state in " + question.window().spoken() + ".");
            }
        }
        return Observed.missing(
                any ? Missing.NOT_CODED : Missing.OUTSIDE_COVERAGE,
                "The record holds fewer than " + FEWEST + " roll calls a year in which both "
                        + question.from().label() + " and " + question.towards().label() + " voted in "
                        + question.window().spoken() + ".");
    }

    /**
     * The tallies of either with the other: which of the two counts as the pole makes no difference to agreement. A pole
     * that passes from one state to another within the year has two.
     */
    static List<VoteTally> tallies(PublicRecord record, Pole from, Pole towards, int year) {
        List<VoteTally> found = new ArrayList<>();
        for (Party a : from.parties()) {
            for (Party b : towards.parties()) {
                record.tally(year, a, b).or(() -> record.tally(year, b, a)).ifPresent(found::add);
            }
        }
        return found;
    }

    static int shared(List<VoteTally> tallies) {
        return tallies.stream().mapToInt(t -> t.counts().shared()).sum();
    }

    static int same(List<VoteTally> tallies) {
        return tallies.stream().mapToInt(t -> t.counts().same()).sum();
    }

    static Distribution posterior(List<VoteTally> tallies) {
        List<List<VoteTally>> years = List.copyOf(tallies.stream()
                .collect(Collectors.groupingBy(VoteTally::year, TreeMap::new, Collectors.toList()))
                .values());
        int[] shared = years.stream().mapToInt(Agreement::shared).toArray();
        int[] same = years.stream().mapToInt(Agreement::same).toArray();
        if (shared.length == 1) {
            return Distribution.beta(same[0] + JEFFREYS, shared[0] - same[0] + JEFFREYS);
        }
        return BetaBinomial.mean(shared, same, 1);
    }

    private static String spoken(List<Integer> years) {
        if (years.size() == 1) {
            return String.valueOf(years.get(0));
        }
        boolean run = years.get(years.size() - 1) - years.get(0) == years.size() - 1;
        return run
                ? years.get(0) + "-" + years.get(years.size() - 1)
                : String.join(", ", years.stream().map(String::valueOf).toList());
    }
}
