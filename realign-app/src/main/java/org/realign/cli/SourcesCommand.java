package org.realign.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.realign.pipeline.Importing;
import org.realign.record.ImportedSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code realign sources}: what the archive holds, every vintage of it. */
@Command(
        name = "sources",
        description = "Lists what is in the archive: every imported file, and which vintage is in use.")
final class SourcesCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Option(names = "--json", description = "Print the list as JSON, with citations.")
    private boolean json;

    @Option(names = "--bibtex", description = "Print the citations of what is in use, for BibTeX.")
    private boolean bibtex;

    private final Terminal terminal;

    SourcesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Importing.Listed> sources = Importing.sources(archive.path());
        if (json) {
            terminal.result(ImportJson.sources(sources));
        } else if (bibtex) {
            sources.stream()
                    .filter(Importing.Listed::inUse)
                    .map(l -> l.source().bibtex())
                    .distinct()
                    .forEach(terminal::result);
        } else {
            sources.forEach(this::show);
        }
        return Exit.COMPLETE;
    }

    private void show(Importing.Listed listed) {
        ImportedSource source = listed.source();
        ImportedSource.Rows rows = source.rows();
        terminal.result(String.format(
                Locale.ROOT,
                "%3d%s %s  %s  %,d rows, %,d rejected, %,d ignored  %s",
                source.id(),
                listed.inUse() ? "*" : " ",
                terminal.bold(Text.padded(source.dataset(), 22)),
                Text.padded(Text.printable(source.vintage()), 14),
                rows.accepted(),
                rows.rejected(),
                rows.ignored(),
                Text.printable(source.file())));
    }
}
