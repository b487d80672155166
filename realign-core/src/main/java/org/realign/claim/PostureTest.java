package org.realign.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.realign.measure.Carriers;
import org.realign.measure.Evidence;
import org.realign.measure.Latent;
import org.realign.posture.Course;
import org.realign.posture.Odds;
import org.realign.posture.Posture;
import org.realign.posture.Postures;
import org.realign.posture.Word;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * A state stood in a certain way among the poles.
 *
 * <p><b>Model.</b> The share of draws in which the state, on average over the window, has the posture ({@link Postures}): of
 * {@code aligned} and {@code tilting}, towards the pole said, alone or with its partners.
 *
 * @param state whose posture
 * @param is the posture said
 * @param towards the pole, with aligned and tilting
 * @param during when
 */
public record PostureTest(Pole state, Word is, Optional<Pole> towards, Window during) implements Test {
    @Override
    public String kind() {
        return "posture";
    }

    @Override
    public Set<Hinge> hinges() {
        return Hinge.isShort(during)
                ? EnumSet.of(Hinge.DRAWS, Hinge.LIMITS, Hinge.MONTHS)
                : EnumSet.of(Hinge.DRAWS, Hinge.LIMITS);
    }

    /** What it asks, in a clause: {@code North Korea is hedging in 2018}. */
    public String words() {
        return state.label() + " is " + said() + " in " + during;
    }

    private String said() {
        return is.words()
                + towards.map(t -> (is == Word.ALIGNED ? " with " : " towards ") + t.label())
                        .orElse("");
    }

    @Override
    public Optional<Window> span() {
        return Optional.of(during);
    }

    @Override
    public Finding check(Bench bench) {
        Evidence evidence = bench.evidence();
        Observed<Course> course =
                towards.map(t -> evidence.courseWith(state, t)).orElseGet(() -> evidence.course(state));
        return course.match(c -> check(bench, c), Measured::missing);
    }

    private Finding check(Bench bench, Course course) {
        Postures postures = bench.evidence().postures(state, course);
        Observed<Finding> found = bench.again()
                ? postures.whole(during).map(odds -> decided(bench, course, odds))
                : postures.during(during).map(stay -> answer(bench, course, stay));
        return found.match(f -> f, a -> Measured.missing(new Observed.Absent<>(a.kind(), Latent.sentence(a.why()))));
    }

    private Finding decided(Bench bench, Course course, Odds odds) {
        double p = probability(course, odds);
        return Finding.of(bench.thresholds().decide(p), p, spoken(course, odds))
                .withCaveats(Latent.caveats(course.draws()));
    }

    private Finding answer(Bench bench, Course course, Postures.Stay stay) {
        boolean warm = is != Word.WITHDRAWN;
        List<Pole> poles = towards.map(List::of).orElse(course.poles());
        return decided(bench, course, stay.whole())
                .saying(reading(course, stay))
                .withEntries(
                        Carriers.pulling(warm, bench.record(), state, poles, during),
                        Carriers.pulling(!warm, bench.record(), state, poles, during))
                .decidedBy("More indicators of " + during.spoken() + ", which would narrow the bands: as they are, "
                        + state.label() + " may as well be " + likeliest(course, stay.whole()) + ".");
    }

    private double probability(Course course, Odds odds) {
        return towards.map(t -> odds.of(is, Latent.place(course, t))).orElseGet(() -> odds.of(is));
    }

    private String reading(Course course, Postures.Stay stay) {
        return state.label() + Spells.when(during) + ", on average over the time: " + spoken(course, stay.whole())
                + ". Period by period it was so for " + percent(probability(course, stay.share()))
                + " of the time. The claim says " + said() + ".";
    }

    private static String spoken(Course course, Odds odds) {
        return order(odds).stream()
                .filter(p -> odds.of(p) >= 0.005)
                .map(p -> percent(odds.of(p)) + " " + word(p) + to(course, odds, p))
                .collect(Collectors.joining(", "));
    }

    private static String likeliest(Course course, Odds odds) {
        Posture first = order(odds).get(0);
        return word(first) + to(course, odds, first);
    }

    private static List<Posture> order(Odds odds) {
        List<Posture> all = new ArrayList<>(List.of(Posture.values()));
        all.sort(Comparator.comparingDouble((Posture p) -> odds.of(p)).reversed());
        return all;
    }

    /** The pole that the posture is held towards most often, where it has one: {@code towards Moscow}. */
    private static String to(Course course, Odds odds, Posture posture) {
        if (posture != Posture.ALIGNED && posture != Posture.TILTING) {
            return "";
        }
        int best = 0;
        for (int p = 1; p < course.poles().size(); p++) {
            best = odds.of(posture, p) > odds.of(posture, best) ? p : best;
        }
        return (posture == Posture.ALIGNED ? " with " : " towards ")
                + course.poles().get(best).label() + " (" + percent(odds.of(posture, best)) + ")";
    }

    private static String word(Posture posture) {
        return posture.name().toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
