package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import org.realign.claim.Case;
import org.realign.claim.CaseResult;
import org.realign.claim.Run;
import org.realign.record.VoteTally;

/** The part of a brief that says how to cite and repeat it, and holds its machine-readable copies. */
final class Sources {
    private static final String ROLL_CALLS = "Voeten, Erik; Strezhnev, Anton; Bailey, Michael (2009), United Nations"
            + " General Assembly Voting Data, Harvard Dataverse, ";

    static final String JSON_ID = "realign-run";

    private final Dossier dossier;

    Sources(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The section; {@code holdsJson} where the page carries the run as JSON. */
    Tag section(boolean holdsJson) {
        Run.Provenance made = dossier.run().provenance();
        Tag section = Tag.of("section").set("aria-labelledby", "sources");
        section.add(Tag.of("h2").set("id", "sources").say("Sources and how to cite"));
        section.add(Tag.of("h3").say("This brief"));
        section.add(Tag.of("p").set("class", "citation").say(citation()));
        if (votes()) {
            section.add(Tag.of("h3").say("Data"));
            section.add(Tag.of("p")
                    .set("class", "citation")
                    .say(ROLL_CALLS)
                    .add(Links.outside("https://doi.org/10.7910/DVN/LEJUQZ", "doi:10.7910/DVN/LEJUQZ"))
                    .say(". Agreement is computed from these roll calls; the roll calls themselves are not in this"
                            + " brief."));
        }
        if (!made.imports().isEmpty()) {
            new Imports(dossier).add(section);
        }
        section.add(Tag.of("h3").say("To repeat it"));
        section.add(Tag.of("pre").set("tabindex", "0").add(Tag.of("code").say(made.command())));
        section.add(Tag.of("p")
                .say(
                        made.imports().isEmpty()
                                ? "The same version, record, case and seed give the same bytes."
                                : "The same version, record, imported files, case and seed give the same bytes."));
        section.add(facts(made));
        section.add(Tag.of("h3").say("For machines"));
        Tag machines = Tag.of("p");
        if (!dossier.run().results().isEmpty()) {
            machines.add(Links.csv("verdicts.csv", CsvVerdicts.write(dossier.run()), "Verdicts as CSV"))
                    .say(" (held in this page). ");
        }
        if (!holdsJson) {
            return section.add(machines.say("The whole run as JSON, " + JsonReport.SCHEMA
                    + ", is too long to be held here: the option --json writes it. No script runs in this page, and"
                    + " nothing is fetched."));
        }
        return section.add(machines.say("The whole run as JSON, " + JsonReport.SCHEMA
                        + ", is in this page, in the element with the id ")
                .add(Tag.of("code").say(JSON_ID))
                .say(". No script runs here, and nothing is fetched."));
    }

    private String citation() {
        Run.Provenance made = dossier.run().provenance();
        List<String> cases = dossier.run().results().stream()
                .map(r -> "\u201c" + r.argument().title() + "\u201d (case "
                        + r.argument().id() + ", " + shortHash(r.argument().sha256()) + ")")
                .toList();
        String what = cases.isEmpty() ? new Masthead(dossier).title() : "Check of " + Prose.list(cases);
        return "Realign " + made.version() + ". " + what + ", against the record " + shortHash(made.recordSha256())
                + " through " + made.recordThrough() + ", seed " + made.seed() + ".";
    }

    private static String shortHash(String sha256) {
        return "sha256 " + sha256.substring(0, Math.min(12, sha256.length()));
    }

    private boolean votes() {
        return dossier.entries().stream().anyMatch(VoteTally.class::isInstance)
                || dossier.run().portraits().stream()
                        .flatMap(p -> p.courses().stream())
                        .anyMatch(c -> !c.agreement().points().isEmpty());
    }

    private Tag facts(Run.Provenance made) {
        List<String[]> facts = new ArrayList<>();
        facts.add(new String[] {"Realign", made.version()});
        facts.add(new String[] {"Record", "sha256 " + made.recordSha256()});
        facts.add(new String[] {"Record reaches to", made.recordThrough()});
        made.asOf().ifPresent(d -> facts.add(new String[] {"Seen as of", d}));
        facts.add(new String[] {"Seed", String.valueOf(made.seed())});
        for (CaseResult result : dossier.run().results()) {
            Case argument = result.argument();
            facts.add(new String[] {"Case " + argument.id(), argument.file() + ", sha256 " + argument.sha256()});
            facts.add(new String[] {
                "Thresholds of " + argument.id(),
                "upheld from " + Numbers.value(argument.thresholds().upheld()) + ", refuted up to "
                        + Numbers.value(argument.thresholds().refuted())
            });
        }
        Tag list = Tag.of("dl");
        facts.forEach(f -> list.add(Tag.of("dt").say(f[0]), Tag.of("dd").say(f[1])));
        return list;
    }
}
