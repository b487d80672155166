package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import org.realign.claim.Case;
import org.realign.claim.Claim;
import org.realign.claim.Effect;
import org.realign.claim.Finding;
import org.realign.claim.Interpretation;
import org.realign.claim.Outcome;
import org.realign.claim.Verdict;

/** One claim with its answer, and what the answer rests on folded behind it. */
final class ClaimArticle {
    private final Dossier dossier;
    private final Case argument;
    private final Evidence evidence;
    private final String heading;

    /**
     * Articles for the claims of {@code argument}.
     *
     * @param heading the element for a claim's sentence, {@code h3} or {@code h4}
     */
    ClaimArticle(Dossier dossier, Case argument, String heading) {
        this.dossier = dossier;
        this.argument = argument;
        this.evidence = new Evidence(dossier);
        this.heading = heading;
    }

    Tag of(Verdict verdict) {
        Claim claim = verdict.claim();
        Finding finding = verdict.finding();
        Outcome outcome = verdict.outcome();
        Tag article = Tag.of("article")
                .set("class", "claim is-" + outcome.code() + (outcome.isTested() ? "" : " quiet"))
                .set("id", dossier.anchor(verdict));
        article.add(Tag.of(heading)
                .add(Tag.of("span").set("class", "id").add(Tag.of("bdi").say(claim.id())))
                .say(" ")
                .add(Tag.of("bdi").say(claim.says())));
        article.add(badge(finding, claim));
        Tag body = Tag.of("div").set("class", "body");
        finding.effect().ifPresent(e -> body.add(effect(e)));
        body.add(reading(claim, finding));
        if (verdict.turnsOnMemory()) {
            body.add(Tag.of("p", "turns", "Turns on entries not yet looked up. ")
                    .say("Without them: "
                            + verdict.withoutMemory().orElseThrow().outcome().words() + "."));
        }
        finding.wouldDecide().ifPresent(w -> body.add(labelled("decide", "What would decide it: ", w)));
        claim.note().ifPresent(n -> body.add(labelled("note", "Note: ", n)));
        details(verdict).forEach(body::add);
        return article.add(body);
    }

    private Tag badge(Finding finding, Claim claim) {
        Tag badge = Tag.of("p").set("class", "verdict");
        badge.add(Tag.of("span")
                .set("class", "badge")
                .add(Svg.icon("i-" + finding.outcome().code()))
                .say(finding.outcome().words()));
        finding.probability()
                .ifPresent(p -> badge.say(" ")
                        .add(Tag.of("span", "p", "probability " + Numbers.probability(p, argument.thresholds())))
                        .say(" ")
                        .add(Gauge.draw(p, finding.outcome(), argument.thresholds())));
        return badge.say(" ").add(Tag.of("span", "line", "line " + claim.line()));
    }

    private static Tag effect(Effect effect) {
        Tag p = Tag.of("p").set("class", "effect");
        String what = effect.what().isEmpty() ? "" : Prose.capital(effect.what()) + " ";
        p.say(what).add(Tag.of("strong").say(Numbers.value(effect.estimate())));
        if (effect.lower() != effect.upper()) {
            p.say(" (90% interval " + Numbers.value(effect.lower()) + " to " + Numbers.value(effect.upper()) + ")");
        }
        return p.say(" " + effect.unit());
    }

    private static Tag reading(Claim claim, Finding finding) {
        String lead = claim.test() instanceof Interpretation ? "No record decides this: " : "";
        return Tag.of("p", "reading", lead).add(Tag.of("bdi").say(Prose.spoken(Prose.sentence(finding.reading()))));
    }

    private static Tag labelled(String styleClass, String label, String text) {
        return Tag.of("p")
                .set("class", styleClass)
                .add(Tag.of("b").say(label))
                .add(Tag.of("bdi").say(Prose.spoken(text)));
    }

    /** What is folded away: parts, caveats, entries, and the answer without entries from memory. */
    private List<Tag> details(Verdict verdict) {
        Finding finding = verdict.finding();
        List<Tag> inside = new ArrayList<>();
        List<String> summary = new ArrayList<>();
        if (!finding.caveats().isEmpty()) {
            Tag list = Tag.of("ul").set("class", "caveats");
            finding.caveats()
                    .forEach(c -> list.add(Tag.of("li").add(Tag.of("bdi").say(Prose.spoken(c)))));
            inside.add(list);
            summary.add(Prose.count(finding.caveats().size(), "caveat", "caveats"));
        }
        if (finding.parts().isEmpty()) {
            inside.addAll(evidence.of(verdict.claim().test(), finding));
        } else {
            inside.add(parts(finding));
            summary.add(0, Prose.count(finding.parts().size(), "part", "parts"));
        }
        long entries = Dossier.entriesOf(finding).distinct().count();
        if (entries > 0) {
            summary.add(Prose.count((int) entries, "entry", "entries") + " of the record");
        }
        verdict.withoutMemory().ifPresent(w -> inside.add(withoutMemory(w)));
        if (inside.isEmpty()) {
            return List.of();
        }
        return List.of(Tag.of("details")
                .add(Tag.of("summary").say(Prose.capital(Prose.list(summary))))
                .addAll(inside));
    }

    private Tag parts(Finding finding) {
        Tag list = Tag.of("ol").set("class", "parts");
        for (Finding.PartFinding part : finding.parts()) {
            Finding found = part.finding();
            Tag item = Tag.of("li").set("class", "is-" + found.outcome().code());
            Tag head = Tag.of("p").set("class", "part-head");
            head.add(Tag.of("span")
                    .set("class", "badge")
                    .add(Svg.icon("i-" + found.outcome().code()))
                    .say(found.outcome().words()));
            found.probability()
                    .ifPresent(p ->
                            head.say(" ").add(Tag.of("span", "p", Numbers.probability(p, argument.thresholds()))));
            part.part()
                    .says()
                    .ifPresent(s -> head.say(" ")
                            .add(Tag.of("bdi").set("class", "part-says").say(s)));
            item.add(head);
            found.effect().ifPresent(e -> item.add(effect(e)));
            item.add(Tag.of("p", "reading", Prose.spoken(found.reading())));
            found.caveats().forEach(c -> item.add(Tag.of("p", "caveat", Prose.spoken(c))));
            found.wouldDecide().ifPresent(w -> item.add(labelled("decide", "What would decide it: ", w)));
            item.addAll(evidence.of(part.part().test(), found));
            if (!found.parts().isEmpty()) {
                item.add(parts(found));
            }
            list.add(item);
        }
        return list;
    }

    private Tag withoutMemory(Finding without) {
        String chance = without.probability().isPresent()
                ? ", probability " + Numbers.probability(without.probability().getAsDouble(), argument.thresholds())
                : "";
        return labelled(
                "without",
                "Without the entries from memory: ",
                without.outcome().words() + chance + ". " + without.reading());
    }
}
