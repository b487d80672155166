package org.realign.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.realign.claim.Break;
import org.realign.claim.CaseResult;
import org.realign.claim.Finding;
import org.realign.claim.LevelTest;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Test;
import org.realign.claim.Verdict;
import org.realign.record.Entry;

/** A run as lines for a terminal. */
final class Answers {
    private static final int MARGIN = 2;
    private static final int AGREEMENT = "18/18".length();

    private final Terminal terminal;
    private final int idWidth;
    private final int wordWidth = "outside the record".length();

    Answers(Terminal terminal, Run run) {
        this.terminal = terminal;
        this.idWidth = run.results().stream()
                .flatMap(r -> r.verdicts().stream())
                .mapToInt(v -> v.claim().id().length())
                .max()
                .orElse(0);
    }

    void print(CaseResult result) {
        terminal.result("");
        terminal.result(terminal.bold(Text.printable(result.argument().title())));
        terminal.result(Text.printable(result.argument().origin().author() + ", checked as "
                + result.argument().id()));
        terminal.result("");
        result.verdicts().forEach(this::line);
        terminal.result("");
        terminal.result(summary(result));
        terminal.result("The fourth column says under how many other specifications the answer is the same.");
        Text.wrapped(memory(result), terminal.width()).forEach(terminal::result);
    }

    /** How many answers rest on what was never looked up, and which turn on it. */
    private static String memory(CaseResult result) {
        long resting = result.verdicts().stream()
                .filter(v -> v.finding().restsOnMemory())
                .count();
        String turning = result.verdicts().stream()
                .filter(Verdict::turnsOnMemory)
                .map(v -> v.claim().id())
                .collect(Collectors.joining(", "));
        return resting + " rest in part on entries from memory, not looked up; without what is from memory "
                + (turning.isEmpty() ? "no verdict changes." : "these change: " + turning + ".");
    }

    /** That other data than the bundled ones had a say, and what would be said without them; nothing where none had. */
    void imports(Run run) {
        if (run.provenance().imports().isEmpty()) {
            return;
        }
        String turning = run.results().stream()
                .flatMap(r -> r.verdicts().stream())
                .filter(v ->
                        v.withoutImports().map(w -> w.outcome() != v.outcome()).orElse(false))
                .map(v -> v.claim().id())
                .collect(Collectors.joining(", "));
        String what = run.provenance().imports().stream()
                .map(i -> i.source().dataset())
                .distinct()
                .collect(Collectors.joining(", "));
        terminal.result("");
        block(
                "The record is not the bundled one alone; imported are " + Text.printable(what) + "."
                        + (run.results().isEmpty() ? "" : " Without them " + changed(turning))
                        + " --no-imports leaves them out.",
                0);
    }

    private static String changed(String turning) {
        return turning.isEmpty() ? "no verdict changes." : "these verdicts change: " + turning + ".";
    }

    /** {@code 71 claims: 31 upheld, 8 refuted, ...}. */
    static String summary(CaseResult result) {
        StringBuilder words = new StringBuilder();
        words.append(result.verdicts().size()).append(" claims:");
        String comma = " ";
        for (Map.Entry<Outcome, Integer> count : result.counts().entrySet()) {
            if (count.getValue() > 0) {
                words.append(comma)
                        .append(count.getValue())
                        .append(' ')
                        .append(count.getKey().words());
                comma = ", ";
            }
        }
        return words.append('.').toString();
    }

    private void line(Verdict verdict) {
        int indent = MARGIN + idWidth + 2 + wordWidth + 2 + 5 + 2 + AGREEMENT + 2;
        List<String> sentence = Text.wrapped(verdict.claim().says(), Math.max(30, terminal.width() - indent));
        String word = Text.padded(verdict.outcome().words(), wordWidth);
        terminal.result(" ".repeat(MARGIN)
                + Text.padded(verdict.claim().id(), idWidth)
                + "  "
                + terminal.in(verdict.outcome(), word)
                + "  "
                + Text.padded(Text.probability(verdict.finding().probability()), 5)
                + "  "
                + Text.padded(agreement(verdict), AGREEMENT)
                + "  "
                + sentence.get(0));
        sentence.stream().skip(1).forEach(more -> terminal.result(" ".repeat(indent) + more));
    }

    /** {@code 14/17}: under how many other specifications the answer is the same, of how many. */
    private static String agreement(Verdict verdict) {
        return verdict.again().isEmpty()
                ? ""
                : verdict.agreeing() + "/" + verdict.again().size();
    }

    /** One claim with everything behind its answer. */
    void explain(Verdict verdict) {
        terminal.result("");
        terminal.result(terminal.bold(verdict.claim().id()) + "  "
                + terminal.in(verdict.outcome(), verdict.outcome().words())
                + "  " + Text.probability(verdict.finding().probability()));
        block(verdict.claim().says(), 2);
        verdict.claim().note().ifPresent(n -> block("Note: " + n, 2));
        finding(verdict.claim().test(), verdict.finding(), 2);
        specifications(verdict);
        verdict.withoutMemory()
                .ifPresent(f -> block(
                        "Without entries from memory: " + f.outcome().words() + " " + Text.probability(f.probability()),
                        2));
    }

    /** How many other choices give the same answer, and what those say that do not. */
    private void specifications(Verdict verdict) {
        if (verdict.again().isEmpty()) {
            return;
        }
        block("The same under " + verdict.agreeing() + " of " + verdict.again().size() + " other specifications.", 2);
        for (Verdict.Again again : verdict.again()) {
            if (again.outcome() != verdict.outcome()) {
                block(
                        "- " + again.says() + ": " + again.outcome().words() + " "
                                + Text.probability(again.probability()),
                        2);
            }
        }
        long rough =
                verdict.again().stream().filter(a -> !a.caveats().isEmpty()).count();
        if (rough > 0) {
            block(rough + " of them rest on short runs whose chains do not agree well enough: take these as rough.", 2);
        }
    }

    private void finding(Test test, Finding finding, int indent) {
        block(finding.reading(), indent);
        finding.effect().ifPresent(e -> block(e.what() + ": " + e.words(), indent));
        finding.shift().ifPresent(s -> s.opinions().forEach(o -> block("Second opinion: " + o.words(), indent)));
        finding.caveats().forEach(c -> block("Beware: " + c, indent));
        finding.wouldDecide().ifPresent(w -> block("Would decide it: " + w, indent));
        if (finding.parts().isEmpty()) {
            entries(takesNoSide(test, finding) ? "behind it" : "for", finding.supporting(), indent);
            entries("against", finding.opposing(), indent);
        }
        for (Finding.PartFinding part : finding.parts()) {
            String says = part.part().says().orElse(part.part().test().kind());
            block(
                    "- " + says + " [" + part.finding().outcome().words() + " "
                            + Text.probability(part.finding().probability()) + "]",
                    indent);
            finding(part.part().test(), part.finding(), indent + 4);
        }
    }

    /** True where values are read that speak for the sentence, or against it, only by a verdict, and there is none. */
    private static boolean takesNoSide(Test test, Finding finding) {
        boolean values = test instanceof LevelTest
                || (test instanceof Break some && some.measure().isImported());
        return values && finding.outcome() == Outcome.UNDECIDED;
    }

    private void entries(String side, List<Entry> entries, int indent) {
        for (Entry entry : entries) {
            block(
                    side + ": " + entry.date() + " " + entry.words() + " ["
                            + entry.source().check().word() + "; "
                            + entry.source().text() + "]",
                    indent);
        }
    }

    private void block(String text, int indent) {
        Text.wrapped(text, terminal.width() - indent).forEach(l -> terminal.result(" ".repeat(indent) + l));
    }
}
