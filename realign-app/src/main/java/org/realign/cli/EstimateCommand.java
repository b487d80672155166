package org.realign.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realign.pipeline.WorldEstimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code realign estimate}: what states weigh, estimated on all of them. */
@Command(
        name = "estimate",
        description = {
            "Estimates what states weigh when they choose where to stand with the great powers.",
            "Needs the datasets of a calibration. Ended and begun again with the same --out, it goes on where it was.",
            "docs/methods.md, section 24, says what is estimated."
        })
final class EstimateCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to write the figures, world.tsv and world-states.tsv; nothing is kept without it.")
    private @Nullable Path out;

    @Option(
            names = "--imputations",
            paramLabel = "N",
            description = "Draws of where states stood to estimate on (default: 20).")
    private int imputations = 20;

    @Option(
            names = "--simulations",
            paramLabel = "N",
            description = "Simulated worlds for standard errors and convergence, for each (default: 1000).")
    private int simulations = 1000;

    @Option(
            names = "--without",
            paramLabel = "MECHANISM",
            split = ",",
            description = "Leave this mechanism out; may be repeated.")
    private List<String> without = List.of();

    @Option(names = "--markdown", description = "Print the estimates as a table in Markdown.")
    private boolean markdown;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    EstimateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (imputations < 2 || simulations < 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there must be at least 2 imputations and 2 simulations, not " + imputations + " and "
                            + simulations);
        }
        WorldEstimate.Result result = WorldEstimate.run(
                options.settings(sources),
                new WorldEstimate.Ask(imputations, simulations, Set.copyOf(without), Optional.ofNullable(out)),
                terminal::progress);
        terminal.progress("");
        (markdown ? result.markdown() : result.lines()).forEach(terminal::result);
        return Exit.COMPLETE;
    }
}
