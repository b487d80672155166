package org.realign.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.realign.pipeline.Realign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code realign derive}: figures of the record that are computed from public datasets. */
@Command(name = "derive", description = "Computes figures of the record from public datasets.")
final class DeriveCommand implements Runnable {
    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    DeriveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "derive what? There are: votes, ideal-points");
    }

    @Command(
            name = "votes",
            description = "Counts how every state voted beside each great power, from UN General Assembly roll calls.")
    int votes(
            @Option(
                            names = "--votes",
                            required = true,
                            paramLabel = "FILE",
                            description = "Voeten's votes in long form (resid,ccode,date,year,vote), plain or gzip.")
                    Path votes,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "FOLDER",
                            description = "Where to write the five files.")
                    Path out) {
        Realign realign = new Realign(options.settings());
        List<String> written = realign.deriveVotes(
                votes, out, percent -> terminal.progress(String.format(Locale.ROOT, "reading votes: %d%%", percent)));
        terminal.progress("");
        written.forEach(terminal::result);
        return Exit.COMPLETE;
    }
}
