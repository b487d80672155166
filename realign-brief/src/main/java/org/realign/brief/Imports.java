package org.realign.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realign.claim.CaseResult;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.record.ImportedSource;

/** The part of a brief that says what was imported, which answers rest on it, and what they would be without it. */
final class Imports {
    private final Dossier dossier;

    Imports(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Adds heading, sentences and table to {@code section}. */
    void add(Tag section) {
        List<Run.Imported> imports = dossier.run().provenance().imports();
        section.add(Tag.of("h3").say("Imported datasets"));
        section.add(Tag.of("p")
                .say(Prose.count(imports.size(), "imported dataset adds", "imported datasets add")
                        + " to the bundled record. " + without()));
        Tag body = Tag.of("tbody");
        Map<String, List<Run.Imported>> bySource = new LinkedHashMap<>();
        imports.forEach(i ->
                bySource.computeIfAbsent(i.named(), named -> new ArrayList<>()).add(i));
        bySource.values().forEach(files -> body.add(row(files)));
        Tag head = Tag.of("tr").add(DataTable.column("Dataset"), DataTable.column("Entries"));
        if (hasAnswers()) {
            head.add(DataTable.column("Answers"));
        }
        section.add(Tag.of("table")
                .add(Tag.of("caption")
                        .say(
                                hasAnswers()
                                        ? "What was imported, and the answers that name entries from it"
                                        : "What was imported"))
                .add(Tag.of("thead").add(head.add(DataTable.column("To cite"))))
                .add(body));
    }

    private boolean hasAnswers() {
        return !dossier.run().results().isEmpty();
    }

    /** A row for what goes by one name: one file, or several that are read together. */
    private Tag row(List<Run.Imported> files) {
        Run.Imported one = files.get(0);
        Tag row = Tag.of("tr")
                .add(Tag.of("th").set("scope", "row").say(one.named()))
                .add(Tag.of("td").say(String.valueOf(one.entries())));
        if (hasAnswers()) {
            List<String> answers = verdicts().stream()
                    .filter(v -> v.finding().restsOn(one::holds))
                    .map(v -> v.claim().id())
                    .toList();
            row.add(Tag.of("td").say(answers.isEmpty() ? "none by name" : String.join(", ", answers)));
        }
        Tag cite = Tag.of("td");
        files.forEach(f -> cite.add(Tag.of("div").say(cited(f.source()))));
        return row.add(cite);
    }

    private static String cited(ImportedSource file) {
        return file.citation() + " File of " + file.vintage() + ", sha256 "
                + file.sha256().substring(0, Math.min(12, file.sha256().length())) + ". Terms: " + file.licence() + ".";
    }

    private List<Verdict> verdicts() {
        return dossier.run().results().stream()
                .map(CaseResult::verdicts)
                .flatMap(List::stream)
                .toList();
    }

    /** What changes without it. */
    private String without() {
        List<Verdict> asked =
                verdicts().stream().filter(v -> v.withoutImports().isPresent()).toList();
        if (asked.isEmpty()) {
            return "";
        }
        List<String> changed = asked.stream()
                .filter(v -> v.withoutImports().orElseThrow().outcome() != v.outcome())
                .map(v -> v.claim().id() + " (" + v.outcome().words() + ", without them "
                        + v.withoutImports().orElseThrow().outcome().words() + ")")
                .toList();
        return changed.isEmpty()
                ? "Without them no answer would be another."
                : "Without them " + changed.size() + " of " + asked.size() + " answers would be others: "
                        + Prose.list(changed) + ".";
    }
}
