package org.realign.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.realign.explain.Contest;
import org.realign.explain.Explanation;
import org.realign.explain.Subject;
import org.realign.explain.Weighed;
import org.realign.measure.BayesFactor;
import org.realign.measure.Carriers;
import org.realign.record.Entry;
import org.realign.record.Window;

/**
 * One explanation moved a series further than each of others did.
 *
 * <p><b>Model.</b> The share of posterior draws, over all sets of the explanations, in which its part of the change over the
 * window is the largest, in the direction that it says ({@link Contest}). Beyond a threshold that is a verdict only if the
 * record is at least {@value BayesFactor#POSITIVE} times as likely on that side as on the other.
 *
 * @param measure of what
 * @param within when it shifted
 * @param explanation the one said to be best
 * @param over the others
 */
public record ExplainsBetter(MeasureCall measure, Window within, Explanation explanation, List<Explanation> over)
        implements Test {
    private static final String DECIDES =
            "Readings about the dates that the explanations say, in series of which they expect different things.";

    /** Less is not told by 2,000 draws. */
    private static final double LEAST = 0.0005;

    public ExplainsBetter {
        over = List.copyOf(over);
    }

    @Override
    public String kind() {
        return "explains-better";
    }

    @Override
    public Set<Hinge> hinges() {
        boolean latent = measure.isLatent() || all().stream().anyMatch(Explanation::readsAlignment);
        return latent ? EnumSet.of(Hinge.DRAWS) : Set.of();
    }

    /** The series that shifted. */
    public Subject subject() {
        return new Subject(
                measure.name(),
                measure.arguments().stream().flatMap(java.util.Optional::stream).toList());
    }

    /** All explanations, the one said to be best first. */
    public List<Explanation> all() {
        List<Explanation> all = new ArrayList<>(List.of(explanation));
        all.addAll(over);
        return all;
    }

    @Override
    public Optional<Window> span() {
        return Optional.of(within);
    }

    @Override
    public Finding check(Bench bench) {
        return Contest.of(bench.evidence(), subject(), within, all(), bench.streams())
                .match(contest -> answer(bench, contest), Measured::missing);
    }

    private Finding answer(Bench bench, Contest contest) {
        if (!contest.speaks(0)) {
            boolean expects = explanation.of(subject()).isPresent();
            return Finding.without(
                            Outcome.OUTSIDE_RECORD,
                            expects
                                    ? "What \u201c" + explanation.title() + "\u201d expects of "
                                            + subject().words() + " cannot be weighed."
                                    : "The explanation \u201c" + explanation.title() + "\u201d expects nothing of "
                                            + subject().words() + ", so it cannot be weighed on it.")
                    .withCaveats(contest.caveats());
        }
        Weighed weighed = contest.weigh(!bench.again());
        double p = weighed.probability();
        double factor = odds(p) / odds(weighed.before());
        Outcome alone = bench.thresholds().decide(p);
        // What cannot have moved the series by its own dates is refuted by them, whatever was read.
        boolean open = weighed.before() > LEAST;
        boolean silent = (alone == Outcome.UPHELD && factor < BayesFactor.POSITIVE)
                || (alone == Outcome.REFUTED && open && factor * BayesFactor.POSITIVE > 1);
        List<String> caveats = new ArrayList<>(contest.caveats());
        weighed.alike()
                .forEach(pair -> caveats.add(pair + " expect the same of this series: it cannot tell them apart."));
        Finding found = Finding.of(silent ? Outcome.UNDECIDED : alone, p, reading(weighed, silent))
                .withWeighed(weighed)
                .withCaveats(caveats);
        return bench.again()
                ? found
                : found.withEntries(entries(bench, true), entries(bench, false)).decidedBy(DECIDES);
    }

    /** Entries of the window that pull the series the way the explanation says, or the other way; of alignment alone. */
    private List<Entry> entries(Bench bench, boolean along) {
        boolean up = explanation.of(subject()).map(e -> e.direction() >= 0).orElse(true);
        return measure.isLatent()
                ? Carriers.pulling(
                        up == along,
                        bench.record(),
                        subject().parties().get(0),
                        List.of(subject().parties().get(1)),
                        within)
                : List.of();
    }

    private static double odds(double p) {
        double safe = Math.max(1e-4, Math.min(1 - 1e-4, p));
        return safe / (1 - safe);
    }

    private String reading(Weighed weighed, boolean silent) {
        List<String> parts = new ArrayList<>();
        for (Weighed.Account account : weighed.accounts()) {
            String moved = account.part()
                    .map(m -> "moved it by " + signed(m.mean()) + " (" + signed(m.lower()) + " to " + signed(m.upper())
                            + ")")
                    .orElse("says nothing of it");
            parts.add("\u201c" + account.explanation().title() + "\u201d " + moved
                    + ", and has a part in the record with probability " + chance(account.inclusion()) + ". ");
        }
        return subjectPhrase() + " in " + within.spoken() + ", in " + weighed.unit() + ": " + String.join("", parts)
                + "Turns that nobody names moved it by "
                + signed(weighed.turn().mean()) + ", drift by "
                + signed(weighed.drift().mean()) + ". The probability that \u201c" + explanation.title()
                + "\u201d moved it furthest is " + chance(weighed.probability()) + "; before looking it was "
                + chance(weighed.before()) + "."
                + (silent ? " So much comes from how many compete, not from the record: undecided." : "")
                + others(weighed)
                + Unidentified.words(weighed);
    }

    private static String others(Weighed weighed) {
        if (weighed.others().isEmpty()) {
            return "";
        }
        double low = 1;
        double high = 0;
        for (Weighed.Other other : weighed.others()) {
            low = Math.min(low, other.probability());
            high = Math.max(high, other.probability());
        }
        return " Under " + weighed.others().size() + " other choices of weighing it lies between " + chance(low)
                + " and " + chance(high) + ".";
    }

    private String subjectPhrase() {
        String words = subject().words();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A share of draws, which is never known to be 0 or 1. */
    private static String chance(double p) {
        return Weighing.percent(Math.max(LEAST, Math.min(1 - LEAST, p)));
    }

    private static String signed(double x) {
        return String.format(Locale.ROOT, "%+.2f", x).replace('-', '\u2212');
    }

    /** What it asks, in a clause. */
    public String words() {
        return "\u201c" + explanation.title() + "\u201d explains the shift of "
                + subject().words() + " in " + within
                + " better than "
                + over.stream().map(e -> "\u201c" + e.title() + "\u201d").collect(Collectors.joining(" and ")) + " do";
    }
}
