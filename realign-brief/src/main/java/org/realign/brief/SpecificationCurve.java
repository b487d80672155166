package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.realign.claim.CaseResult;
import org.realign.claim.Thresholds;
import org.realign.claim.Verdict;

/** How far the choices matter: for each claim its probability under every other specification, beside the main one. */
final class SpecificationCurve {
    private static final double ROW = 17;
    private static final double TOP = 26;
    private static final double LEFT = 74;
    private static final double RIGHT = 790;

    private final CaseResult result;
    private final List<Verdict> tried;

    SpecificationCurve(CaseResult result) {
        this.result = result;
        this.tried = result.verdicts().stream()
                .filter(v -> !v.again().isEmpty() && v.finding().probability().isPresent())
                .toList();
    }

    /** The picture; empty where no claim was answered again. */
    Optional<Plate> plate(String id) {
        if (tried.isEmpty()) {
            return Optional.empty();
        }
        Scale x = new Scale(0, 1, LEFT, RIGHT);
        double bottom = TOP + ROW * tried.size();
        String said = describe();
        Tag picture = Svg.picture(
                id + "-picture",
                Axes.WIDTH,
                bottom + 20,
                "Probability of each claim of " + result.argument().title() + " under other specifications",
                said);
        Thresholds thresholds = result.argument().thresholds();
        for (double at : List.of(0.0, 0.5, 1.0)) {
            picture.add(
                    Svg.line("grid", x.at(at), TOP, x.at(at), bottom),
                    Svg.text("tick mid", x.at(at), bottom + 14, Numbers.value(at)));
        }
        for (double at : new double[] {thresholds.refuted(), thresholds.upheld()}) {
            picture.add(
                    Svg.line("threshold", x.at(at), TOP - 4, x.at(at), bottom),
                    Svg.text("tick mid", x.at(at), bottom + 14, Numbers.value(at)));
        }
        picture.add(
                Svg.text("edge mid", x.at(thresholds.refuted() / 2), 14, "refuted"),
                Svg.text("edge mid", x.at(0.5), 14, "undecided"),
                Svg.text("edge mid", x.at((1 + thresholds.upheld()) / 2), 14, "upheld"),
                Svg.text("edge end", Axes.WIDTH - 6, 14, "same answer"));
        for (int i = 0; i < tried.size(); i++) {
            picture.add(row(tried.get(i), x, TOP + ROW * (i + 0.5)));
        }
        return Optional.of(new Plate(
                id,
                picture,
                Tag.of("figcaption")
                        .say(
                                "One row a claim, one tick an alternative choice at the probability that the claim then has; long"
                                        + " ticks are choices under which the answer is another. The disc is the main run, the dashed"
                                        + " lines are the thresholds; on the right, under how many of the choices the answer is the"
                                        + " same. " + said),
                table()));
    }

    private Tag row(Verdict verdict, Scale x, double middle) {
        List<double[]> same = new ArrayList<>();
        List<double[]> other = new ArrayList<>();
        for (Verdict.Again a : verdict.again()) {
            boolean agrees = a.outcome() == verdict.outcome();
            double half = agrees ? 3.5 : 7;
            a.probability()
                    .ifPresent(p ->
                            (agrees ? same : other).add(new double[] {x.at(p) - 0.9, middle - half, 1.8, 2 * half}));
        }
        Tag row = Tag.of("g").set("class", "is-" + verdict.outcome().code());
        double p = verdict.finding().probability().orElse(0.5);
        return row.add(
                Svg.line("grid", x.start(), middle, x.end(), middle),
                Svg.text(
                        "row end",
                        LEFT - 12,
                        middle + 4,
                        Prose.shortened(verdict.claim().id(), 9)),
                Svg.rects("choice", same),
                Svg.rects("choice off", other),
                Svg.circle("dot", x.at(p), middle, 4),
                Svg.text("row end", Axes.WIDTH - 6, middle + 4, share(verdict)));
    }

    private static String share(Verdict verdict) {
        return verdict.agreeing() + " of " + verdict.again().size();
    }

    private String describe() {
        long firm = tried.stream().filter(v -> v.agreeing() == v.again().size()).count();
        return firm + " of " + Prose.count(tried.size(), "claim keeps its answer", "claims keep their answers")
                + " under every other choice that touches "
                + (tried.size() == 1 ? "it." : "them.");
    }

    /** {@code The same answer under 18 of 20 other choices; undecided with votes left out.} */
    static String said(Verdict verdict) {
        Map<String, List<String>> others = new TreeMap<>();
        for (Verdict.Again a : verdict.again()) {
            if (a.outcome() != verdict.outcome()) {
                others.computeIfAbsent(a.outcome().words(), k -> new ArrayList<>())
                        .add(a.says());
            }
        }
        String differing = others.entrySet().stream()
                .map(e -> "; " + e.getKey() + " with " + String.join("; ", e.getValue()))
                .collect(Collectors.joining());
        return "The same answer under " + verdict.agreeing() + " of "
                + Prose.count(verdict.again().size(), "other choice", "other choices") + differing + ".";
    }

    private DataTable table() {
        DataTable table = new DataTable(
                "Each claim of " + result.argument().title()
                        + " under other choices: the answer of the main run, the range of the probability, under how many"
                        + " the answer is the same, and which give another",
                List.of("Claim", "Answer", "Probability", "Lowest", "Highest", "Same", "Another answer"));
        for (Verdict v : tried) {
            double[] all = v.again().stream()
                    .map(Verdict.Again::probability)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .sorted()
                    .toArray();
            table.row(List.of(
                    v.claim().id(),
                    v.outcome().words(),
                    probability(v.finding().probability().orElse(0.5)),
                    all.length == 0 ? "\u2013" : probability(all[0]),
                    all.length == 0 ? "\u2013" : probability(all[all.length - 1]),
                    share(v),
                    differing(v)));
        }
        return table;
    }

    private String probability(double p) {
        return Numbers.probability(p, result.argument().thresholds());
    }

    private static String differing(Verdict verdict) {
        String names = verdict.again().stream()
                .filter(a -> a.outcome() != verdict.outcome())
                .map(a -> a.specification() + " (" + a.outcome().words() + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
