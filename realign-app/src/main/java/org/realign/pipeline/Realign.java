package org.realign.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.realign.align.Alignments;
import org.realign.archive.AuthoredRecord;
import org.realign.archive.CalibrationReader;
import org.realign.archive.LoadedRecord;
import org.realign.archive.VoteDerivation;
import org.realign.archive.WorldFiguresReader;
import org.realign.archive.datasets.ImportedAlliances;
import org.realign.archive.datasets.ImportedRecord;
import org.realign.archive.datasets.ImportedRollCalls;
import org.realign.archive.store.Archive;
import org.realign.claim.Case;
import org.realign.claim.Checker;
import org.realign.claim.Run;
import org.realign.claim.read.CaseReader;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Portrait;
import org.realign.measure.Portraits;
import org.realign.measure.Screen;
import org.realign.measure.Screens;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.State;
import org.realign.world.Reasons;
import org.realign.world.Worlds;

/**
 * What Realign does, in order: read the record, read the cases, put every claim to the record, draw the states'
 * portraits. Everything after the reading is a pure function of what was read.
 */
public final class Realign {
    /** The great powers towards which a brief on a state looks, unless it is told others. */
    public static final List<Pole> POLES = List.of(
            Pole.of("USA"),
            new Pole("RUS", List.of(new Party("RUS"), new Party("SUN"))),
            Pole.of("CHN"),
            Pole.of("GBR"),
            Pole.of("FRA"));

    private final LoadedRecord loaded;
    private final PublicRecord record;
    private final List<Run.Imported> imports;
    private final Settings settings;

    /**
     * Reads the record, and what an archive adds to it.
     *
     * @throws InputException if either cannot be read
     */
    public Realign(Settings settings) {
        this.settings = settings;
        this.loaded = settings.record().map(AuthoredRecord::in).orElseGet(AuthoredRecord::bundled);
        ImportedRecord whole =
                settings.archive().map(this::imported).orElseGet(() -> new ImportedRecord(loaded.record(), List.of()));
        this.imports = whole.parts().stream()
                .map(p -> new Run.Imported(p.imported(), p.named(), p.entries()))
                .toList();
        this.record = seen(whole.record());
    }

    private ImportedRecord imported(Path file) {
        try (Archive archive = Archive.open(file)) {
            return ImportedRecord.of(loaded.record(), archive, archive.inUse(settings.vintages()));
        }
    }

    private PublicRecord seen(PublicRecord whole) {
        return settings.asOf().map(whole::asOf).orElse(whole);
    }

    /** The record that runs here see. */
    public PublicRecord record() {
        return record;
    }

    /**
     * The cases, in the order given.
     *
     * @throws InputException if a case cannot be read, with every problem in it
     */
    public List<Case> read(List<CaseFile> files) {
        List<Case> cases = new ArrayList<>();
        for (CaseFile file : files) {
            cases.add(new CaseReader(
                            record.states(),
                            Explanations.of(record.states(), file),
                            Scenarios.of(record.states(), file))
                    .read(file.name(), file.bytes()));
        }
        return cases;
    }

    /**
     * Checks the cases, in the order given.
     *
     * @param begun is told the id of each claim before it is answered, from several threads
     */
    public Run check(List<Case> cases, Consumer<String> begun) {
        Checker checker = new Checker(
                record,
                Optional.of(seen(loaded.record())).filter(authored -> !imports.isEmpty()),
                CalibrationReader.bundled(),
                () -> WorldFiguresReader.bundled(record.states()),
                new RandomStreams(settings.seed()));
        // Portraits first: they take the longest run of the model, on all processors, and answers then find it made.
        List<Portrait> portraits = portraits(cases, checker.alignments());
        List<Reasons> reasons = reasons(checker.worlds(), portraits);
        return new Run(checker.check(cases, begun), portraits, reasons, provenance());
    }

    /**
     * Draws a state's portrait towards {@code poles}.
     *
     * @throws InputException if there is no such state
     */
    public Run brief(String code, List<Pole> poles) {
        Party state = state(code);
        List<Pole> others =
                poles.stream().filter(p -> !p.includes(state)).distinct().toList();
        if (others.isEmpty()) {
            throw new InputException(
                    Place.of("poles"), code, "there is no pole other than " + code + " itself", "Name another state.");
        }
        List<Portrait> portraits = List.of(Portraits.of(alignments(), state, others, lastYear()));
        Worlds worlds = new Worlds(
                record, () -> WorldFiguresReader.bundled(record.states()), new RandomStreams(settings.seed()));
        return new Run(List.of(), portraits, reasons(worlds, portraits), provenance());
    }

    /** What pulls the states of portraits, in the last year of each. */
    private static List<Reasons> reasons(Worlds worlds, List<Portrait> portraits) {
        return portraits.stream()
                .flatMap(p -> worlds.reasons(p.state(), p.span().to().getYear()).stream())
                .toList();
    }

    /**
     * Places every state that is alive at the record's end among the great powers.
     *
     * @param done is told how many states have been measured and how many there are, from several threads
     */
    public Screen screen(BiConsumer<Integer, Integer> done) {
        int all = Screens.alive(record).size();
        AtomicInteger measured = new AtomicInteger();
        return Screens.of(
                record,
                CalibrationReader.bundled(),
                new RandomStreams(settings.seed()),
                name -> done.accept(measured.incrementAndGet(), all));
    }

    /**
     * Computes the files of voting agreement from roll calls, and says in a line each what was written.
     *
     * @param votes the roll calls, as docs/record.md describes them
     * @param folder where to write
     * @param percent is told how much has been read
     * @throws InputException if the roll calls cannot be read or the files not be written
     */
    public List<String> deriveVotes(Path votes, Path folder, LongConsumer percent) {
        VoteDerivation.Result result = VoteDerivation.derive(
                record.states(),
                new VoteDerivation.Options(votes, folder),
                (done, total) -> percent.accept(100 * done / Math.max(1, total)));
        return result.files().stream()
                .map(f -> f.path() + ": " + f.rows() + " rows")
                .toList();
    }

    /** The alliances of all states by year, as they were imported; empty where none were. */
    Optional<ImportedAlliances> alliances() {
        return imported((archive, used) -> ImportedAlliances.of(record.states(), archive, used));
    }

    /** The roll calls of all years, as they were imported; empty where none were. */
    Optional<ImportedRollCalls> rollCalls() {
        return imported(ImportedRollCalls::of);
    }

    private <T> Optional<T> imported(BiFunction<Archive, Map<String, ImportedSource>, Optional<T>> reader) {
        return settings.archive().flatMap(file -> {
            try (Archive archive = Archive.open(file)) {
                return reader.apply(archive, archive.inUse(settings.vintages()));
            }
        });
    }

    /** False for a year that was not over on the last day that is seen. */
    boolean isOver(int year) {
        return settings.asOf()
                .map(day -> !LocalDate.of(year, 12, 31).isAfter(day))
                .orElse(true);
    }

    /** Exports of panels from this record. */
    public PanelExport export() {
        return new PanelExport(this, settings.seed());
    }

    /**
     * The state that a user names by a code or a number.
     *
     * @throws InputException if there is no such state
     */
    Party member(String code) {
        return state(code);
    }

    /** The pole that a user names by the code of a state: with its predecessors where it continues any. */
    public Pole pole(String code) {
        List<Party> parties = new ArrayList<>();
        parties.add(state(code));
        for (State other : record.states().states()) {
            if (other.after().contains(parties.get(0)) && other.after().size() == 1) {
                parties.add(other.party());
            }
        }
        return new Pole(parties.get(0).code(), parties);
    }

    private Party state(String code) {
        Optional<State> state =
                record.states().party(code).flatMap(p -> record.states().state(p.code()));
        return state.map(State::party).orElseThrow(() -> {
            if (record.states().knows(code)) {
                return new InputException(
                        Place.of("state"),
                        code,
                        InputException.quoted(code) + " is no state but an organisation or a group",
                        "");
            }
            String meant = record.states()
                    .meant(code)
                    .map(m -> "Perhaps you meant " + m + ".")
                    .orElse("States go by ISO 3166-1 alpha-3 codes, like PRK or IND; retired codes like SUN count, and"
                            + " numbers like cow:731 or gw:731.");
            return new InputException(
                    Place.of("state"), code, InputException.quoted(code) + " is no state that the record knows", meant);
        });
    }

    /**
     * One portrait for each state that cases are about, towards the poles of the first case about it, to the last year that
     * a case about it measures: an argument about the past is not answered by how things stand now.
     */
    private List<Portrait> portraits(List<Case> cases, Alignments alignments) {
        Map<Party, List<Pole>> poles = new LinkedHashMap<>();
        Map<Party, Integer> until = new LinkedHashMap<>();
        for (Case argument : cases) {
            poles.putIfAbsent(argument.about(), argument.poles());
            int last = argument.span().map(w -> w.to().getYear()).orElse(lastYear());
            until.merge(argument.about(), Math.min(last, lastYear()), Math::max);
        }
        List<Portrait> portraits = new ArrayList<>();
        poles.forEach((state, towards) ->
                portraits.add(Portraits.of(alignments, state, towards, until.getOrDefault(state, lastYear()))));
        return portraits;
    }

    private Alignments alignments() {
        return new Alignments(record, CalibrationReader.bundled(), new RandomStreams(settings.seed()));
    }

    private int lastYear() {
        return Integer.parseInt(recordThrough().substring(0, 4));
    }

    /** The last day that any statement of coverage reaches. */
    private String recordThrough() {
        return record.coverage().rows().stream()
                .map(r -> r.window().to().toString())
                .max(String::compareTo)
                .orElse("1946-01-01");
    }

    /** What runs here are made of. */
    public Run.Provenance provenance() {
        return new Run.Provenance(
                Version.TEXT,
                settings.command(),
                settings.seed(),
                loaded.sha256(),
                recordThrough(),
                settings.asOf().map(Object::toString),
                imports);
    }
}
