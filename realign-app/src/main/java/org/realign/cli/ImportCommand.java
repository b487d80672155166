package org.realign.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realign.pipeline.Importing;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code realign import}: adds published datasets to the archive. */
@Command(name = "import", description = "Adds published datasets, recognised by their content, to the archive.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Data files, plain, gzipped or zipped (FILE.zip!entry names one of several); docs/archive.md"
                    + " lists what is known.")
    private List<String> files = List.of();

    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns mean, for tables that are not recognised (docs/archive.md).")
    private @Nullable Path mapping;

    @Option(names = "--strict", description = "Import a file only if none of its rows is rejected.")
    private boolean strict;

    @Option(names = "--dry-run", description = "Recognise and count, and write nothing.")
    private boolean dry;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    private final Terminal terminal;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Pace pace = new Pace(terminal, System::nanoTime);
        List<Importing.Outcome> outcomes =
                new Importing(archive.path(), Optional.ofNullable(mapping), strict, dry, pace::report).run(files);
        pace.done();
        if (json) {
            terminal.result(ImportJson.outcomes(outcomes, dry));
        }
        int exit = Exit.COMPLETE;
        for (Importing.Outcome outcome : outcomes) {
            if (outcome.error().isPresent()) {
                exit = Exit.INPUT;
                complain(outcome.error().get());
            } else if (!json) {
                outcome.source().ifPresent(s -> summary(outcome, s));
            }
        }
        return exit;
    }

    private void complain(InputException e) {
        String.valueOf(e.getMessage()).lines().forEach(line -> terminal.say(Text.printable(line)));
    }

    private void summary(Importing.Outcome outcome, ImportedSource source) {
        String what = Text.printable(outcome.file()) + ": " + terminal.bold(source.dataset()) + ", "
                + Text.printable(source.vintage());
        if (outcome.already()) {
            terminal.result(what + ": already there as source " + source.id() + ", nothing to do");
            return;
        }
        ImportedSource.Rows rows = source.rows();
        terminal.result(what + (dry ? " (not written)" : ": source " + source.id()));
        terminal.result(String.format(
                Locale.ROOT,
                "  %,d rows: %,d accepted, %,d rejected, %,d ignored by rule",
                rows.read(),
                rows.accepted(),
                rows.rejected(),
                rows.ignored()));
        reasons("rejected", outcome.reasons().rejected());
        reasons("ignored", outcome.reasons().ignored());
        outcome.rejects().ifPresent(p -> terminal.result("  rejected rows: " + p));
        for (String line : Text.wrapped("zeros and blanks: " + source.zeros(), terminal.width() - 2)) {
            terminal.result("  " + line);
        }
    }

    private void reasons(String what, SortedMap<String, Long> reasons) {
        reasons.forEach((reason, n) ->
                terminal.result(String.format(Locale.ROOT, "  %s %,10d  %s", what, n, Text.printable(reason))));
    }
}
