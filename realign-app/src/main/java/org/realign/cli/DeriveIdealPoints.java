package org.realign.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realign.ideal.Variant;
import org.realign.pipeline.IdealPointDerivation;
import org.realign.pipeline.Realign;
import org.realign.pipeline.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code realign derive ideal-points}: positions of states from roll calls. */
@Command(
        name = "ideal-points",
        description = "Estimates ideal points of states by session, from UN General Assembly roll calls.")
final class DeriveIdealPoints implements Callable<Integer> {
    private static final int LEAST_SWEEPS = 20;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--votes",
            required = true,
            paramLabel = "FILE",
            description = "Votes in long form, plain or gzip: Voeten's (resid,ccode,date,year,vote) or those of the R"
                    + " package unvotes (rcid,country,country_code,vote).")
    private Path votes = Path.of("");

    @Option(
            names = "--roll-calls",
            paramLabel = "FILE",
            description = "With votes of unvotes: its roll calls (rcid,session,date,amend,para).")
    private @Nullable Path rollCalls;

    @Option(
            names = "--matches",
            paramLabel = "FILE",
            description = "With votes of unvotes: pairs of identical resolutions (rcid1,rcid2).")
    private @Nullable Path matches;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the table.")
    private Path out = Path.of("");

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description = "two-sided (Realign's own, the default) or one-sided (as published by Bailey and others).")
    private @Nullable String variant;

    @Option(names = "--fast", description = "A variational fit of the one-sided model instead of a sample: seconds.")
    private boolean fast;

    @Option(
            names = "--sweeps",
            paramLabel = "N",
            description =
                    "Sweeps that count (default: 2000, one to three minutes); the result says whether they were enough.")
    private int sweeps = 2000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    DeriveIdealPoints(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (sweeps < LEAST_SWEEPS) {
            throw new ParameterException(
                    spec.commandLine(), "there must be at least " + LEAST_SWEEPS + " sweeps, not " + sweeps);
        }
        Settings settings = options.settings();
        List<String> said = IdealPointDerivation.write(
                new Realign(settings).record().states(),
                settings,
                new IdealPointDerivation.Options(
                        votes, Optional.ofNullable(rollCalls), Optional.ofNullable(matches), model(), sweeps),
                out,
                terminal::progress);
        terminal.progress("");
        said.forEach(terminal::result);
        return Exit.COMPLETE;
    }

    /** The variant to sample; none for the fast estimate. */
    private Optional<Variant> model() {
        String named = variant == null ? "" : variant;
        if (fast && !named.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--fast has one form only, the one-sided; leave out --variant");
        }
        return switch (named) {
            case "" -> fast ? Optional.empty() : Optional.of(Variant.TWO_SIDED);
            case "two-sided" -> Optional.of(Variant.TWO_SIDED);
            case "one-sided" -> Optional.of(Variant.ONE_SIDED);
            default ->
                throw new ParameterException(
                        spec.commandLine(),
                        "--variant is two-sided or one-sided, not '" + named.toLowerCase(Locale.ROOT) + "'");
        };
    }
}
