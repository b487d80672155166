package org.realign.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realign.pipeline.WorldCalibration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code realign calibrate}: the figures of the alignment model, estimated on all states. */
@Command(
        name = "calibrate",
        description = {
            "Estimates the alignment model's figures on all states, from imported datasets.",
            "docs/methods.md, section 16, names those that it needs."
        })
final class CalibrateCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the figures; without it they are the result.")
    private @Nullable Path out;

    @Option(names = "--chains", paramLabel = "N", description = "Independent chains (default: 4).")
    private int chains = 4;

    @Option(names = "--sweeps", paramLabel = "N", description = "Sweeps of each chain (default: 2000).")
    private int sweeps = 2000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    CalibrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (chains < 1 || sweeps < 4) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there must be at least 1 chain and 4 sweeps, not " + chains + " and " + sweeps);
        }
        WorldCalibration calibration = WorldCalibration.run(
                options.settings(sources),
                chains,
                sweeps,
                percent -> terminal.progress(String.format(Locale.ROOT, "calibrating: %d%%", percent)));
        terminal.progress("");
        Optional<Path> file = Optional.ofNullable(out);
        file.ifPresent(calibration::write);
        (file.isPresent() ? calibration.summary() : calibration.text()).forEach(terminal::result);
        return Exit.COMPLETE;
    }
}
