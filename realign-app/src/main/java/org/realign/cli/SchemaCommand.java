package org.realign.cli;

import java.util.concurrent.Callable;
import org.realign.claim.read.ClaimsSchema;
import picocli.CommandLine.Command;

/** {@code realign schema}: what a case may contain, for editors. */
@Command(name = "schema", description = "Prints the JSON Schema (draft-07) of a case, for editors.")
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.result(ClaimsSchema.text().stripTrailing());
        return Exit.COMPLETE;
    }
}
