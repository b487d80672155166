package org.realign.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realign.pipeline.PanelExport;
import org.realign.pipeline.Realign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code realign export}: what Realign measures, as a tidy panel for R, Python or Stata. */
@Command(
        name = "export",
        description = {
            "Writes a panel of what Realign measures, with codebook and citations: docs/panels.md.",
            "Panels: state-year, dyad-year, state-pole-month."
        })
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PANEL", description = "state-year, dyad-year or state-pole-month.")
    private String panel = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv (default), parquet, jsonl or dta.")
    private String format = "csv";

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write the files (default: export).")
    private Path out = Path.of("export");

    @Option(
            names = "--states",
            paramLabel = "STATE",
            split = ",",
            description = "Only these states: PRK,VNM or cow:731,gw:816.")
    private List<String> states = List.of();

    @Option(
            names = "--partners",
            paramLabel = "STATE",
            split = ",",
            description = "Dyads with these states only, or all (default: the great powers; all with --votes).")
    private List<String> partners = List.of();

    @Option(names = "--from", paramLabel = "YEAR", description = "First year (default: 1946).")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last year (default: the record's last).")
    private @Nullable Integer to;

    @Option(
            names = "--measures",
            paramLabel = "MEASURE",
            split = ",",
            description = "Which columns: words of docs/panels.md, or all. What needs runs takes its time.")
    private List<String> measures = List.of();

    @Option(names = "--directed", description = "A row from either end of a dyad.")
    private boolean directed;

    @Option(
            names = "--names",
            paramLabel = "NAMES",
            description = "How similarity is called: realign (default), haege or fpsim.")
    private String names = "realign";

    @Option(
            names = "--votes",
            paramLabel = "FILE",
            description =
                    "Voeten's votes in long form, plain or gzip, instead of imported ones: similarity of all dyads.")
    private @Nullable Path votes;

    @Option(
            names = "--own-use",
            description = "Write also what its owner does not let be handed on, such as shares from imported trade.")
    private boolean ownUse;

    @Option(
            names = "--raw-csv",
            description = "Leave text in CSV as it is: no apostrophe before what looks like a formula.")
    private boolean raw;

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PanelExport.Request request = new PanelExport.Request(
                panel,
                format,
                out,
                states,
                partners,
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                measures,
                directed,
                names,
                Optional.ofNullable(votes),
                ownUse,
                raw);
        PanelExport.Written written = new Realign(options.settings(imports))
                .export()
                .write(
                        request,
                        (done, all) -> terminal.progress("measuring " + done + " of " + all),
                        percent -> terminal.progress("reading votes: " + percent + "%"));
        terminal.progress("");
        written.files().forEach(f -> terminal.result(out.resolve(f).toString()));
        terminal.say(written.rows() + " rows, " + written.columns() + " columns");
        return Exit.COMPLETE;
    }
}
