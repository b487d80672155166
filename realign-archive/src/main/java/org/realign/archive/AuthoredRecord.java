package org.realign.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.realign.kernel.Spelling;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.PublicRecord;
import org.realign.record.StateSystem;

/**
 * Reads the authored record, as docs/record.md describes its files, strictly: nothing is guessed or left out.
 *
 * <p><b>Errors.</b> {@link InputException} with up to {@value Problems#MOST} problems, each with file, line, column,
 * value, what is allowed and what to try.
 * <p><b>Determinism.</b> A function of the files' names and bytes; locale, time zone and file system do not matter.
 */
public final class AuthoredRecord {
    private final RecordFiles files;
    private final Problems problems = new Problems();
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();

    private AuthoredRecord(RecordFiles files) {
        this.files = files;
    }

    /** The record that comes with Realign. */
    public static LoadedRecord bundled() {
        return of(RecordFiles.bundled());
    }

    /** The list of states of the record that comes with Realign, without reading the rest of it. */
    public static StateSystem bundledStates() {
        AuthoredRecord record = new AuthoredRecord(RecordFiles.bundled()
                .only(Layout.STATES.pattern(), Layout.STATE_NUMBERS.pattern(), Layout.ORGANISATIONS.pattern()));
        record.openTables();
        return record.readSystem().system();
    }

    /** The record in a folder of the same form. */
    public static LoadedRecord in(Path folder) {
        return of(RecordFiles.in(folder));
    }

    static LoadedRecord of(RecordFiles files) {
        return new AuthoredRecord(files).load();
    }

    private LoadedRecord load() {
        openTables();
        requireAll();
        SystemReader systemReader = readSystem();
        StateSystem system = systemReader.system();
        Parties parties = new Parties(system, systemReader.founded());
        EntryReader entries = new EntryReader(parties);
        read(Layout.ACTS, entries::act);
        read(Layout.FIGURES, entries::figure);
        read(Layout.TRANSFERS, entries::transfer);
        read(Layout.MEMBERSHIPS, entries::membership);
        read(Layout.PACTS, entries::pact);
        read(Layout.CLOSURES, entries::closure);
        read(Layout.NEGOTIATIONS, entries::negotiation);
        RulesReader rules = new RulesReader(parties);
        readRules(rules);
        TallyReader tallies = new TallyReader(parties, problems);
        tablesOf(Layout.AGREEMENT).forEach(t -> rows.put(t.name(), tallies.read(t)));
        problems.check();
        PublicRecord record = new PublicRecord(new PublicRecord.Contents(
                        system,
                        entries.acts,
                        entries.figures,
                        entries.memberships,
                        entries.pacts,
                        entries.transfers,
                        List.of(),
                        entries.closures,
                        tallies.tallies(),
                        rules.coverage(),
                        rules.reliability())
                .with(entries.negotiations));
        return new LoadedRecord(record, hash(), fileList());
    }

    private SystemReader readSystem() {
        SystemReader systemReader = new SystemReader(problems);
        read(Layout.STATES, systemReader::state);
        systemReader.checkSuccessions();
        read(Layout.STATE_NUMBERS, systemReader::number);
        read(Layout.ORGANISATIONS, systemReader::organisation);
        // Every other table names states: with a broken list of them, each row would be a problem.
        problems.check();
        return systemReader;
    }

    private void openTables() {
        for (Map.Entry<String, byte[]> file : files.bytes().entrySet()) {
            Optional<Layout> layout = Layout.of(file.getKey());
            if (layout.isEmpty()) {
                unknown(file.getKey());
                continue;
            }
            Table.of(file.getKey(), label(file.getKey()), layout.get(), file.getValue(), problems)
                    .ifPresent(t -> tables.put(t.name(), t));
        }
    }

    private void requireAll() {
        for (Layout layout : Layout.values()) {
            if (layout.required()
                    && files.bytes().keySet().stream()
                            .noneMatch(f -> Layout.of(f).equals(Optional.of(layout)))) {
                problems.add(
                        Place.of(label(layout.pattern())),
                        "",
                        "is missing",
                        "A table without rows still needs its header row: " + String.join(" ", layout.columns())
                                + ", set apart by tabs.");
            }
        }
        problems.check();
    }

    private void unknown(String name) {
        List<String> known = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            known.add(layout.pattern());
        }
        problems.add(
                Place.of(label(name)),
                name,
                "is no file of a record; known: " + Layout.known(),
                Spelling.nearest(name, known).map(Cells::perhaps).orElse(""));
    }

    private void read(Layout layout, Consumer<Row> reader) {
        for (Table table : tablesOf(layout)) {
            rows.put(table.name(), table.read(problems, reader));
        }
    }

    private void readRules(RulesReader rules) {
        read(Layout.COVERAGE, rules::coverage);
        read(Layout.RELIABILITY, rules::reliability);
        if (!rules.missing().isEmpty()) {
            problems.add(
                    Place.of(label(Layout.RELIABILITY.pattern())),
                    "",
                    "has no row for " + String.join(", ", rules.missing()),
                    "Each word of the column check has one row.");
        }
    }

    private List<Table> tablesOf(Layout layout) {
        return tables.values().stream().filter(t -> t.layout() == layout).toList();
    }

    private String label(String name) {
        return files.root() + "/" + name;
    }

    private String hash() {
        Sha256 hash = new Sha256();
        files.bytes().forEach((name, bytes) -> {
            hash.add((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            hash.add(bytes);
        });
        return hash.hex();
    }

    private List<LoadedRecord.File> fileList() {
        return tables.values().stream()
                .map(t -> new LoadedRecord.File(t.name(), rows.getOrDefault(t.name(), 0), t.header()))
                .toList();
    }
}
