package org.realign.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realign.brief.HtmlBrief;
import org.realign.brief.JUnitReport;
import org.realign.brief.JsonReport;
import org.realign.claim.Case;
import org.realign.claim.CaseResult;
import org.realign.claim.Claim;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.kernel.Spelling;
import org.realign.pipeline.CaseFile;
import org.realign.pipeline.Output;
import org.realign.pipeline.Realign;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code realign check}: cases in, verdicts out. */
@Command(
        name = "check",
        description = {
            "Checks the claims of one or more cases against the record, and writes a brief.",
            "Without a case, checks the two commentaries on North Korea that come with Realign."
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "CASE",
            arity = "0..*",
            description = "A YAML file of claims, or the name of a shipped case: strategic-gamble, done-hedging,"
                    + " egypt-turn.")
    private List<String> cases = List.of();

    @Option(names = "--brief", paramLabel = "FILE", description = "Where to write the brief (default: brief.html).")
    private Path brief = Path.of("brief.html");

    @Option(names = "--no-brief", description = "Write no brief.")
    private boolean noBrief;

    @Option(names = "--json", description = "Print the whole run as JSON instead of text.")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write a JUnit XML file: claims as test cases.")
    private @Nullable Path junit;

    @Option(
            names = "--claim",
            paramLabel = "ID",
            split = ",",
            description = "Explain these claims in full instead of listing all: S1-09,S1-59.")
    private List<String> claims = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "ANSWER",
            split = ",",
            converter = Answer.class,
            completionCandidates = Codes.class,
            description = "Exit with 1 where an answer is one of these: upheld, refuted, undecided, outside-the-record,"
                    + " not-due, interpretation.")
    private List<Outcome> failOn = List.of();

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> names = cases.isEmpty() ? CaseFile.FLAGSHIP : cases;
        List<CaseFile> files = names.stream().map(CaseFile::of).toList();
        List<Path> outputs = Stream.of(noBrief ? null : brief, junit)
                .flatMap(Stream::ofNullable)
                .toList();
        Output.requireApart(outputs, names);
        Realign realign = new Realign(options.settings(imports));
        List<Case> read = realign.read(files);
        requireClaims(read);
        Run run = realign.check(read, id -> terminal.progress("checking " + id));
        terminal.progress("");
        // The answers first: a brief that cannot be written takes nothing from them.
        print(run);
        if (junit != null) {
            Output.write(junit, JUnitReport.write(run));
        }
        if (!noBrief) {
            Output.write(brief, HtmlBrief.write(run));
            terminal.say("\nThe brief, with the record behind each answer: " + brief);
        }
        return exit(run);
    }

    private void print(Run run) {
        if (json) {
            terminal.result(JsonReport.write(run).stripTrailing());
        } else {
            Answers answers = new Answers(terminal, run);
            if (claims.isEmpty()) {
                run.results().forEach(answers::print);
            } else {
                verdicts(run).filter(v -> claims.contains(v.claim().id())).forEach(answers::explain);
            }
            answers.imports(run);
        }
    }

    private void requireClaims(List<Case> read) {
        Set<String> known =
                read.stream().flatMap(c -> c.claims().stream()).map(Claim::id).collect(Collectors.toSet());
        for (String id : claims) {
            if (!known.contains(id)) {
                throw new InputException(
                        Place.of("--claim"),
                        id,
                        "no claim has the id " + InputException.quoted(id),
                        Spelling.nearest(id, known)
                                .map(n -> "Perhaps you meant " + n + ".")
                                .orElse(""));
            }
        }
    }

    private int exit(Run run) {
        Set<Outcome> named = failOn.isEmpty() ? Set.of() : EnumSet.copyOf(failOn);
        return verdicts(run).anyMatch(v -> named.contains(v.outcome())) ? Exit.ANSWER_NAMED : Exit.COMPLETE;
    }

    private static Stream<Verdict> verdicts(Run run) {
        return run.results().stream().map(CaseResult::verdicts).flatMap(List::stream);
    }

    /** The codes of all answers, for completion. */
    static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Outcome.values()).map(Outcome::code).iterator();
        }
    }

    /** Reads an answer by its code. */
    static final class Answer implements ITypeConverter<Outcome> {
        @Override
        public Outcome convert(String text) {
            return Stream.of(Outcome.values())
                    .filter(o -> o.code().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no answer; known: "
                            + Stream.of(Outcome.values()).map(Outcome::code).collect(Collectors.joining(", "))));
        }
    }
}
