package org.realign.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.realign.pipeline.Version;
import org.realign.record.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code realign}. */
@Command(
        name = "realign",
        description = "Checks arguments about how states align against the public record.",
        versionProvider = Main.Versions.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 complete, 1 an answer that --fail-on names, 2 wrong usage, 3 wrong input, 70 a bug.",
            "Claims language: docs/claims.md. The record: docs/record.md. Imported data: docs/archive.md."
        })
public final class Main implements Runnable {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace where Realign itself fails.")
    private boolean debug;

    private final CommandLine line;

    private Main(Terminal terminal) {
        line = new CommandLine(this);
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new BriefCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        line.addSubcommand(new SchemaCommand(terminal));
        line.addSubcommand(new CommandLine(new DeriveCommand(terminal)).addSubcommand(new DeriveIdealPoints(terminal)));
        line.addSubcommand(new CalibrateCommand(terminal));
        line.addSubcommand(new EstimateCommand(terminal));
        line.addSubcommand(new ValidateCommand(terminal));
        line.addSubcommand(new ImportCommand(terminal));
        line.addSubcommand(new SourcesCommand(terminal));
        line.addSubcommand(new CompletionCommand(terminal));
        // A case may be called @news.yaml; nothing is read from files that are not named as such.
        line.setExpandAtFiles(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF));
        line.setOut(terminal.outWriter());
        line.setErr(terminal.errWriter());
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, terminal));
    }

    /** Starts the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Delivery out = new Delivery(new FileOutputStream(FileDescriptor.out));
        Terminal terminal = Terminal.ofProcess(out);
        System.exit(exit(run(terminal, arguments), out, terminal));
    }

    /** The exit code of a run whose result went to {@code out}: a result that was cut short is not complete. */
    static int exit(int code, Delivery out, Terminal terminal) {
        return out.failure()
                .map(why -> {
                    terminal.say("standard output: cannot be written (" + why + ")");
                    return Exit.INPUT;
                })
                .orElse(code);
    }

    /** Runs the command and returns its exit code. */
    static int run(Terminal terminal, String... arguments) {
        return new Main(terminal).line.execute(arguments);
    }

    @Override
    public void run() {
        line.usage(line.getOut());
    }

    private int failed(Exception e, Terminal terminal) {
        if (e instanceof InputException) {
            terminal.say(Text.printable(String.valueOf(e.getMessage()).replace("\n", "\u2028"))
                    .replace("\u2028", "\n"));
            return Exit.INPUT;
        }
        terminal.say("realign: this is a fault of Realign's own, not of your input: " + e);
        if (debug) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            terminal.say(trace.toString());
        } else {
            terminal.say("Perhaps --debug shows where; please report it with the command and the case.");
        }
        return Exit.BUG;
    }

    /** Reads the version from the jar. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"realign " + Version.TEXT};
        }
    }
}
