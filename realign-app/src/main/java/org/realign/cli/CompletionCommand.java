package org.realign.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code realign completion}: a script that lets a shell complete commands and options. */
@Command(
        name = "completion",
        description = {"Prints a completion script for bash and zsh.", "Use it with: source <(./realign completion)"})
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.result(AutoComplete.bash("realign", spec.root().commandLine()).stripTrailing());
        return Exit.COMPLETE;
    }
}
