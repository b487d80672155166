package org.realign.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realign.pipeline.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code realign validate}: what is measured beside what is known from elsewhere. */
@Command(
        name = "validate",
        description = {
            "Scores the alignment model on documented realignments and published measures, explanations on simulated"
                    + " series, and the simulated world of states on years that are past.",
            "Needs the imported datasets of a calibration, and, but for the part WORLD, mcmanus-nieman-latent; the part"
                    + " EXPLANATIONS needs none."
        })
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(
            names = "--realignments",
            paramLabel = "FILE",
            description =
                    "A list of documented realignments; docs/validation.md says what stands in it. Needed for all parts but"
                            + " EXPLANATIONS and WORLD.")
    private @Nullable Path realignments;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Figures of the model, instead of those bundled.")
    private @Nullable Path calibration;

    @Option(names = "--out", paramLabel = "FILE", description = "Also write the tables here, as Markdown.")
    private @Nullable Path out;

    @Option(names = "--sweeps", paramLabel = "N", description = "Sweeps of each chain (default: 1000).")
    private int sweeps = 1000;

    @Option(
            names = "--part",
            paramLabel = "PART",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Validation.Part> parts = EnumSet.allOf(Validation.Part.class);

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> lines = Validation.run(
                options.settings(sources),
                Optional.ofNullable(realignments),
                Optional.ofNullable(calibration),
                sweeps,
                parts,
                what -> terminal.progress("validating: " + what));
        terminal.progress("");
        Optional.ofNullable(out).ifPresent(file -> Validation.write(lines, file));
        lines.forEach(terminal::result);
        return Exit.COMPLETE;
    }
}
