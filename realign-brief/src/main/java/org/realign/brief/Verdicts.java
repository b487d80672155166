package org.realign.brief;

import java.util.List;
import org.realign.claim.CaseResult;
import org.realign.claim.Outcome;
import org.realign.claim.Verdict;

/** The part of a brief that lists the claims with their answers, in the argument's order. */
final class Verdicts {
    private final Dossier dossier;

    Verdicts(Dossier dossier) {
        this.dossier = dossier;
    }

    Tag section() {
        List<CaseResult> results = dossier.run().results();
        boolean several = results.size() > 1;
        Tag section = Tag.of("section").set("aria-labelledby", "verdicts");
        section.add(Tag.of("h2").set("id", "verdicts").say("Verdicts"));
        section.add(howToRead(results));
        if (several) {
            section.add(sideBySide(results));
            Meetings.find(dossier).ifPresent(section::add);
        }
        for (int i = 0; i < results.size(); i++) {
            CaseResult result = results.get(i);
            if (several) {
                section.add(
                        Tag.of("h3").set("class", "case").say(result.argument().title()));
                section.add(Tag.of("p", "by", by(result)));
            }
            section.add(overview(result, "bar-" + (i + 1)));
            new SpecificationCurve(result).plate("choices-" + (i + 1)).ifPresent(p -> section.add(folded(p)));
            ClaimArticle articles = new ClaimArticle(dossier, result.argument(), several ? "h4" : "h3");
            Tag claims = Tag.of("div").set("class", "claims");
            result.verdicts().forEach(v -> claims.add(articles.of(v)));
            section.add(claims);
        }
        return section;
    }

    private static Tag folded(Plate plate) {
        return Tag.of("details")
                .add(Tag.of("summary").say("How far the choices matter: every verdict under other specifications"))
                .add(plate.figure());
    }

    /** {@code By A, in B, 2025; case strategic-gamble}. */
    static String by(CaseResult result) {
        var origin = result.argument().origin();
        return "By " + origin.author() + origin.where().map(w -> ", " + w).orElse("")
                + origin.published().map(p -> ", " + p).orElse("");
    }

    private static Tag howToRead(List<CaseResult> results) {
        var thresholds = results.get(0).argument().thresholds();
        boolean alike = results.stream().allMatch(r -> r.argument().thresholds().equals(thresholds));
        String at = alike
                ? "A claim is upheld from a probability of " + Numbers.value(thresholds.upheld())
                        + " on, refuted up to " + Numbers.value(thresholds.refuted()) + ", and undecided between."
                : "From which probability on a claim is upheld or refuted, each case says for itself; see its"
                        + " thresholds below.";
        return Tag.of("details")
                .set("class", "how")
                .add(Tag.of("summary").say("How to read a verdict"))
                .add(Tag.of("p")
                        .say("Each probability is that of the claim being true, given the record and how reliable its"
                                + " kinds of source have proved. " + at
                                + " The thresholds were fixed in the case before the run. The small scale beside a"
                                + " probability shows it between 0 and 1, with both thresholds ticked; the line is"
                                + " where the claim stands in the file of the case."))
                .add(Tag.of("p")
                        .say("Outside the record: nothing there could tell. Interpretation: no record could. Not yet"
                                + " measured: the test is understood, and what it asks for is not built. These three"
                                + " count neither for nor against the argument."));
    }

    /** The bar, and under it the numbers with links to the claims: the table behind the picture. */
    private Tag overview(CaseResult result, String id) {
        Tag body = Tag.of("tbody");
        for (Outcome outcome : Outcome.values()) {
            List<Verdict> verdicts = Dossier.of(result, outcome);
            Tag links = Tag.of("td").set("class", "ids");
            for (int i = 0; i < verdicts.size(); i++) {
                links.say(i == 0 ? "" : " ")
                        .add(Links.within(
                                dossier.anchor(verdicts.get(i)),
                                verdicts.get(i).claim().id()));
            }
            if (verdicts.isEmpty()) {
                links.say("none");
            }
            body.add(Tag.of("tr")
                    .set("class", "is-" + outcome.code())
                    .add(Tag.of("th").set("scope", "row").add(VerdictBar.swatch(outcome), ClaimArticle.badge(outcome)))
                    .add(Tag.of("td", "number", String.valueOf(verdicts.size())))
                    .add(links));
        }
        return Tag.of("figure")
                .set("class", "overview")
                .add(Tag.of("div").set("class", "plate").add(VerdictBar.draw(id, result)))
                .add(Tag.of("table")
                        .set("class", "index")
                        .add(Tag.of("caption")
                                .say("Index by verdict: "
                                        + Prose.count(result.verdicts().size(), "claim", "claims")))
                        .add(Tag.of("thead")
                                .add(Tag.of("tr")
                                        .add(
                                                DataTable.column("Verdict"),
                                                DataTable.column("Claims").set("class", "number"),
                                                DataTable.column("Which"))))
                        .add(body));
    }

    private static Tag sideBySide(List<CaseResult> results) {
        Tag head = Tag.of("tr").add(DataTable.column("Argument"));
        for (Outcome outcome : Outcome.values()) {
            head.add(DataTable.column(Prose.capital(outcome.words())).set("class", "number"));
        }
        Tag body = Tag.of("tbody");
        for (CaseResult result : results) {
            Tag row = Tag.of("tr")
                    .add(Tag.of("th").set("scope", "row").say(result.argument().title()));
            result.counts().values().forEach(n -> row.add(Tag.of("td", "number", String.valueOf(n))));
            body.add(row);
        }
        return DataTable.framed("data side", "The arguments side by side: claims by verdict", head, body);
    }
}
