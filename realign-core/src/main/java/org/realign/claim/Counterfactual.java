package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.realign.posture.Quantity;
import org.realign.record.Pole;
import org.realign.world.Feature;
import org.realign.world.Outlook;
import org.realign.world.Scenario;
import org.realign.world.Sphere;

/**
 * Under a scenario a state would stand otherwise, or the same, at its end.
 *
 * <p><b>Model.</b> Worlds are simulated in two courses, with the scenario and without it ({@link org.realign.world.Ensemble}). The
 * probability is over parameters and over where states stood: that the difference of means lies on the side that is said, beyond
 * {@code by}; or, of the same, within it.
 *
 * @param scenario what is taken to be otherwise
 * @param measure of what: alignment with a pole of simulated worlds, hedging, tilt or withdrawal
 * @param expect what is said
 * @param by how much at least, or at most of the same; empty for the usual
 */
public record Counterfactual(Scenario scenario, MeasureCall measure, Expected expect, Optional<Double> by)
        implements Test {
    /** What a claim may say of the difference. */
    public enum Expected {
        HIGHER,
        LOWER,
        SAME
    }

    private static final Map<String, Quantity> QUANTITIES =
            Map.of("hedging", Quantity.HEDGING, "tilt", Quantity.TILT, "withdrawal", Quantity.WITHDRAWAL);

    /** The measures that simulated worlds have. */
    public static final List<String> MEASURES = List.of("alignment", "hedging", "tilt", "withdrawal");

    /** Alignment and tilt are the same within a tenth of a standard deviation, indices within a twentieth of their range. */
    private static final double SAME = 0.1;

    private static final double SAME_INDEX = 0.05;
    private static final String DEVIATIONS = "standard deviations";

    @Override
    public String kind() {
        return "counterfactual";
    }

    /** True where worlds have the measure. */
    public static boolean has(String measure) {
        return MEASURES.contains(measure);
    }

    /** What is asked, as a clause. */
    public String words() {
        String margin = by.map(b -> " by " + Effect.number(b)).orElse("");
        return measure.words() + " would be " + expect.name().toLowerCase(Locale.ROOT)
                + (expect == Expected.SAME
                        ? by.map(b -> " within " + Effect.number(b)).orElse("")
                        : margin)
                + " under the scenario \u201c" + scenario.title() + "\u201d";
    }

    private Optional<Feature> feature() {
        if (QUANTITIES.containsKey(measure.name())) {
            return Feature.of(QUANTITIES.get(measure.name()));
        }
        int pole = measure.arguments().get(1).orElseThrow().parties().stream()
                .mapToInt(Sphere::pole)
                .max()
                .orElse(-1);
        return pole < 0 ? Optional.empty() : Optional.of(Feature.alignment(pole));
    }

    private boolean isIndex() {
        return measure.name().equals("hedging") || measure.name().equals("withdrawal");
    }

    private double margin() {
        return by.orElse(expect != Expected.SAME ? 0.0 : isIndex() ? SAME_INDEX : SAME);
    }

    @Override
    public Finding check(Bench bench) {
        Optional<Feature> feature = has(measure.name()) ? feature() : Optional.empty();
        if (feature.isEmpty()) {
            return Finding.without(
                            Outcome.OUTSIDE_RECORD,
                            "Simulated worlds have " + String.join(", ", MEASURES) + " towards " + poles()
                                    + "; they do not have " + measure.words() + ".")
                    .decidedBy("A claim about one of these.");
        }
        Pole state = measure.arguments().get(0).orElseThrow();
        return bench.worlds()
                .outlook(scenario, state.parties().get(state.parties().size() - 1))
                .match(outlook -> answer(bench, outlook, state, feature.get()), Measured::missing);
    }

    private static String poles() {
        return Spells.joined(Sphere.POLES.stream().map(Pole::label).toList(), " and ");
    }

    private Finding answer(Bench bench, Outlook outlook, Pole state, Feature feature) {
        int last = outlook.waves().size() - 1;
        var party = outlook.watched().get(0);
        Outlook.Difference d = outlook.difference(party, last, feature, margin());
        double p = switch (expect) {
            case HIGHER -> d.higher();
            case LOWER -> d.less();
            case SAME -> d.same();
        };
        String unit = isIndex() ? "on a scale from 0 to 1" : DEVIATIONS;
        Outlook.Band with = outlook.band(party, last, feature, true);
        Outlook.Band without = outlook.band(party, last, feature, false);
        String reading = String.format(
                Locale.ROOT,
                "Under the scenario “%s”, %s comes to %s in %d, against %s without it: means of %,d simulated worlds of each.",
                scenario.title(),
                measure.words(),
                Effect.number(with.mean()),
                outlook.waves().get(last),
                Effect.number(without.mean()),
                outlook.worlds());
        List<String> caveats = new ArrayList<>();
        caveats.add("The parameters are those of all states together, not of " + state.label()
                + "; great powers do not respond; what is not changed goes on as it was.");
        List<String> unknown = bench.worlds().unknown(scenario, party);
        if (!unknown.isEmpty()) {
            caveats.add("Not known of " + state.label() + " in " + scenario.from() + ", so that the usual stands in: "
                    + String.join("; ", unknown) + ".");
        }
        if (!bench.again()) {
            caveats.addAll(bench.worlds().precedents(scenario, party));
        }
        return Finding.of(bench.thresholds().decide(p), p, reading)
                .withEffect(new Effect("difference", d.mean(), d.lower(), d.upper(), unit))
                .withOutlook(outlook)
                .withCaveats(caveats)
                .decidedBy("Parameters known better than all states since 1950 tell them.");
    }
}
