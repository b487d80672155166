package org.realign.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realign.archive.AtomicFiles;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.importer.Dataset;
import org.realign.archive.importer.Import;
import org.realign.archive.importer.Importer;
import org.realign.archive.importer.Mapping;
import org.realign.archive.importer.Registry;
import org.realign.archive.importer.States;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.DataFile;
import org.realign.archive.store.Archive;
import org.realign.archive.store.ArchiveWriter;
import org.realign.archive.store.Load;
import org.realign.archive.store.RowSink;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.InputException.Problem;

/**
 * The way of published files into the archive: recognise, read, account, add. Each file is an import of its own; one that
 * cannot be imported leaves the others alone.
 */
public final class Importing {
    private static final int SHOWN = 5;

    private final Path archive;
    private final Optional<Mapping> mapping;
    private final boolean strict;
    private final boolean dry;
    private final BiConsumer<Long, Long> progress;

    /**
     * What became of a file.
     *
     * @param file as the user named it
     * @param source what it is, where it was recognised and read
     * @param reasons why rows were left out
     * @param already true where the same bytes were in the archive before
     * @param rejects where the rejected rows are listed, if there are any
     * @param error why it was not imported
     */
    public record Outcome(
            String file,
            Optional<ImportedSource> source,
            Reasons reasons,
            boolean already,
            Optional<Path> rejects,
            Optional<InputException> error) {
        static Outcome failed(String file, InputException error) {
            return new Outcome(file, Optional.empty(), none(), false, Optional.empty(), Optional.of(error));
        }

        static Reasons none() {
            return new Reasons(new TreeMap<>(), new TreeMap<>());
        }
    }

    /**
     * Why rows were not taken in.
     *
     * @param rejected rows by reason
     * @param ignored rows by the rule that leaves them out
     */
    public record Reasons(SortedMap<String, Long> rejected, SortedMap<String, Long> ignored) {}

    /**
     * A source of the archive.
     *
     * @param source what it is
     * @param inUse true where it is the vintage of its dataset that is used
     */
    public record Listed(ImportedSource source, boolean inUse) {}

    /** A file that was read. */
    private record Reading(ImportedSource source, Accounts accounts, Optional<Path> rejects) {}

    /**
     * Imports into {@code archive}.
     *
     * @param mapping a file that says what the columns of the files mean, instead of recognising them
     * @param strict true where a single rejected row keeps the file out
     * @param dry true where files are read and counted, and nothing is written
     * @param progress is told the bytes of the file read so far, and all
     */
    public Importing(
            Path archive, Optional<Path> mapping, boolean strict, boolean dry, BiConsumer<Long, Long> progress) {
        this.archive = archive;
        this.mapping = mapping.map(Mapping::read);
        this.strict = strict;
        this.dry = dry;
        this.progress = progress;
    }

    /** What an archive holds, in the order of import. */
    public static List<Listed> sources(Path archive) {
        try (Archive opened = Archive.open(archive)) {
            Map<String, ImportedSource> used = opened.inUse(Map.of());
            return opened.sources().stream()
                    .map(s -> new Listed(s, s.equals(used.get(s.dataset()))))
                    .toList();
        }
    }

    /** Imports the files, in the order given. */
    public List<Outcome> run(List<String> files) {
        if (dry) {
            States states = states();
            return files.stream().map(f -> tried(f, states)).toList();
        }
        // DuckDB takes a while to load, and so does the list of states.
        CompletableFuture<ArchiveWriter> opening = CompletableFuture.supplyAsync(() -> ArchiveWriter.open(archive));
        States states = states();
        try (ArchiveWriter writer = opened(opening)) {
            List<Outcome> outcomes = new ArrayList<>();
            for (String file : files) {
                outcomes.add(imported(file, states, writer));
            }
            writer.publish();
            return outcomes;
        }
    }

    private static States states() {
        return new States(AuthoredRecord.bundledStates());
    }

    private static ArchiveWriter opened(CompletableFuture<ArchiveWriter> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InputException known ? known : e;
        }
    }

    private Outcome tried(String named, States states) {
        try (DataFile file = DataFile.open(named)) {
            return outcome(named, read(file, states, 0, RowSink.NOWHERE));
        } catch (InputException e) {
            return Outcome.failed(named, e);
        } catch (IOException e) {
            return Outcome.failed(named, unclosed(named, e));
        }
    }

    private Outcome imported(String named, States states, ArchiveWriter writer) {
        try (DataFile file = DataFile.open(named)) {
            Optional<ImportedSource> same = same(file, writer);
            if (same.isPresent()) {
                return new Outcome(named, same, Outcome.none(), true, Optional.empty(), Optional.empty());
            }
            try (Load load = writer.begin()) {
                Reading reading = read(file, states, load.id(), load);
                Accounts rows = reading.accounts();
                load.commit(reading.source(), rows.rejectedBy(), rows.ignoredBy());
                return outcome(named, reading);
            }
        } catch (InputException e) {
            return Outcome.failed(named, e);
        } catch (IOException e) {
            return Outcome.failed(named, unclosed(named, e));
        }
    }

    /** Only a file of the same size can be the same: others need not be read twice. */
    private static Optional<ImportedSource> same(DataFile file, ArchiveWriter writer) {
        boolean possible = writer.sources().stream().anyMatch(s -> s.bytes() == file.size());
        return possible ? writer.same(file.digest()) : Optional.empty();
    }

    private Reading read(DataFile file, States states, int id, RowSink sink) {
        Importer.Match match = Registry.recognise(file.name(), file.head(), mapping);
        Import to = new Import(sink, states, () -> progress.accept(file.done(), file.size()));
        Accounts accounts;
        try {
            accounts = match.read(file, to);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        Dataset dataset = match.importer().dataset();
        ImportedSource source = new ImportedSource(
                id,
                to.dataset(dataset),
                dataset.title(),
                to.vintage(),
                file.shortName(),
                file.sha256(),
                file.size(),
                new ImportedSource.Rows(accounts.read(), accounts.accepted(), accounts.rejected(), accounts.ignored()),
                to.first(),
                to.last(),
                dataset.zeros(),
                dataset.licence(),
                dataset.redistributable(),
                dataset.citation(),
                dataset.bibtex(),
                dataset.version());
        Reading reading = new Reading(source, accounts, dry ? Optional.empty() : rejects(source, accounts));
        if (strict && accounts.rejected() > 0) {
            throw refused(file, reading);
        }
        if (accounts.accepted() == 0) {
            throw empty(file, source, accounts);
        }
        return reading;
    }

    private static Outcome outcome(String named, Reading reading) {
        return new Outcome(
                named,
                Optional.of(reading.source()),
                new Reasons(reading.accounts().rejectedBy(), reading.accounts().ignoredBy()),
                false,
                reading.rejects(),
                Optional.empty());
    }

    /** Lists rejected rows beside the archive; cells in quotes and with invisible characters spelt out, so that none acts. */
    private Optional<Path> rejects(ImportedSource source, Accounts accounts) {
        if (accounts.rejected() == 0) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("# Rejected rows of " + quoted(source.file()) + ", SHA-256 "
                + source.sha256() + ": " + accounts.rejected() + ", of which at most " + Accounts.MOST_DETAILS
                + " are listed.\nline\tcolumn\treason\tcell\n");
        for (Accounts.Rejected row : accounts.details()) {
            text.append(row.line())
                    .append('\t')
                    .append(row.column())
                    .append('\t')
                    .append(row.reason())
                    .append('\t')
                    .append(quoted(row.cell()))
                    .append('\n');
        }
        Path folder = archive.resolveSibling("rejects");
        String name = source.dataset().replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                + source.sha256().substring(0, 8) + ".tsv";
        AtomicFiles.write(folder, Map.of(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        return Optional.of(folder.resolve(name));
    }

    private static String quoted(String text) {
        return InputException.quoted(text);
    }

    private static InputException refused(DataFile file, Reading reading) {
        List<Problem> problems = new ArrayList<>();
        for (Accounts.Rejected row : reading.accounts().details()) {
            if (problems.size() < SHOWN) {
                Place place = Place.cell(file.name(), (int) Math.min(row.line(), Integer.MAX_VALUE), row.column());
                String what = row.cell().isEmpty() ? row.reason() : quoted(row.cell()) + " " + row.reason();
                problems.add(new Problem(place, row.cell(), what, ""));
            }
        }
        String list = reading.rejects().map(p -> " All are in " + p + ".").orElse("");
        return new InputException(
                problems,
                reading.accounts().rejected() + " rows were rejected, and --strict allows none: nothing was imported."
                        + list);
    }

    private static InputException empty(DataFile file, ImportedSource source, Accounts accounts) {
        return new InputException(
                Place.of(file.name()),
                "",
                "looks like " + source.dataset() + ", but none of its " + accounts.read() + " rows can be used: "
                        + Stream.of(accounts.rejectedBy(), accounts.ignoredBy())
                                .flatMap(reasons -> reasons.entrySet().stream())
                                .map(reason -> reason.getValue() + " " + reason.getKey())
                                .collect(Collectors.joining("; ")),
                "");
    }

    private static InputException unclosed(String named, IOException e) {
        return new InputException(Place.of(named), named, "cannot be closed (" + e + ")", "");
    }
}
