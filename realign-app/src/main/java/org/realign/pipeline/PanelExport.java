package org.realign.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.realign.align.Calibration;
import org.realign.archive.AtomicFiles;
import org.realign.archive.CalibrationReader;
import org.realign.archive.VoteDerivation;
import org.realign.archive.datasets.ImportedAlliances;
import org.realign.archive.datasets.ImportedRollCalls;
import org.realign.claim.Run;
import org.realign.export.Citations;
import org.realign.export.Codebook;
import org.realign.export.Csv;
import org.realign.export.JsonLines;
import org.realign.export.Made;
import org.realign.export.Parquet;
import org.realign.export.Stata;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Spelling;
import org.realign.panel.DataSource;
import org.realign.panel.PanelKind;
import org.realign.panel.PanelTable;
import org.realign.panel.Panels;
import org.realign.panel.Wanted;
import org.realign.record.Entry;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.KnownSeries;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.Tie;
import org.realign.similarity.AllianceYear;
import org.realign.similarity.VoteYear;

/** Makes a panel and writes it, with its codebook and citations, all or none. */
public final class PanelExport {
    /** The formats, by the ending of their files. */
    public static final List<String> FORMATS = List.of("csv", "parquet", "jsonl", "dta");

    private static final String ALL = "all";
    private static final String ALLIANCES = "alliances";
    private static final String SIMILARITY = "similarity";
    private static final int FIRST = 1946;

    private final Realign realign;
    private final Run.Provenance provenance;
    private final long seed;

    PanelExport(Realign realign, long seed) {
        this.realign = realign;
        this.provenance = realign.provenance();
        this.seed = seed;
    }

    /**
     * What a user asks for.
     *
     * @param panel its name
     * @param format of the file
     * @param out folder to write to
     * @param states codes of states; empty for all
     * @param partners codes of the other states of dyads; empty for what the panel takes by itself
     * @param from first year, if not the first there is
     * @param to last year, if not the last there is
     * @param measures words; {@code all} for all; empty for the usual ones
     * @param directed true for a row from either end of a dyad
     * @param names of columns of similarity
     * @param votes roll calls, for the similarity of all dyads
     * @param ownUse true to write also what may not be handed on
     * @param raw true to leave text in CSV as it is
     */
    public record Request(
            String panel,
            String format,
            Path out,
            List<String> states,
            List<String> partners,
            Optional<Integer> from,
            Optional<Integer> to,
            List<String> measures,
            boolean directed,
            String names,
            Optional<Path> votes,
            boolean ownUse,
            boolean raw) {}

    /**
     * What was written.
     *
     * @param rows of the panel
     * @param columns of the panel, without those for the kinds of missing
     * @param files names of the files, the data first
     */
    public record Written(int rows, int columns, List<String> files) {}

    /**
     * Makes and writes the panel.
     *
     * @param measured is told how many states are done and how many there are, from several threads
     * @param percent is told how much of the roll calls has been read
     * @throws InputException if something asked for is not there, may not be handed on, or cannot be written
     */
    public Written write(Request request, BiConsumer<Integer, Integer> measured, LongConsumer percent) {
        Wanted wanted = wanted(request);
        known("--format", request.format(), FORMATS);
        PublicRecord record = realign.record();
        Optional<VoteDerivation.RollCalls> votes = request.votes()
                .map(file -> VoteDerivation.rollCalls(
                        record.states(), file, (done, total) -> percent.accept(100 * done / Math.max(1, total))));
        PanelTable panel = Panels.of(
                record, CalibrationReader.bundled(), new RandomStreams(seed), beside(wanted, votes), wanted, measured);
        if (!request.ownUse()) {
            requireRedistributable(panel);
        }
        if (panel.rows() == 0) {
            throw new InputException(
                    Place.of("export"), "", "nothing: no such rows from " + wanted.from() + " to " + wanted.to(), "");
        }
        Map<String, byte[]> files = files(request, panel, votes.map(VoteDerivation.RollCalls::sha256));
        AtomicFiles.write(request.out(), files);
        return new Written(panel.rows(), panel.columns().size(), List.copyOf(files.keySet()));
    }

    private Panels.Beside beside(Wanted wanted, Optional<VoteDerivation.RollCalls> votes) {
        PublicRecord record = realign.record();
        Optional<ImportedAlliances> alliances =
                wanted.measures().contains(ALLIANCES) ? Optional.of(alliances()) : Optional.empty();
        Map<String, List<DataSource>> sources = new LinkedHashMap<>(besides(record));
        wanted.measures()
                .forEach(m -> wanted.kind()
                        .series(m)
                        .ifPresent(name ->
                                sources.put(m, holding(record.observations().of(name)))));
        alliances.ifPresent(a -> sources.put(ALLIANCES, List.of(behind(a.source()))));
        Optional<ImportedRollCalls> imported =
                votes.isEmpty() && wanted.measures().contains(SIMILARITY) ? realign.rollCalls() : Optional.empty();
        imported.ifPresent(i -> sources.put(SIMILARITY, List.of(behind(i.source()))));
        List<VoteYear> voted = votes.map(VoteDerivation.RollCalls::years)
                .orElseGet(() -> imported.map(ImportedRollCalls::years).orElse(List.of()));
        List<AllianceYear> allied = alliances.map(ImportedAlliances::years).orElse(List.of());
        // A year that is not over on the last day seen is none: nobody can say then what it will have been.
        return new Panels.Beside(
                voted.stream().filter(y -> realign.isOver(y.year())).toList(),
                allied.stream().filter(y -> realign.isOver(y.year())).toList(),
                sources);
    }

    /** What similarity is estimated from: it may be handed on, whether or not the rows may. */
    private static DataSource behind(ImportedSource source) {
        return new DataSource(source.dataset(), source.title() + ", " + source.vintage(), source.licence(), true, "");
    }

    private ImportedAlliances alliances() {
        return realign.alliances()
                .orElseThrow(() -> new InputException(
                        Place.of("--measures"),
                        ALLIANCES,
                        "the similarity of alliances needs the pacts of all states, and none were imported: the record's"
                                + " own are a selection",
                        "Import the directed dyad-years of ATOP (atop5_1ddyr.csv) with realign import."));
    }

    private static DataSource source(Run.Imported imported) {
        return new DataSource(
                imported.source().dataset(),
                imported.named(),
                imported.source().licence(),
                imported.source().redistributable(),
                "");
    }

    private Map<String, byte[]> files(Request request, PanelTable panel, Optional<String> votes) {
        String name = panel.name() + "." + request.format();
        Made made = new Made(
                provenance.version(),
                provenance.command(),
                seed,
                provenance.recordSha256(),
                provenance.recordThrough(),
                provenance.asOf(),
                votes,
                provenance.imports().stream().map(Run.Imported::source).toList(),
                name);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name, data(request, panel, made));
        files.put("codebook.md", Codebook.markdown(panel, made));
        files.put("codebook.json", Codebook.json(panel, made));
        files.put("citations.bib", Citations.bib(panel, made, references()));
        return files;
    }

    private static byte[] data(Request request, PanelTable panel, Made made) {
        String note = "Realign " + made.version() + ": " + made.command() + " (record " + made.recordSha256() + ")";
        return switch (request.format()) {
            case "parquet" ->
                Parquet.write(
                        panel,
                        Map.of("realign.command", made.command(), "realign.record", made.recordSha256()),
                        made.version());
            case "jsonl" -> JsonLines.write(panel);
            case "dta" -> Stata.write(panel, "Realign " + made.version() + ", panel " + panel.name(), note);
            default -> Csv.write(panel, request.raw());
        };
    }

    /** Imported datasets of which rows stand as they are in columns, by measure. */
    private Map<String, List<DataSource>> besides(PublicRecord record) {
        List<DataSource> figures = holding(record.figures());
        List<DataSource> pacts = holding(record.ties().stream()
                .filter(t -> t.sort() == Tie.Sort.PACT || t.sort() == Tie.Sort.DEFENCE)
                .toList());
        return Map.of("trade", figures, "share", figures, "pact", pacts);
    }

    /** Imported datasets that have some of these entries. */
    private List<DataSource> holding(List<? extends Entry> entries) {
        return provenance.imports().stream()
                .filter(i -> entries.stream().anyMatch(i::holds))
                .map(PanelExport::source)
                .toList();
    }

    /** Refuses what a licence forbids to hand on. */
    static void requireRedistributable(PanelTable panel) {
        List<String> forbidden = panel.columns().stream()
                .filter(c -> c.head().sources().stream().anyMatch(s -> !s.redistributable()))
                .map(c -> c.head().name())
                .toList();
        if (!forbidden.isEmpty()) {
            String sources = panel.sources().stream()
                    .filter(s -> !s.redistributable())
                    .map(s -> s.title() + " (" + s.licence() + ")")
                    .collect(Collectors.joining(", "));
            throw new InputException(
                    Place.of(panel.name()),
                    String.join(",", forbidden),
                    "rests in " + String.join(", ", forbidden) + " on what may not be handed on: " + sources,
                    "Leave these measures out with --measures, or say --own-use if you will not hand the panel on.");
        }
    }

    private Wanted wanted(Request request) {
        PanelKind kind = PanelKind.named(request.panel())
                .orElseThrow(() -> unknown(
                        "panel",
                        request.panel(),
                        List.of(PanelKind.values()).stream()
                                .map(PanelKind::code)
                                .toList()));
        boolean dyads = kind == PanelKind.DYAD_YEAR;
        if (!dyads
                && (request.directed()
                        || !request.partners().isEmpty()
                        || request.votes().isPresent())) {
            throw new InputException(
                    Place.of(kind.code()), "", "--directed, --partners and --votes are for dyad-year", "");
        }
        known("--names", request.names(), Wanted.NAMES);
        List<String> measures = measures(kind, request.measures());
        List<String> oneWay = measures.stream().filter(kind::isDirected).toList();
        if (dyads && !request.directed() && !oneWay.isEmpty()) {
            throw new InputException(
                    Place.of("--measures"),
                    String.join(",", oneWay),
                    String.join(", ", oneWay) + " differ by the end of a dyad they are seen from",
                    "Add --directed.");
        }
        int last = Integer.parseInt(provenance.recordThrough().substring(0, 4));
        int from = request.from().orElse(FIRST);
        int to = request.to().orElse(last);
        if (from < FIRST || to > last || from > to) {
            throw new InputException(
                    Place.of("--from, --to"),
                    from + ".." + to,
                    from + " to " + to + " is no stretch of years of the record, which runs from " + FIRST + " to "
                            + last,
                    "");
        }
        return new Wanted(
                kind,
                request.states().stream().map(realign::member).toList(),
                partners(request),
                from,
                to,
                measures,
                request.directed(),
                request.names());
    }

    /** Of dyads without partners named: the great powers, which the record has counted, or all where votes are given. */
    private Optional<List<Party>> partners(Request request) {
        if (request.partners().equals(List.of(ALL))) {
            return Optional.empty();
        }
        if (!request.partners().isEmpty()) {
            return Optional.of(request.partners().stream().map(realign::member).toList());
        }
        return request.votes().isPresent()
                ? Optional.empty()
                : Optional.of(Calibration.POWERS.stream()
                        .flatMap(p -> p.parties().stream())
                        .toList());
    }

    private List<String> measures(PanelKind kind, List<String> asked) {
        if (asked.isEmpty()) {
            return kind.usual();
        }
        if (asked.equals(List.of(ALL))) {
            // Without imported pacts, all is all that there is.
            return kind.measures().stream()
                    .filter(m -> !m.equals(ALLIANCES) || realign.alliances().isPresent())
                    .toList();
        }
        List<String> allowed = new ArrayList<>(kind.measures());
        allowed.add(ALL);
        for (String measure : asked) {
            kind.series(measure).ifPresentOrElse(this::knownSeries, () -> known("--measures", measure, allowed));
        }
        return asked;
    }

    private void knownSeries(String name) {
        List<String> there = realign.record().observations().names();
        if (!there.contains(name)) {
            throw new InputException(Place.of("--measures"), name, KnownSeries.whereFrom(name, there), "");
        }
    }

    private static void known(String option, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw unknown(option, value, allowed);
        }
    }

    private static InputException unknown(String option, String value, List<String> allowed) {
        return new InputException(
                Place.of(option),
                value,
                InputException.quoted(value) + " is not known; there is: " + String.join(", ", allowed),
                Spelling.nearest(value, allowed)
                        .map(m -> "Perhaps you meant " + m + ".")
                        .orElse(""));
    }

    private static String references() {
        try (InputStream in = Objects.requireNonNull(
                PanelExport.class.getResourceAsStream("/realign/references.bib"), "references.bib")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
