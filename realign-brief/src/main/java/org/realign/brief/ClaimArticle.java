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
import org.realign.measure.Shift;

/** One claim with its answer, and what the answer rests on folded behind it. */
final class ClaimArticle {
    private static final String WITHOUT = "Without what is from memory";

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
        article.add(verdict(finding, claim));
        Tag body = Tag.of("div").set("class", "body");
        finding.effect().ifPresent(e -> body.add(effect(e)));
        body.add(reading(claim, finding));
        if (!finding.parts().isEmpty()) {
            body.add(parts(finding, dossier.anchor(verdict)));
        }
        if (verdict.turnsOnMemory()) {
            body.add(Tag.of("p", "turns", "Turns on what was not yet looked up. ")
                    .say("Without it: "
                            + verdict.withoutMemory().orElseThrow().outcome().words() + "."));
        }
        body.addAll(opinions(finding));
        finding.weighed().ifPresent(w -> body.addAll(new Contests(w).tags(dossier.anchor(verdict))));
        finding.outlook().ifPresent(o -> body.addAll(new OutlookPlate(o).tags(dossier.anchor(verdict) + "-outlook")));
        dates(verdict.finding(), dossier.anchor(verdict) + "-dates", body);
        if (!verdict.again().isEmpty()) {
            body.add(Tag.of("p", "again", SpecificationCurve.said(verdict)));
        }
        finding.wouldDecide().ifPresent(w -> body.add(labelled("decide", "What would decide it: ", w)));
        claim.note().ifPresent(n -> body.add(labelled("note", "Note: ", n)));
        details(verdict).forEach(body::add);
        return article.add(body);
    }

    /** The dates of each shift that the finding or a part of it speaks of. */
    private static void dates(Finding finding, String id, Tag body) {
        finding.shift().ifPresent(s -> {
            if (ShiftDates.worthDrawing(s)) {
                body.add(new ShiftDates(s).plate(id).figure());
            }
        });
        for (int i = 0; i < finding.parts().size(); i++) {
            dates(finding.parts().get(i).finding(), id + "-" + (i + 1), body);
        }
    }

    /** What simpler series say of a break, without the model. */
    private static List<Tag> opinions(Finding finding) {
        return finding.shift().map(Shift::opinions).orElse(List.of()).stream()
                .map(o -> labelled("opinion", "Second opinion: ", o.words()))
                .toList();
    }

    private Tag verdict(Finding finding, Claim claim) {
        Tag verdict = Tag.of("p").set("class", "verdict").add(badge(finding.outcome()));
        finding.probability()
                .ifPresent(p -> verdict.say(" ")
                        .add(Tag.of("span", "p", "probability " + Numbers.probability(p, argument.thresholds())))
                        .say(" ")
                        .add(Gauge.draw(p, finding.outcome(), argument.thresholds())));
        return verdict.say(" ").add(Tag.of("span", "line", "line " + claim.line() + " of the case"));
    }

    static Tag badge(Outcome outcome) {
        return Tag.of("span")
                .set("class", "badge")
                .add(Svg.icon("i-" + outcome.code()))
                .say(outcome.words());
    }

    private static Tag effect(Effect effect) {
        Tag p = Tag.of("p").set("class", "effect");
        String what = effect.what().isEmpty() ? "" : Prose.capital(effect.what()) + ": ";
        p.say(what)
                .add(Tag.of("strong").say(Numbers.value(effect.scale() * effect.estimate())))
                .say(" " + effect.measuredIn());
        if (effect.lower() != effect.upper()) {
            p.say(" (90% interval " + Numbers.value(effect.scale() * effect.lower()) + " to "
                    + Numbers.value(effect.scale() * effect.upper()) + ")");
        }
        return p;
    }

    private static Tag reading(Claim claim, Finding finding) {
        String lead = claim.test() instanceof Interpretation ? "No record decides this: " : "";
        return Tag.of("p", "reading", lead).add(Tag.of("bdi").say(read(finding)));
    }

    private static Tag labelled(String styleClass, String label, String text) {
        Tag p = Tag.of("p").set("class", styleClass);
        return (label.isEmpty() ? p : p.add(Tag.of("b").say(label)))
                .add(Tag.of("bdi").say(Prose.spoken(text)));
    }

    private static String read(Finding finding) {
        return Prose.capital(Prose.spoken(Prose.sentence(finding.reading())));
    }

    /** What is folded away: caveats, entries, and the answer without entries from memory. */
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
            List<Tag> lists = evidence.of(verdict.claim().test(), finding);
            inside.addAll(lists);
            if (!lists.isEmpty()) {
                long n = Dossier.entriesOf(finding).distinct().count();
                summary.add(Prose.count((int) n, "entry", "entries") + " of the record");
            }
        }
        verdict.withoutMemory().ifPresent(w -> {
            inside.add(labelled("without", summary.isEmpty() ? "" : WITHOUT + ": ", withoutMemory(w)));
            if (summary.isEmpty()) {
                summary.add(WITHOUT);
            }
        });
        if (inside.isEmpty()) {
            return List.of();
        }
        return List.of(Tag.of("details")
                .add(Tag.of("summary").say(Prose.capital(Prose.list(summary))))
                .addAll(inside));
    }

    /** Each part with its answer on one line, and what that rests on folded behind it. */
    private Tag parts(Finding finding, String id) {
        Tag list = Tag.of("ol").set("class", "parts");
        for (int i = 0; i < finding.parts().size(); i++) {
            list.add(Tag.of("li").add(part(finding.parts().get(i), id + "-part-" + (i + 1))));
        }
        return list;
    }

    private Tag part(Finding.PartFinding part, String id) {
        Finding found = part.finding();
        Tag summary = Tag.of("summary")
                .add(badge(found.outcome()))
                .say(" ")
                .add(Tag.of("bdi")
                        .set("class", "part-says")
                        .say(part.part().says().orElseGet(() -> read(found))));
        found.probability()
                .ifPresent(p -> summary.say(" ")
                        .add(Tag.of("span", "p", "probability " + Numbers.probability(p, argument.thresholds()))));
        Tag details =
                Tag.of("details").set("class", "is-" + found.outcome().code()).add(summary);
        found.effect().ifPresent(e -> details.add(effect(e)));
        details.add(Tag.of("p", "reading", read(found)));
        details.addAll(opinions(found));
        found.weighed().ifPresent(w -> details.addAll(new Contests(w).tags(id)));
        found.outlook().ifPresent(o -> details.addAll(new OutlookPlate(o).tags(id + "-outlook")));
        found.caveats().forEach(c -> details.add(Tag.of("p", "caveat", Prose.spoken(c))));
        found.wouldDecide().ifPresent(w -> details.add(labelled("decide", "What would decide it: ", w)));
        details.addAll(evidence.of(part.part().test(), found));
        return found.parts().isEmpty() ? details : details.add(parts(found, id));
    }

    private String withoutMemory(Finding without) {
        String chance = without.probability().isPresent()
                ? ", probability " + Numbers.probability(without.probability().getAsDouble(), argument.thresholds())
                : "";
        return Prose.capital(without.outcome().words()) + chance + ". " + read(without);
    }
}
