package org.realign.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.realign.brief.HtmlBrief;
import org.realign.brief.JsonReport;
import org.realign.brief.ScreenCsv;
import org.realign.brief.ScreenJson;
import org.realign.brief.ScreenPage;
import org.realign.claim.Run;
import org.realign.measure.Portrait;
import org.realign.measure.Screen;
import org.realign.pipeline.Output;
import org.realign.pipeline.Realign;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.Pole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code realign brief}: where one state stands, or every state, from what the record has on it. */
@Command(
        name = "brief",
        description = {
            "Writes a brief on one state: what the record shows of its course.",
            "With ALL, screens every state: posture now, last break, how sure; as a page, and as CSV beside it."
        })
final class BriefCommand implements Callable<Integer> {
    private static final String EVERY_STATE = "ALL";

    @Parameters(
            paramLabel = "STATE",
            description = "ISO 3166-1 alpha-3 code: IND, VNM, PRK; or ALL, for a screen of every state.")
    private String state = "";

    @Option(
            names = "--poles",
            paramLabel = "STATE",
            split = ",",
            description = "Towards whom (default: USA,RUS,CHN,GBR,FRA). Successors bring their predecessors.")
    private List<String> poles = List.of();

    @Option(names = "--brief", paramLabel = "FILE", description = "Where to write it (default: brief.html).")
    private Path brief = Path.of("brief.html");

    @Option(names = "--json", description = "Print the whole run as JSON instead of text.")
    private boolean json;

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    private final Terminal terminal;

    BriefCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Realign realign = new Realign(options.settings(imports));
        if (state.equals(EVERY_STATE)) {
            return screen(realign);
        }
        List<Pole> towards = poles.isEmpty()
                ? Realign.POLES
                : poles.stream().map(realign::pole).toList();
        Run run = realign.brief(state, towards);
        Output.write(brief, HtmlBrief.write(run));
        if (json) {
            terminal.result(JsonReport.write(run).stripTrailing());
        } else {
            run.portraits().forEach(this::print);
            new Answers(terminal, run).imports(run);
        }
        terminal.say("\nThe brief: " + brief);
        return Exit.COMPLETE;
    }

    private int screen(Realign realign) {
        if (!poles.isEmpty()) {
            throw new InputException(
                    Place.of("--poles"), "", "a screen of every state is towards the five great powers", "");
        }
        Path csv = brief.resolveSibling(brief.getFileName().toString().replaceFirst("\\.html?$", "") + ".csv");
        Output.requireApart(List.of(brief, csv), List.of());
        Screen screen = realign.screen((done, all) -> terminal.progress("measuring " + done + " of " + all));
        terminal.progress("");
        Output.write(brief, ScreenPage.write(screen, realign.provenance()));
        Output.write(csv, ScreenCsv.write(screen));
        if (json) {
            terminal.result(ScreenJson.write(screen, realign.provenance()).stripTrailing());
        } else {
            screen.rows().forEach(r -> terminal.result("  " + Text.padded(r.code(), 5) + said(r)));
        }
        terminal.say("\nThe screen: " + brief + "; the table: " + csv);
        return Exit.COMPLETE;
    }

    private static String said(Screen.Row row) {
        return row.standing()
                .match(
                        p -> Text.padded(p.stance().words(), 44)
                                + String.format(Locale.ROOT, "%.2f", p.stance().chance())
                                + p.lastBreak()
                                        .map(b -> "  last break "
                                                + b.found().date().text()
                                                + (b.change() > 0 ? " towards " : " away from ") + b.pole())
                                        .orElse(""),
                        absent -> "too little is recorded");
    }

    private void print(Portrait portrait) {
        terminal.result("");
        terminal.result(terminal.bold(portrait.name()) + ", " + portrait.span());
        for (Portrait.Course course : portrait.courses()) {
            String dealings = course.dealingsCovered()
                    ? course.acts().size() + " acts recorded, a selection"
                    : "dealings not covered";
            terminal.result("  " + Text.padded(course.label(), 16) + last(course.agreement()) + "; " + dealings);
        }
        terminal.result("  " + portrait.memberships().size() + " memberships and "
                + portrait.pacts().size() + " pacts recorded");
    }

    private static String last(Portrait.Series series) {
        if (series.points().isEmpty()) {
            return "no shared roll calls recorded";
        }
        Portrait.Point last = series.points().get(series.points().size() - 1);
        return String.format(
                Locale.ROOT,
                "voted alike in %.0f%% (%.0f to %.0f) of roll calls in %d",
                100 * last.middle(),
                100 * last.lower(),
                100 * last.upper(),
                last.year());
    }
}
